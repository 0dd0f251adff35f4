/** Columns of a WeChat bill, found by the names in its header: versions add, drop and rename them. */
import type { CellValue } from "../xlsx/sheet-rows.ts";
import { cellText } from "./cells.ts";

export type Column =
  | "time"
  | "type"
  | "counterparty"
  | "goods"
  | "direction"
  | "amount"
  | "method"
  | "state"
  | "transactionId"
  | "merchantId"
  | "note";

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

/** Without these a row says nothing. */
const NEEDED: readonly Column[] = ["time", "type", "direction", "amount"];
/** Only WeChat names these so; Alipay and banks have other words. */
const TELLING: readonly Column[] = ["state", "transactionId", "merchantId", "method"];

export interface Columns {
  readonly index: Readonly<Partial<Record<Column, number>>>;
  /** Cells of the header, empty ones at its end left out. */
  readonly width: number;
}

/** The columns that this row names, or undefined where it is not the header of a WeChat bill. */
export function columnsOf(cells: readonly CellValue[]): Columns | undefined {
  const index: Partial<Record<Column, number>> = {};
  let width = 0;
  for (const [at, cell] of cells.entries()) {
    const name = cellText(cell)
      .normalize("NFKC")
      .replaceAll(/[\s"\uFEFF]/gu, "");
    if (name === "") continue;
    width = at + 1;
    const column = NAMES[name];
    if (column !== undefined && index[column] === undefined) index[column] = at;
  }
  const complete =
    NEEDED.every((column) => index[column] !== undefined) && TELLING.some((column) => index[column] !== undefined);
  return complete ? { index, width } : undefined;
}
