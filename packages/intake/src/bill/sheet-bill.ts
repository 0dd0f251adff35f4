/** Bills as workbooks: every sheet that has a bill's header is read, and a row that stands on two sheets counts once. */
import { fault, type Transfer } from "@youju/model";
import { type Findings, inFile, type Match, type ReadContext, type Reader } from "../reader.ts";
import type { Sample, WorkbookKind } from "../sample.ts";
import type { SheetRow } from "../xlsx/sheet-rows.ts";
import type { Sheet } from "../xlsx/workbook.ts";
import type { BillFormat, BillRow } from "./format.ts";
import { sheetTotals } from "./sheet-totals.ts";
import { readBill } from "./read-bill.ts";
import { saidList } from "./said-columns.ts";

/** Without `kind`, workbooks of either kind. */
export function sheetBill(format: BillFormat, kind?: WorkbookKind): Pick<Reader, "match" | "read"> {
  return {
    match(sample) {
      if (kind !== undefined && sample.workbook !== kind) return undefined;
      return billSheets(sample, format)
        .map(({ match }) => match)
        .toSorted((a, b) => b.confidence - a.confidence)[0];
    },
    read: (file, context) => read(file, context, format),
  };
}

interface BillSheet {
  readonly sheet: Sheet;
  readonly match: Match;
}

/** Those with a header; where none has one, those that look like a bill all the same. */
function billSheets({ sheets = [] }: Sample, format: BillFormat): readonly BillSheet[] {
  const listed = sheets.map(({ sheet, rows }) => {
    const cells = rows.map((row) => row.cells);
    return { sheet, match: format.match(cells), headed: cells.some((row) => format.columnsOf(row) !== undefined) };
  });
  const headed = listed.filter((one) => one.headed);
  return (headed.length > 0 ? headed : listed).flatMap(({ sheet, match }) =>
    match === undefined ? [] : [{ sheet, match }],
  );
}

async function* read(
  file: Blob,
  context: ReadContext,
  format: BillFormat,
): AsyncGenerator<readonly Transfer[], Findings> {
  const sheets = sheetsToRead(context, format);
  if (context.columns?.sheet !== undefined && sheets.length === 0) return { chats: [] };
  if (sheets.length === 0) context.problems.add(fault("xlsx-damaged", undefined, inFile(context)));
  const left = context.sample.sheetsLeft ?? 0;
  if (left > 0) context.problems.add(fault("bill-sheets-left", { left }, inFile(context)));
  const known = sheets.length > 1 ? new Map<string, number>() : undefined;
  const found: Findings[] = [];
  const totals = sheetTotals(context);
  for (const sheet of sheets) found.push(yield* readSheet(sheet, totals.context, format, known, totals.see));
  totals.tell(found.find((one) => one.totals !== undefined)?.totals);
  context.onBytes(file.size);
  const owner = found.find((one) => one.owner !== undefined)?.owner;
  return { ...found[0], chats: [], ...(owner === undefined ? {} : { owner }) };
}

/** Those with a bill, or on which the columns are that a person named; where there is none, the first, to say so. */
function sheetsToRead(context: ReadContext, format: BillFormat): readonly Sheet[] {
  const { columns: said, sample } = context;
  const { sheets = [] } = sample;
  const first = sheets.slice(0, 1).map(({ sheet }) => sheet);
  if (said === undefined) {
    const listed = billSheets(sample, format).map(({ sheet }) => sheet);
    return listed.length > 0 ? listed : first;
  }
  if (said.sheet !== undefined) {
    const named = sheets.filter(({ sheet }) => sheet.name === said.sheet).map(({ sheet }) => sheet);
    const there = sheets.map(({ sheet }) => sheet.name);
    if (named.length === 0)
      context.problems.add(fault("columns-no-sheet", { sheet: said.sheet, there }, inFile(context)));
    return named;
  }
  const fitting = sheets.filter(
    ({ sheet, rows }) =>
      saidList(
        rows.map(({ row, cells }) => ({ at: { row, sheet: sheet.name }, cells })),
        said,
      ).ok,
  );
  return fitting.length > 0 ? fitting.map(({ sheet }) => sheet) : first;
}

async function* readSheet(
  sheet: Sheet,
  context: ReadContext,
  format: BillFormat,
  known: Map<string, number> | undefined,
  onRows: (rows: readonly Transfer[]) => void,
): AsyncGenerator<readonly Transfer[], Findings> {
  const copies = new Set<number>();
  const rows = known === undefined ? sheetRows(sheet, context) : markCopies(sheetRows(sheet, context), known, copies);
  const batches = readBill(billRows(rows, sheet.name), context, format);
  let repeated = 0;
  let step = await batches.next();
  for (; step.done !== true; step = await batches.next()) {
    const own = step.value.filter(({ source }) => !("row" in source.at && copies.has(source.at.row)));
    repeated += step.value.length - own.length;
    onRows(own);
    if (own.length > 0) yield own;
  }
  if (repeated > 0)
    context.problems.add(fault("bill-sheet-repeats", { rows: repeated }, { ...inFile(context), sheet: sheet.name }));
  return step.value;
}

async function* billRows(
  batches: AsyncIterable<readonly SheetRow[]>,
  sheet: string,
): AsyncGenerator<readonly BillRow[], void> {
  for await (const rows of batches) yield rows.map(({ row, cells }) => ({ at: { row, sheet }, cells }));
}

async function* sheetRows(sheet: Sheet, context: ReadContext): AsyncGenerator<readonly SheetRow[], void> {
  let read = 0;
  try {
    for await (const rows of sheet.rows()) {
      context.signal?.throwIfAborted();
      read += rows.length;
      yield rows;
    }
  } catch {
    context.signal?.throwIfAborted();
    context.problems.add(fault("xlsx-cut", { rows: read }, inFile(context)));
  }
}

/**
 * Puts the numbers of rows that stood on an earlier sheet into `copies`, counted: a payment that stands twice on a
 * sheet was made twice. At the end `known` has the rows of this sheet too.
 */
async function* markCopies(
  batches: AsyncIterable<readonly SheetRow[]>,
  known: Map<string, number>,
  copies: Set<number>,
): AsyncGenerator<readonly SheetRow[], void> {
  const here = new Map<string, number>();
  for await (const rows of batches) {
    for (const { row, cells } of rows) {
      const key = JSON.stringify(cells);
      const count = (here.get(key) ?? 0) + 1;
      here.set(key, count);
      if (count <= (known.get(key) ?? 0)) copies.add(row);
    }
    yield rows;
  }
  for (const [key, count] of here) known.set(key, Math.max(count, known.get(key) ?? 0));
}
