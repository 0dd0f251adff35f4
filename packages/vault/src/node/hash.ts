import { createHash, hash } from "node:crypto";
import { open } from "node:fs/promises";
import type { Digests, Hashing } from "../blobs.ts";
import { CHUNK_BYTES } from "../chunks.ts";
import type { Sha256Of } from "../log/merkle.ts";

/** SHA-256 and SM3 (GB/T 32905) in one pass, by `node:crypto`. */
export function nodeHasher(): Hashing {
  const [sha256, sm3] = [createHash("sha256"), createHash("sm3")];
  let bytes = 0;
  return {
    update(chunk) {
      sha256.update(chunk);
      sm3.update(chunk);
      bytes += chunk.byteLength;
    },
    digest: () => ({ sha256: sha256.digest("hex"), sm3: sm3.digest("hex"), bytes }),
  };
}

/** Digests of a file, read once in pieces of 1 MB. Throws what the file system throws. */
export async function hashFile(path: string): Promise<Digests> {
  const hashing = nodeHasher();
  const file = await open(path, "r");
  try {
    const buffer = new Uint8Array(CHUNK_BYTES);
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, CHUNK_BYTES, null);
      if (bytesRead === 0) return hashing.digest();
      hashing.update(buffer.subarray(0, bytesRead));
    }
  } finally {
    await file.close();
  }
}

/** SHA-256 of few bytes, as the log wants it by the million. */
export const sha256Of: Sha256Of = (bytes) => hash("sha256", bytes);
