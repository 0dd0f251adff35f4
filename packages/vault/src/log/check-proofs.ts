/** Checks proofs of a log, as RFC 9162 spells it out in sections 2.1.3.2 and 2.1.4.2. Whatever is given may be hostile. */
import type { Sha256 } from "@youju/model";
import { isSha256 } from "../blobs.ts";
import { emptyRoot, nodeHash, type Sha256Of } from "./merkle.ts";

const isOdd = (n: number): boolean => n % 2 === 1;
const half = (n: number): number => Math.floor(n / 2);
const isPowerOfTwo = (n: number): boolean => Number.isInteger(Math.log2(n)) && 2 ** Math.log2(n) === n;

/** A proof in a tree of 2^53 leaves has no more. */
const MOST_HASHES = 54;

function isProof(proof: readonly Sha256[]): boolean {
  return proof.length <= MOST_HASHES && proof.every(isSha256);
}

export interface Inclusion {
  /** {@link leafHash} of the entry. */
  readonly leaf: Sha256;
  readonly index: number;
  readonly size: number;
  readonly proof: readonly Sha256[];
}

/** The root of the only tree of this size that has the leaf at this place with this proof; undefined where none has. */
export function rootFromInclusion({ leaf, index, size, proof }: Inclusion, sha256: Sha256Of): Sha256 | undefined {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return undefined;
  if (!isSha256(leaf) || !isProof(proof)) return undefined;
  let [at, last, root] = [index, size - 1, leaf];
  for (const hash of proof) {
    if (last === 0) return undefined;
    if (isOdd(at) || at === last) {
      root = nodeHash(hash, root, sha256);
      while (!isOdd(at) && at !== 0) [at, last] = [half(at), half(last)];
    } else root = nodeHash(root, hash, sha256);
    [at, last] = [half(at), half(last)];
  }
  return last === 0 ? root : undefined;
}

/** Whether the entry stands at its place in the log that has this root. */
export function verifyInclusion(inclusion: Inclusion & { readonly root: Sha256 }, sha256: Sha256Of): boolean {
  return rootFromInclusion(inclusion, sha256) === inclusion.root;
}

export interface Consistency {
  readonly older: { readonly size: number; readonly root: Sha256 };
  readonly newer: { readonly size: number; readonly root: Sha256 };
  readonly proof: readonly Sha256[];
}

/** Whether the newer log is the older one with nothing but more entries behind it. */
export function verifyConsistency({ older, newer, proof }: Consistency, sha256: Sha256Of): boolean {
  if (![older, newer].every(({ size, root }) => Number.isSafeInteger(size) && size >= 0 && isSha256(root)))
    return false;
  if (!isProof(proof) || older.size > newer.size) return false;
  if (older.size === newer.size) return proof.length === 0 && older.root === newer.root;
  if (older.size === 0) return proof.length === 0 && older.root === emptyRoot(sha256);
  const [start, ...rest] = isPowerOfTwo(older.size) ? [older.root, ...proof] : proof;
  if (start === undefined) return false;
  let [at, last] = [older.size - 1, newer.size - 1];
  while (isOdd(at)) [at, last] = [half(at), half(last)];
  let [olderRoot, newerRoot] = [start, start];
  for (const hash of rest) {
    if (last === 0) return false;
    if (isOdd(at) || at === last) {
      olderRoot = nodeHash(hash, olderRoot, sha256);
      newerRoot = nodeHash(hash, newerRoot, sha256);
      while (!isOdd(at) && at !== 0) [at, last] = [half(at), half(last)];
    } else newerRoot = nodeHash(newerRoot, hash, sha256);
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && olderRoot === older.root && newerRoot === newer.root;
}
