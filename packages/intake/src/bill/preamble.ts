/** What stands above the header of a WeChat bill: whose it is, and the check totals that it prints about itself. */
import { type BillTotals, type Fen, parseMoney } from "@youju/model";
import type { CellValue } from "../xlsx/sheet-rows.ts";
import { cellText } from "./cells.ts";

export const BILL_TITLE = "微信支付账单明细";

export interface Preamble {
  readonly nickname?: string;
  readonly totals?: BillTotals;
}

const NICKNAME = /微信昵称[：:]\s*\[(.*)\]/u;
const ROWS = /^共\s*(\d+)\s*笔记录/u;
const SUM = /^(收入|支出|中性交易)[：:]\s*(\d+)\s*笔\s*([\d,.]+)\s*元/u;
const SUMS = { 收入: "income", 支出: "expense", 中性交易: "neutral" } as const;

/** Adds what one row above the header says. A row that says nothing of interest changes nothing. */
export function preambleWith(preamble: Preamble, cells: readonly CellValue[]): Preamble {
  const line = cells.map(cellText).join(",").replace(/,+$/u, "").trim();
  const nickname = NICKNAME.exec(line)?.[1]?.trim();
  if (nickname !== undefined && nickname !== "") return { ...preamble, nickname };
  const rows = ROWS.exec(line)?.[1];
  if (rows !== undefined) return { ...preamble, totals: { ...preamble.totals, rows: Number(rows) } };
  const sum = SUM.exec(line);
  if (sum === null) return preamble;
  const amount = sumOf(sum[3]!);
  if (amount === undefined) return preamble;
  const key = SUMS[sum[1] as keyof typeof SUMS];
  return { ...preamble, totals: { ...preamble.totals, [key]: { rows: Number(sum[2]), amount } } };
}

function sumOf(text: string): Fen | undefined {
  const parsed = parseMoney(text.replaceAll(",", ""));
  return parsed.ok ? parsed.value : undefined;
}
