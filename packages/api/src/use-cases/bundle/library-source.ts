/** A case of the library, as a bundle is made from it. */
import { LAW_TABLES } from "@youju/law";
import type { CaseId } from "@youju/model";
import { loadCase } from "../load-case.ts";
import type { Ports } from "../ports.ts";
import type { BundleSource } from "./source.ts";

/** Undefined where there is no such case. */
export async function librarySource(id: CaseId, ports: Ports): Promise<BundleSource | undefined> {
  const loaded = await loadCase(ports.store, id);
  if (loaded === undefined) return undefined;
  return {
    file: loaded.file,
    tables: (await ports.tables?.()) ?? LAW_TABLES,
    content: (sha256) => ports.blobs.get(sha256),
    vault: { caseId: id, log: ports.store.log },
  };
}
