/**
 * A table that goes over the pages of a PDF, as the rows of a bill: first what stands above it, then its header once, then
 * its rows. The header may stand on every page or on the first alone.
 */
import { fault } from "@youju/model";
import type { BillRow } from "../bill/format.ts";
import { inFile, type ReadContext } from "../reader.ts";
import { type Grid, gridOf } from "./grid.ts";
import { type ColumnsOf, findHeader, isSameHeader, type TableHeader } from "./header.ts";
import { linesOf, lineText, type PdfLine } from "./lines.ts";
import { pageFaults, type PageNumber, pageNumberIn } from "./page-numbers.ts";
import type { PdfPage } from "./pages.ts";
import { pageFault } from "./refusal.ts";
import { joined, rowsOfPage, type TableRow } from "./table-rows.ts";

export interface TableOptions {
  readonly columnsOf: ColumnsOf;
  /** How a line begins that stands below or between the rows and is none. */
  readonly footer: RegExp;
}

export type TableContext = Pick<ReadContext, "name" | "problems">;

interface Table {
  grid: Grid | undefined;
  /** The last row of the page before, of which there may be more. */
  open: TableRow | undefined;
}

interface TablePage {
  readonly page: number;
  readonly header: TableHeader | undefined;
  /** Above the header, or the whole page where it has none. */
  readonly above: readonly PdfLine[];
  /** Below it, without what stands at the foot of the page. */
  readonly body: readonly PdfLine[];
  readonly number: PageNumber | undefined;
}

/** So many pages with rows show how far the columns go. */
const PAGES_AHEAD = 3;

/** Yields the rows of each page; what is wrong with a page goes to the problems. */
export async function* tableRows(
  pages: AsyncIterable<PdfPage>,
  context: TableContext,
  options: TableOptions,
): AsyncGenerator<readonly BillRow[], void> {
  const table: Table = { grid: undefined, open: undefined };
  const numbers: (PageNumber | undefined)[] = [];
  let ahead: TablePage[] = [];
  for await (const page of pages) {
    addPageFaults(page, context);
    const read = tablePage(page, options);
    numbers.push(read.number);
    if (ahead.push(read) < PAGES_AHEAD) continue;
    yield ahead.flatMap((one) => takePage(table, one, ahead));
    ahead = [];
  }
  yield ahead.flatMap((one) => takePage(table, one, ahead));
  if (table.open !== undefined) yield [billRow(table.open)];
  for (const f of pageFaults(numbers, inFile(context))) context.problems.add(f);
}

function addPageFaults(page: PdfPage, context: TableContext): void {
  const place = inFile(context, { page: page.page });
  const broken = pageFault(page, place);
  if (broken !== undefined) context.problems.add(broken);
  else if (page.pieces.length === 0) context.problems.add(fault("pdf-page-blank", undefined, place));
}

function tablePage({ page, pieces }: PdfPage, options: TableOptions): TablePage {
  const lines = linesOf(pieces);
  const header = findHeader(lines, options.columnsOf);
  const body = lines.slice(header?.to ?? 0).filter((line) => !isFooter(line, options));
  const number = lines.map(pageNumberIn).find((found) => found !== undefined);
  return { page, header, above: lines.slice(0, header?.from), body, number };
}

function takePage(table: Table, page: TablePage, ahead: readonly TablePage[]): readonly BillRow[] {
  const isFirst = table.grid === undefined;
  table.grid = gridFor(table.grid, page, ahead);
  if (table.grid === undefined) return preamble(page.page, page.above);
  const { rest, rows, outside } = rowsOfPage(page.body, table.grid, page.page, table.open !== undefined);
  const above = isFirst ? [...preamble(page.page, page.above), headerRow(page.page, table.grid)] : [];
  if (rest !== undefined && table.open !== undefined) table.open = continued(table.open, rest);
  if (rows.length === 0) return [...above, ...notes(page.page, outside)];
  const done = [...(table.open === undefined ? [] : [table.open]), ...rows.slice(0, -1)];
  table.open = rows.at(-1);
  return [...above, ...done.map(billRow), ...notes(page.page, outside)];
}

/** The one at hand, unless this page has a header whose columns stand elsewhere. */
function gridFor(known: Grid | undefined, { header }: TablePage, ahead: readonly TablePage[]): Grid | undefined {
  if (header === undefined || (known !== undefined && isSameHeader(known.header, header))) return known;
  const alike = ahead.filter((page) => page.header === undefined || isSameHeader(page.header, header));
  return gridOf(
    header,
    alike.flatMap(({ body }) => body.flatMap(({ pieces }) => pieces)),
  );
}

const FOOTER =
  /^(?:[-—=*]{3,}|共\s*\d+\s*[页笔条]|(?:温馨|特别|重要)提示|(?:说明|注|备注|打印(?:时间|日期|机构)|生成时间|制表人?|柜员)\s*[:：]|本页|合计|小计|总计|累计|page\s*\d|该交易明细|以上|电子(?:回单)?专用章)/iu;

function isFooter(line: PdfLine, { footer }: TableOptions): boolean {
  const text = lineText(line);
  return pageNumberIn(line) !== undefined || FOOTER.test(text) || footer.test(text);
}

function continued(row: TableRow, rest: readonly (readonly string[])[]): TableRow {
  return { ...row, cells: row.cells.map((cell, at) => [...cell, ...(rest[at] ?? [])]) };
}

const billRow = ({ page, box, cells }: TableRow): BillRow => ({ at: { page, box }, cells: cells.map(joined) });

const headerRow = (page: number, { header }: Grid): BillRow => ({
  at: { page },
  cells: header.cells.map(({ text }) => text),
});

/** Each line as it is and by its words, and at the end all in one: what is looked for may be wrapped. */
function preamble(page: number, lines: readonly PdfLine[]): readonly BillRow[] {
  const at = { page };
  const texts = lines.map(lineText);
  const rows = texts.flatMap((text): BillRow[] => [
    { at, cells: [text] },
    { at, cells: text.split(/\s+/u) },
  ]);
  return [...rows, { at, cells: [texts.join(" ")] }];
}

/** What stands beside the rows, as one cell, so that nothing of it is taken for a payment. */
function notes(page: number, lines: readonly PdfLine[]): readonly BillRow[] {
  return lines
    .map(lineText)
    .filter((text) => !/^\s*\d/u.test(text))
    .map((text) => ({ at: { page }, cells: [text] }));
}
