/** Bills of shops with a purse of their own, JD (京东) and Meituan (美团): columns and words. */
import { parseMoney, type Result, type TransferType } from "@youju/model";
import { inFile } from "../reader.ts";
import type { CellValue } from "../xlsx/sheet-rows.ts";
import { cellAmount, cellText } from "./cells.ts";
import { type Column, type Columns, has, namedColumns } from "./columns.ts";
import type { BillFormat } from "./format.ts";
import { lineOf, type Preamble, withAccount, withTotals } from "./preamble.ts";
import { type PurseAmount, purseRows, type Words } from "./purse-row.ts";
import { rowsFault } from "./totals.ts";
import { tradeStateOf } from "./trade-state.ts";

const JD: Readonly<Record<string, Column>> = {
  交易时间: "time",
  商户名称: "counterparty",
  交易说明: "goods",
  金额: "amount",
  "金额(元)": "amount",
  "收/付款方式": "method",
  交易状态: "state",
  "收/支": "direction",
  交易分类: "type",
  交易订单号: "transactionId",
  商家订单号: "merchantId",
  备注: "note",
};

/** 实付金额 is what was paid; 订单金额 is before coupons. */
const MEITUAN: Readonly<Record<string, Column>> = {
  交易创建时间: "time",
  交易成功时间: "paid",
  交易类型: "type",
  订单标题: "goods",
  "收/支": "direction",
  支付方式: "method",
  实付金额: "amount",
  "实付金额(元)": "amount",
  交易单号: "transactionId",
  商家单号: "merchantId",
  备注: "note",
};

function columnsOf(cells: readonly CellValue[]): Columns | undefined {
  const jd = namedColumns(cells, JD);
  if (has(jd, "time", "counterparty", "goods", "amount", "direction", "transactionId")) return jd;
  const meituan = namedColumns(cells, MEITUAN);
  if (!has(meituan, "goods", "amount", "direction", "transactionId")) return undefined;
  if (has(meituan, "time")) return meituan;
  const { paid, ...index } = meituan.index;
  return paid === undefined ? undefined : { ...meituan, index: { ...index, time: paid } };
}

const ACCOUNT = /^(?:京东账号名|京东账号|美团用户名|美团账号|用户名)[：:]\s*\[?([^\],，\s]+)/u;

function preambleWith(preamble: Preamble, cells: readonly CellValue[]): Preamble {
  const line = lineOf(cells);
  const account = ACCOUNT.exec(line)?.[1];
  return account === undefined ? (withTotals(preamble, line) ?? preamble) : withAccount(preamble, account);
}

function typeOf(words: Words): TransferType {
  if (/退款/u.test(words("type")) || words("state") === "退款成功" || /^退款[-－]/u.test(words("goods")))
    return "refund";
  return /还款|小金库|提现/u.test(words("type")) || /还款/u.test(words("state")) ? "own-money" : "merchant";
}

const WITH_REFUND = /^([^(]+)\((?:已全额退款|已退款\s*[¥￥]?([\d,.]+)元?)\)$/u;

/** JD writes into the amount what came back of it: `31.52(已退款10.00)`, `8.80(已全额退款)`. */
function amountOf(cell: CellValue | undefined): Result<PurseAmount> {
  const match = WITH_REFUND.exec(cellText(cell).normalize("NFKC"));
  const amount = cellAmount(match === null ? cell : match[1]!);
  if (!amount.ok || match === null) return amount.ok ? { ok: true, value: { amount: amount.value } } : amount;
  const refunded = match[2] === undefined ? amount : parseMoney(match[2]);
  const back = refunded.ok ? { refunded: refunded.value } : { unknown: true as const };
  return { ok: true, value: { amount: amount.value, state: { state: "refunded", ...back } } };
}

export const shopBill: BillFormat = {
  columnsOf,
  preambleWith,
  rowStart: /^"?\s*\d{4}[-/]\d{1,2}[-/]\d{1,2} \d{1,2}:\d{2}/u,
  footer: /^(?:共[：:]?\s*\d+\s*笔|导出时间|[-—=]{5,})/u,
  match(rows) {
    const columns = rows.map(columnsOf).find((found) => found !== undefined);
    if (columns === undefined) return undefined;
    const shop = columns.index.counterparty === undefined ? "美团" : "京东";
    const titled = rows.some((cells) => cellText(cells[0]).includes(shop));
    const reason = `表头有${shop}账单的 ${Object.keys(columns.index).length} 栏`;
    return { confidence: titled ? 1 : 0.9, reason };
  },
  open: (head) => ({
    take: purseRows(head, {
      typeOf,
      amountOf,
      stateOf: (words) => tradeStateOf(words("state")),
      goodsOf: (text) => (text === "" ? {} : { goods: text }),
    }),
    faults: ({ totals }) => rowsFault(totals, head.totals, inFile(head.context)),
  }),
};
