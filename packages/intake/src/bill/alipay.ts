/** The bill of Alipay in the layouts of the app and of the web: columns, what stands around them, how sure it is. */
import { inFile } from "../reader.ts";
import type { CellValue } from "../xlsx/sheet-rows.ts";
import { cellText } from "./cells.ts";
import { alipayGoodsOf, alipayStateOf, alipayTypeOf } from "./alipay-words.ts";
import { type Column, type Columns, has, namedColumns } from "./columns.ts";
import type { BillFormat } from "./format.ts";
import { lineOf, type Preamble, withAccount, withName, withTotals } from "./preamble.ts";
import { purseRows } from "./purse-row.ts";
import { rowsFault } from "./totals.ts";

const NAMES: Readonly<Record<string, Column>> = {
  交易时间: "time",
  交易创建时间: "time",
  付款时间: "paid",
  交易分类: "type",
  类型: "type",
  交易对方: "counterparty",
  对方账号: "account",
  商品说明: "goods",
  商品名称: "goods",
  "收/支": "direction",
  金额: "amount",
  "金额(元)": "amount",
  "成功退款(元)": "refunded",
  "收/付款方式": "method",
  交易状态: "state",
  交易订单号: "transactionId",
  交易号: "transactionId",
  商家订单号: "merchantId",
  备注: "note",
};

function columnsOf(cells: readonly CellValue[]): Columns | undefined {
  const columns = namedColumns(cells, NAMES);
  const complete = has(columns, "time", "counterparty", "goods", "direction", "amount", "state", "transactionId");
  return complete ? columns : undefined;
}

const NAME = /(?:^姓名|用户)[：:]\s*\[?([^\],，]+)/u;
const ACCOUNT = /^(?:支付宝账户|账号)[：:]\s*\[?([^\],，\s]+)/u;

/** In the layout of the web the name and the number of rows stand below the list. */
function preambleWith(preamble: Preamble, cells: readonly CellValue[]): Preamble {
  const line = lineOf(cells);
  const account = ACCOUNT.exec(line)?.[1];
  if (account !== undefined) return withAccount(preamble, account);
  const name = NAME.exec(line)?.[1]?.trim();
  if (name !== undefined && name !== "") return withName(preamble, name);
  return withTotals(preamble, line) ?? preamble;
}

/** A line of its own, or a rule; the same words in a sentence make no bill. */
const TITLE = /^\s*(?:支付宝账户[：:]|支付宝交易记录明细查询\s*$|-{5,}\s*支付宝（中国）)/u;

export const alipayBill: BillFormat = {
  columnsOf,
  preambleWith,
  rowStart: /^"?\s*(?:\d{4}[-/]\d{1,2}[-/]\d{1,2} \d{1,2}:\d{2}|\d{16,}\s*"?\s*[,;\t])/u,
  footer: /^(?:共\s*\d+\s*笔|[已待](?:收入|支出)[：:]|导出时间|[-—=]{5,})/u,
  match(rows) {
    const columns = rows.map(columnsOf).find((found) => found !== undefined);
    const titled = rows.some((cells) => TITLE.test(cellText(cells[0])));
    if (columns === undefined)
      return titled ? { confidence: 0.6, reason: "有支付宝账单的标题，但没有表头" } : undefined;
    const reason = `表头有支付宝账单的 ${Object.keys(columns.index).length} 栏`;
    return titled ? { confidence: 1, reason: `支付宝账单的标题，${reason}` } : { confidence: 0.9, reason };
  },
  open: (head) => ({
    take: purseRows(head, { typeOf: alipayTypeOf, stateOf: alipayStateOf, goodsOf: alipayGoodsOf }),
    faults: ({ totals }) => rowsFault(totals, head.totals, inFile(head.context)),
  }),
};
