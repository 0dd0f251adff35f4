/** 还款期限: the day on which a loan falls due (民法典 675, 511(4)). */
import { addDays, type CalendarDate, later } from "@youju/model";
import type { ClaimInput, DemandInput, LoanInput } from "./claim-types.ts";

/** Days to prepare after a demand that set none: the law gives no number, this is the product's convention. */
export const GRACE_DAYS = 30;

export interface Due {
  readonly date: CalendarDate | null;
  readonly by: "agreed" | "demand" | "filing" | null;
  /** Index of the demand that made it. */
  readonly demand: number | null;
}

const NOT_DUE: Due = { date: null, by: null, demand: null };

type Circumstances = Pick<ClaimInput, "asOf" | "filingDate" | "demands">;

/**
 * The due date of a loan: the agreed one, or else the end of the time that the first demand allowed, or the filing date,
 * whichever comes first. Demands and filings before delivery or after the as-of date do not count.
 */
export function dueOf(
  loan: Pick<LoanInput, "id" | "date" | "due">,
  { asOf, filingDate, demands }: Circumstances,
  graceDays: number,
): Due {
  if (loan.due !== null) return { date: loan.due, by: "agreed", demand: null };
  const counts = (on: CalendarDate): boolean => on >= loan.date && on <= asOf;
  const byDemand = firstDemand(loan, demands, counts, graceDays);
  if (filingDate === null || !counts(filingDate)) return byDemand;
  return byDemand.date !== null && byDemand.date <= filingDate
    ? byDemand
    : { date: filingDate, by: "filing", demand: null };
}

function firstDemand(
  loan: Pick<LoanInput, "id" | "date">,
  demands: readonly DemandInput[],
  counts: (on: CalendarDate) => boolean,
  graceDays: number,
): Due {
  let first: Due = NOT_DUE;
  let on: CalendarDate | null = null;
  for (const [index, demand] of demands.entries()) {
    const forThisLoan = demand.loan === undefined || demand.loan === null || demand.loan === loan.id;
    if (!demand.reached || !forThisLoan || !counts(demand.date)) continue;
    const date = endOfDemand(demand, graceDays);
    if (on !== null && (demand.date > on || (demand.date === on && date >= first.date!))) continue;
    [first, on] = [{ date, by: "demand", demand: index }, demand.date];
  }
  return first;
}

/** A deadline that had passed when the demand came gave no time: then the day of the demand itself. */
export function endOfDemand(demand: Pick<DemandInput, "date" | "deadline">, graceDays: number): CalendarDate {
  return demand.deadline === null ? addDays(demand.date, graceDays) : later(demand.deadline, demand.date);
}
