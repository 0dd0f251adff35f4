/**
 * A claim computed a second time, from docs/claim-spec.md alone: every day looks up its rate and adds one day's interest to
 * an exact fraction. Slow and plain on purpose; it shares nothing with `src/claim` but the shape of what goes in.
 */
import { addDays, type CalendarDate, later } from "@youju/model";
import type { ClaimInput, LoanInput } from "../src/claim/claim-types.ts";
import { type Account, chargeDay, lumpPenalty, type PaymentRow, principalOf, type Row } from "./day-by-day-account.ts";
import { type Payment, payDay } from "./day-by-day-payments.ts";
import { cutToCeiling, isSettled, type Part, partsThatCount } from "./day-by-day-rollover.ts";
import { NOTHING } from "./fraction.ts";

/** The calculator's first day: a loan before it is left out. */
const FIRST_DAY = "2015-09-01" as CalendarDate;
const DAYS_TO_PAY_AFTER_DEMAND = 30;

export interface DayByDayLoan {
  readonly loan: string;
  /** What counts as principal in the beginning. */
  readonly lent: bigint;
  readonly principal: bigint;
  readonly interest: bigint;
  readonly overdueInterest: bigint;
  readonly penalty: bigint;
  readonly total: bigint;
  readonly payable: bigint;
  readonly payablePrincipal: bigint;
  readonly due: CalendarDate | null;
  readonly dueBy: Account["dueBy"];
}

export interface DayByDayClaim extends Pick<
  DayByDayLoan,
  "principal" | "interest" | "overdueInterest" | "penalty" | "total" | "payable"
> {
  readonly overpaid: bigint;
  readonly byLoan: readonly DayByDayLoan[];
  readonly rows: readonly Row[];
}

/** For input that has no faults. */
export function dayByDay(input: ClaimInput): DayByDayClaim {
  const counted = input.loans.filter((loan) => !isTooOld(loan) && loan.date <= input.asOf);
  const accounts = counted.map((loan) => accountOf(loan, input)).toSorted(byDelivery);
  const overpaid = walk(accounts, input);
  const byLoan = accounts.map((account) => resultOf(account, input));
  const sum = (of: (loan: DayByDayLoan) => bigint): bigint => byLoan.reduce((all, loan) => all + of(loan), 0n);
  return {
    principal: sum(({ principal }) => principal),
    interest: sum(({ interest }) => interest),
    overdueInterest: sum(({ overdueInterest }) => overdueInterest),
    penalty: sum(({ penalty }) => penalty),
    total: sum(({ total }) => total),
    payable: sum(({ payable }) => payable),
    overpaid,
    byLoan,
    rows: accounts.flatMap(({ rows }) => rows),
  };
}

const isTooOld = ({ date, rolledFrom }: LoanInput): boolean => (rolledFrom ? rolledFrom.date : date) < FIRST_DAY;
const byDelivery = ({ loan: a }: Account, { loan: b }: Account): number =>
  a.date < b.date ? -1 : a.date > b.date ? 1 : 0;

function walk(accounts: readonly Account[], input: ClaimInput): bigint {
  const payments = paymentsOf(
    input,
    accounts.map(({ loan }) => loan),
  );
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

function paymentsOf({ repayments, loans, asOf }: ClaimInput, counted: readonly LoanInput[]): readonly Payment[] {
  const tooOld = loans.filter(isTooOld).map(({ id }) => id);
  return repayments
    .map((repayment, index) => ({ ...repayment, index }))
    .filter(({ date, loan }) => date <= asOf && (loan === null || !tooOld.includes(loan)))
    .filter((repayment) => !isSettled(repayment, loans) && counted.some(({ date }) => date <= repayment.date));
}

function accountOf(loan: LoanInput, input: ClaimInput): Account {
  const { due, dueBy } = dueOf(loan, input);
  const filing = input.filingDate ?? input.asOf;
  const parts = partsThatCount(loan, due, filing);
  const nothing = { interest: 0n, overdueInterest: 0n, natural: 0n, room: NOTHING };
  return { loan, filing, due, dueBy, parts, running: [], rows: [], ...nothing };
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
  const [first] = demands
    .filter(
      (each) =>
        each.reached && counts(each.date) && (each.loan === undefined || each.loan === null || each.loan === loan.id),
    )
    .map(({ date, deadline }) => ({
      date,
      end: deadline === null ? addDays(date, DAYS_TO_PAY_AFTER_DEMAND) : later(deadline, date),
    }))
    .toSorted((a, b) => (`${a.date} ${a.end}` < `${b.date} ${b.end}` ? -1 : 1));
  const byDemand = first?.end ?? null;
  const byFiling = filingDate !== null && counts(filingDate) ? filingDate : null;
  if (byDemand !== null && (byFiling === null || byDemand <= byFiling)) return { due: byDemand, dueBy: "demand" };
  return byFiling === null ? { due: null, dueBy: null } : { due: byFiling, dueBy: "filing" };
}

/** What is unpaid at the end, after the ceiling of a roll-over. */
function resultOf(account: Account, input: ClaimInput): DayByDayLoan {
  const { loan, parts, due, dueBy, rows } = account;
  const paid = rows.reduce((sum, row) => (row.kind === "payment" ? sum + paidBy(row) : sum), 0n);
  const uncut = {
    parts,
    interest: account.interest,
    overdueInterest: account.overdueInterest,
    penalty: lumpPenalty(account),
  };
  const cut = cutToCeiling(loan, input, uncut, paid);
  if (cut.penalty + cut.overdueInterest + cut.interest + cut.principal > 0n)
    rows.push({ kind: "ceiling", loan: loan.id, cut });
  const principal = principalOf(account);
  const interest = uncut.interest - cut.interest;
  const overdueInterest = uncut.overdueInterest - cut.overdueInterest;
  const penalty = uncut.penalty - cut.penalty;
  const total = principal + interest + overdueInterest + penalty;
  const payable = dueNow(account, input.asOf, overdueInterest + penalty);
  return {
    loan: loan.id,
    lent:
      principal + cut.principal + rows.reduce((sum, row) => (row.kind === "payment" ? sum + row.principal : sum), 0n),
    principal,
    interest,
    overdueInterest,
    penalty,
    total,
    payable: payable < total ? payable : total,
    payablePrincipal: dueParts(account, input.asOf).reduce((sum, { left }) => sum + left, 0n),
    due,
    dueBy,
  };
}

const paidBy = ({ interest, overdueInterest, natural, principal }: PaymentRow): bigint =>
  interest + overdueInterest + natural + principal;

const dueParts = ({ parts }: Account, asOf: CalendarDate): readonly Part[] =>
  parts.filter(({ due }) => due !== null && due <= asOf);

/** Rule 8; for a loan due in one sum it comes to all of it or nothing. */
function dueNow(account: Account, asOf: CalendarDate, overdue: bigint): bigint {
  const { rows } = account;
  const parts = dueParts(account, asOf);
  const lastDue = parts.at(-1)?.due;
  if (lastDue === undefined || lastDue === null) return 0n;
  const accrued = rows.reduce(
    (sum, row) => (row.kind === "in-period" && row.to <= lastDue ? sum + row.interest : sum),
    0n,
  );
  const paid = rows.reduce((sum, row) => (row.kind === "payment" ? sum + row.interest : sum), 0n);
  const interest = accrued > paid ? accrued - paid : 0n;
  return parts.reduce((sum, { left }) => sum + left, 0n) + interest + overdue;
}
