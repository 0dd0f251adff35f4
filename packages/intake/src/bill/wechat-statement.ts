/** 微信支付交易明细证明: the rows of the bill without states and remarks, and above them whose account it is. */
import type { CellValue } from "../xlsx/sheet-rows.ts";
import { cellText } from "./cells.ts";
import type { BillFormat } from "./format.ts";
import { lineOf, type Preamble, withId, withName } from "./preamble.ts";
import { wechatBill } from "./wechat.ts";

const TITLE = /微信支付交易明细证明/u;
/** `兹证明：李明（居民身份证：1101**********0012），在其微信号：liming_01中的交易明细信息如下：` */
const HOLDER = /兹证明\s*[：:]?\s*([^（(，,：:\s]{2,40})\s*[（(].{0,60}?在其微信号\s*[：:]?\s*([\w-]{4,40})/u;

function preambleWith(preamble: Preamble, cells: readonly CellValue[]): Preamble {
  const holder = HOLDER.exec(lineOf(cells).replaceAll(/\s/gu, ""));
  return holder === null ? preamble : withId(withName(preamble, holder[1]!), holder[2]!);
}

export const wechatStatement: BillFormat = {
  ...wechatBill,
  preambleWith,
  footer: /^(?:微信支付交易明细证明|编号[：:]|兹证明|币种[：:]|交易明细对应时间段|具体交易明细|财付通支付)/u,
  match(rows) {
    if (!rows.some((cells) => cells.some((cell) => TITLE.test(cellText(cell))))) return undefined;
    const columns = rows.map((cells) => wechatBill.columnsOf(cells)).find((found) => found !== undefined);
    if (columns === undefined) return { confidence: 0.9, reason: "有标题“微信支付交易明细证明”，但没有表头" };
    return { confidence: 1, reason: `标题“微信支付交易明细证明”，表头 ${Object.keys(columns.index).length} 栏` };
  },
};
