/** Walks through sound that is a row of frames, each of which begins with its own length. */
import type { MeasureOptions } from "./sound.ts";

export interface FrameRule {
  /** So many bytes of a frame tell its length. */
  readonly headBytes: number;
  /** Length of the frame that begins at `at`, at least 1; undefined: no frame begins there. Asked beyond the end: any. */
  readonly lengthAt: (bytes: Uint8Array, at: number) => number | undefined;
}

export interface Walked {
  readonly frames: number;
  /** Where the last whole frame ends. */
  readonly end: number;
  /** `end`: the file ends with a frame; `cut`: within one; `lost`: something else follows. */
  readonly stopped: "end" | "cut" | "lost";
}

const LEAST_CHUNK = 64;

export async function walkFrames(
  file: Blob,
  from: number,
  { headBytes, lengthAt }: FrameRule,
  { chunkBytes, signal }: MeasureOptions,
): Promise<Walked> {
  const size = Math.max(chunkBytes, LEAST_CHUNK);
  let frames = 0;
  let at = from;
  while (at < file.size) {
    signal?.throwIfAborted();
    const bytes = new Uint8Array(await file.slice(at, at + size).arrayBuffer());
    const last = at + bytes.length >= file.size;
    const beyond = last ? bytes.length : bytes.length - headBytes + 1;
    let next = 0;
    while (next < beyond) {
      const whole = next + headBytes <= bytes.length;
      const length = whole ? lengthAt(bytes, next) : Number.POSITIVE_INFINITY;
      if (length === undefined) return { frames, end: at + next, stopped: "lost" };
      if (at + next + length > file.size) return { frames, end: at + next, stopped: "cut" };
      frames += 1;
      next += length;
    }
    at += next;
  }
  return { frames, end: at, stopped: "end" };
}

/** Whether `count` frames follow each other from `at`, or as many as there are before the end of the file. */
export function framesFollow(
  bytes: Uint8Array,
  at: number,
  { headBytes, lengthAt }: FrameRule,
  { count, size }: { readonly count: number; readonly size: number },
): boolean {
  let next = at;
  for (let seen = 0; seen < count; seen += 1) {
    if (next + headBytes > bytes.length) return seen > 0 && next >= Math.min(size, bytes.length) - headBytes;
    const length = lengthAt(bytes, next);
    if (length === undefined) return false;
    next += length;
  }
  return true;
}
