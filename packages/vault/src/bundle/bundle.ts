/** 立案包: lays out what a bundle holds (docs/bundle-format.md) and makes its bags, one or several. */
import type { CalendarDate, ExhibitList, LogLine, Problem, Result, Seal, Sha256 } from "@youju/model";
import { type Bag, type BagFile, type BagInput, type BagPorts, makeBag } from "./bag.ts";
import { type Content, jsonContent, linesContent, piecesOf, textContent } from "./content.ts";
import { exhibitTable } from "./exhibit-table.ts";
import { type LeftOut, leftOutText } from "./left-out.ts";
import { readmeText, type ReadmeWords } from "./readme.ts";
import { inParts, type Room } from "./parts.ts";

/** An original of the case, with the file that stands for it in the bundle. */
export interface BundledOriginal {
  readonly path: string;
  /** Below `data/`; null where it is left out. */
  readonly file: string | null;
  readonly sha256: Sha256;
  readonly sm3: string;
  readonly bytes: number;
  readonly kind: string;
  readonly records: number;
  readonly archive?: Sha256;
  readonly importedAt?: string;
  /** How a person said that it is to be read. */
  readonly read?: object;
  readonly problems: readonly Problem[];
}

export interface BundledLog {
  /** The signed head (C2SP checkpoint). */
  readonly checkpoint: string;
  readonly entries: readonly LogLine[];
  readonly inclusion: Readonly<Record<string, readonly string[]>>;
}

export interface BundledSeal extends Seal {
  /** By authority: the certificates of its token. */
  readonly certificates: ReadonlyMap<string, string>;
}

export interface BundleInput {
  /** Of the folder in the ZIP. */
  readonly name: string;
  readonly title: string;
  readonly date: CalendarDate;
  /** `youju 0.1.0` */
  readonly software: string;
  readonly originals: readonly BundledOriginal[];
  /** What is in the file of an original: as it came, or its redacted copy. */
  readonly contentOf: (original: BundledOriginal) => Content;
  /** Lines of `records.ndjson`. */
  readonly records: () => Iterable<unknown>;
  readonly caseYaml: string;
  /** Absent in a copy that is to show no judgement. */
  readonly assessment?: unknown;
  readonly exhibits: ExhibitList;
  readonly custody: string;
  readonly leftOut: LeftOut;
  readonly recordCount: number;
  readonly excerpts: readonly { readonly file: string; readonly text: string }[];
  readonly log?: BundledLog;
  readonly seals: readonly BundledSeal[];
  /** `verify.html` */
  readonly page?: string;
  readonly law: { readonly proof: readonly string[]; readonly cutting: readonly string[] };
  /** Bytes that a part may have. */
  readonly split?: number;
}

/** The bags of the bundle: one, or as many as `split` asks for. Fault: `original-changed`. */
export async function makeBundle(input: BundleInput, ports: BagPorts): Promise<Result<readonly Bag[]>> {
  const base = baseFiles(input, ports);
  const parts = await partsOf(input, base, ports);
  const bags: Bag[] = [];
  for (const part of parts) {
    const bag = await makeBag(part, ports);
    if (!bag.ok) return bag;
    bags.push(bag.value);
  }
  return { ok: true, value: bags };
}

type InPart = BundledOriginal & { readonly part?: number };

async function partsOf(input: BundleInput, base: readonly BagFile[], ports: BagPorts): Promise<BagInput[]> {
  const { split, name, originals } = input;
  const numbers = split === undefined ? undefined : inParts(await sizesOf(input), await roomOf(input, base, split));
  const of = Math.max(1, ...(numbers ?? []));
  if (numbers === undefined || of === 1) return [bagOf(input, ports, { originals, others: base })];
  const placed = originals.map((original, at): InPart => ({ ...original, part: numbers[at]! }));
  const group = groupOf(placed, input, ports);
  return Array.from({ length: of }, (_, at) => {
    const number = at + 1;
    const others = number === 1 ? base : keyFiles(ports);
    return bagOf({ ...input, name: `${name}-${number}` }, ports, { originals: placed, others }, { number, of, group });
  });
}

function bagOf(
  input: BundleInput,
  ports: BagPorts,
  { originals, others }: { readonly originals: readonly InPart[]; readonly others: readonly BagFile[] },
  part?: { readonly number: number; readonly of: number; readonly group: string },
): BagInput {
  const here = originals.filter((original) => original.part === part?.number);
  const files = here.flatMap((original): BagFile[] => fileOf(original, input.contentOf));
  const payload = [...files, { path: "data/originals.json", content: jsonContent(originals) }, ...others];
  const group = part && [
    ["Bag-Group-Identifier", part.group] as const,
    ["Bag-Count", `${part.number} of ${part.of}`] as const,
  ];
  return {
    name: input.name,
    files: [...payload, ...tagsOf(input, ports, { part, example: files[0]?.path ?? "data/originals.json" })],
    info: [
      ["External-Description", `${input.title} 立案包`],
      ["Bagging-Date", input.date],
      ["Bag-Software-Agent", input.software],
      ...(group ?? []),
    ],
  };
}

function fileOf(original: BundledOriginal, contentOf: BundleInput["contentOf"]): BagFile[] {
  const { file, sha256, path } = original;
  if (file === null) return [];
  const same = file.startsWith("originals/") ? { original: { sha256, path } } : {};
  return [{ path: `data/${file}`, content: contentOf(original), ...same }];
}

function tagsOf(
  input: BundleInput,
  { key }: BagPorts,
  { part, example }: { readonly part: ReadmeWords["part"] | undefined; readonly example: string },
): BagFile[] {
  const { title, date, software, page, originals, seals, law } = input;
  // Only the first part holds the seals.
  const sealsHere = (part?.number ?? 1) === 1 ? seals : [];
  const text = readmeText({
    title,
    date,
    software,
    ...(part === undefined ? {} : { part }),
    signed: key !== undefined,
    page: page !== undefined,
    example,
    stamps: sealsHere.flatMap(({ id, stamps }) =>
      stamps.filter(({ state }) => state === "granted").map(({ authority }) => ({ seal: id, authority })),
    ),
    unstamped: sealsHere.filter(({ stamps }) => stamps.every(({ state }) => state !== "granted")).map(({ id }) => id),
    whole: part === undefined && originals.every(({ file }) => file?.startsWith("originals/") === true),
    renamed: originals.flatMap(({ path, file }) =>
      file?.startsWith("originals/") === true && file !== `originals/${path}` ? [{ path, file }] : [],
    ),
    grounds: law.proof,
  });
  return [
    { path: "README-核验.txt", content: textContent(text) },
    ...(page === undefined ? [] : [{ path: "verify.html", content: textContent(page) }]),
  ];
}

/** Everything below `data/` but the files of originals and their list. */
function baseFiles(input: BundleInput, ports: BagPorts): BagFile[] {
  const { exhibits, originals, leftOut, law, assessment, log } = input;
  const files = new Map(originals.map(({ sha256, file }) => [sha256, file ?? undefined]));
  const words = { originals: originals.length, records: input.recordCount, warning: law.cutting };
  const texts: BagFile[] = [
    { path: "data/case.yaml", content: textContent(input.caseYaml) },
    { path: "data/custody.txt", content: textContent(input.custody) },
    { path: "data/left-out.txt", content: textContent(leftOutText(leftOut, words)) },
    { path: "data/证据目录.csv", content: textContent(exhibitTable(exhibits, (sha256) => files.get(sha256))) },
    ...input.excerpts.map(({ file, text }) => ({ path: `data/${file}`, content: textContent(text) })),
  ];
  return [
    ...texts,
    { path: "data/left-out.json", content: jsonContent(leftOut) },
    { path: "data/exhibits.json", content: jsonContent(exhibits) },
    { path: "data/records.ndjson", content: linesContent(input.records) },
    ...(assessment === undefined ? [] : [{ path: "data/assessment.json", content: jsonContent(assessment) }]),
    ...keyFiles(ports),
    ...(log === undefined ? [] : logFiles(log)),
    ...input.seals.flatMap(sealFiles),
  ];
}

const keyFiles = ({ key }: BagPorts): BagFile[] =>
  key === undefined ? [] : [{ path: "data/log/key.pem", content: textContent(key.publicKeyPem) }];

const logFiles = ({ checkpoint, entries, inclusion }: BundledLog): BagFile[] => [
  { path: "data/log/checkpoint.txt", content: textContent(checkpoint) },
  { path: "data/log/entries.ndjson", content: linesContent(() => entries) },
  { path: "data/log/proofs.json", content: jsonContent({ inclusion }) },
];

function sealFiles({ id, manifest, stamps, certificates }: BundledSeal): BagFile[] {
  const folder = `data/seals/${id}`;
  return [
    { path: `${folder}/originals-sha256.txt`, content: textContent(manifest) },
    ...stamps.flatMap(({ state, authority, response }): BagFile[] => {
      const pem = certificates.get(authority);
      if (state !== "granted" || response === undefined) return [];
      return [
        { path: `${folder}/${authority}.tsr`, content: new Blob([new Uint8Array(response)]) },
        ...(pem === undefined ? [] : [{ path: `${folder}/${authority}.pem`, content: textContent(pem) }]),
      ];
    }),
  ];
}

/** Of the files of originals, in their order: 0 where there is none. */
async function sizesOf({ originals, contentOf }: BundleInput): Promise<number[]> {
  const sizes: number[] = [];
  for (const original of originals) sizes.push(original.file === null ? 0 : await lengthOf(contentOf(original)));
  return sizes;
}

/** For the lists and the text for the clerk, and for what the list of originals says of each. */
const TAGS = 64 << 10;
const LISTED = 1024;

async function roomOf({ page = "", originals }: BundleInput, base: readonly BagFile[], most: number): Promise<Room> {
  let first = 0;
  for (const { content } of base) first += await lengthOf(content);
  return { first, common: textContent(page).size + TAGS + originals.length * LISTED, most };
}

async function lengthOf(content: Content): Promise<number> {
  if (content instanceof Blob) return content.size;
  let bytes = 0;
  for await (const piece of piecesOf(content)) bytes += piece.byteLength;
  return bytes;
}

/** Equal for the parts of one bundle, and for no other. */
function groupOf(originals: readonly InPart[], { name, date }: BundleInput, { hasher }: BagPorts): string {
  const hashing = hasher();
  hashing.update(new TextEncoder().encode(JSON.stringify([name, date, originals])));
  return `youju-${hashing.digest().sha256.slice(0, 32)}`;
}
