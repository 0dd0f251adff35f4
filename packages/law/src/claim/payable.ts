/** 已到期的部分: what of a loan is due on the as-of date (claim-spec, 5 and 8). */
import type { Fen } from "@youju/model";
import type { Account } from "./account.ts";
import type { Totals } from "./totals.ts";

export interface Payable {
  readonly payable: Fen;
  readonly payablePrincipal: Fen;
}

/** @param totals after the ceiling */
export function payableOf(account: Readonly<Account>, totals: Totals): Payable {
  const { parts } = account.plan;
  const asOf = account.since - 1;
  const due = parts.filter((part) => part.due !== null && part.due <= asOf).length;
  if (due === 0) return { payable: 0n, payablePrincipal: 0n };
  if (due === parts.length) return { payable: totals.total, payablePrincipal: totals.principal };
  const principal = least(
    account.left.slice(0, due).reduce((sum, part) => sum + part, 0n),
    totals.principal,
  );
  const inPeriod = inPeriodThrough(account, parts[due - 1]!.due!);
  const payable = least(principal + inPeriod + totals.overdueInterest + totals.penalty, totals.total);
  return { payable, payablePrincipal: principal };
}

/** In-period interest accrued through a day and unpaid, since payments meet the oldest first. */
function inPeriodThrough({ rows }: Readonly<Account>, last: number): Fen {
  const unpaid = rows.reduce((sum, row) => {
    if (row.row === "payment") return sum - row.interest;
    return row.rate.kind === "in-period" && row.to <= last ? sum + row.interest : sum;
  }, 0n);
  return unpaid > 0n ? unpaid : 0n;
}

const least = (a: Fen, b: Fen): Fen => (a < b ? a : b);
