import { type CalendarDate, type Fen, formatMoney, formatPercent, parseDailyRate, parseMoney, parseRate, type Rate, type Result, timesRate } from "@youju/model";
import { describe, expect, test } from "vitest";
import type { ClaimInput, ClaimResult, LoanInput, Penalty, ScheduleEntry } from "./claim-types.ts";
import { computeClaim } from "./compute-claim.ts";
import { type ClaimExample, EXAMPLES, type LoanExample } from "./examples.ts";

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.fault.code);
  return result.value;
}

const day = (text: string): CalendarDate => text as CalendarDate;
const money = (text: string): Fen => valueOf(parseMoney(text));
const rateOf = (text: string | undefined): Rate | null => (text === undefined ? null : valueOf(parseRate(text)));

function penaltyOf(penalty: LoanExample["penalty"]): Penalty | null {
  if (penalty === undefined) return null;
  if ("sum" in penalty) return { sum: money(penalty.sum) };
  return { annualRate: "perDay" in penalty ? timesRate(valueOf(parseDailyRate(penalty.perDay)), 365n) : rateOf(penalty.annualRate)! };
}

function loanOf(loan: LoanExample, index: number): LoanInput {
  return {
    id: loan.id ?? `L${index + 1}`,
    date: day(loan.date),
    principal: money(loan.principal),
    annualRate: rateOf(loan.annualRate),
    overdueAnnualRate: rateOf(loan.overdueAnnualRate),
    penalty: penaltyOf(loan.penalty),
    due: loan.due === undefined ? null : day(loan.due),
    yearBasis: loan.yearBasis ?? 365,
    security: loan.security ?? "none",
  };
}

function inputOf(example: ClaimExample): ClaimInput {
  return {
    asOf: day(example.asOf),
    filingDate: example.filingDate === undefined ? null : day(example.filingDate),
    loans: example.loans.map(loanOf),
    repayments: (example.repayments ?? []).map(({ date, amount, loan, principalFirst }) => ({
      date: day(date),
      amount: money(amount),
      loan: loan ?? null,
      forPrincipal: principalFirst ?? false,
      agreed: principalFirst ?? false,
    })),
    demands: (example.demands ?? []).map(({ date, deadline, reached }) => ({
      date: day(date),
      deadline: deadline === undefined ? null : day(deadline),
      reached: reached ?? true,
    })),
  };
}

function rowText(entry: ScheduleEntry): string {
  if (entry.kind === "payment") {
    const paid = [entry.interest, entry.overdueInterest, entry.natural, entry.principal].map(formatMoney);
    return `还款 ${entry.on} ${paid.join("+")}`;
  }
  if (entry.kind === "ceiling") {
    const { penalty, overdueInterest, interest, principal } = entry.cut;
    return `上限 ${formatMoney(entry.ceiling)} 减 ${[penalty, overdueInterest, interest, principal].map(formatMoney).join("+")}`;
  }
  const rate = `${formatPercent(entry.rate)}${entry.yearBasis === 360 ? "/360" : ""}`;
  const kind = entry.kind === "in-period" ? "借期内" : "逾期";
  return `${kind} ${entry.from}..${entry.to} ${entry.days} ${formatMoney(entry.principal)} ${rate} ${formatMoney(entry.interest)}`;
}

function shown(claim: ClaimResult): ClaimExample["expect"] {
  return {
    principal: formatMoney(claim.principal),
    interest: formatMoney(claim.interest),
    overdueInterest: formatMoney(claim.overdueInterest),
    penalty: formatMoney(claim.penalty),
    total: formatMoney(claim.total),
    payable: formatMoney(claim.payable),
    overpaid: formatMoney(claim.overpaid),
    rows: claim.schedule.map(rowText),
    byLoan: Object.fromEntries(claim.byLoan.map((loan) => [loan.loan, formatMoney(loan.total)])),
    alternatives: Object.fromEntries(claim.alternatives.map((each) => [each.id, formatMoney(each.overdueInterest)])),
    notes: claim.notes.map((note) => note.code),
  };
}

describe("worked examples", () => {
  test.each(EXAMPLES.map((example) => [example.id, example] as const))("%s", (_id, example) => {
    const outcome = computeClaim(inputOf(example));
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.faults));
    expect(shown(outcome.claim)).toMatchObject(example.expect);
  });
});
