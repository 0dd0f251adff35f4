/**
 * Plays a claim day by day: every repayment meets what has accrued through the day before, and the rest runs to the
 * as-of date. What accrues is exact until its stretch closes; a stretch closes where its rate changes, where a repayment
 * pays the loan, and at the end of the as-of date.
 */
import type { DayNumber, Fen } from "@youju/model";
import { payInLegalOrder, payNamed } from "./allocation.ts";
import { type Account, advance, close, isOpen, type LoanPlan, openAccount } from "./account.ts";

export interface RepaymentPlan {
  /** Index in the input. */
  readonly repayment: number;
  readonly day: DayNumber;
  readonly amount: Fen;
  /** Id of the loan that the payer named, where that loan is counted. */
  readonly loan: string | null;
  readonly principalFirst: boolean;
}

/** Why a named repayment counted as unnamed. */
export interface NotFollowed {
  readonly repayment: number;
  readonly why: "not-delivered" | "paid";
}

export interface Surplus {
  readonly repayment: number;
  readonly amount: Fen;
}

export interface Settlement {
  readonly accounts: readonly Readonly<Account>[];
  readonly surpluses: readonly Surplus[];
  readonly notFollowed: readonly NotFollowed[];
}

/**
 * @param plans in order of delivery
 * @param repayments as {@link byDay} orders them
 */
export function settle(plans: readonly LoanPlan[], repayments: readonly RepaymentPlan[], asOf: DayNumber): Settlement {
  const accounts = plans.map(openAccount);
  const surpluses: Surplus[] = [];
  const notFollowed: NotFollowed[] = [];
  for (let i = 0; i < repayments.length;) {
    const { day } = repayments[i]!;
    const start = i;
    while (i < repayments.length && repayments[i]!.day === day) i += 1;
    for (const account of accounts) advance(account, day);
    payDay(accounts, repayments.slice(start, i), { surpluses, notFollowed });
  }
  for (const account of accounts) {
    advance(account, asOf);
    close(account, asOf + 1);
  }
  return { accounts, surpluses, notFollowed };
}

/** Order of day; on one day the named ones, then the unnamed, each as they were given. */
export function byDay(repayments: readonly RepaymentPlan[]): readonly RepaymentPlan[] {
  const named = (repayment: RepaymentPlan): number => (repayment.loan === null ? 1 : 0);
  return repayments.toSorted((a, b) => a.day - b.day || named(a) - named(b) || a.repayment - b.repayment);
}

interface Outcome {
  readonly surpluses: Surplus[];
  readonly notFollowed: NotFollowed[];
}

/** A payment that names a loan not yet delivered or already paid waits for its turn among the unnamed. */
function payDay(accounts: readonly Account[], repayments: readonly RepaymentPlan[], outcome: Outcome): void {
  const unnamed: RepaymentPlan[] = [];
  const keep = (repayment: number, amount: Fen): void => {
    if (amount > 0n) outcome.surpluses.push({ repayment, amount });
  };
  for (const repayment of repayments) {
    const why = repayment.loan === null ? null : unfollowable(accounts, repayment);
    if (why !== null) outcome.notFollowed.push({ repayment: repayment.repayment, why });
    if (repayment.loan === null || why !== null) unnamed.push(repayment);
    else keep(repayment.repayment, payNamed(accountOf(accounts, repayment.loan)!, accounts, repayment));
  }
  if (unnamed.length > 1) unnamed.sort((a, b) => a.repayment - b.repayment);
  for (const repayment of unnamed) keep(repayment.repayment, payInLegalOrder(accounts, repayment));
}

function accountOf(accounts: readonly Account[], loan: string): Account | undefined {
  return accounts.find((account) => account.plan.loan.id === loan);
}

function unfollowable(accounts: readonly Account[], repayment: RepaymentPlan): NotFollowed["why"] | null {
  const account = accountOf(accounts, repayment.loan!);
  if (account === undefined || account.plan.formedDay > repayment.day) return "not-delivered";
  return isOpen(account, repayment.day) ? null : "paid";
}
