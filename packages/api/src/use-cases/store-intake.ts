/** Originals and records into the database and the store of files. */
import type { CaseId, Sha256 } from "@youju/model";
import type { Store } from "@youju/store";
import type { Blobs } from "@youju/vault";
import { discardFiles } from "./discard-files.ts";
import type { Batches, Intake } from "./ingest.ts";

export interface StoreIntake extends Intake {
  /** Takes away the files that came and that no original was made of. */
  readonly clearAway: () => Promise<void>;
}

export function storeIntake(
  caseId: CaseId,
  { store, blobs }: { readonly store: Store; readonly blobs: Blobs },
): StoreIntake {
  const loose = new Set<Sha256>();
  // Runs where nobody can discard a file any more; one that has gone since it was kept must not become an original.
  async function* whileThere(sha256: Sha256, batches: Batches): Batches {
    if (!(await blobs.has(sha256))) throw new Error(`file ${sha256} was deleted by another process while it came in`);
    return yield* batches;
  }
  const settle = async (sha256: Sha256): Promise<void> => {
    loose.delete(sha256);
    await blobs.settle([sha256]);
  };
  return {
    keep: async (content) => {
      const { existed, ...stored } = await blobs.put(content);
      if (!existed) loose.add(stored.sha256);
      return { ...stored, blob: (await blobs.get(stored.sha256))! };
    },
    known: async (sha256) => {
      const found = await store.originals.get(caseId, sha256);
      if (found !== undefined) await settle(sha256);
      return found;
    },
    take: async (original, batches, arrival) => {
      const saved = await store.originals.save(caseId, original, whileThere(original.sha256, batches), arrival);
      if (saved === undefined) throw new Error(`case ${caseId} was deleted while a file came in`);
      await settle(original.sha256);
      return saved;
    },
    clearAway: async () => {
      const files = [...loose];
      loose.clear();
      await discardFiles(files, { store, blobs });
      await blobs.settle(files);
    },
  };
}
