/** 支付宝交易流水证明: rows as in the bill of Alipay but without kind and state, and above them whose account it is. */
import type { CellValue } from "../xlsx/sheet-rows.ts";
import { alipayGoodsOf, alipayStateOf, alipayTypeOf } from "./alipay-words.ts";
import { cellText } from "./cells.ts";
import { type Column, type Columns, has, namedColumns } from "./columns.ts";
import type { BillFormat } from "./format.ts";
import { lineOf, type Preamble, withAccount, withName } from "./preamble.ts";
import { purseRows } from "./purse-row.ts";

const NAMES: Readonly<Record<string, Column>> = {
  "收/支": "direction",
  交易对方: "counterparty",
  对方账号: "account",
  商品说明: "goods",
  商品名称: "goods",
  交易分类: "type",
  "收/付款方式": "method",
  金额: "amount",
  "金额(元)": "amount",
  交易状态: "state",
  交易订单号: "transactionId",
  交易号: "transactionId",
  商家订单号: "merchantId",
  交易时间: "time",
  备注: "note",
};

function columnsOf(cells: readonly CellValue[]): Columns | undefined {
  const columns = namedColumns(cells, NAMES);
  return has(columns, "time", "counterparty", "direction", "amount", "transactionId") ? columns : undefined;
}

const TITLE = /^(?:支付宝.*)?交易流水证明$/u;
/** `兹证明:李明(证件号码:1101**********0012)在其支付宝账号lim***@example.com中明细信息如下:` */
const HOLDER =
  /兹证明\s*[：:]?\s*([^（(，,：:\s]{2,40})\s*[（(].{0,60}?在其支付宝账[号户]\s*[：:]?\s*([^\s，,：:（(中]{4,60})/u;

function preambleWith(preamble: Preamble, cells: readonly CellValue[]): Preamble {
  const holder = HOLDER.exec(lineOf(cells).replaceAll(/\s/gu, ""));
  return holder === null ? preamble : withAccount(withName(preamble, holder[1]!), holder[2]!);
}

export const alipayStatement: BillFormat = {
  columnsOf,
  preambleWith,
  rowStart: /^(?:收入|支出|不计)/u,
  footer: /^(?:编号[：:]|支付宝支付科技|支付宝（中国）|交易流水证明|兹证明|币种[：:]|交易时间段|交易类型[：:])/u,
  match(rows) {
    const columns = rows.map(columnsOf).find((found) => found !== undefined);
    const lines = rows.map((cells) => cells.map(cellText).join("").replaceAll(/\s/gu, ""));
    const titled = lines.some((line) => TITLE.test(line)) && lines.some((line) => line.includes("支付宝"));
    if (columns === undefined)
      return titled ? { confidence: 0.9, reason: "有支付宝交易流水证明的标题，但没有表头" } : undefined;
    const reason = `表头有支付宝流水的 ${Object.keys(columns.index).length} 栏`;
    return titled ? { confidence: 1, reason: `标题“交易流水证明”，${reason}` } : { confidence: 0.95, reason };
  },
  open: (head) => ({
    take: purseRows(head, { typeOf: alipayTypeOf, stateOf: alipayStateOf, goodsOf: alipayGoodsOf }),
    faults: () => [],
  }),
};
