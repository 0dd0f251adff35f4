import type { Sha256 } from "@youju/model";
import type { Ports } from "./ports.ts";

/** Deletes those of the files that no case uses. */
export async function discardFiles(
  hashes: readonly Sha256[],
  { store, blobs }: Pick<Ports, "store" | "blobs">,
): Promise<void> {
  if (hashes.length > 0) await store.originals.discardUnused(hashes, (sha256) => blobs.delete(sha256));
}
