/** The first rows of a table on pages, from its header on; where none is found, the lines of the pages. */
import type { BillRow } from "../bill/format.ts";
import { saidColumnsOf } from "../bill/said-columns.ts";
import { collectProblems } from "../problems.ts";
import { type ColumnsOf, findHeader } from "./header.ts";
import { linesOf } from "./lines.ts";
import type { PdfPage } from "./pages.ts";
import { tableRows } from "./read-table.ts";

/** A row with three names or more. */
const anyHeader: ColumnsOf = (cells) => saidColumnsOf(cells, { date: 1, amount: 2, counterparty: 3 });

export async function previewPages(pages: readonly PdfPage[], known: ColumnsOf): Promise<readonly BillRow[]> {
  const lines = pages.map(({ pieces }) => linesOf(pieces));
  const columnsOf = [known, anyHeader].find((each) => lines.some((page) => findHeader(page, each) !== undefined));
  if (columnsOf === undefined)
    return pages.flatMap(({ page }, at) =>
      lines[at]!.map((line) => ({ at: { page }, cells: line.pieces.map(({ text }) => text) })),
    );
  const rows: BillRow[] = [];
  const context = { name: "", problems: collectProblems("") };
  for await (const batch of tableRows(each(pages), context, { columnsOf, footer: /^$/u })) rows.push(...batch);
  const header = rows.findIndex(({ cells }) => columnsOf(cells.map(String)) !== undefined);
  return rows.slice(Math.max(0, header));
}

async function* each(pages: readonly PdfPage[]): AsyncGenerator<PdfPage, void> {
  yield* pages;
}
