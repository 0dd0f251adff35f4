/**
 * 微信支付账单明细 as XLSX, which WeChat sends since July 2025, inside a ZIP with a numeric password.
 *
 * The same layout as the CSV: notes of any length (one more since March 2026), header, rows; one sheet. Not to be
 * trusted: times are date cells, serial numbers or text; amounts are floats or text with ¥; an id that is a number has
 * lost its end; a spreadsheet program may have added sheets before or after.
 */
import { fault, type Transfer } from "@youju/model";
import { billMatch, type BillRow, readBill } from "../bill/read-bill.ts";
import { columnsOf } from "../bill/columns.ts";
import { type Findings, inFile, type Match, type ReadContext, type Reader } from "../reader.ts";
import type { Sample } from "../sample.ts";
import type { SheetRow } from "../xlsx/sheet-rows.ts";
import type { Sheet } from "../xlsx/workbook.ts";

export const wechatBillXlsx: Reader = {
  kind: "wechat-bill-xlsx",
  name: "微信账单（Excel）",
  match: (sample) => billSheet(sample)?.match,
  read,
};

async function* read(file: Blob, context: ReadContext): AsyncGenerator<readonly Transfer[], Findings> {
  const sheet = billSheet(context.sample)?.sheet ?? context.sample.sheets?.[0]?.sheet;
  if (sheet === undefined) {
    context.problems.add(fault("xlsx-damaged", undefined, inFile(context)));
    return { chats: [] };
  }
  const findings = yield* readBill(billRows(sheet, context), context);
  for (const left of otherBills(context.sample, sheet))
    context.problems.add(fault("bill-sheet-left", { left, read: sheet.name }, inFile(context)));
  context.onBytes(file.size);
  return findings;
}

async function* billRows(sheet: Sheet, context: ReadContext): AsyncGenerator<readonly BillRow[], void> {
  let read = 0;
  try {
    for await (const rows of sheet.rows()) {
      context.signal?.throwIfAborted();
      read += rows.length;
      yield rows.map(({ row, cells }) => ({ at: { row, sheet: sheet.name }, cells }));
    }
  } catch {
    context.signal?.throwIfAborted();
    context.problems.add(fault("xlsx-cut", { rows: read }, inFile(context)));
  }
}

/** Names of other sheets that have a bill's header and, as far as the sample goes, other rows below it. */
function otherBills({ sheets = [] }: Sample, read: Sheet): readonly string[] {
  const listOf = (rows: readonly SheetRow[]): string | undefined => {
    const header = rows.findIndex((row) => columnsOf(row.cells) !== undefined);
    return header === -1 ? undefined : JSON.stringify(rows.slice(header + 1).map((row) => row.cells));
  };
  const known = new Set(sheets.filter(({ sheet }) => sheet === read).map(({ rows }) => listOf(rows)));
  return sheets
    .filter(({ rows }) => !known.has(listOf(rows)) && listOf(rows) !== undefined && listOf(rows) !== "[]")
    .map(({ sheet }) => sheet.name);
}

/** The sheet that looks most like a bill. */
function billSheet(sample: Sample): { readonly sheet: Sheet; readonly match: Match } | undefined {
  let best: { sheet: Sheet; match: Match } | undefined;
  for (const { sheet, rows } of sample.sheets ?? []) {
    const match = billMatch(rows.map((row) => row.cells));
    if (match !== undefined && match.confidence > (best?.match.confidence ?? 0)) best = { sheet, match };
  }
  return best;
}
