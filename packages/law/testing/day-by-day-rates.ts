/** What one yuan of a loan bears on one day, read off docs/claim-spec.md (Rates, rules 1–4) without the calculator. */
import { addDays, type CalendarDate } from "@youju/model";
import type { LoanInput } from "../src/claim/claim-types.ts";
import { LPR_ROWS } from "../src/tables/lpr-table.ts";
import { type Fraction, isLess, isZero, least, minus, NOTHING, ofPercent, over, plus, times } from "./fraction.ts";

/** From this day on the 2020 rules (规定 31). */
export const CHANGE = "2020-08-20" as CalendarDate;
const SUPPORTED_OF_2015 = ofPercent("24");
const VOID_ABOVE_OF_2015 = ofPercent("36");
const OVERDUE_OF_2015 = ofPercent("6");

/** The value last published on or before the day. */
function lprInForce(day: CalendarDate): Fraction {
  const published = LPR_ROWS.filter(([on]) => on <= day).map(([, value]) => value);
  return ofPercent(published.at(-1)!);
}

const known = new Map<CalendarDate, Fraction>();
function lprOf(day: CalendarDate): Fraction {
  const value = known.get(day) ?? lprInForce(day);
  known.set(day, value);
  return value;
}

/** Whether the 2015 rules still rule a day of a loan; `filing` is the as-of date where nothing was filed. */
export const byOldRules = (formed: CalendarDate, filing: CalendarDate, day: CalendarDate): boolean =>
  formed < CHANGE && (day < CHANGE || filing < CHANGE);

/** The highest yearly rate that is supported on a day. */
export function capOn(formed: CalendarDate, filing: CalendarDate, day: CalendarDate): Fraction {
  if (byOldRules(formed, filing, day)) return SUPPORTED_OF_2015;
  return times(lprOf(formed < CHANGE ? filing : formed), 4n);
}

export interface Charge {
  readonly kind: "in-period" | "overdue";
  /** Of one yuan, for this day: what is supported. */
  readonly supported: Fraction;
  /** What was agreed between 24% and 36%. */
  readonly natural: Fraction;
  /** What a lump penalty may still take: the cap without what is supported; overdue days only. */
  readonly room: Fraction;
}

/** @param lastInPeriod the due date of this part of the principal; null where it has none */
export function chargeOn(
  loan: LoanInput,
  filing: CalendarDate,
  lastInPeriod: CalendarDate | null,
  day: CalendarDate,
): Charge {
  const cap = over(capOn(loan.date, filing, day), 365n);
  if (lastInPeriod === null || day <= lastInPeriod) {
    const agreed = over(loan.annualRate ?? NOTHING, BigInt(loan.yearBasis));
    return {
      kind: "in-period",
      supported: least(agreed, cap),
      natural: naturalOf(loan, filing, day, agreed),
      room: NOTHING,
    };
  }
  const agreed = agreedOverdue(loan);
  const bare = least(agreed ?? over(lawfulOverdue(loan, filing, lastInPeriod, day), 365n), cap);
  const natural = agreed === null ? NOTHING : naturalOf(loan, filing, day, agreed);
  return { kind: "overdue", supported: bare, natural, room: minus(cap, bare) };
}

function naturalOf(loan: LoanInput, filing: CalendarDate, day: CalendarDate, agreed: Fraction): Fraction {
  if (!byOldRules(loan.date, filing, day)) return NOTHING;
  const from = over(SUPPORTED_OF_2015, 365n);
  const upTo = least(agreed, over(VOID_ABOVE_OF_2015, 365n));
  return isLess(from, upTo) ? minus(upTo, from) : NOTHING;
}

/** What the parties agreed for an overdue day, running penalty included; null where they agreed on nothing. */
function agreedOverdue(loan: LoanInput): Fraction | null {
  const stated =
    loan.overdueAnnualRate ?? (loan.annualRate === null || isZero(loan.annualRate) ? null : loan.annualRate);
  const running = loan.penalty !== null && "annualRate" in loan.penalty ? loan.penalty.annualRate : NOTHING;
  if (stated === null && isZero(running)) return null;
  return over(plus(stated ?? NOTHING, running), BigInt(loan.yearBasis));
}

/** The yearly rate where nothing was agreed. */
function lawfulOverdue(loan: LoanInput, filing: CalendarDate, lastInPeriod: CalendarDate, day: CalendarDate): Fraction {
  if (byOldRules(loan.date, filing, day)) return OVERDUE_OF_2015;
  const from = loan.date < CHANGE && lastInPeriod < CHANGE ? CHANGE : addDays(lastInPeriod, 1);
  return lprOf(from);
}
