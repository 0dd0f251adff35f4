/** What can be seen of a recording without playing it, the same for every kind of file. */
import type { Instant, SoundFormat } from "@youju/model";

export interface Sound {
  readonly format: SoundFormat;
  /** A video, or a file that never got its table of contents and may be one. */
  readonly pictures?: boolean;
  /** How much is there. Absent where nothing in the file tells. */
  readonly durationMs?: number;
  /** How much the file says there should be, where that is more. */
  readonly statedMs?: number;
  /** When it was recorded, as the clock of the device wrote it: some write the beginning, some the end. */
  readonly at?: Instant;
  /** `cut`: it ends in the middle; `damaged`: something in it is no sound; `empty`: no sound at all. */
  readonly trouble?: "cut" | "damaged" | "empty";
}

export interface MeasureOptions {
  readonly chunkBytes: number;
  readonly signal?: AbortSignal | undefined;
}

/** One kind of file with sound in it. */
export interface SoundKind {
  /** What in the beginning of a file tells that it is one, for people; undefined: it is none. */
  readonly seenIn: (head: Uint8Array, size: number) => string | undefined;
  /** Never throws for what is in the file. */
  readonly measure: (file: Blob, options: MeasureOptions) => Promise<Sound>;
}

export async function bytesAt(file: Blob, from: number, length: number): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(from, from + length).arrayBuffer());
}

/** Letters as they stand in headers. */
export function lettersAt(bytes: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + length));
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
