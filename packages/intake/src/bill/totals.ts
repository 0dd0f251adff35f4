/** The check totals of a bill against its rows: a difference can mean deleted rows, or a file that was changed. */
import { type BillTotals, type Direction, type Fault, fault, type Fen, groupMoney, type Place } from "@youju/model";

interface Sum {
  rows: number;
  amount: Fen;
}

/** What the rows add up to so far. */
export interface RunningTotals {
  rows: number;
  readonly income: Sum;
  readonly expense: Sum;
  readonly neutral: Sum;
}

export function startTotals(): RunningTotals {
  return {
    rows: 0,
    income: { rows: 0, amount: 0n },
    expense: { rows: 0, amount: 0n },
    neutral: { rows: 0, amount: 0n },
  };
}

export function addToTotals(totals: RunningTotals, direction: Direction | undefined, amount: Fen): void {
  const sum = direction === undefined ? totals.neutral : totals[direction === "in" ? "income" : "expense"];
  sum.rows += 1;
  sum.amount += amount;
}

const WORDS = { income: "收入", expense: "支出", neutral: "中性交易" } as const;

/** One fault that names both figures wherever they differ; undefined where none does. */
export function totalsFault(stated: BillTotals, found: RunningTotals, at: Place): Fault | undefined {
  const differences: { what: string; stated: string; found: string }[] = [];
  if (stated.rows !== undefined && stated.rows !== found.rows) {
    differences.push({ what: "总笔数", stated: `${stated.rows} 笔`, found: `${found.rows} 笔` });
  }
  for (const key of ["income", "expense", "neutral"] as const) {
    const [a, b] = [stated[key], found[key]];
    if (a === undefined || (a.rows === b.rows && a.amount === b.amount)) continue;
    differences.push({ what: WORDS[key], stated: sumText(a), found: sumText(b) });
  }
  return differences.length === 0 ? undefined : fault("bill-totals-differ", { differences }, at);
}

function sumText(sum: Readonly<Sum>): string {
  return `${sum.rows} 笔 ${groupMoney(sum.amount)} 元`;
}

/** For bills that say of themselves that their sums do not add up: only the number of rows is compared. */
export function rowsFault(stated: BillTotals | undefined, found: RunningTotals, at: Place): readonly Fault[] {
  if (stated?.rows === undefined || stated.rows === found.rows) return [];
  return [fault("bill-rows-differ", { stated: stated.rows, found: found.rows }, at)];
}
