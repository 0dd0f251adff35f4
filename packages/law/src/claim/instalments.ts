/** 分期归还: the parts of a loan, each with a due date of its own (claim-spec, 8). */
import { type CalendarDate, type DayNumber, type Fen, later, toDayNumber } from "@youju/model";
import type { Part } from "./account.ts";
import type { LoanInput } from "./claim-types.ts";

/** The agreed due date of the whole: of instalments the last one's. */
export function agreedDue({ due, instalments }: Pick<LoanInput, "due" | "instalments">): CalendarDate | null {
  return (
    due ??
    (instalments ?? [])
      .map(({ date }) => date)
      .reduce<CalendarDate | null>((last, date) => (last === null ? date : later(last, date)), null)
  );
}

/**
 * The parts in order of date, those of one date together; one part where nothing was agreed about parts.
 * @param principal what counts of the loan; what it lacks of the parts is cut from the last backwards
 */
export function partsOf(loan: LoanInput, principal: Fen, due: DayNumber | null): readonly Part[] {
  const { instalments } = loan;
  if (instalments === undefined || instalments === null || instalments.length === 0)
    return [{ due, amount: principal }];
  const byDay = new Map<DayNumber, Fen>();
  for (const { date, amount } of instalments) {
    const day = toDayNumber(date);
    byDay.set(day, (byDay.get(day) ?? 0n) + amount);
  }
  let left = principal;
  return [...byDay]
    .toSorted(([a], [b]) => a - b)
    .map(([day, amount]) => {
      const counted = amount < left ? amount : left;
      left -= counted;
      return { due: day, amount: counted };
    });
}
