/**
 * 诉讼时效: until when each loan can be claimed without the debtor being able to refuse on grounds of time (民法典
 * 188–195, 201–203; 诉讼时效规定 2–4, 8–17, 19). Each loan has its own clock.
 */
import { WORK_CALENDAR, type WorkCalendar } from "../tables/workday.ts";
import { clockOf } from "./limitation-clock.ts";
import type { LimitationInput, LimitationResult, LoanLimitation } from "./limitation-types.ts";

/** @example limitationOf({ asOf, loans: [{ id: "L1", date: "2021-03-15", due: "2022-03-15" }], events: [] }) // expires 2025-03-17 */
export function limitationOf(input: LimitationInput, calendar: WorkCalendar = WORK_CALENDAR): LimitationResult {
  const found = input.loans.map((loan) => clockOf(loan, input, calendar));
  const byLoan = found.map(({ clock }) => clock);
  const first = byLoan
    .filter((clock) => clock.safeUntil !== null)
    .reduce<LoanLimitation | null>((a, b) => (a === null || b.safeUntil! < a.safeUntil! ? b : a), null);
  const interruptions = [...new Set(byLoan.flatMap((clock) => clock.interruptions))];
  const on = (index: number): string => input.events[index]!.on;
  return {
    startsOn: first?.startsOn ?? null,
    expiresOn: first?.expiresOn ?? null,
    safeUntil: first?.safeUntil ?? null,
    expired: first?.expired ?? false,
    byLoan,
    interruptions: interruptions.toSorted((a, b) => (on(a) === on(b) ? a - b : on(a) < on(b) ? -1 : 1)),
    notes: found.flatMap(({ notes }) => notes),
    basis: [...new Set(byLoan.flatMap((clock) => clock.basis))],
  };
}
