/** The one line over the sum: the question that the person came with, answered. */
import type { Assessment, CalendarDate } from "@youju/model";
import { spacedDate } from "../../../text/dates.ts";
import { isPositive, isZero } from "../../../text/money.ts";

export interface Lead {
  readonly text: string;
  /** The day on which the next part falls due, where nothing is due yet. */
  readonly dueOn: CalendarDate | null;
  readonly figure: "total" | "overpaid" | null;
}

export function leadOf({
  asOf,
  claim,
  loans,
  case: { debtor },
}: Pick<Assessment, "asOf" | "claim" | "loans" | "case">): Lead {
  const on = `截至 ${spacedDate(asOf)}`;
  if (loans.length === 0) return { text: "还没有找到借款。", dueOn: null, figure: null };
  if (claim.byLoan.length === 0) return { text: notCounted(asOf, loans), dueOn: null, figure: null };
  if (isPositive(claim.overpaid)) return { text: `${on}，${debtor.name}多还了`, dueOn: null, figure: "overpaid" };
  if (isZero(claim.total)) return { text: `${on}，${debtor.name}已经还清`, dueOn: null, figure: "total" };
  if (isPositive(claim.payable)) return { text: `${on}，${debtor.name}应还你`, dueOn: null, figure: "total" };
  const dueOn = claim.byLoan
    .map((loan) => loan.firstDue ?? loan.due)
    .filter((due) => due !== null)
    .toSorted()
    .find((due) => due >= asOf);
  if (dueOn === undefined)
    return { text: `没约定还款日，也还没催过。${on}，${debtor.name}欠你`, dueOn: null, figure: "total" };
  return { text: `还没到期（${spacedDate(dueOn)}到期）。${on}，${debtor.name}欠你`, dueOn, figure: "total" };
}

/** Loans that the claim leaves out: not yet made on that day, or made under rules that are older than 2015-09-01. */
function notCounted(asOf: CalendarDate, loans: Assessment["loans"]): string {
  if (loans.every((loan) => loan.date > asOf)) return `截至 ${spacedDate(asOf)}，还没有借出过钱。`;
  return "借款成立于 2015 年 9 月 1 日之前，适用更早的规定，这里算不出欠款。";
}
