/** A reading as JSON carries it. */
import { type Fen, formatMoney, type Reading } from "@youju/model";
import type { ReadingView, TotalView } from "../contract.ts";

export function readingView(reading: Reading): ReadingView {
  const { totals, ...rest } = reading;
  if (totals === undefined) return rest;
  const { rows, ...sums } = totals;
  const views = Object.entries(sums).map(([key, sum]) => [key, totalView(sum)]);
  return { ...rest, totals: { ...(rows === undefined ? {} : { rows }), ...Object.fromEntries(views) } };
}

const totalView = (sum: { readonly rows: number; readonly amount: Fen }): TotalView => ({ rows: sum.rows, amount: formatMoney(sum.amount) });
