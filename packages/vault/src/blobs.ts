/** 原件库: files exactly as they came, each stored once under the SHA-256 of its bytes. */
import type { Sha256 } from "@youju/model";

/** What hashing gives: both digests in lower-case hexadecimal, and the number of bytes. */
export interface Digests {
  readonly sha256: Sha256;
  readonly sm3: string;
  readonly bytes: number;
}

/** One pass over some bytes that gives both digests. */
export interface Hashing {
  update(chunk: Uint8Array): void;
  digest(): Digests;
}

/** Starts a hashing; the port that a host fills (`node:crypto`, or a library in the browser). */
export type Hasher = () => Hashing;

export interface Stored extends Digests {
  /** True where the same bytes were there already. */
  readonly existed: boolean;
}

/**
 * Where originals are kept. Nothing of a `put` that did not finish is ever visible, and the bytes under a name never
 * change. What the world does to it (a full disk, a folder without permission) is thrown, not returned.
 */
export interface Blobs {
  /** What is put is loose until it is settled. */
  put(content: Blob | ReadableStream<Uint8Array>): Promise<Stored>;
  /** Says of files that were put that somebody has them now, or has deleted them. */
  settle(hashes: readonly Sha256[]): Promise<void>;
  /** Hands over the files that were loose when their process was killed: nobody may have them. */
  clearOrphans(clear: (hashes: readonly Sha256[]) => Promise<void>): Promise<void>;
  get(sha256: Sha256): Promise<Blob | undefined>;
  has(sha256: Sha256): Promise<boolean>;
  /** False where there was nothing to delete. */
  delete(sha256: Sha256): Promise<boolean>;
  /** Every stored original, in the order of the hashes. */
  list(): AsyncIterable<Sha256>;
}

/** True for the name of an original; anything else could be a path. */
export function isSha256(text: string): text is Sha256 {
  return /^[0-9a-f]{64}$/.test(text);
}
