/** Which loans and repayments take part, and a note for each that does not. */
import type { ClaimInput, ClaimNote, LoanInput } from "./claim-types.ts";
import { RULES_OF_2015 } from "./cap.ts";
import * as notes from "./notes.ts";

export interface Counted {
  readonly loans: readonly LoanInput[];
  /** Indexes in the input. */
  readonly repayments: readonly number[];
  readonly notes: readonly ClaimNote[];
}

export function counted({ asOf, loans, repayments }: ClaimInput): Counted {
  const left: ClaimNote[] = [];
  const tooOld = loans.filter((loan) => loan.date < RULES_OF_2015);
  const late = loans.filter((loan) => loan.date > asOf);
  for (const loan of tooOld) left.push(notes.loanTooOld(loan.id, loan.date));
  for (const loan of late) left.push(notes.loanAfterAsOf(loan.id, loan.date));
  const taken =
    tooOld.length + late.length === 0 ? loans : loans.filter((loan) => loan.date >= RULES_OF_2015 && loan.date <= asOf);
  const oldIds = new Set(tooOld.map((loan) => loan.id));
  const indexes: number[] = [];
  for (const [i, { date, loan, forPrincipal, agreed }] of repayments.entries()) {
    if (date > asOf) left.push(notes.repaymentAfterAsOf(i, date));
    else if (loan !== null && oldIds.has(loan)) left.push(notes.repaymentOfOldLoan(i, date, loan));
    else if (oldIds.size > 0 && !taken.some((each) => each.date <= date))
      left.push(notes.repaymentOfOldLoan(i, date, null));
    else {
      if (forPrincipal && !agreed) left.push(notes.principalFirstNotAgreed(i));
      indexes.push(i);
    }
  }
  return { loans: taken, repayments: indexes, notes: left };
}
