/** The first rows of a file as they stand in it, for a person who says how it is to be read. */
import { type ColumnMapping, type ColumnRole, type Delimiter, type ReadableKind } from "@youju/model";
import { bankBill } from "./bill/bank.ts";
import { cellText } from "./bill/cells.ts";
import type { Columns } from "./bill/columns.ts";
import { likelyDelimiter, saidDelimiter } from "./bill/csv-bill.ts";
import type { BillRow } from "./bill/format.ts";
import { ROLE_OF, saidColumnsOf, saidList } from "./bill/said-columns.ts";
import { csvRows } from "./csv/rows.ts";
import { type Detection, detectSample } from "./detect.ts";
import { previewPages } from "./pdf/preview-pages.ts";
import { readers } from "./readers/index.ts";
import { type Sample, type SampleOptions, sampleOf } from "./sample.ts";

export interface PreviewRow {
  /** The line or row of the file, from 1; absent on the pages of a PDF. */
  readonly at?: number;
  readonly cells: readonly string[];
}

export interface PreviewTable {
  /** Of a sheet. */
  readonly name?: string;
  /** Of text. */
  readonly delimiter?: Delimiter;
  readonly rows: readonly PreviewRow[];
  /** Which column is what, from 1, as far as it is said or found. */
  readonly columns: readonly { readonly role: ColumnRole; readonly column: number }[];
}

export interface FilePreview {
  /** What the file is by its content alone. */
  readonly looks: Pick<Detection, "kind" | "reason">;
  readonly tables: readonly PreviewTable[];
  /** The readers that take files of this make. */
  readonly readers: readonly { readonly kind: ReadableKind; readonly name: string }[];
}

export interface PreviewOptions extends SampleOptions {
  readonly name: string;
  /** As a person has said. */
  readonly columns?: ColumnMapping;
}

const ROWS = 20;
const CELLS = 40;
const LETTERS = 80;
const SHEETS = 8;

export async function preview(file: Blob, options: PreviewOptions): Promise<FilePreview> {
  const sample = await sampleOf(file, options);
  const { kind, reason } = detectSample(sample, options.name);
  const make = makeOf(sample);
  return {
    looks: { kind, reason },
    tables: await tablesOf(sample, options.columns),
    readers: readers.flatMap((reader) =>
      makeOfKind(reader.kind) === make ? [{ kind: reader.kind, name: reader.name }] : [],
    ),
  };
}

type Make = "text" | "xlsx" | "xls" | "pdf" | "picture" | "other";

function makeOf({ text, workbook, pdf, picture }: Sample): Make {
  if (workbook !== undefined) return workbook;
  if (pdf !== undefined) return "pdf";
  if (picture !== undefined) return "picture";
  return text === undefined ? "other" : "text";
}

const OTHER: ReadonlySet<string> = new Set(["voice-silk", "recording", "screen-recording", "time-stamp"]);

function makeOfKind(kind: ReadableKind): Make {
  for (const make of ["xlsx", "xls", "pdf"] as const) if (kind.endsWith(`-${make}`)) return make;
  if (kind === "wechat-screenshot") return "picture";
  return OTHER.has(kind) ? "other" : "text";
}

async function tablesOf(sample: Sample, said: ColumnMapping | undefined): Promise<readonly PreviewTable[]> {
  const { text, sheets, pdf } = sample;
  if (sheets !== undefined)
    return sheets.slice(0, SHEETS).map(({ sheet, rows }) => {
      const list = rows.map(({ row, cells }): BillRow => ({ at: { row, sheet: sheet.name }, cells }));
      return { name: sheet.name, ...tableOf(list, said) };
    });
  if (pdf !== undefined) return "pages" in pdf ? [await pdfTable(pdf.pages, said)] : [];
  return text === undefined ? [] : [await textTable(text.head, said)];
}

async function textTable(head: string, said: ColumnMapping | undefined): Promise<PreviewTable> {
  const delimiter = said === undefined ? likelyDelimiter(head) : saidDelimiter(head, said);
  const rows: BillRow[] = [];
  for await (const batch of csvRows(once(head), { delimiter, startsRow: (line) => bankBill.rowStart.test(line) }))
    rows.push(...batch.map(({ line, cells }) => ({ at: { line }, cells })));
  return { delimiter, ...tableOf(rows, said) };
}

async function* once(text: string): AsyncGenerator<string, void> {
  yield text;
}

async function pdfTable(
  pages: Parameters<typeof previewPages>[0],
  said: ColumnMapping | undefined,
): Promise<PreviewTable> {
  const columnsOf =
    said === undefined
      ? bankBill.columnsOf
      : (cells: readonly string[]): Columns | undefined => saidColumnsOf(cells, said);
  return tableOf(await previewPages(pages, columnsOf), said);
}

function tableOf(rows: readonly BillRow[], said: ColumnMapping | undefined): Pick<PreviewTable, "rows" | "columns"> {
  return { rows: rows.slice(0, ROWS).map(previewRow), columns: columnsIn(rows, said) };
}

function previewRow({ at, cells }: BillRow): PreviewRow {
  const number = "row" in at ? at.row : "line" in at ? at.line : undefined;
  return {
    ...(number === undefined ? {} : { at: number }),
    cells: cells.slice(0, CELLS).map((cell) => shortened(cellText(cell))),
  };
}

const shortened = (text: string): string => (text.length > LETTERS ? `${text.slice(0, LETTERS)}…` : text);

/** As it was said; else as a bank's header says it. */
function columnsIn(rows: readonly BillRow[], said: ColumnMapping | undefined): PreviewTable["columns"] {
  const list = said === undefined ? undefined : saidList(rows, said);
  if (list?.ok === false) return [];
  const columns =
    list?.value.columns ?? rows.map(({ cells }) => bankBill.columnsOf(cells)).find((one) => one !== undefined);
  const index = { note: columns?.texts?.[0], ...columns?.index };
  return Object.entries(index).flatMap(([column, at]) => {
    const role = ROLE_OF.get(column);
    return role === undefined || at === undefined || at >= CELLS ? [] : [{ role, column: at + 1 }];
  });
}
