/** What was typed about a loan, as the decision that says only what changed. */
import {
  type AssessedLoan,
  type CalendarDate,
  type DecisionInput,
  parseRate,
  rateFromContract,
  compareRates,
  type RateText,
} from "@youju/model";

export interface TypedTerms {
  readonly due: CalendarDate | null;
  readonly annualRate: string | null;
  readonly overdueAnnualRate: string | null;
}

function sameRate(written: string | null, known: RateText | null): boolean {
  if (written === null || known === null) return written === known;
  const rate = parseRate(written);
  return rate.ok && compareRates(rate.value, rateFromContract(known)) === 0;
}

/** Undefined where nothing changed. */
export function termsDecision(loan: AssessedLoan, typed: TypedTerms): DecisionInput | undefined {
  const value = {
    ...(typed.due === loan.due ? {} : { due: typed.due }),
    ...(sameRate(typed.annualRate, loan.annualRate) ? {} : { annualRate: typed.annualRate }),
    ...(sameRate(typed.overdueAnnualRate, loan.overdueAnnualRate)
      ? {}
      : { overdueAnnualRate: typed.overdueAnnualRate }),
  };
  return Object.keys(value).length === 0 ? undefined : { kind: "set-terms", target: loan.id, value };
}
