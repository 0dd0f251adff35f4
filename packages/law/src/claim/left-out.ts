/** Which loans and repayments take part, and a note for each that does not. */
import type { CalendarDate } from "@youju/model";
import type { ClaimInput, ClaimNote, LoanInput, RepaymentInput } from "./claim-types.ts";
import { RULES_OF_2015 } from "./cap.ts";
import * as notes from "./notes.ts";

export interface Counted {
  readonly loans: readonly LoanInput[];
  /** Indexes in the input. */
  readonly repayments: readonly number[];
  readonly notes: readonly ClaimNote[];
}

/** Delivery of the money: for a roll-over that of the first loan. */
export const firstDelivery = ({ date, rolledFrom }: LoanInput): CalendarDate => rolledFrom?.date ?? date;

export function counted({ asOf, loans, repayments }: ClaimInput): Counted {
  const left: ClaimNote[] = [];
  const tooOld = loans.filter((loan) => firstDelivery(loan) < RULES_OF_2015);
  const late = loans.filter((loan) => !tooOld.includes(loan) && loan.date > asOf);
  for (const loan of tooOld) left.push(notes.loanTooOld(loan.id, firstDelivery(loan)));
  for (const loan of late) left.push(notes.loanAfterAsOf(loan.id, loan.date));
  const out = tooOld.length + late.length;
  const scene: Scene = {
    asOf,
    taken: out === 0 ? loans : loans.filter((loan) => !tooOld.includes(loan) && !late.includes(loan)),
    tooOld,
    rolled: loans.filter((loan) => loan.rolledFrom != null && !tooOld.includes(loan)),
  };
  const indexes: number[] = [];
  for (const [i, repayment] of repayments.entries()) {
    const why = whyLeftOut(repayment, i, scene);
    if (why !== null) left.push(why);
    else {
      if (repayment.forPrincipal && !repayment.agreed) left.push(notes.principalFirstNotAgreed(i));
      indexes.push(i);
    }
  }
  return { loans: scene.taken, repayments: indexes, notes: left };
}

interface Scene {
  readonly asOf: CalendarDate;
  readonly taken: readonly LoanInput[];
  readonly tooOld: readonly LoanInput[];
  readonly rolled: readonly LoanInput[];
}

function whyLeftOut({ date, loan }: RepaymentInput, index: number, scene: Scene): ClaimNote | null {
  const { asOf, taken, tooOld, rolled } = scene;
  if (date > asOf) return notes.repaymentAfterAsOf(index, date);
  if (tooOld.length + rolled.length === 0) return null;
  if (loan !== null && tooOld.some(({ id }) => id === loan)) return notes.repaymentOfOldLoan(index, date, loan);
  const settled = rolled.filter((each) => firstDelivery(each) <= date && date < each.date);
  const named = settled.find(({ id }) => id === loan);
  if (named !== undefined) return notes.settledByIou(index, date, named.id, named.date);
  if (taken.some((each) => each.date <= date)) return null;
  if (settled[0] !== undefined) return notes.settledByIou(index, date, settled[0].id, settled[0].date);
  return tooOld.length > 0 ? notes.repaymentOfOldLoan(index, date, null) : null;
}
