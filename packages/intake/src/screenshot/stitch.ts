/**
 * The pictures of a screen recording put together: what several of them show stands once, with the place in each. They come
 * in the order of the recording, which scrolls down or up and may stand still or turn.
 */
import {
  bestVersion,
  type Evidence,
  type Message,
  placements,
  type SeenLine,
  seenLines,
  type SourceRef,
} from "@youju/model";

export interface StitchedMessage {
  /** The best reading of it. A time that its own picture does not show is taken from the message above. */
  readonly message: Message;
  /** Its place in every picture that shows it. */
  readonly sources: readonly SourceRef[];
  /** Nothing shows that no message is missing before this one. */
  readonly gapBefore: boolean;
}

type Frames = Iterable<readonly Message[]> | AsyncIterable<readonly Message[]>;

interface Piece {
  readonly versions: SeenLine[];
  gapBefore: boolean;
}

/** Frames follow each other closely, so less is needed than between two screenshots. */
const EVIDENCE: Evidence = { alone: 8, together: 8 };

/** @param frames the messages of each picture from the top down, as its reader gave them */
export async function stitch(frames: Frames): Promise<readonly StitchedMessage[]> {
  const pieces: Piece[] = [];
  let [start, length] = [0, 0];
  for await (const messages of frames) {
    if (messages.length === 0) continue;
    const frame = seenLines(messages);
    const at = pieces.length === 0 ? 0 : placeOf(frame, pieces, start, length);
    start = at === undefined ? append(pieces, frame, pieces.length, true) : append(pieces, frame, at, false);
    length = frame.length;
  }
  return inheritTimes(pieces.map(stitched));
}

/** Where the frame fits best beside the one before it, or else beside any: a recording may turn back behind a jump. */
function placeOf(
  frame: readonly SeenLine[],
  pieces: readonly Piece[],
  start: number,
  length: number,
): number | undefined {
  const known = pieces.map(({ versions }) => versions);
  const near = placements(known, frame, EVIDENCE, [start - frame.length + 1, start + length - 1])[0];
  if (near !== undefined) return near.at;
  const [only, other] = placements(known, frame, EVIDENCE);
  return other === undefined ? only?.at : undefined;
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
  return { message: bestVersion(messages), sources: messages.map(({ source }) => source), gapBefore };
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
