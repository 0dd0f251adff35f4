/**
 * 利息滚入本金: an IOU that replaced an earlier one in which unpaid interest was written into the principal (规定 27; 2015
 * 规定 28).
 *
 * Two tests, both on the first loan: what of the new IOU counts as principal, and what principal and interest together
 * may come to in the end.
 */
import { type DayNumber, type Fen, toDayNumber } from "@youju/model";
import { type CapSpan, capSpans, RULES_OF_2020_DAY } from "./cap.ts";
import type { CapInterest, Limit, LoanInput, RolledFrom } from "./claim-types.ts";
import { daily, interestOn } from "./daily.ts";
import type { LprTable } from "../tables/lpr.ts";

export interface RolledPlan {
  readonly from: RolledFrom;
  readonly fromDay: DayNumber;
  /** Of the first loan; for the ceiling by another reading, those of the last IOU. */
  readonly caps: readonly CapSpan[];
  readonly rules: readonly string[];
}

const OF_2020 = ["CN-PL-27"];
const OF_2015 = ["CN-PL-31", "CN-PL15-28", "CN-PL-27"];

/** @param filed the filing date, or the date that stands in for it */
export function rolledPlan(loan: LoanInput, filed: DayNumber, lpr: LprTable): RolledPlan | null {
  const from = loan.rolledFrom ?? null;
  if (from === null) return null;
  const fromDay = toDayNumber(from.date);
  const rules = fromDay < RULES_OF_2020_DAY ? OF_2015 : OF_2020;
  return { from, fromDay, caps: capSpans(fromDay, filed, lpr), rules };
}

/** The first principal + interest on it from its delivery through `last` at the caps, each span rounded (claim-spec, 6). */
export function limitThrough({ from, fromDay, caps }: RolledPlan, last: DayNumber): Limit {
  const spans = caps.flatMap((span, i): CapInterest[] => {
    const start = i === 0 ? fromDay : span.fromDay;
    const next = caps[i + 1]?.fromDay;
    const end = next !== undefined && next <= last ? next - 1 : last;
    if (end < start) return [];
    const days = end - start + 1;
    return [{ cap: span, days, interest: interestOn(from.principal, daily(span.cap, 365), days) }];
  });
  return { sum: spans.reduce((sum, { interest }) => sum + interest, from.principal), spans };
}

/** The first test: what the new IOU may count for at most. */
export const limitOnRenewal = (rolled: RolledPlan, loan: LoanInput): Limit =>
  limitThrough(rolled, toDayNumber(loan.date) - 1);

/** What of a loan counts as principal. */
export function countedPrincipal(loan: LoanInput, rolled: RolledPlan | null): Fen {
  if (rolled === null) return loan.principal;
  const { sum } = limitOnRenewal(rolled, loan);
  return loan.principal < sum ? loan.principal : sum;
}

/** What the first principal and the earlier rate come to on the day of the new IOU, the rate as it was agreed. */
export function agreedOnRenewal({ from, fromDay }: RolledPlan, { date, yearBasis }: LoanInput): Fen {
  if (from.annualRate === null) return from.principal;
  return from.principal + interestOn(from.principal, daily(from.annualRate, yearBasis), toDayNumber(date) - fromDay);
}
