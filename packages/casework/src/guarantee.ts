/** 保证期间 of loans that have a guarantor: a day that nothing moves, so it is said as soon as it can be counted. */
import { type CalendarDate, daysBetween, type Warning } from "@youju/model";
import { type ClaimResult, guaranteePeriod, type GuaranteePeriod } from "@youju/law";
import { cite } from "./cite.ts";
import type { Derived } from "./derived.ts";
import { warning } from "./warn.ts";

type LoanClaim = ClaimResult["byLoan"][number];

const TO_DO =
  "没有写明是哪种保证的，按一般保证。一般保证要在那之前起诉他本人，只催没有用；连带责任保证要在那之前请求保证人承担责任，留下凭证。另外约定了期间的，按约定。";

const TOO_LATE = "看一看有没有约定更长的期间；在期间里起诉过或者请求过保证人的，留好凭证。";

export function guarantees(derived: Derived, claim: ClaimResult): Warning[] {
  const guaranteed = new Set(
    derived.loans.filter(({ agreed }) => agreed.terms.security === "guarantee").map(({ id }) => id),
  );
  return claim.byLoan
    .filter(({ loan, total, due }) => guaranteed.has(loan) && total > 0n && due !== null)
    .flatMap((loan) => guarantee(derived, loan));
}

/** What was agreed about the guarantee is not among the facts, so the period is the one that holds without agreement. */
function guarantee({ asOf, filing, loans, tables }: Derived, { loan, due, instalments }: LoanClaim): Warning[] {
  const lent = loans.find(({ id }) => id === loan)!.date;
  const first = instalments.map(({ date }) => date).toSorted()[0] ?? due;
  const { value, notes } = guaranteePeriod(
    {
      asOf,
      kind: "unclear",
      signedOn: lent,
      due: first,
      graceEnd: null,
      agreedUntil: null,
      putOff: null,
      acts: filing === null ? [] : [{ on: filing.date, kind: "debtor-sued" }],
      refusalEndedOn: null,
    },
    tables.calendar,
  );
  const about = `${lent} 那笔有保证人`;
  if (value === null || value.end === null)
    return notes.map(({ text, basis }) => warning("guarantee-period", `${about}。${text}`, { loan, basis }));
  const parts = instalments.length > 0 ? "分期还的，最稳妥按第一期算。" : "";
  return [
    warning("guarantee-period", `${about}：${stateText(value.state, value.end, asOf)}${parts}`, {
      mend: value.state === "released" ? TOO_LATE : TO_DO,
      loan,
      basis: cite("CN-CC-692", "CN-CC-693", "CN-CC-686", "CN-CC-688"),
    }),
  ];
}

function stateText(
  state: GuaranteePeriod["state"],
  { safeUntil, expiresOn }: NonNullable<GuaranteePeriod["end"]>,
  asOf: CalendarDate,
): string {
  if (state === "released")
    return `没有另外约定的，保证期间已于 ${expiresOn} 届满；期间里没有做到该做的，保证人不再承担责任。`;
  if (state === "kept") return `起诉在保证期间以内，一般保证就保住了；连带责任保证还要在 ${safeUntil} 前请求过保证人。`;
  const left = daysBetween(asOf, safeUntil);
  const end = left < 0 ? expiresOn : safeUntil;
  return `没有另外约定的，保证期间到 ${end}，还剩 ${Math.max(left, 0)} 天，催款和还款都不会让它延长。`;
}
