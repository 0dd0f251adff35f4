/**
 * 微信支付账单明细 as XLSX, which WeChat sends since July 2025, inside a ZIP with a numeric password.
 *
 * The same layout as the CSV: notes of any length (one more since March 2026), header, rows; one sheet. Not to be
 * trusted: times are date cells, serial numbers or text; amounts are floats or text with ¥; an id that is a number has
 * lost its end; a spreadsheet program may have added sheets before or after.
 */
import { fault, type Transfer } from "@youju/model";
import { billMatch, type BillRow, readBill } from "../bill/read-bill.ts";
import { type Findings, inFile, type Match, type ReadContext, type Reader } from "../reader.ts";
import type { Sample, SampleSheet } from "../sample.ts";
import { openWorkbook, type Sheet } from "../xlsx/workbook.ts";

export const wechatBillXlsx: Reader = {
  kind: "wechat-bill-xlsx",
  name: "微信账单（Excel）",
  match: (sample) => billSheet(sample)?.match,
  read,
};

async function* read(file: Blob, context: ReadContext): AsyncGenerator<readonly Transfer[], Findings> {
  const name = billSheet(context.sample)?.sheet.name;
  const workbook = await openWorkbook(file);
  if (!workbook.ok) context.problems.add(fault("xlsx-damaged", undefined, inFile(context)));
  const sheet = workbook.ok ? (workbook.sheets.find((one) => one.name === name) ?? workbook.sheets[0]) : undefined;
  if (sheet === undefined) return { chats: [] };
  const findings = yield* readBill(billRows(sheet, context), context);
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

/** The sheet that looks most like a bill. */
function billSheet(sample: Sample): { readonly sheet: SampleSheet; readonly match: Match } | undefined {
  let best: { sheet: SampleSheet; match: Match } | undefined;
  for (const sheet of sample.sheets ?? []) {
    const match = billMatch(sheet.rows.map((row) => row.cells));
    if (match !== undefined && match.confidence > (best?.match.confidence ?? 0)) best = { sheet, match };
  }
  return best;
}
