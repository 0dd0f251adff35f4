/**
 * A claim computed a second time, from docs/claim-spec.md alone: every day looks up its rate and adds one day's interest to
 * an exact fraction. Slow and plain on purpose; it shares nothing with `src/claim` but the shape of what goes in.
 */
import { addDays, type CalendarDate } from "@youju/model";
import type { ClaimInput, LoanInput } from "../src/claim/claim-types.ts";
import {
  type Account,
  chargeDay,
  type InterestRow,
  lumpPenalty,
  type PaymentRow,
  principalOf,
} from "./day-by-day-account.ts";
import { type Payment, payDay } from "./day-by-day-payments.ts";
import { NOTHING } from "./fraction.ts";

/** The calculator's first day: a loan before it is left out. */
const FIRST_DAY = "2015-09-01" as CalendarDate;
const DAYS_TO_PAY_AFTER_DEMAND = 30;

export interface DayByDayLoan {
  readonly loan: string;
  readonly principal: bigint;
  readonly interest: bigint;
  readonly overdueInterest: bigint;
  readonly penalty: bigint;
  readonly total: bigint;
  readonly due: CalendarDate | null;
  readonly dueBy: Account["dueBy"];
}

export interface DayByDayClaim extends Omit<DayByDayLoan, "loan" | "due" | "dueBy"> {
  readonly payable: bigint;
  readonly overpaid: bigint;
  readonly byLoan: readonly DayByDayLoan[];
  readonly rows: readonly (InterestRow | PaymentRow)[];
}

/** For input that has no faults. */
export function dayByDay(input: ClaimInput): DayByDayClaim {
  const accounts = input.loans
    .filter(({ date }) => date >= FIRST_DAY && date <= input.asOf)
    .map((loan) => accountOf(loan, input))
    .toSorted((a, b) => (a.loan.date < b.loan.date ? -1 : a.loan.date > b.loan.date ? 1 : 0));
  const overpaid = walk(accounts, input);
  const byLoan = accounts.map(resultOf);
  const sum = (of: (loan: DayByDayLoan) => bigint): bigint => byLoan.reduce((all, loan) => all + of(loan), 0n);
  return {
    principal: sum(({ principal }) => principal),
    interest: sum(({ interest }) => interest),
    overdueInterest: sum(({ overdueInterest }) => overdueInterest),
    penalty: sum(({ penalty }) => penalty),
    total: sum(({ total }) => total),
    payable: accounts.reduce((all, account) => all + payableOf(account, input.asOf), 0n),
    overpaid,
    byLoan,
    rows: accounts.flatMap(({ rows }) => rows),
  };
}

function walk(accounts: readonly Account[], input: ClaimInput): bigint {
  const payments = paymentsOf(input);
  let overpaid = 0n;
  const first =
    [...accounts.map(({ loan }) => loan.date), ...payments.map(({ date }) => date)].toSorted()[0] ?? input.asOf;
  for (let day = first; day <= input.asOf; day = addDays(day, 1)) {
    const delivered = accounts.filter(({ loan }) => loan.date <= day);
    const todays = payments.filter(({ date }) => date === day);
    if (todays.length > 0) overpaid += payDay(todays, delivered, day);
    for (const account of delivered) chargeDay(account, day, input.asOf);
  }
  return overpaid;
}

function paymentsOf({ repayments, loans, asOf }: ClaimInput): readonly Payment[] {
  const tooOld = loans.filter(({ date }) => date < FIRST_DAY).map(({ id }) => id);
  return repayments
    .map((repayment, index) => ({ ...repayment, index }))
    .filter(({ date, loan }) => date <= asOf && (loan === null || !tooOld.includes(loan)));
}

function accountOf(loan: LoanInput, input: ClaimInput): Account {
  const { due, dueBy } = dueOf(loan, input);
  const parts = loan.instalments?.map(({ date, amount }) => ({ due: date, left: amount })) ?? [];
  return {
    loan,
    filing: input.filingDate ?? input.asOf,
    due,
    dueBy,
    parts:
      parts.length === 0
        ? [{ due, left: loan.principal }]
        : parts.toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0)),
    running: [],
    rows: [],
    interest: 0n,
    overdueInterest: 0n,
    natural: 0n,
    room: NOTHING,
  };
}

/** Rule 5. */
function dueOf(loan: LoanInput, { asOf, filingDate, demands }: ClaimInput): Pick<Account, "due" | "dueBy"> {
  const lastPart = loan.instalments
    ?.map(({ date }) => date)
    .toSorted()
    .at(-1);
  const agreed = loan.due ?? lastPart ?? null;
  if (agreed !== null) return { due: agreed, dueBy: "agreed" };
  const counts = (date: CalendarDate): boolean => date >= loan.date && date <= asOf;
  const demand = demands
    .filter(
      (each) =>
        each.reached && counts(each.date) && (each.loan === undefined || each.loan === null || each.loan === loan.id),
    )
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))[0];
  const byDemand = demand === undefined ? null : (demand.deadline ?? addDays(demand.date, DAYS_TO_PAY_AFTER_DEMAND));
  const byFiling = filingDate !== null && counts(filingDate) ? filingDate : null;
  if (byDemand !== null && (byFiling === null || byDemand <= byFiling)) return { due: byDemand, dueBy: "demand" };
  return byFiling === null ? { due: null, dueBy: null } : { due: byFiling, dueBy: "filing" };
}

function resultOf(account: Account): DayByDayLoan {
  const { interest, overdueInterest, due, dueBy } = account;
  const [principal, penalty] = [principalOf(account), lumpPenalty(account)];
  const total = principal + interest + overdueInterest + penalty;
  return { loan: account.loan.id, principal, interest, overdueInterest, penalty, total, due, dueBy };
}

/** Rule 8; for a loan due in one sum it comes to all of it or nothing. */
function payableOf(account: Account, asOf: CalendarDate): bigint {
  const dueParts = account.parts.filter(({ due }) => due !== null && due <= asOf);
  const lastDue = dueParts.at(-1)?.due;
  if (lastDue === undefined || lastDue === null) return 0n;
  const accrued = account.rows.reduce(
    (sum, row) => (row.kind === "in-period" && row.to <= lastDue ? sum + row.interest : sum),
    0n,
  );
  const paid = account.rows.reduce((sum, row) => (row.kind === "payment" ? sum + row.interest : sum), 0n);
  const interest = accrued > paid ? accrued - paid : 0n;
  return dueParts.reduce((sum, { left }) => sum + left, 0n) + interest + account.overdueInterest + lumpPenalty(account);
}
