/** The custody of one original of a case of the library, as the bundle tells it. */
import type { CalendarDate, Fault, Sha256 } from "@youju/model";
import { custodyText } from "@youju/vault";
import { custodyReports } from "./custody.ts";
import { rootsIn } from "./custody-stamps.ts";
import type { OpenCase } from "./open-case.ts";
import type { Ports } from "./ports.ts";

export type Told =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly faults: readonly Fault[] };

/** Undefined where the case has no such original. */
export async function originalCustody(
  { id, file, assess }: OpenCase,
  sha256: Sha256,
  { store, blobs, clock, stamping }: Pick<Ports, "store" | "blobs" | "clock" | "stamping">,
  today: CalendarDate,
): Promise<Told | undefined> {
  if (!file.originals.some((original) => original.sha256 === sha256)) return undefined;
  const outcome = assess(today, false);
  if (!outcome.ok) return { ok: false, faults: outcome.faults };
  const lines = await Array.fromAsync(store.log.lines(id));
  const source = {
    file,
    seals: await store.seals.list(id),
    content: (one: Sha256) => blobs.get(one),
    log: { lines, size: (await store.log.head()).size },
  };
  const options = { at: clock(), hasher: stamping.hasher, rootsOf: rootsIn(stamping), only: sha256 };
  const [report] = await custodyReports(source, outcome.assessment, options);
  return report === undefined ? undefined : { ok: true, text: custodyText(report) };
}
