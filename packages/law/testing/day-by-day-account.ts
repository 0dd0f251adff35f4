/** One loan as it stands while the days go by (docs/claim-spec.md, Result, rounding and the table). */
import { addDays, type CalendarDate } from "@youju/model";
import type { LoanInput } from "../src/claim/claim-types.ts";
import type { Cut, Part } from "./day-by-day-rollover.ts";
import { CHANGE, type Charge, chargeOn } from "./day-by-day-rates.ts";
import { type Fraction, isLess, isSame, NOTHING, plus, rounded, times } from "./fraction.ts";

export interface InterestRow {
  readonly kind: "in-period" | "overdue";
  readonly loan: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly days: number;
  readonly principal: bigint;
  /** Of one yuan for one day. */
  readonly daily: Fraction;
  readonly interest: bigint;
}

export interface PaymentRow {
  readonly kind: "payment";
  readonly loan: string;
  readonly on: CalendarDate;
  readonly repayment: number;
  interest: bigint;
  overdueInterest: bigint;
  natural: bigint;
  principal: bigint;
  principalLeft: bigint;
}

/** What the ceiling of a roll-over took, after everything else. */
export interface CeilingRow {
  readonly kind: "ceiling";
  readonly loan: string;
  readonly cut: Cut;
}

export type Row = InterestRow | PaymentRow | CeilingRow;

/** A row that is still growing. */
interface Running {
  readonly kind: "in-period" | "overdue";
  readonly from: CalendarDate;
  days: number;
  readonly principal: bigint;
  readonly daily: Fraction;
  accrued: Fraction;
  natural: Fraction;
}

export interface Account {
  readonly loan: LoanInput;
  /** The filing date, or the as-of date in its place. */
  readonly filing: CalendarDate;
  readonly due: CalendarDate | null;
  readonly dueBy: "agreed" | "demand" | "filing" | null;
  /** In order of date. */
  readonly parts: readonly Part[];
  running: Running[];
  readonly rows: Row[];
  /** Closed and unpaid. */
  interest: bigint;
  overdueInterest: bigint;
  natural: bigint;
  /** What a lump penalty and fees may take so far. */
  room: Fraction;
}

export const principalOf = (account: Account): bigint => account.parts.reduce((sum, part) => sum + part.left, 0n);

/** Charges a day for what is outstanding at its end, and closes the rows if something changes with the next day. */
export function chargeDay(account: Account, day: CalendarDate, asOf: CalendarDate): void {
  for (const part of account.parts.filter(({ left }) => left > 0n)) {
    const charge = chargeOn(account.loan, account.filing, part.due, day);
    account.room = plus(account.room, times(charge.room, part.left));
  }
  for (const [charge, principal] of byRate(account, day)) grow(account, charge, principal, day);
  const tomorrow = addDays(day, 1);
  const change = account.loan.date < CHANGE && tomorrow === CHANGE;
  if (day === asOf || change || account.parts.some(({ due }) => due === day)) close(account);
  if (change && account.filing >= CHANGE) account.natural = 0n;
}

/** Today's charges, each with the sum that bears it: what is not yet due, then each overdue rate. */
function byRate(account: Account, day: CalendarDate): readonly (readonly [Charge, bigint])[] {
  const found: [Charge, bigint][] = [];
  const open = account.parts.filter(({ left }) => left > 0n);
  for (const part of [
    ...open.filter(({ due }) => due === null || day <= due),
    ...open.filter(({ due }) => due !== null && day > due),
  ]) {
    const charge = chargeOn(account.loan, account.filing, part.due, day);
    const same = found.find(([other]) => other.kind === charge.kind && isSame(other.supported, charge.supported));
    if (same === undefined) found.push([charge, part.left]);
    else same[1] += part.left;
  }
  return found;
}

function grow(account: Account, charge: Charge, principal: bigint, day: CalendarDate): void {
  const { kind, supported: daily } = charge;
  let row = account.running.find((each) => each.kind === kind && isSame(each.daily, daily));
  if (row === undefined) {
    row = { kind, from: day, days: 0, principal, daily, accrued: NOTHING, natural: NOTHING };
    account.running.push(row);
  }
  if (row.principal !== principal) throw new Error(`${account.loan.id}: the principal changed on ${day} without a cut`);
  row.days += 1;
  row.accrued = plus(row.accrued, times(daily, principal));
  row.natural = plus(row.natural, times(charge.natural, principal));
}

/** Writes the growing rows down, each rounded once. */
export function close(account: Account): void {
  for (const { kind, from, days, principal, daily, accrued, natural } of account.running) {
    const interest = rounded(accrued);
    account.rows.push({
      kind,
      loan: account.loan.id,
      from,
      to: addDays(from, days - 1),
      days,
      principal,
      daily,
      interest,
    });
    if (kind === "in-period") account.interest += interest;
    else account.overdueInterest += interest;
    account.natural += rounded(natural);
  }
  account.running = [];
}

/** Principal and claimable interest through yesterday, as rows closed now would show them. */
export function owedOn(account: Account): bigint {
  const running = account.running.reduce((sum, row) => sum + rounded(row.accrued), 0n);
  return principalOf(account) + account.interest + account.overdueInterest + running;
}

/** The parts that a repayment can still meet; where only interest is left, the last one stands for the loan. */
export function openParts({ parts }: Account): readonly Part[] {
  const unpaid = parts.filter(({ left }) => left > 0n);
  return unpaid.length > 0 ? unpaid : parts.slice(-1);
}

/** Whether a payment still finds something, if only what was agreed between 24% and 36%. */
export const isUnpaid = (account: Account): boolean => owedOn(account) > 0n || account.natural > 0n;

/** The highest rate supported on any unpaid part on this day. */
export function burdenOn(account: Account, day: CalendarDate): Fraction {
  return openParts(account)
    .map((part) => chargeOn(account.loan, account.filing, part.due, day).supported)
    .reduce((high, each) => (isLess(high, each) ? each : high), NOTHING);
}

/** What lump penalty and fees come to together. */
export function lumpPenalty({ loan, room }: Account): bigint {
  const lump = loan.penalty !== null && "sum" in loan.penalty ? loan.penalty.sum : 0n;
  const [asked, most] = [lump + (loan.otherFees ?? 0n), rounded(room)];
  return most < asked ? most : asked;
}
