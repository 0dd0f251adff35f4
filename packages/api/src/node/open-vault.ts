/** The vault of a machine: the folder that holds the database, the originals, and the key that signs its log. */
import { join } from "node:path";
import type { Result } from "@youju/model";
import { createStore, type Store, type StoreOptions } from "@youju/store";
import { sqliteDialect } from "@youju/store/node";
import type { Blobs, LogKey } from "@youju/vault";
import { folderBlobs, nodeLogKeeper, openLogKey } from "@youju/vault/node";
import { discardFiles } from "../use-cases/discard-files.ts";

export interface Vault {
  readonly store: Store;
  readonly blobs: Blobs;
  readonly logKey: LogKey;
}

/**
 * Opens the vault in the folder; whatever is missing in it is made, and what a killed process left half-way is removed. Faults: `log-key-unreadable`. What the database or
 * the disk does to it is thrown: see `storeFault`.
 */
export async function openVault(home: string, options: Omit<StoreOptions, "log"> = {}): Promise<Result<Vault>> {
  const key = await openLogKey(join(home, "keys"));
  if (!key.ok) return key;
  const store = await createStore(sqliteDialect(join(home, "youju.db")), { ...options, log: nodeLogKeeper(key.value) });
  const blobs = folderBlobs(join(home, "blobs"));
  await blobs.clearOrphans((hashes) => discardFiles(hashes, { store, blobs }));
  return { ok: true, value: { store, blobs, logKey: key.value } };
}
