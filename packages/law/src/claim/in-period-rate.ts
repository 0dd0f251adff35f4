/** 借期内利率: what was agreed, up to the cap (规定 24, 25; 2015 规定 25, 26). */
import { formatPercent, ZERO_RATE } from "@youju/model";
import { type CapSpan, capText } from "./cap.ts";
import type { LoanInput } from "./claim-types.ts";
import { ZERO_DAILY } from "./daily.ts";
import { cutToCap, isAgreed, type SupportedRate } from "./supported-rate.ts";

const NONE_OF_2015 = ["CN-PL15-25"];
const NONE_OF_2020 = ["CN-PL-24"];
const AGREED_OF_2015 = ["CN-PL-31", "CN-PL15-26"];
const AGREED_OLD_LOAN = ["CN-PL-31", "CN-PL-25"];
const AGREED_OF_2020 = ["CN-PL-25"];

export function inPeriodRate(loan: LoanInput, span: CapSpan): SupportedRate {
  if (!isAgreed(loan.annualRate)) return noInterest(span);
  const cut = cutToCap(loan.annualRate, loan.yearBasis, span);
  const agreed = `约定年利率${formatPercent(loan.annualRate)}${basisText(loan)}`;
  return {
    ...cut,
    text: cut.over ? `${agreed}，超过上限，按 ${capText(span)}` : agreed,
    rules: agreedRules(loan, span),
    lprDay: null,
  };
}

function noInterest(span: CapSpan): SupportedRate {
  return {
    rate: ZERO_RATE,
    yearBasis: 365,
    perDay: ZERO_DAILY,
    natural: ZERO_DAILY,
    text: "没有约定利息，借期内不计息",
    rules: span.rules === "2015" ? NONE_OF_2015 : NONE_OF_2020,
    lprDay: null,
  };
}

function agreedRules(loan: LoanInput, span: CapSpan): readonly string[] {
  if (span.rules === "2015") return AGREED_OF_2015;
  return loan.date < "2020-08-20" ? AGREED_OLD_LOAN : AGREED_OF_2020;
}

/** Said only where it is not the usual 365. */
export const basisText = (loan: LoanInput): string => (loan.yearBasis === 360 ? "（一年按360天）" : "");
