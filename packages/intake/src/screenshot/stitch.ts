/**
 * Screenshots of one chat put together: what two of them show in common stands once, with the place in each. Any frames in
 * the order of the chat will do, or in the order of scrolling up: screenshots, or the pictures of a screen recording.
 */
import type { Message, SourceRef } from "@youju/model";

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
  readonly versions: Message[];
  gapBefore: boolean;
}

/** Two messages in common are no accident, nor is one long one. */
const ENOUGH = 2;
const LONG = 8;

/** @param frames the messages of each picture from the top down, as its reader gave them */
export async function stitch(frames: Frames): Promise<readonly StitchedMessage[]> {
  const pieces: Piece[] = [];
  let [start, length] = [0, 0];
  for await (const frame of frames) {
    if (frame.length === 0) continue;
    const at = pieces.length === 0 ? 0 : placeOf(frame, pieces, start, length);
    start = at === undefined ? append(pieces, frame, pieces.length, true) : append(pieces, frame, at, false);
    length = frame.length;
  }
  return inheritTimes(pieces.map(best));
}

/** Puts the frame at this place, which is negative where it begins above all that was seen; returns where it now begins. */
function append(pieces: Piece[], frame: readonly Message[], at: number, gapBefore: boolean): number {
  const above = frame.slice(0, Math.max(0, -at)).map((message) => ({ versions: [message], gapBefore: false }));
  pieces.unshift(...above);
  const start = Math.max(0, at);
  for (const [n, message] of frame.entries()) {
    const piece = pieces[start + n];
    if (n < above.length) continue;
    if (piece === undefined) pieces.push({ versions: [message], gapBefore: gapBefore && n === 0 });
    else piece.versions.push(message);
  }
  return start;
}

/** Where the frame fits best beside the one before it; undefined where they have too little in common. */
function placeOf(
  frame: readonly Message[],
  pieces: readonly Piece[],
  start: number,
  length: number,
): number | undefined {
  let found: { readonly at: number; readonly weight: number } | undefined;
  for (let at = start + length - 1; at > start - frame.length; at -= 1) {
    const weight = overlap(frame, pieces, at);
    if (weight >= ENOUGH && weight > (found?.weight ?? 0)) found = { at, weight };
  }
  return found?.at;
}

/** How much is common if the frame begins there; 0 where one message contradicts it. */
function overlap(frame: readonly Message[], pieces: readonly Piece[], at: number): number {
  let weight = 0;
  for (let n = Math.max(0, -at); n < frame.length && at + n < pieces.length; n += 1) {
    const message = frame[n]!;
    const same = pieces[at + n]!.versions.some((version) => isSame(version, message));
    // At its edges a picture shows half of a message.
    const isEdge = n === 0 || n === frame.length - 1;
    if (same) weight += message.text.length >= LONG || message.amount !== undefined ? ENOUGH : 1;
    else if (!(isEdge && message.check === true)) return 0;
  }
  return weight;
}

function isSame(a: Message, b: Message): boolean {
  if (a.side !== b.side) return false;
  const isDoubtful = a.check === true || b.check === true;
  if (a.amount !== undefined && b.amount !== undefined && a.amount !== b.amount) return false;
  if (a.type !== b.type && !isDoubtful) return false;
  const [x, y] = [bare(a.text), bare(b.text)];
  if (x === y) return true;
  if (isDoubtful && Math.min(x.length, y.length) > 3 && (x.includes(y) || y.includes(x))) return true;
  return isAlike(x, y);
}

const bare = (text: string): string => text.replaceAll(/[\s\p{P}]/gu, "");

/** One letter in ten may have been read otherwise. Figures may not: they are what matters. */
function isAlike(a: string, b: string): boolean {
  const allowed = Math.floor(Math.max(a.length, b.length) / 10);
  if (Math.abs(a.length - b.length) > allowed) return false;
  if (a.replaceAll(/\D/gu, "") !== b.replaceAll(/\D/gu, "")) return false;
  return distance(a, b) <= allowed;
}

/** Letters to change, add or leave out. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (const [n, letter] of [...a].entries()) {
    const next = [n + 1];
    for (let m = 0; m < b.length; m += 1)
      next.push(Math.min(row[m + 1]! + 1, next[m]! + 1, row[m]! + (letter === b[m] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}

/** The version that was read with certainty and knows its time, with what only others know. */
function best({ versions, gapBefore }: Piece): StitchedMessage {
  const sorted = versions.toSorted((a, b) => doubts(a) - doubts(b));
  const first = sorted[0]!;
  const timed = sorted.find(({ at }) => at !== undefined);
  const message =
    first.at === undefined && timed?.at !== undefined ? withTime(first, timed.at, timed.atCertain) : first;
  return { message, sources: versions.map(({ source }) => source), gapBefore };
}

const doubts = ({ check, at }: Message): number => (check === true ? 2 : 0) + (at === undefined ? 1 : 0);

function withTime(message: Message, at: NonNullable<Message["at"]>, certain: boolean | undefined): Message {
  return { ...message, at, ...(certain === false ? { atCertain: false } : {}) };
}

/** A time line holds for what follows it, up to the next one or a gap. */
function inheritTimes(messages: readonly StitchedMessage[]): readonly StitchedMessage[] {
  let last: Message["at"];
  return messages.map((one) => {
    if (one.gapBefore) last = undefined;
    if (one.message.at !== undefined) last = one.message.at;
    return one.message.at === undefined && last !== undefined
      ? { ...one, message: withTime(one.message, last, false) }
      : one;
  });
}
