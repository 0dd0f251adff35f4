/** A case out of the database as a case folder, without loss. */
import { type CaseId, type Fault, fault } from "@youju/model";
import { writeCaseYaml } from "@youju/model/case-yaml";
import type { Store } from "@youju/store";
import type { Blobs } from "@youju/vault";
import { factsWith } from "./facts-with.ts";
import type { FolderSink } from "./folder.ts";
import { sealFiles } from "./seals/seal-files.ts";

export type ExportOutcome = { readonly ok: true } | { readonly ok: false; readonly fault: Fault };

/**
 * Puts `case.yaml`, with the decisions, every original and every seal into the sink. Faults: `case-unknown`,
 * `original-lost`.
 */
export async function exportCaseFolder(
  id: CaseId,
  { store, blobs }: { readonly store: Store; readonly blobs: Blobs },
  sink: FolderSink,
): Promise<ExportOutcome> {
  const head = await store.cases.get(id);
  if (head === undefined) return { ok: false, fault: fault("case-unknown", { id }) };
  const decisions = await store.decisions.list(id);
  await sink.caseYaml(writeCaseYaml(factsWith(head.facts, decisions)));
  const originals = await store.originals.list(id);
  for (const { original } of originals) {
    const blob = await blobs.get(original.sha256);
    if (blob === undefined)
      return { ok: false, fault: fault("original-lost", { path: original.path }, { file: original.path }) };
    await sink.original({ path: original.path, blob });
  }
  for (const file of (await store.seals.list(id)).flatMap(sealFiles)) await sink.seal(file);
  await store.log.append(id, { kind: "export", originals: originals.length });
  return { ok: true };
}
