/** The bill of WeChat Pay: its columns, what stands above them, and how sure it is that rows are such a bill. */
import type { Fault } from "@youju/model";
import { inFile } from "../reader.ts";
import type { CellValue } from "../xlsx/sheet-rows.ts";
import { cellText } from "./cells.ts";
import { type Column, type Columns, has, namedColumns } from "./columns.ts";
import type { BillFormat } from "./format.ts";
import { lineOf, type Preamble, withName, withTotals } from "./preamble.ts";
import { purseRows } from "./purse-row.ts";
import { totalsFault } from "./totals.ts";
import { billStateOf, goodsOf, transferTypeOf } from "./wechat-words.ts";

const NAMES: Readonly<Record<string, Column>> = {
  交易时间: "time",
  交易类型: "type",
  交易对方: "counterparty",
  商品: "goods",
  商品名称: "goods",
  商品说明: "goods",
  "收/支": "direction",
  "收/支/其他": "direction",
  收支: "direction",
  收支类型: "direction",
  金额: "amount",
  "金额(元)": "amount",
  支付方式: "method",
  交易方式: "method",
  当前状态: "state",
  交易状态: "state",
  交易单号: "transactionId",
  商户单号: "merchantId",
  备注: "note",
};

/** Only WeChat names these so; Alipay and banks have other words. */
const TELLING: readonly Column[] = ["state", "transactionId", "merchantId", "method"];

function columnsOf(cells: readonly CellValue[]): Columns | undefined {
  const columns = namedColumns(cells, NAMES);
  const complete = has(columns, "time", "type", "direction", "amount") && TELLING.some((one) => has(columns, one));
  return complete ? columns : undefined;
}

const NICKNAME = /微信昵称[：:]\s*\[(.*)\]/u;

function preambleWith(preamble: Preamble, cells: readonly CellValue[]): Preamble {
  const line = lineOf(cells);
  const nickname = NICKNAME.exec(line)?.[1]?.trim();
  if (nickname !== undefined && nickname !== "") return withName(preamble, nickname);
  return withTotals(preamble, line) ?? preamble;
}

const BILL_TITLE = "微信支付账单明细";
/** The title alone in its cell, or the rule above the list; the same words in a sentence make no bill. */
const TITLE = new RegExp(`^[\\s\\uFEFF"]*-*${BILL_TITLE}(?:列表)?-*[\\s"]*$`, "u");

export const wechatBill: BillFormat = {
  columnsOf,
  preambleWith,
  rowStart: /^"?\d{4}[-/]\d{1,2}[-/]\d{1,2} \d{1,2}:\d{2}(?::\d{2})?\s*"?\s*[,;\t]/u,
  match(rows) {
    const columns = rows.map(columnsOf).find((found) => found !== undefined);
    const titled = rows.some((cells) => cells.some((cell) => TITLE.test(cellText(cell))));
    if (columns === undefined)
      return titled ? { confidence: 0.6, reason: `有标题“${BILL_TITLE}”，但没有表头` } : undefined;
    const reason = `表头有微信账单的 ${Object.keys(columns.index).length} 栏`;
    return titled ? { confidence: 1, reason: `标题“${BILL_TITLE}”，${reason}` } : { confidence: 0.9, reason };
  },
  open(head) {
    const take = purseRows(head, {
      typeOf: (words) => transferTypeOf(words("type")),
      stateOf: (words, type, direction) => billStateOf(words("state"), type, direction),
      goodsOf,
    });
    const faults = ({ totals }: Preamble): readonly Fault[] => {
      const differ = totals === undefined ? undefined : totalsFault(totals, head.totals, inFile(head.context));
      return differ === undefined ? [] : [differ];
    };
    return { take, faults };
  },
};
