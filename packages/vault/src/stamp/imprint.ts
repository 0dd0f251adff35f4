/** The digests of a content, over one of which a time stamp stands. */
import type { Hasher } from "../blobs.ts";
import type { ImprintHash } from "./algorithms.ts";
import { digestOf, hexOf } from "./der.ts";

/** Lower-case hexadecimal, by the name of the hash; those that are not known are left out. */
export type ImprintDigests = Readonly<Partial<Record<ImprintHash, string>>>;

/** What a stamp should be over: the bytes, or what they hash to. */
export type StampedContent =
  { readonly manifestBytes: Uint8Array; readonly hasher: Hasher } | { readonly digests: ImprintDigests };

/** Every digest that we can compute. */
export async function digestsOf(content: StampedContent): Promise<ImprintDigests> {
  if ("digests" in content) return content.digests;
  const hashing = content.hasher();
  hashing.update(content.manifestBytes);
  const { sha256, sm3 } = hashing.digest();
  return {
    "SHA-256": sha256,
    "SHA-384": hexOf(await digestOf("SHA-384", content.manifestBytes)),
    "SHA-512": hexOf(await digestOf("SHA-512", content.manifestBytes)),
    SM3: sm3,
  };
}
