/** RFC 6962, section 2.1, word for word and as slow as that is: what the log of a vault is held against. */
import { createHash } from "node:crypto";

export const sha256Hex = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");

const hash = (...parts: readonly Uint8Array[]): Buffer => createHash("sha256").update(Buffer.concat(parts)).digest();

/** The largest power of two smaller than n. */
const split = (n: number): number => 2 ** Math.ceil(Math.log2(n) - 1);

type Hashes = readonly Buffer[];

const leaf = (data: Uint8Array): Buffer => hash(Buffer.of(0), data);

/** MTH, over the hashes of the leaves. */
function mth(d: Hashes): Buffer {
  if (d.length === 0) return hash();
  if (d.length === 1) return d[0]!;
  const k = split(d.length);
  return hash(Buffer.of(1), mth(d.slice(0, k)), mth(d.slice(k)));
}

function path(m: number, d: Hashes): Buffer[] {
  if (d.length === 1) return [];
  const k = split(d.length);
  return m < k ? [...path(m, d.slice(0, k)), mth(d.slice(k))] : [...path(m - k, d.slice(k)), mth(d.slice(0, k))];
}

function subproof(m: number, d: Hashes, whole: boolean): Buffer[] {
  if (m === d.length) return whole ? [] : [mth(d)];
  const k = split(d.length);
  return m <= k
    ? [...subproof(m, d.slice(0, k), whole), mth(d.slice(k))]
    : [...subproof(m - k, d.slice(k), false), mth(d.slice(0, k))];
}

export const rfc6962 = { leaf, mth, path, subproof };
