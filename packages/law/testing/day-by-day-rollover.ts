/** An IOU that replaced an earlier one (docs/claim-spec.md, rule 6), day by day. */
import { addDays, type CalendarDate } from "@youju/model";
import type { ClaimInput, LoanInput, RolledFrom } from "../src/claim/claim-types.ts";
import { capOn, CHANGE } from "./day-by-day-rates.ts";
import { NOTHING, over, plus, rounded, times } from "./fraction.ts";

/** A part of the principal with its due date; a loan without instalments is one part. */
export interface Part {
  readonly due: CalendarDate | null;
  left: bigint;
}

/** What a ceiling took off a loan. */
export interface Cut {
  readonly penalty: bigint;
  readonly overdueInterest: bigint;
  readonly interest: bigint;
  readonly principal: bigint;
}

/** The first principal and the interest on it through a day, at the caps of the first loan. */
function limitThrough(first: RolledFrom, filing: CalendarDate, last: CalendarDate): bigint {
  let [before, after] = [NOTHING, NOTHING];
  for (let day = first.date; day <= last; day = addDays(day, 1)) {
    const interest = times(over(capOn(first.date, filing, day), 365n), first.principal);
    if (day < CHANGE) before = plus(before, interest);
    else after = plus(after, interest);
  }
  return first.principal + rounded(before) + rounded(after);
}

/** The parts of the principal that count, in order of date: of a roll-over at most what the first loan could grow to. */
export function partsThatCount(loan: LoanInput, due: CalendarDate | null, filing: CalendarDate): Part[] {
  const stated = (loan.instalments ?? []).map(({ date, amount }): Part => ({ due: date, left: amount }));
  const parts = stated.length === 0 ? [{ due, left: loan.principal }] : stated.toSorted(byDue);
  if (!loan.rolledFrom) return parts;
  const limit = limitThrough(loan.rolledFrom, filing, addDays(loan.date, -1));
  if (loan.principal > limit) cutFromLast(parts, loan.principal - limit);
  return parts;
}

const byDue = (a: Part, b: Part): number =>
  (a.due ?? "") < (b.due ?? "") ? -1 : (a.due ?? "") > (b.due ?? "") ? 1 : 0;

function cutFromLast(parts: readonly Part[], excess: bigint): bigint {
  let rest = excess;
  for (const part of parts.toReversed()) {
    const cut = rest < part.left ? rest : part.left;
    part.left -= cut;
    rest -= cut;
  }
  return excess - rest;
}

/** Cuts what is unpaid, together with what was paid, down to the ceiling. */
export function cutToCeiling(
  loan: LoanInput,
  input: ClaimInput,
  unpaid: Omit<Cut, "principal"> & { readonly parts: readonly Part[] },
  paid: bigint,
): Cut {
  if (!loan.rolledFrom) return { penalty: 0n, overdueInterest: 0n, interest: 0n, principal: 0n };
  const limit = limitThrough(loan.rolledFrom, input.filingDate ?? input.asOf, input.asOf);
  const principal = unpaid.parts.reduce((sum, { left }) => sum + left, 0n);
  const all = principal + unpaid.interest + unpaid.overdueInterest + unpaid.penalty + paid;
  let excess = all > limit ? all - limit : 0n;
  const take = (from: bigint): bigint => {
    const taken = from < excess ? from : excess;
    excess -= taken;
    return taken;
  };
  const [penalty, overdueInterest, interest] = [
    take(unpaid.penalty),
    take(unpaid.overdueInterest),
    take(unpaid.interest),
  ];
  return { penalty, overdueInterest, interest, principal: cutFromLast(unpaid.parts, excess) };
}

/** Whether a repayment that names a roll-over was settled by its IOU, so that it counts for nothing here. */
export const isSettled = (
  repayment: { readonly date: CalendarDate; readonly loan: string | null },
  loans: readonly LoanInput[],
): boolean =>
  loans.some(
    ({ id, date, rolledFrom }) =>
      id === repayment.loan && rolledFrom && rolledFrom.date <= repayment.date && repayment.date < date,
  );
