/** 逾期利率: what runs on the principal after the due date, with a running penalty, up to the cap (规定 28, 29, 31). */
import { addRates, type DayNumber, formatPercent, fromDayNumber, percent, type Rate } from "@youju/model";
import { type CapSpan, capText, RULES_OF_2020_DAY } from "./cap.ts";
import type { LoanInput } from "./claim-types.ts";
import { daily, laterDay, ZERO_DAILY } from "./daily.ts";
import { cutToCap, isAgreed, type SupportedRate } from "./supported-rate.ts";
import { basisText } from "./in-period-rate.ts";
import { type LprTable, lprOfUser, lprOnDay } from "../tables/lpr.ts";

/** 2015 规定 29 paragraph 2(一): where nothing was agreed. */
export const OVERDUE_RATE_OF_2015: Rate = percent("6");

/** How to read "当时" in 规定 28: the first overdue day's LPR, each day's own, or (old loans) the filing day's. */
export type OverdueLpr = "fixed" | "floating" | "filing";

export interface OverdueTerms {
  /** First day of the phase. */
  readonly day: DayNumber;
  readonly firstOverdue: DayNumber;
  readonly filed: DayNumber;
  readonly formed: DayNumber;
  readonly lpr: LprTable;
  readonly overdueLpr: OverdueLpr;
}

export function overdueRate(loan: LoanInput, span: CapSpan, terms: OverdueTerms): SupportedRate {
  const agreed = agreedOverdue(loan);
  if (agreed === null) return span.rules === "2015" ? sixPercent() : byLpr(terms);
  const cut = cutToCap(agreed.rate, loan.yearBasis, span);
  const asked = `${agreed.text}${basisText(loan)}`;
  return {
    ...cut,
    text: cut.over ? `${asked}，超过上限，按 ${capText(span)}` : asked,
    rules: agreedRules(agreed.withPenalty, span, terms),
    lprDay: null,
  };
}

interface AgreedOverdue {
  readonly rate: Rate;
  readonly withPenalty: boolean;
  readonly text: string;
}

/** The agreed overdue rate or else the agreed in-period rate, and a running penalty on top; null where none was agreed. */
function agreedOverdue(loan: LoanInput): AgreedOverdue | null {
  const penalty = runningPenalty(loan);
  const base = baseRate(loan);
  if (penalty === null) return base === null ? null : { ...base, withPenalty: false };
  const penaltyText = `违约金年${formatPercent(penalty)}`;
  if (base === null) return { rate: penalty, withPenalty: true, text: `约定${penaltyText}` };
  const rate = addRates(base.rate, penalty);
  return { rate, withPenalty: true, text: `${base.text}加${penaltyText}，合计${formatPercent(rate)}` };
}

function baseRate(loan: LoanInput): { readonly rate: Rate; readonly text: string } | null {
  if (loan.overdueAnnualRate !== null) {
    return { rate: loan.overdueAnnualRate, text: `约定逾期年利率${formatPercent(loan.overdueAnnualRate)}` };
  }
  if (!isAgreed(loan.annualRate)) return null;
  return { rate: loan.annualRate, text: `没有约定逾期利率，按借期内年利率${formatPercent(loan.annualRate)}` };
}

/** A penalty by the year that runs on overdue days; a lump sum and 0% are none. */
function runningPenalty(loan: LoanInput): Rate | null {
  if (loan.penalty === null || !("annualRate" in loan.penalty)) return null;
  return isAgreed(loan.penalty.annualRate) ? loan.penalty.annualRate : null;
}

const RULES_OF_2015 = ["CN-PL-31", "CN-PL15-29"];
const RULES_OF_2015_WITH_PENALTY = ["CN-PL-31", "CN-PL15-29", "CN-PL15-30"];
const RULES_OLD_LOAN = ["CN-PL-31", "CN-PL-28"];
const RULES_OLD_LOAN_WITH_PENALTY = ["CN-PL-31", "CN-PL-28", "CN-PL-29"];
const RULES_OF_2020 = ["CN-PL-28"];
const RULES_OF_2020_WITH_PENALTY = ["CN-PL-28", "CN-PL-29"];

function agreedRules(withPenalty: boolean, span: CapSpan, { formed }: OverdueTerms): readonly string[] {
  if (span.rules === "2015") return withPenalty ? RULES_OF_2015_WITH_PENALTY : RULES_OF_2015;
  if (formed < RULES_OF_2020_DAY) return withPenalty ? RULES_OLD_LOAN_WITH_PENALTY : RULES_OLD_LOAN;
  return withPenalty ? RULES_OF_2020_WITH_PENALTY : RULES_OF_2020;
}

function statutory(rate: Rate, text: string, rules: readonly string[], lprDay: DayNumber | null): SupportedRate {
  return { rate, yearBasis: 365, perDay: daily(rate, 365), natural: ZERO_DAILY, text, rules, lprDay };
}

function sixPercent(): SupportedRate {
  return statutory(OVERDUE_RATE_OF_2015, "没有约定利率，按2015年规定的逾期年利率6%", RULES_OF_2015, null);
}

function byLpr({ day, firstOverdue, filed, formed, lpr, overdueLpr }: OverdueTerms): SupportedRate {
  const old = formed < RULES_OF_2020_DAY;
  const fixedOn = old ? laterDay(firstOverdue, RULES_OF_2020_DAY) : firstOverdue;
  const quoted = overdueLpr === "floating" ? day : overdueLpr === "filing" && old ? filed : fixedOn;
  const value = lprOnDay(lpr, quoted);
  if (value === null) throw new RangeError("the LPR table does not reach back to 2020-08-20");
  const ours = `${fromDayNumber(quoted)}的一年期LPR ${formatPercent(value.rate)}`;
  const text = `没有约定利率，按${value.by === "user" ? lprOfUser(value) : ours}`;
  return statutory(value.rate, text, old ? RULES_OLD_LOAN : RULES_OF_2020, quoted);
}
