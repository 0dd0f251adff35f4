/** What is unpaid of each loan at the end of a settlement, after the ceiling of a roll-over; and of all together. */
import type { Fen } from "@youju/model";
import { lumpRoom, lumpSum } from "./lump-penalty.ts";
import type { Account, Payment, Stretch } from "./account.ts";
import type { CeilingEntry, Lump } from "./claim-types.ts";
import { interestOn } from "./daily.ts";
import { limitThrough } from "./roll-over.ts";

export interface Totals {
  readonly principal: Fen;
  readonly interest: Fen;
  readonly overdueInterest: Fen;
  readonly penalty: Fen;
  readonly total: Fen;
}

type Parts = Omit<Totals, "total">;

const whole = (parts: Parts): Totals => ({
  ...parts,
  total: parts.principal + parts.interest + parts.overdueInterest + parts.penalty,
});

const overdueStretches = (account: Readonly<Account>): readonly Stretch[] =>
  account.rows.filter((row): row is Stretch => row.row === "stretch" && row.rate.kind === "overdue");

function penaltyOf({ plan: { loan } }: Readonly<Account>, overdue: () => readonly Stretch[]): Fen {
  const lump = lumpSum(loan);
  if (lump === 0n) return 0n;
  const room = lumpRoom(overdue());
  return room < lump ? room : lump;
}

/** The lump penalty and fees of a loan with their room; null where none were agreed. */
export function lumpOf(account: Readonly<Account>): Lump | null {
  const { penalty, otherFees } = account.plan.loan;
  if (lumpSum(account.plan.loan) === 0n) return null;
  return {
    penalty: penalty !== null && "sum" in penalty ? penalty.sum : 0n,
    otherFees: otherFees ?? 0n,
    room: lumpRoom(overdueStretches(account)),
  };
}

/** Before any ceiling. */
export function unpaidOf(account: Readonly<Account>): Totals {
  const { principal, interest, overdueInterest } = account;
  return whole({ principal, interest, overdueInterest, penalty: penaltyOf(account, () => overdueStretches(account)) });
}

/** At the end of the as-of date, through which the account was closed. */
export function totalsOf(account: Readonly<Account>): Totals {
  const unpaid = unpaidOf(account);
  return account.plan.rolled === null ? unpaid : less(unpaid, cutByCeiling(account, unpaid, account.since - 1));
}

/** The same, where the as-of date itself is not charged. */
export function totalsWithoutLastDay(account: Readonly<Account>): Totals {
  const asOf = account.since - 1;
  let { interest, overdueInterest } = account;
  const overdue: Stretch[] = [];
  for (const row of account.rows) {
    if (row.row !== "stretch") continue;
    const { rate, principal, from, to } = row;
    const kept = to === asOf ? { ...row, to: to - 1, interest: interestOn(principal, rate.perDay, to - from) } : row;
    if (rate.kind === "overdue") overdue.push(kept);
    if (rate.kind === "overdue") overdueInterest -= row.interest - kept.interest;
    else interest -= row.interest - kept.interest;
  }
  const { principal } = account;
  const unpaid = whole({ principal, interest, overdueInterest, penalty: penaltyOf(account, () => overdue) });
  return account.plan.rolled === null ? unpaid : less(unpaid, cutByCeiling(account, unpaid, asOf - 1));
}

export const paidOn = (account: Readonly<Account>): Fen =>
  account.rows
    .filter((row): row is Payment => row.row === "payment")
    .reduce(
      (sum, { interest, overdueInterest, natural, principal }) =>
        sum + interest + overdueInterest + natural + principal,
      0n,
    );

/** What the ceiling of a roll-over cuts: of the penalty first, then overdue interest, interest, principal (claim-spec, 6). */
export function cutByCeiling(account: Readonly<Account>, unpaid: Totals, last: number): CeilingEntry["cut"] {
  let over = unpaid.total + paidOn(account) - limitThrough(account.plan.rolled!, last).sum;
  const cut = (part: Fen): Fen => {
    const taken = over <= 0n ? 0n : over < part ? over : part;
    over -= taken;
    return taken;
  };
  const penalty = cut(unpaid.penalty);
  const overdueInterest = cut(unpaid.overdueInterest);
  const interest = cut(unpaid.interest);
  return { penalty, overdueInterest, interest, principal: cut(unpaid.principal) };
}

function less(unpaid: Totals, cut: CeilingEntry["cut"]): Totals {
  return whole({
    principal: unpaid.principal - cut.principal,
    interest: unpaid.interest - cut.interest,
    overdueInterest: unpaid.overdueInterest - cut.overdueInterest,
    penalty: unpaid.penalty - cut.penalty,
  });
}

export function sum(parts: readonly Totals[]): Totals {
  let [principal, interest, overdueInterest, penalty] = [0n, 0n, 0n, 0n];
  for (const part of parts) {
    principal += part.principal;
    interest += part.interest;
    overdueInterest += part.overdueInterest;
    penalty += part.penalty;
  }
  return whole({ principal, interest, overdueInterest, penalty });
}
