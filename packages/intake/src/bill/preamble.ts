/** What stands outside the list of a bill: whose it is, and the check totals that it prints about itself. */
import { type BillTotals, type Fen, parseMoney, type Person } from "@youju/model";
import type { CellValue } from "../xlsx/sheet-rows.ts";
import { cellText } from "./cells.ts";
import { type Period, writtenTime } from "./written-time.ts";

export interface Preamble {
  readonly owner?: Person;
  readonly totals?: BillTotals;
  /** 币种, where one stands above the list for all of its rows. */
  readonly currency?: string;
  /** The days that it says it covers. */
  readonly period?: Period;
  /** The words 信用卡 or 贷记卡 stand above the list. */
  readonly creditCard?: true;
}

/** A row as one line, its empty cells at the end left out. */
export function lineOf(cells: readonly CellValue[]): string {
  return cells.map(cellText).join(",").replace(/,+$/u, "").trim();
}

export function withName(preamble: Preamble, name: string): Preamble {
  return preamble.owner === undefined || preamble.owner.names.length === 0
    ? { ...preamble, owner: { ...preamble.owner, names: [name] } }
    : preamble;
}

export function withId(preamble: Preamble, id: string): Preamble {
  return preamble.owner?.id === undefined ? { ...preamble, owner: { names: [], ...preamble.owner, id } } : preamble;
}

export function withAccount(preamble: Preamble, account: string): Preamble {
  return preamble.owner?.accounts === undefined
    ? { ...preamble, owner: { names: [], ...preamble.owner, accounts: [account] } }
    : preamble;
}

const DAY = String.raw`(\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}|\d{8})`;
const PERIOD = new RegExp(
  `${DAY}日?[\\d\\s:\\]]*(?:至|到|—+|-+|~|～|终止\\S{0,4}[:：]|止\\S{0,4}[:：])[\\s\\[]*${DAY}`,
  "u",
);

/** `起止日期：2024-01-01 至 2024-12-31`; undefined where the line says no such thing. */
export function periodIn(line: string): Period | undefined {
  const match = PERIOD.exec(line);
  if (match === null) return undefined;
  const [from, to] = [writtenTime(match[1]!), writtenTime(match[2]!)];
  return from.ok && to.ok && from.value.day <= to.value.day ? { from: from.value.day, to: to.value.day } : undefined;
}

const ROWS = /^共[:：]?\s*(\d+)\s*笔(?:记录|交易)?/u;
const SUM = /^(收入|支出|中性交易|不计收支)[：:]\s*(\d+)\s*笔[\s,]*([\d,.]+)\s*元/u;
const SUMS = { 收入: "income", 支出: "expense", 中性交易: "neutral", 不计收支: "neutral" } as const;

/** Adds the totals that a line states, or gives `undefined` where it states none. */
export function withTotals(preamble: Preamble, line: string): Preamble | undefined {
  const rows = ROWS.exec(line)?.[1];
  if (rows !== undefined) return { ...preamble, totals: { ...preamble.totals, rows: Number(rows) } };
  const sum = SUM.exec(line);
  const amount = sum === null ? undefined : sumOf(sum[3]!);
  if (sum === null || amount === undefined) return undefined;
  const key = SUMS[sum[1] as keyof typeof SUMS];
  return { ...preamble, totals: { ...preamble.totals, [key]: { rows: Number(sum[2]), amount } } };
}

function sumOf(text: string): Fen | undefined {
  const parsed = parseMoney(text.replaceAll(",", ""));
  return parsed.ok ? parsed.value : undefined;
}
