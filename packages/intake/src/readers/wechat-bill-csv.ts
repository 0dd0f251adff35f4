/**
 * 微信支付账单明细 as CSV, which WeChat sent until the middle of 2025.
 *
 *     微信支付账单明细,,,,,,,,
 *     微信昵称：[李明],,,,,,,,
 *     …                                    (check totals, notes; of any length)
 *     ----------------------微信支付账单明细列表--------------------,,,,,,,,
 *     交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注
 *     2024-03-01 18:10:00,转账,张伟,"转账备注:借款",支出,¥20000.00,零钱,对方已收钱,"1000050001…"	,/,"/"
 *
 * UTF-8 with BOM, or GB18030 after Excel. Not to be trusted: the number of lines above the header, which columns there
 * are, quotes (on some cells only), tabs after times and ids, the form of times and ids once a spreadsheet has saved it.
 * 交易对方 is a nickname at export time and no identity.
 */
import { fault, type Transfer } from "@youju/model";
import { type BillRow, billMatch, readBill } from "../bill/read-bill.ts";
import { columnsOf } from "../bill/columns.ts";
import { csvRows, splitCells } from "../csv/rows.ts";
import { type Findings, inFile, type ReadContext, type Reader } from "../reader.ts";
import { textChunks } from "../text/chunks.ts";

const DELIMITERS = [",", "\t", ";"] as const;

export const wechatBillCsv: Reader = {
  kind: "wechat-bill-csv",
  name: "微信账单（CSV）",
  match(sample) {
    if (sample.text === undefined || sample.json !== undefined) return undefined;
    return billMatch(headRows(sample.text.head, delimiterOf(sample.text.head)));
  },
  read,
};

/** A row of a bill begins with its time; used to get back on the track after a quote that is never closed. */
const ROW_START = /^"?\d{4}[-/]\d{1,2}[-/]\d{1,2} \d{1,2}:\d{2}(?::\d{2})?\s*"?\s*[,;\t]/u;

async function* read(file: Blob, context: ReadContext): AsyncGenerator<readonly Transfer[], Findings> {
  const { text } = context.sample;
  const encoding = text?.encoding ?? "utf-8";
  const onBroken = (): void => context.problems.add(fault("text-broken", { encoding }, inFile(context)));
  const chunks = textChunks(file, { ...context, encoding, onBroken });
  const rows = csvRows(chunks, { delimiter: delimiterOf(text?.head ?? ""), startsRow: (line) => ROW_START.test(line) });
  return yield* readBill(billRows(rows), context);
}

async function* billRows(batches: ReturnType<typeof csvRows>): AsyncGenerator<readonly BillRow[], void> {
  for await (const rows of batches) yield rows.map(({ line, ...row }) => ({ at: { line }, ...row }));
}

const HEAD_LINES = 200;

function headRows(head: string, delimiter: string): readonly (readonly string[])[] {
  const lines = head.split("\n", HEAD_LINES);
  return lines.map((line) => splitCells(line.trimEnd(), delimiter) ?? [line]);
}

/** The one that makes a header of a bill out of some line. */
function delimiterOf(head: string): string {
  return (
    DELIMITERS.find((delimiter) => headRows(head, delimiter).some((cells) => columnsOf(cells) !== undefined)) ?? ","
  );
}
