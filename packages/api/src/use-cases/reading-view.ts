/** A reading as JSON carries it. */
import { type Fen, formatMoney, type Reading } from "@youju/model";
import type { ReadingView, TotalView } from "../contract.ts";

export function readingView(reading: Reading): ReadingView {
  const { totals, ...rest } = reading;
  if (totals === undefined) return rest;
  const { rows, income, expense, neutral } = totals;
  return {
    ...rest,
    totals: {
      ...(rows === undefined ? {} : { rows }),
      ...(income === undefined ? {} : { income: totalView(income) }),
      ...(expense === undefined ? {} : { expense: totalView(expense) }),
      ...(neutral === undefined ? {} : { neutral: totalView(neutral) }),
    },
  };
}

const totalView = (sum: { readonly rows: number; readonly amount: Fen }): TotalView => ({
  rows: sum.rows,
  amount: formatMoney(sum.amount),
});
