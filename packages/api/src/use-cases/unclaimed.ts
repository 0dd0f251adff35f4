/** Files that no case has: left by a process that was killed between keeping a file and making an original of it. */
import type { Sha256 } from "@youju/model";
import type { Store } from "@youju/store";
import type { Blobs } from "@youju/vault";
import { discardFiles } from "./discard-files.ts";

/**
 * Deletes the unclaimed files that were unclaimed when it was last asked, too, and gives those that it found only now:
 * another process, such as an import from the command line, may be about to claim them.
 */
export async function clearUnclaimed(
  { store, blobs }: { readonly store: Store; readonly blobs: Blobs },
  before: ReadonlySet<Sha256>,
): Promise<Sha256[]> {
  const stored = await Array.fromAsync(blobs.list());
  const claimed = new Set<Sha256>();
  for (const { id } of await store.cases.list()) {
    for (const { original } of await store.originals.list(id)) claimed.add(original.sha256);
  }
  const unclaimed = stored.filter((sha256) => !claimed.has(sha256));
  await discardFiles(
    unclaimed.filter((sha256) => before.has(sha256)),
    { store, blobs },
  );
  return unclaimed.filter((sha256) => !before.has(sha256));
}
