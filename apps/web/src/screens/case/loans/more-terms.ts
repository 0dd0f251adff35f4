/** 更多约定, as typed: the overdue rate, the penalty in one of its forms, how the year is counted, security. */
import type { AssessedLoan, Terms } from "@youju/model";
import { type Typed, typedDailyRate, typedMoney, typedRate } from "../../../text/fields.ts";
import { percentText } from "../../../text/rates.ts";

type Penalty = NonNullable<Terms["penalty"]>;
export type PenaltyForm = "none" | "perDay" | "annualRate" | "sum";

export interface TypedMore {
  readonly overdue: string;
  readonly penaltyForm: PenaltyForm;
  readonly penalty: string;
  readonly yearBasis: 365 | 360;
  readonly security: NonNullable<Terms["security"]>;
}

/** What is known, as it would have been typed. */
export function writtenMore(loan: Pick<AssessedLoan, "overdueAnnualRate">, known: Terms): TypedMore {
  return {
    overdue: loan.overdueAnnualRate === null ? "" : percentText(loan.overdueAnnualRate),
    ...writtenPenalty(known.penalty ?? null),
    yearBasis: known.yearBasis ?? 365,
    security: known.security ?? "none",
  };
}

function writtenPenalty(penalty: Penalty | null): Pick<TypedMore, "penaltyForm" | "penalty"> {
  if (penalty === null) return { penaltyForm: "none", penalty: "" };
  if ("perDay" in penalty) return { penaltyForm: "perDay", penalty: penalty.perDay };
  if ("sum" in penalty) return { penaltyForm: "sum", penalty: penalty.sum };
  return { penaltyForm: "annualRate", penalty: penalty.annualRate };
}

/** Whether anything of it was agreed. */
export function isTermSet({ overdue, penaltyForm, yearBasis, security }: TypedMore): boolean {
  return overdue !== "" || penaltyForm !== "none" || yearBasis !== 365 || security !== "none";
}

/** The penalty, undefined where none was typed, or the sentence to show under its field. */
export function typedPenalty({ penaltyForm, penalty }: TypedMore): Typed<Penalty | undefined> {
  switch (penaltyForm) {
    case "none":
      return { value: undefined };
    case "perDay":
      return wrapped(typedDailyRate(penalty), (perDay) => ({ perDay }));
    case "annualRate":
      return wrapped(typedRate(penalty), (annualRate) => ({ annualRate }));
    case "sum":
      return wrapped(typedMoney(penalty), (sum) => ({ sum }));
  }
}

function wrapped(typed: Typed<string | undefined>, as: (text: string) => Penalty): Typed<Penalty | undefined> {
  if (typed.error !== undefined) return typed;
  return { value: typed.value === undefined ? undefined : as(typed.value) };
}
