/** What is unpaid of each loan at the end of a settlement, and of all together. */
import type { Fen } from "@youju/model";
import { lumpPenalty } from "./lump-penalty.ts";
import type { Account, Stretch } from "./account.ts";
import { interestOn } from "./daily.ts";

export interface Totals {
  readonly principal: Fen;
  readonly interest: Fen;
  readonly overdueInterest: Fen;
  readonly penalty: Fen;
  readonly total: Fen;
}

function totals(principal: Fen, interest: Fen, overdueInterest: Fen, penalty: Fen): Totals {
  return { principal, interest, overdueInterest, penalty, total: principal + interest + overdueInterest + penalty };
}

const overdueStretches = (account: Readonly<Account>): readonly Stretch[] =>
  account.rows.filter((row): row is Stretch => row.row === "stretch" && row.phase.kind === "overdue");

function penaltyOf({ plan: { loan } }: Readonly<Account>, overdue: () => readonly Stretch[]): Fen {
  return loan.penalty !== null && "sum" in loan.penalty ? lumpPenalty(loan.penalty.sum, overdue()) : 0n;
}

export function totalsOf(account: Readonly<Account>): Totals {
  return totals(
    account.principal,
    account.interest,
    account.overdueInterest,
    penaltyOf(account, () => overdueStretches(account)),
  );
}

/** The same, where the as-of date itself is not charged. */
export function totalsWithoutLastDay(account: Readonly<Account>): Totals {
  const last = account.rows.at(-1);
  if (last?.row !== "stretch") return totalsOf(account);
  const shorter: Stretch = {
    ...last,
    to: last.to - 1,
    interest: interestOn(last.principal, last.phase.perDay, last.to - last.from),
  };
  const less = last.interest - shorter.interest;
  const overdue = last.phase.kind === "overdue";
  const penalty = penaltyOf(account, () => [
    ...overdueStretches(account).slice(0, overdue ? -1 : undefined),
    ...(overdue ? [shorter] : []),
  ]);
  return overdue
    ? totals(account.principal, account.interest, account.overdueInterest - less, penalty)
    : totals(account.principal, account.interest - less, account.overdueInterest, penalty);
}

export function sum(parts: readonly Totals[]): Totals {
  let [principal, interest, overdueInterest, penalty] = [0n, 0n, 0n, 0n];
  for (const part of parts) {
    principal += part.principal;
    interest += part.interest;
    overdueInterest += part.overdueInterest;
    penalty += part.penalty;
  }
  return totals(principal, interest, overdueInterest, penalty);
}
