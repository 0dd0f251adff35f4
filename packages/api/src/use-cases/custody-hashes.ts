/** Hashes of other kinds than those that are kept, computed from the bytes where a receipt prints one. */
import type { CheckedReceipt, HashAlgorithm, Sha256 } from "@youju/model";
import type { CustodySource } from "./custody-source.ts";

/** What every platform computes; MD5 is none of them. */
const COMPUTED = { sha1: "SHA-1", sha384: "SHA-384", sha512: "SHA-512" } as const;
type Computed = keyof typeof COMPUTED;

const isComputed = (algorithm: HashAlgorithm | null): algorithm is Computed =>
  algorithm !== null && algorithm in COMPUTED;

/** They are computed in memory. */
const LARGEST = 256 * 1024 * 1024;

export interface OtherHash {
  readonly receipt: CheckedReceipt;
  readonly algorithm: Computed;
  readonly original: Sha256;
}

export async function otherHashes(
  { file, content }: Pick<CustodySource, "file" | "content">,
  receipts: readonly CheckedReceipt[],
): Promise<OtherHash[]> {
  const printed = receipts.flatMap((receipt) =>
    receipt.hashes.flatMap(({ value, algorithm, result }) =>
      result === "not-comparable" && isComputed(algorithm) ? [{ receipt, value, algorithm }] : [],
    ),
  );
  const found: OtherHash[] = [];
  for (const algorithm of new Set(printed.map((hash) => hash.algorithm))) {
    for (const { sha256, bytes } of file.originals) {
      const blob = bytes > LARGEST ? undefined : await content(sha256);
      if (blob === undefined) continue;
      const value = await hashed(blob, algorithm);
      const same = printed.filter((hash) => hash.algorithm === algorithm && hash.value === value);
      found.push(...same.map(({ receipt }) => ({ receipt, algorithm, original: sha256 })));
    }
  }
  return found;
}

async function hashed(blob: Blob, algorithm: Computed): Promise<string> {
  const digest = await crypto.subtle.digest(COMPUTED[algorithm], await blob.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
