/** 前几行: what an original looks like before it is read, by the columns that a person named where they did. */
import { preview } from "@youju/intake";
import type { CaseId, Sha256 } from "@youju/model";
import type { OriginalPreview } from "../contract.ts";
import { howToReadBy } from "./how-to-read.ts";
import { enginesOf } from "./ingest.ts";
import type { Ports } from "./ports.ts";

/** Undefined where the case has no such original, or its file is lost. */
export async function originalPreview(id: CaseId, sha256: Sha256, ports: Ports): Promise<OriginalPreview | undefined> {
  const known = await ports.store.originals.get(id, sha256);
  const blob = known === undefined ? undefined : await ports.blobs.get(sha256);
  if (known === undefined || blob === undefined) return undefined;
  const how = howToReadBy(await ports.store.decisions.list(id)).get(sha256);
  return preview(blob, {
    name: known.original.path,
    ...enginesOf(ports),
    ...(how?.columns === undefined ? {} : { columns: how.columns }),
  });
}
