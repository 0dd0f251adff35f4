/** A case folder into the database. */
import type { Engines } from "@youju/intake";
import { type CaseFacts, type CaseId, type Fault, type Instant } from "@youju/model";
import { writeCaseYaml } from "@youju/model/case-yaml";
import type { CaseHead, Store } from "@youju/store";
import type { Blobs } from "@youju/vault";
import type { UploadEvent } from "../contract.ts";
import { discardFiles } from "./discard-files.ts";
import { factsWith } from "./facts-with.ts";
import { enginesOf } from "./ingest.ts";
import { filesInOrder, type FolderFile, type FolderPort, UNPACKED } from "./folder.ts";
import { factsOf, ingestFolder } from "./open-case-folder.ts";
import { readSeals } from "./seals/seal-files.ts";
import { storeIntake } from "./store-intake.ts";

export interface ImportPorts extends Engines {
  readonly store: Store;
  readonly blobs: Blobs;
  readonly clock: () => Instant;
}

export interface ImportOptions {
  /** For every ZIP and PDF in the folder. */
  readonly password?: string;
  /** A new case even where an earlier import of the same folder made one. */
  readonly anew?: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: (path: string, event: UploadEvent) => void;
}

export type ImportOutcome =
  | { readonly ok: true; readonly id: CaseId; readonly resumed: boolean }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * Makes a case of the folder. Faults of `case.yaml` and of seals are the answer, and nothing is written. An import that
 * was killed goes on where it stopped when it is started again: the case is known by its facts and by holding no other
 * files. One that fails takes back what it made.
 */
export async function importCaseFolder(
  folder: FolderPort,
  ports: ImportPorts,
  options: ImportOptions = {},
): Promise<ImportOutcome> {
  const stated = await factsOf(folder);
  if (!stated.ok) return stated;
  const { anew = false, ...rest } = options;
  const files = await filesInOrder(folder);
  const sealed = await readSeals(folder.seals());
  if (!sealed.ok) return sealed;
  const begun = anew ? undefined : await begunImport(stated.facts, files, ports.store);
  const { id } = begun ?? (await ports.store.cases.create(stated.facts));
  const intake = storeIntake(id, ports);
  try {
    await ingestFolder(files, intake, {
      ...rest,
      at: ports.clock(),
      decisions: stated.facts.decisions,
      ...enginesOf(ports),
    });
    const had = new Set((await ports.store.seals.list(id)).map((seal) => seal.id));
    for (const seal of sealed.seals) if (!had.has(seal.id)) await ports.store.seals.add(id, seal);
  } catch (error) {
    await intake.clearAway();
    if (begun === undefined) await removeCase(id, ports);
    throw error;
  }
  return { ok: true, id, resumed: begun !== undefined };
}

/** Deletes a case and the files that no other case uses; false where there is no such case. */
export async function removeCase(id: CaseId, ports: Pick<ImportPorts, "store" | "blobs">): Promise<boolean> {
  const unused = await ports.store.cases.delete(id);
  await discardFiles(unused ?? [], ports);
  return unused !== undefined;
}

async function begunImport(
  facts: CaseFacts,
  files: readonly FolderFile[],
  store: Store,
): Promise<CaseHead | undefined> {
  const text = writeCaseYaml(facts);
  const paths = new Set(files.map((file) => file.path));
  for (const head of await store.cases.list()) {
    const decisions = await store.decisions.list(head.id);
    if (writeCaseYaml(factsWith(head.facts, decisions)) !== text) continue;
    const originals = await store.originals.list(head.id);
    if (originals.every(({ original }) => paths.has(original.path.split(UNPACKED)[0]!))) return head;
  }
  return undefined;
}
