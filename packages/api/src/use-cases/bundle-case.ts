/** `youju bundle`: a case as something that a court, an opponent or a notary can check without us. */
import { assess } from "@youju/casework";
import { type ExhibitList, type Fault, fault, type Sha256 } from "@youju/model";
import { type Bag, coverer, type LeftOut, makeBundle } from "@youju/vault";
import { inputOf } from "./bundle/compose.ts";
import { excerptsOf } from "./bundle/excerpts.ts";
import type { BundleOptions } from "./bundle/options.ts";
import type { BundlePorts, BundleSource } from "./bundle/source.ts";
import { standIns } from "./bundle/stand-ins.ts";

export type BundleOutcome =
  | { readonly ok: true; readonly bags: readonly Bag[]; readonly leftOut: LeftOut }
  | { readonly ok: false; readonly faults: readonly Fault[] };

const refuse = (...faults: readonly Fault[]): BundleOutcome => ({ ok: false, faults });

/** Makes the bags of a bundle; nothing is written until their `zip` is read. */
export async function bundleCase(
  source: BundleSource,
  options: BundleOptions,
  ports: BundlePorts,
): Promise<BundleOutcome> {
  const { file, tables } = source;
  const assessed = assess(file, { asOf: options.asOf, tables });
  if (!assessed.ok) return refuse(...assessed.faults);
  const { assessment } = assessed;
  const faults = choiceFaults(source, options, assessment.exhibits);
  if (faults.length > 0) return refuse(...faults);
  const cover = options.redact === undefined ? undefined : coverer(options.redact.names);
  const records = Map.groupBy(file.records, (record) => record.source.original);
  const { chosen, called } = chosenOriginals(options, assessment.exhibits);
  const stand = await standIns(
    { file, records, content: source.content, hasher: ports.hasher },
    { keep: options.redact?.keep ?? [], called, ...(chosen && { chosen }), ...(cover && { cover }) },
  );
  if (!stand.ok) return refuse(stand.fault);
  const excerpts = excerptsOf(options.excerpts ?? [], { file, records, stand: stand.value });
  if (!excerpts.ok) return refuse(excerpts.fault);
  const input = await inputOf({
    source,
    options,
    ports,
    assessment,
    cover,
    stand: stand.value,
    excerpts: excerpts.value,
    records,
  });
  const made = await makeBundle(input, ports);
  return made.ok ? { ok: true, bags: made.value, leftOut: input.leftOut } : refuse(made.fault);
}

function choiceFaults({ file }: BundleSource, { exhibits, redact }: BundleOptions, { listed }: ExhibitList): Fault[] {
  const unknown = (exhibits ?? []).filter((number) => !listed.some(({ no }) => no === number));
  const keep = redact === undefined || redact.keep === "all" ? [] : redact.keep;
  const lost = keep.filter((path) => !file.originals.some((original) => original.path === path));
  return [
    ...unknown.map((number) => fault("exhibit-unknown", { number, last: listed.length })),
    ...lost.map((path) => fault("bundle-keep-unknown", { path })),
  ];
}

function chosenOriginals({ exhibits }: BundleOptions, { listed }: ExhibitList) {
  const called = (sha256: Sha256): string | undefined => {
    const found = listed.find(({ original }) => original === sha256);
    return found === undefined ? undefined : `证据${found.no}`;
  };
  if (exhibits === undefined) return { called };
  return { called, chosen: new Set(listed.filter(({ no }) => exhibits.includes(no)).map(({ original }) => original)) };
}
