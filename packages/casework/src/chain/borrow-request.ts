/** A request to borrow, and whether it fits a loan (chain-rubric A2, A6). */
import type { CalendarDate, Grade } from "@youju/model";
import { daysBetween, secondsBetween } from "@youju/model";
import type { Loan } from "../loan.ts";
import { type Mark, quote } from "../marks.ts";
import { type ChainCase, sidesWith } from "./judgement.ts";

/** “In the same sitting”: the money went within a day of the request. */
const SAME_SITTING_SECONDS = 86_400;
/** A request fits a later transfer for about a month. */
const REQUEST_FITS_DAYS = 31;

export interface RequestFit {
  readonly id: "A2" | "A6";
  readonly grade: Grade;
  readonly text: string;
}

/** A2: he asked, and was paid that sum in the same sitting or told yes. A6: the sum or the day differs, not both. */
export function requestFit(chain: ChainCase, loan: Loan, mark: Mark): RequestFit | undefined {
  const days = daysBetween(mark.on, loan.date);
  const named = mark.loan !== null;
  if (mark.at > lastPaid(loan, mark.on) || days < 0 || (!named && days > REQUEST_FITS_DAYS)) return undefined;
  const sitting = inSitting(loan, mark);
  const sameSum = namesSum(chain, loan, mark, sitting);
  const strong = (text: string): RequestFit => ({ id: "A2", grade: "strong", text: `${text}：${quote(mark)}` });
  if (sitting && sameSum !== false) return strong("他开口借，你随后就给了");
  if (sameSum === true && agreedTo(chain, mark)) return strong("他开口借，你答应了，后来给了");
  if (!sitting && sameSum === false && !named) return undefined;
  return { id: "A6", grade: "fair", text: `他开口借过，数额或日子和这笔不完全一样：${quote(mark)}` };
}

/** When the last of a loan's money went; without payments, the end of its day. */
export function lastPaid(loan: Loan, on: CalendarDate): string {
  const times = loan.payments.flatMap((payment) => payment.at ?? []).toSorted();
  return times.at(-1) ?? (on <= loan.date ? "9999" : "");
}

function inSitting(loan: Loan, mark: Mark): boolean {
  const times = loan.payments.flatMap((payment) => payment.at ?? []);
  if (times.length === 0) return loan.date === mark.on;
  return times.every((at) => secondsBetween(mark.at, at) >= 0 && secondsBetween(mark.at, at) <= SAME_SITTING_SECONDS);
}

/** Whether he asked for this sum, alone or with what else was paid in the sitting; null where he named none. */
function namesSum({ derived }: ChainCase, loan: Loan, mark: Mark, sitting: boolean): boolean | null {
  if (mark.amount === null || mark.amount === loan.principal) return mark.amount === null ? null : true;
  if (!sitting) return false;
  const paid = derived.loans.filter((each) => inSitting(each, mark));
  return paid.reduce((sum, each) => sum + each.principal, 0n) === mark.amount;
}

function agreedTo({ derived }: ChainCase, request: Mark): boolean {
  return derived.marks.some((mark) => {
    if (mark.finding !== "lend-agreement" || !sidesWith(mark, "own")) return false;
    const seconds = secondsBetween(request.at, mark.at);
    return seconds >= 0 && seconds <= SAME_SITTING_SECONDS;
  });
}
