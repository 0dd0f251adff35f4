/** The two hashes of a Merkle tree after RFC 6962, section 2.1: over a leaf, and over the hashes of two subtrees. */
import type { Sha256 } from "@youju/model";

/** SHA-256 of some bytes in lower-case hexadecimal, at once: what a host hands in. */
export type Sha256Of = (bytes: Uint8Array) => Sha256;

const LEAF = 0;
const NODE = 1;
const HASH_BYTES = 32;

const utf8 = new TextEncoder();

/** The value of a hexadecimal digit by its character code. */
const DIGITS = Uint8Array.from({ length: 128 }, (_, code) =>
  Math.max(0, "0123456789abcdef".indexOf(String.fromCharCode(code))),
);

function putHash(bytes: Uint8Array, at: number, hash: Sha256): void {
  for (let i = 0; i < HASH_BYTES; i += 1) {
    bytes[at + i] = (DIGITS[hash.charCodeAt(2 * i)]! << 4) | DIGITS[hash.charCodeAt(2 * i + 1)]!;
  }
}

/** The hash of an entry: SHA-256 of a zero byte and the text in UTF-8. */
export function leafHash(text: string, sha256: Sha256Of): Sha256 {
  const content = utf8.encode(text);
  const bytes = new Uint8Array(1 + content.length);
  bytes[0] = LEAF;
  bytes.set(content, 1);
  return sha256(bytes);
}

/** The hash of two subtrees side by side: SHA-256 of a one byte and both hashes, each in lower-case hexadecimal here. */
export function nodeHash(left: Sha256, right: Sha256, sha256: Sha256Of): Sha256 {
  const bytes = new Uint8Array(1 + 2 * HASH_BYTES);
  bytes[0] = NODE;
  putHash(bytes, 1, left);
  putHash(bytes, 1 + HASH_BYTES, right);
  return sha256(bytes);
}

/** The root of a tree without leaves. */
export const emptyRoot = (sha256: Sha256Of): Sha256 => sha256(new Uint8Array(0));
