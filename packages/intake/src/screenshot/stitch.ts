/**
 * The pictures of a screen recording put together: what several of them show stands once, with the place in each. They come
 * in the order of the recording, which scrolls down or up and may stand still or turn.
 */
import {
  bestVersion,
  type Evidence,
  isSameLine,
  type Message,
  placements,
  type SeenLine,
  seenLines,
  type SourceRef,
} from "@youju/model";

interface StitchedMessage {
  /** The best reading of it. A time that its own picture does not show is taken from the message above. */
  readonly message: Message;
  /** Its place in every picture that shows it. */
  readonly sources: readonly SourceRef[];
  /** Nothing shows that no message is missing before this one. */
  readonly gapBefore: boolean;
}

/** One picture of the recording. */
export interface SeenFrame {
  /** From the top down, as its reader gave them. */
  readonly messages: readonly Message[];
  /** Pixels by which the chat stands higher than in the frame before; undefined where nobody knows. */
  readonly moved?: number | undefined;
}

interface Piece {
  readonly versions: SeenLine[];
  gapBefore: boolean;
}

/** Behind a jump as much is needed as between two screenshots. */
const EVIDENCE: Evidence = { alone: 16, together: 10 };
/** Pixels by which lines may stand elsewhere than the movement says. */
const SHAKE = 12;

export function stitch(frames: Iterable<SeenFrame>): readonly StitchedMessage[] {
  const pieces: Piece[] = [];
  let last: Last = { start: 0, lines: [] };
  for (const { messages, moved } of frames) {
    if (messages.length === 0) continue;
    const lines = seenLines(messages);
    const at = pieces.length === 0 ? 0 : placeOf(lines, pieces, last, moved);
    const start = at === undefined ? append(pieces, lines, pieces.length, true) : append(pieces, lines, at, false);
    last = { start, lines };
  }
  return inheritTimes(pieces.map(stitched));
}

/** The frame before, and the place of its first line. */
interface Last {
  readonly start: number;
  readonly lines: readonly SeenLine[];
}

/** By the movement since the frame before, or else beside any line: a recording may turn back behind a jump. */
function placeOf(
  lines: readonly SeenLine[],
  pieces: readonly Piece[],
  last: Last,
  moved: number | undefined,
): number | undefined {
  const followed = moved === undefined ? undefined : followedPlace(lines, last, moved);
  if (followed !== undefined) return followed;
  const known = pieces.map(({ versions }) => versions);
  const [only, other] = placements(known, lines, EVIDENCE);
  return other === undefined ? only?.at : undefined;
}

/** Where most lines that both frames show stand where the movement has put them, and at least half say the same. */
function followedPlace(lines: readonly SeenLine[], last: Last, moved: number): number | undefined {
  let best: { readonly at: number; readonly there: number } | undefined;
  for (let first = 1 - lines.length; first < last.lines.length; first += 1) {
    const pairs = lines.flatMap((line, n) => {
      const before = last.lines[first + n];
      return before !== undefined && isMovedBy(moved, before, line) ? [[before, line] as const] : [];
    });
    const same = pairs.filter(([before, line]) => isSameLine(before.message, line.message)).length;
    if (pairs.length > (best?.there ?? 0) && same * 2 >= pairs.length)
      best = { at: last.start + first, there: pairs.length };
  }
  return best?.at;
}

function isMovedBy(moved: number, before: SeenLine, line: SeenLine): boolean {
  if (line.isCut || before.isCut) return false;
  const [to, from] = [topOf(line), topOf(before)];
  return to !== undefined && from !== undefined && Math.abs(from - to - moved) <= SHAKE;
}

function topOf({ message: { source } }: SeenLine): number | undefined {
  return "box" in source.at ? source.at.box?.y : undefined;
}

/** Puts the frame at this place, which is negative where it begins above all that was seen; returns where it now begins. */
function append(pieces: Piece[], frame: readonly SeenLine[], at: number, gapBefore: boolean): number {
  const above = frame.slice(0, Math.max(0, -at)).map((line) => ({ versions: [line], gapBefore: false }));
  pieces.unshift(...above);
  const start = Math.max(0, at);
  for (const [n, line] of frame.entries()) {
    const piece = pieces[start + n];
    if (n < above.length) continue;
    if (piece === undefined) pieces.push({ versions: [line], gapBefore: gapBefore && n === 0 });
    else {
      piece.versions.push(line);
      // What stands above it in this frame stands there in the chat.
      if (n > 0) piece.gapBefore = false;
    }
  }
  return start;
}

function stitched({ versions, gapBefore }: Piece): StitchedMessage {
  const messages = versions.map(({ message }) => message);
  const best = bestVersion(messages);
  const isDisputed = versions.some(({ message, isCut }) => !isCut && !isSameLine(message, best));
  const message = isDisputed ? { ...best, check: true } : best;
  return { message, sources: messages.map(({ source }) => source), gapBefore };
}

/** A time line holds for what follows it, up to the next one or a gap. */
function inheritTimes(messages: readonly StitchedMessage[]): readonly StitchedMessage[] {
  let last: Message["at"];
  return messages.map((one) => {
    if (one.gapBefore) last = undefined;
    if (one.message.at !== undefined) last = one.message.at;
    return one.message.at === undefined && last !== undefined
      ? { ...one, message: { ...one.message, at: last, atCertain: false } }
      : one;
  });
}
