/** What stands for each original in a bundle: itself, a covered copy, or nothing and why. */
import { type CaseFile, type CaseRecord, fault, type Original, type Result, type Sha256 } from "@youju/model";
import { bagPaths, type Coverer, coverText, type Hasher, type LeftOutOriginal } from "@youju/vault";
import { howToReadBy } from "../how-to-read.ts";
import { coveredCopy } from "./covered-copy.ts";

export interface StandIn {
  readonly original: Original;
  /** Below `data/`; null where it is left out. */
  readonly file: string | null;
  readonly content?: Blob;
  readonly leftOut?: LeftOutOriginal;
  /** Why nobody could cover it, though it is in. */
  readonly kept?: string;
}

export interface StandInSource {
  readonly file: CaseFile;
  readonly records: ReadonlyMap<Sha256, readonly CaseRecord[]>;
  readonly content: (sha256: Sha256) => Promise<Blob | undefined>;
  readonly hasher: Hasher;
}

export interface StandInChoice {
  /** Undefined: all. */
  readonly chosen?: ReadonlySet<Sha256>;
  readonly cover?: Coverer;
  readonly keep: readonly string[] | "all";
  /** Of an original: `证据3`. */
  readonly called: (sha256: Sha256) => string | undefined;
}

/** In the order of the case. Fault: `original-lost`. */
export async function standIns(source: StandInSource, choice: StandInChoice): Promise<Result<StandIn[]>> {
  const pathOf = bagPaths();
  const all: StandIn[] = [];
  for (const original of source.file.originals) {
    const { sha256, path } = original;
    if (choice.chosen?.has(sha256) === false) {
      all.push({ original, file: null, leftOut: notChosen(original, source, choice) });
      continue;
    }
    const blob = await source.content(sha256);
    if (blob === undefined) return { ok: false, fault: fault("original-lost", { path }, { file: path }) };
    all.push(await standIn(original, blob, { source, choice, pathOf }));
  }
  return { ok: true, value: all };
}

interface Around {
  readonly source: StandInSource;
  readonly choice: StandInChoice;
  readonly pathOf: (path: string) => string;
}

async function standIn(original: Original, blob: Blob, { source, choice, pathOf }: Around): Promise<StandIn> {
  const { cover, keep } = choice;
  if (cover === undefined) return { original, file: `originals/${pathOf(original.path)}`, content: blob };
  const { sha256, path } = original;
  const copy = await coveredCopy(
    {
      original,
      blob,
      reading: source.file.readings.find((reading) => reading.original === sha256),
      records: source.records.get(sha256) ?? [],
      how: howToReadBy(source.file.facts.decisions).get(sha256),
    },
    cover,
  );
  const shown = pathOf(coverText(path, cover).text);
  if (copy.kind === "clean") return { original, file: `originals/${shown}`, content: blob };
  if (copy.kind === "copy") {
    const { idNumbers, cards, phones, names } = copy.counts;
    const sums = await digestOf(copy.blob, source.hasher);
    const about = { file: `redacted/${shown}`, sha256: sums, idNumbers, cards, phones, names };
    const text = "号码和人名盖住了，其余一个字节没动。";
    return {
      original,
      file: about.file,
      content: copy.blob,
      leftOut: { ...told(original), why: "redacted", text, records: 0, copy: about },
    };
  }
  if (keep === "all" || keep.includes(path))
    return { original, file: `originals/${shown}`, content: blob, kept: copy.text };
  return { original, file: null, leftOut: { ...told(original), why: "cannot-redact", text: copy.text, records: 0 } };
}

const told = ({ path, sha256, sm3, bytes }: Original) => ({ path, sha256, sm3, bytes });

function notChosen(original: Original, { records }: StandInSource, { called }: StandInChoice): LeftOutOriginal {
  const number = called(original.sha256);
  const text = number === undefined ? "不在证据目录里，没有选进来。" : `${number}，没有选进来。`;
  return { ...told(original), why: "not-chosen", text, records: records.get(original.sha256)?.length ?? 0 };
}

async function digestOf(blob: Blob, hasher: Hasher): Promise<Sha256> {
  const hashing = hasher();
  for await (const piece of blob.stream()) hashing.update(piece);
  return hashing.digest().sha256;
}
