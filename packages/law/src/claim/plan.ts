/** Turns the inputs of a claim into plans of loans and repayments by day number. */
import { type DayNumber, toDayNumber } from "@youju/model";
import { capSpans } from "./cap.ts";
import { dueOf } from "./due-date.ts";
import type { LprTable } from "../tables/lpr.ts";
import type { OverdueLpr } from "./overdue-rate.ts";
import type { LoanPlan } from "./account.ts";
import type { ClaimInput, LoanInput } from "./claim-types.ts";
import { agreedDue, partsOf } from "./instalments.ts";
import { phasesOf } from "./rate-phases.ts";
import { countedPrincipal, rolledPlan } from "./roll-over.ts";
import { byDay, type RepaymentPlan } from "./settlement.ts";

export interface Settings {
  readonly lpr: LprTable;
  readonly graceDays: number;
}

export function planLoan(loan: LoanInput, input: ClaimInput, settings: Settings): LoanPlan {
  const { filed } = datesOf(input);
  const { lpr } = settings;
  const due = dueOf({ ...loan, due: agreedDue(loan) }, input, settings.graceDays);
  const formedDay = toDayNumber(loan.date);
  const rolled = rolledPlan(loan, filed, lpr);
  const principal = countedPrincipal(loan, rolled);
  const parts = partsOf(loan, principal, due.date === null ? null : toDayNumber(due.date));
  const plan = { loan, principal, formedDay, due, parts, caps: capSpans(formedDay, filed, lpr), rolled };
  return { ...plan, phases: phasesWith(plan, "fixed", input, lpr) };
}

/** The same loan with another reading of the LPR on overdue days. */
export function planAlternative(plan: LoanPlan, overdueLpr: OverdueLpr, input: ClaimInput, lpr: LprTable): LoanPlan {
  return { ...plan, phases: phasesWith(plan, overdueLpr, input, lpr) };
}

/** The same loan with the caps of its last IOU for the ceiling of 规定 27. */
export function planCeilingOfLast(plan: LoanPlan): LoanPlan {
  return plan.rolled === null ? plan : { ...plan, rolled: { ...plan.rolled, caps: plan.caps } };
}

function phasesWith(
  { loan, formedDay, parts, caps }: Omit<LoanPlan, "phases">,
  overdueLpr: OverdueLpr,
  input: ClaimInput,
  lpr: LprTable,
): LoanPlan["phases"] {
  const dues = parts.map((part) => part.due);
  return phasesOf(loan, { formed: formedDay, caps, dues, ...datesOf(input), lpr, overdueLpr });
}

function datesOf(input: ClaimInput): { readonly filed: DayNumber; readonly until: DayNumber } {
  const until = toDayNumber(input.asOf);
  return { filed: input.filingDate === null ? until : toDayNumber(input.filingDate), until };
}

/** Order of delivery, and between loans of one day of id (L2 before L10), so that the order of the inputs does not matter. */
export function inOrderOfDelivery(loans: readonly LoanInput[]): readonly LoanInput[] {
  return loans.toSorted((a, b) => {
    if (a.date !== b.date) return a.date < b.date ? -1 : 1;
    return a.id.length - b.id.length || (a.id < b.id ? -1 : 1);
  });
}

/** @param counted indexes of the repayments that count */
export function planRepayments(input: ClaimInput, counted: readonly number[]): readonly RepaymentPlan[] {
  return byDay(
    counted.map((index) => {
      const { date, amount, loan, forPrincipal, agreed } = input.repayments[index]!;
      return { repayment: index, day: toDayNumber(date), amount, loan, principalFirst: forPrincipal && agreed };
    }),
  );
}
