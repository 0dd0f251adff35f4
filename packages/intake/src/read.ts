/** One file in, its records out, as a stream of batches, and at the end what was read. */
import {
  type CalendarDate,
  type CaseRecord,
  type ColumnMapping,
  describeFault,
  fault,
  type Instant,
  isList,
  type OriginalKind,
  type Reading,
  type Sha256,
} from "@youju/model";
import { type Detection, detectSample } from "./detect.ts";
import { openPdfHere, opensWith } from "./pdf/open-pdf.ts";
import { collectProblems } from "./problems.ts";
import type { Findings, ReadContext } from "./reader.ts";
import { readers } from "./readers/index.ts";
import { type Sample, type SampleOptions, sampleOf } from "./sample.ts";

export interface ReadProgress {
  readonly bytes: number;
  readonly of: number;
  readonly records: number;
}

export interface ReadOptions extends SampleOptions {
  /** SHA-256 of the file: the first part of every record's id. */
  readonly original: Sha256;
  /** Name of the file, to say in a problem where it is. */
  readonly name: string;
  /** The reader that a person chose. Left out: found by `detect`. */
  readonly kind?: OriginalKind;
  /** The day on which a picture was taken, where the user says it. */
  readonly taken?: CalendarDate;
  /** Which column of a list is what, where the user says it. */
  readonly columns?: ColumnMapping;
  readonly onProgress?: (progress: ReadProgress) => void;
  readonly signal?: AbortSignal;
  /** Bytes taken from the file at once; 64 KB unless told. */
  readonly chunkBytes?: number;
}

/** Larger parts are read no faster. */
const CHUNK_BYTES = 64 * 1024;

/**
 * Reads a file in the order of its lines. Throws only for an aborted `signal`: whatever is wrong in the file stands in
 * the reading's problems, and everything readable is read. A ZIP gives no records; see `openArchive`.
 *
 *     const reading = read(file, { original: sha256, name: "账单.xlsx" });
 *     let step = await reading.next();
 *     for (; !step.done; step = await reading.next()) keep(step.value);
 *     step.value.problems; // the Reading
 */
export async function* read(file: Blob, options: ReadOptions): AsyncGenerator<readonly CaseRecord[], Reading> {
  const sample = await sampleOf(file, options);
  const found = detectSample(sample, options.name);
  const kind = options.kind ?? kindOf(found.kind, sample, options.columns);
  const reader = readers.find((one) => one.kind === kind);
  const pages = pagesOf(sample);
  if (reader === undefined) return { ...nothingRead(kind, found, options), ...pages };
  let bytes = 0;
  let tally: Tally = { records: 0 };
  const problems = collectProblems(options.name);
  const context: ReadContext = {
    original: options.original,
    name: options.name,
    problems,
    sample,
    chunkBytes: options.chunkBytes ?? CHUNK_BYTES,
    onBytes: (taken) => (bytes = taken),
    openPdf: opensWith(options.pdfs ?? openPdfHere, options.passwords ?? []),
    ...(options.pictures === undefined ? {} : { pictures: options.pictures }),
    ...(options.taken === undefined ? {} : { taken: options.taken }),
    ...(options.columns === undefined || !isList(kind) ? {} : { columns: options.columns }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  };
  if (options.columns !== undefined && !isList(kind))
    problems.add(fault("columns-not-used", { as: reader.name }, { file: options.name }));
  const batches = reader.read(file, context);
  let step = await batches.next();
  for (; step.done !== true; step = await batches.next()) {
    tally = tallyWith(tally, step.value);
    yield step.value;
    options.onProgress?.({ bytes, of: file.size, records: tally.records });
  }
  const chosen = kind !== found.kind || context.columns !== undefined;
  const empty = tally.records === 0 && step.value.receipt === undefined;
  if (kind !== found.kind && context.columns === undefined && empty)
    problems.add(fault("read-as-nothing", { as: reader.name, looks: found.reason }, { file: options.name }));
  const confidence = chosen ? 0 : found.confidence;
  const rest = { original: options.original, problems: problems.list(), ...pages };
  return readingOf(kind, confidence, tally, step.value, rest);
}

/** Columns that a person named make a list of any table; what is one already stays of its kind. */
function kindOf(
  found: OriginalKind,
  { text, workbook, pdf }: Sample,
  columns: ColumnMapping | undefined,
): OriginalKind {
  if (columns === undefined || isList(found)) return found;
  if (workbook !== undefined) return workbook === "xlsx" ? "bank-bill-xlsx" : "bank-bill-xls";
  if (pdf !== undefined && "pages" in pdf) return "bank-statement-pdf";
  return text === undefined ? found : "bank-bill-csv";
}

function pagesOf({ pdf, picture }: Sample): Pick<Reading, "pages"> {
  if (pdf !== undefined && "pages" in pdf) return { pages: pdf.count };
  return picture === undefined ? {} : { pages: 1 };
}

interface Tally {
  readonly records: number;
  readonly from?: Instant;
  readonly to?: Instant;
}

function tallyWith(tally: Tally, batch: readonly CaseRecord[]): Tally {
  let { from, to } = tally;
  for (const { at } of batch) {
    if (at === undefined) continue;
    if (from === undefined || at < from) from = at;
    if (to === undefined || at > to) to = at;
  }
  const records = tally.records + batch.length;
  return from === undefined || to === undefined ? { records } : { records, from, to };
}

function readingOf(
  kind: OriginalKind,
  confidence: number,
  { records, from, to }: Tally,
  findings: Findings,
  rest: Pick<Reading, "original" | "problems" | "pages">,
): Reading {
  const period = from === undefined || to === undefined ? {} : { period: { from, to } };
  return { ...rest, kind, confidence, records, ...period, ...findings };
}

function nothingRead(kind: OriginalKind, found: Detection, options: ReadOptions): Reading {
  const faults = [
    ...(found.fault === undefined ? [] : [found.fault]),
    ...(options.columns === undefined ? [] : [fault("columns-no-list", undefined, { file: options.name })]),
  ];
  const problems = faults.map(describeFault);
  return { original: options.original, kind, confidence: found.confidence, records: 0, chats: [], problems };
}
