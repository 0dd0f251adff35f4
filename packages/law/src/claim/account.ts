/** The running account of one loan: principal, what accrued and is unpaid, and the rows that made it. */
import type { DayNumber, Fen } from "@youju/model";
import type { LoanInput } from "./claim-types.ts";
import type { Due } from "./due-date.ts";
import { interestOn } from "./daily.ts";
import type { Phase } from "./rate-phases.ts";

export interface LoanPlan {
  readonly loan: LoanInput;
  readonly formedDay: DayNumber;
  readonly due: Due;
  readonly dueDay: DayNumber | null;
  readonly phases: readonly Phase[];
}

/** Days `from` to `to`, both charged, on one principal at one rate. */
export interface Stretch {
  readonly row: "stretch";
  readonly phase: Phase;
  readonly from: DayNumber;
  readonly to: DayNumber;
  readonly principal: Fen;
  readonly interest: Fen;
}

/** What one repayment paid of one loan. */
export interface Payment {
  readonly row: "payment";
  readonly repayment: number;
  readonly on: DayNumber;
  interest: Fen;
  overdueInterest: Fen;
  natural: Fen;
  principal: Fen;
  principalLeft: Fen;
}

/** Lives only inside one settlement; what leaves it is read-only. */
export interface Account {
  readonly plan: LoanPlan;
  readonly rows: (Stretch | Payment)[];
  principal: Fen;
  /** Accrued in closed stretches and unpaid. */
  interest: Fen;
  overdueInterest: Fen;
  natural: Fen;
  /** Index of the phase in which the open stretch lies, and the stretch's first day. */
  phase: number;
  since: DayNumber;
}

export function openAccount(plan: LoanPlan): Account {
  const { formedDay: since, loan } = plan;
  return { plan, rows: [], principal: loan.principal, interest: 0n, overdueInterest: 0n, natural: 0n, phase: 0, since };
}

/** The phase of the day that the account was last advanced to. */
export const phaseOf = (account: Account): Phase => account.plan.phases[account.phase]!;

/** Closes every stretch that ends with a phase before `day`, so that the open stretch is the one of `day`. */
export function advance(account: Account, day: DayNumber): void {
  const { phases } = account.plan;
  for (
    let next = phases[account.phase + 1];
    next !== undefined && next.fromDay <= day;
    next = phases[account.phase + 1]
  ) {
    close(account, next.fromDay);
    account.phase += 1;
    if (next.lapses) account.natural = 0n;
  }
}

/** Closes the open stretch at the end of the day before `day`, rounding it once. */
export function close(account: Account, day: DayNumber): void {
  const { since, principal } = account;
  const days = day - since;
  if (days <= 0) return;
  account.since = day;
  if (principal === 0n) return;
  const phase = phaseOf(account);
  const interest = interestOn(principal, phase.perDay, days);
  if (phase.kind === "overdue") account.overdueInterest += interest;
  else account.interest += interest;
  account.natural += interestOn(principal, phase.natural, days);
  account.rows.push({ row: "stretch", phase, from: since, to: day - 1, principal, interest });
}

/** Principal and supported interest owed on `day`, as if the open stretch were closed then. */
export function claimable(account: Account, day: DayNumber): Fen {
  const open = interestOn(account.principal, phaseOf(account).perDay, day - account.since);
  return account.principal + account.interest + account.overdueInterest + open;
}

/** True while a payment on `day` would find anything to pay. */
export function isOpen(account: Account, day: DayNumber): boolean {
  return account.principal > 0n || account.natural > 0n || claimable(account, day) > 0n;
}

const least = (a: Fen, b: Fen): Fen => (a < b ? a : b);

/**
 * Sets a payment against one loan: interest (in-period, then overdue), what accrued between 24% and 36%, principal; or
 * principal first where the creditor accepted that (民法典 561).
 * @returns what it did not need
 */
export function pay(account: Account, day: DayNumber, amount: Fen, repayment: number, principalFirst: boolean): Fen {
  if (amount <= 0n || !isOpen(account, day)) return amount;
  close(account, day);
  const entry = entryOf(account, day, repayment);
  let left = amount;
  if (principalFirst) left = payPrincipal(account, entry, left);
  left = payInterest(account, entry, left);
  left = payPrincipal(account, entry, left);
  entry.principalLeft = account.principal;
  return left;
}

function entryOf(account: Account, day: DayNumber, repayment: number): Payment {
  const last = account.rows.at(-1);
  if (last?.row === "payment" && last.repayment === repayment) return last;
  const entry: Payment = {
    row: "payment",
    repayment,
    on: day,
    interest: 0n,
    overdueInterest: 0n,
    natural: 0n,
    principal: 0n,
    principalLeft: 0n,
  };
  account.rows.push(entry);
  return entry;
}

function payPrincipal(account: Account, entry: Payment, amount: Fen): Fen {
  const paid = least(amount, account.principal);
  account.principal -= paid;
  entry.principal += paid;
  return amount - paid;
}

function payInterest(account: Account, entry: Payment, amount: Fen): Fen {
  const inPeriod = least(amount, account.interest);
  account.interest -= inPeriod;
  entry.interest += inPeriod;
  const overdue = least(amount - inPeriod, account.overdueInterest);
  account.overdueInterest -= overdue;
  entry.overdueInterest += overdue;
  const natural = least(amount - inPeriod - overdue, account.natural);
  account.natural -= natural;
  entry.natural += natural;
  return amount - inPeriod - overdue - natural;
}
