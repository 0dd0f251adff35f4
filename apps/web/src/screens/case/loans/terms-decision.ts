/** What was typed about a loan, as the decision that says only what changed. */
import {
  type AssessedLoan,
  type CalendarDate,
  type DecisionInput,
  parseRate,
  rateFromContract,
  compareRates,
  type RateText,
  type Terms,
} from "@youju/model";

export interface TypedTerms {
  readonly due: CalendarDate | null;
  readonly annualRate: string | null;
  readonly overdueAnnualRate: string | null;
  readonly penalty: NonNullable<Terms["penalty"]> | null;
  readonly yearBasis: 365 | 360;
  readonly security: NonNullable<Terms["security"]>;
}

function sameRate(written: string | null, known: RateText | null): boolean {
  if (written === null || known === null) return written === known;
  const rate = parseRate(written);
  return rate.ok && compareRates(rate.value, rateFromContract(known)) === 0;
}

/** @returns undefined where nothing changed. */
export function termsDecision(loan: AssessedLoan, known: Terms, typed: TypedTerms): DecisionInput | undefined {
  const value = {
    ...(typed.due === loan.due ? {} : { due: typed.due }),
    ...(sameRate(typed.annualRate, loan.annualRate) ? {} : { annualRate: typed.annualRate }),
    ...(sameRate(typed.overdueAnnualRate, loan.overdueAnnualRate)
      ? {}
      : { overdueAnnualRate: typed.overdueAnnualRate }),
    ...(samePenalty(typed.penalty, known.penalty ?? null) ? {} : { penalty: typed.penalty }),
    ...(typed.yearBasis === (known.yearBasis ?? 365) ? {} : { yearBasis: typed.yearBasis }),
    ...(typed.security === (known.security ?? "none") ? {} : { security: typed.security }),
  };
  return Object.keys(value).length === 0 ? undefined : { kind: "set-terms", target: loan.id, value };
}

/** One key, one text: the same words are the same penalty. */
function samePenalty(a: TypedTerms["penalty"], b: TypedTerms["penalty"]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
