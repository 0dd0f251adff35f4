import type { Sha256 } from "@youju/model";
import { type Blobs, type Hasher, isSha256 } from "./blobs.ts";
import { chunksOf } from "./chunks.ts";

/** Originals in memory: for tests, and for a host without a disk. */
export function memoryBlobs(hasher: Hasher): Blobs {
  const blobs = new Map<Sha256, Blob>();
  return {
    async put(content) {
      const hashing = hasher();
      const chunks: BlobPart[] = [];
      for await (const chunk of chunksOf(content)) {
        hashing.update(chunk);
        chunks.push(chunk);
      }
      const digests = hashing.digest();
      const existed = blobs.has(digests.sha256);
      if (!existed) blobs.set(digests.sha256, new Blob(chunks));
      return { ...digests, existed };
    },
    settle: async () => undefined,
    clearOrphans: async () => undefined,
    get: async (sha256) => blobs.get(sha256),
    has: async (sha256) => isSha256(sha256) && blobs.has(sha256),
    delete: async (sha256) => blobs.delete(sha256),
    async *list() {
      yield* [...blobs.keys()].toSorted();
    },
  };
}
