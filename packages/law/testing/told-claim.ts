/** Claims as a table of examples tells them, and results as it expects them: plain text on both sides. */
import {
  type CalendarDate,
  type Fen,
  formatMoney,
  formatPercent,
  parseDailyRate,
  parseMoney,
  parseRate,
  type Rate,
  type Result,
  type RuleId,
  timesRate,
} from "@youju/model";
import { claimSteps } from "../src/claim/claim-steps.ts";
import type { ClaimInput, ClaimResult, LoanInput, Penalty, ScheduleEntry } from "../src/claim/claim-types.ts";
import type { Example } from "./example.ts";

export interface ToldLoan {
  readonly id?: string;
  readonly date: string;
  readonly principal: string;
  readonly annualRate?: string;
  readonly overdueAnnualRate?: string;
  readonly penalty?: { readonly perDay: string } | { readonly annualRate: string } | { readonly sum: string };
  readonly otherFees?: string;
  readonly due?: string;
  readonly yearBasis?: 360;
  readonly security?: "guarantee" | "pledge";
  readonly rolledFrom?: { readonly date: string; readonly principal: string; readonly annualRate?: string };
  readonly instalments?: readonly (readonly [date: string, amount: string])[];
}

export interface ToldClaim {
  readonly loans: readonly ToldLoan[];
  readonly repayments?: readonly {
    readonly date: string;
    readonly amount: string;
    readonly loan?: string;
    /** The creditor accepted it so, or the payer only said so. */
    readonly principalFirst?: "agreed" | "said";
  }[];
  readonly demands?: readonly {
    readonly date: string;
    readonly deadline?: string;
    readonly reached?: false;
    readonly loan?: string;
  }[];
  readonly filingDate?: string;
  readonly asOf: string;
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.fault.code);
  return result.value;
}

const day = (text: string): CalendarDate => text as CalendarDate;
const dayOrNone = (text: string | undefined): CalendarDate | null => (text === undefined ? null : day(text));
const money = (text: string): Fen => valueOf(parseMoney(text));
const rateOf = (text: string): Rate => valueOf(parseRate(text));
const rateOrNone = (text: string | undefined): Rate | null => (text === undefined ? null : rateOf(text));

function penaltyOf(penalty: NonNullable<ToldLoan["penalty"]>): Penalty {
  if ("sum" in penalty) return { sum: money(penalty.sum) };
  if ("annualRate" in penalty) return { annualRate: rateOf(penalty.annualRate) };
  return { annualRate: timesRate(valueOf(parseDailyRate(penalty.perDay)), 365n) };
}

function loanOf(loan: ToldLoan, index: number): LoanInput {
  const { penalty, otherFees, rolledFrom, instalments } = loan;
  return {
    id: loan.id ?? `L${index + 1}`,
    date: day(loan.date),
    principal: money(loan.principal),
    annualRate: rateOrNone(loan.annualRate),
    overdueAnnualRate: rateOrNone(loan.overdueAnnualRate),
    penalty: penalty === undefined ? null : penaltyOf(penalty),
    otherFees: otherFees === undefined ? null : money(otherFees),
    due: dayOrNone(loan.due),
    yearBasis: loan.yearBasis ?? 365,
    security: loan.security ?? "none",
    rolledFrom:
      rolledFrom === undefined
        ? null
        : {
            date: day(rolledFrom.date),
            principal: money(rolledFrom.principal),
            annualRate: rateOrNone(rolledFrom.annualRate),
          },
    ...(instalments === undefined
      ? {}
      : { instalments: instalments.map(([date, amount]) => ({ date: day(date), amount: money(amount) })) }),
  };
}

/** What the calculator is given. */
export function claimInput({ loans, repayments, demands, filingDate, asOf }: ToldClaim): ClaimInput {
  return {
    asOf: day(asOf),
    filingDate: dayOrNone(filingDate),
    loans: loans.map(loanOf),
    repayments: (repayments ?? []).map(({ date, amount, loan, principalFirst }) => ({
      date: day(date),
      amount: money(amount),
      loan: loan ?? null,
      forPrincipal: principalFirst !== undefined,
      agreed: principalFirst === "agreed",
    })),
    demands: (demands ?? []).map(({ date, deadline, reached, loan }) => ({
      date: day(date),
      deadline: dayOrNone(deadline),
      reached: reached ?? true,
      loan: loan ?? null,
    })),
  };
}

/** A row as a table has it: `逾期 2024-09-02..2024-12-31 121天 20000.00 3.35% 222.11`, `还款 2024-03-01 利息+逾期利息+24%至36%+本金`. */
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
  return `${kind} ${entry.from}..${entry.to} ${entry.days}天 ${formatMoney(entry.principal)} ${rate} ${formatMoney(entry.interest)}`;
}

/** A result in the words of a table; its rows name the loan where several were told of. */
export interface ShownClaim {
  readonly principal: string;
  readonly interest: string;
  readonly overdueInterest: string;
  readonly penalty: string;
  readonly total: string;
  readonly payable: string;
  readonly overpaid: string;
  readonly rows: readonly string[];
  /** The due date of each loan. */
  readonly due: Readonly<Record<string, string>>;
  /** The total that each alternative comes to. */
  readonly alternatives: Readonly<Record<string, string>>;
  readonly notes: readonly string[];
}

export type ClaimExample = Example<ToldClaim, Partial<ShownClaim>>;

export function shownClaim(claim: ClaimResult, { loans }: ToldClaim): ShownClaim {
  return {
    principal: formatMoney(claim.principal),
    interest: formatMoney(claim.interest),
    overdueInterest: formatMoney(claim.overdueInterest),
    penalty: formatMoney(claim.penalty),
    total: formatMoney(claim.total),
    payable: formatMoney(claim.payable),
    overpaid: formatMoney(claim.overpaid),
    rows: claim.schedule.map((entry) => (loans.length > 1 ? `${entry.loan} ${rowText(entry)}` : rowText(entry))),
    due: Object.fromEntries(claim.byLoan.map(({ loan, due }) => [loan, due ?? "未到期"])),
    alternatives: Object.fromEntries(claim.alternatives.map(({ id, total }) => [id, formatMoney(total)])),
    notes: claim.notes.map(({ code }) => code),
  };
}

/** Every rule that a result, its notes, its alternatives or the sentences on it cite. */
export function rulesOf(claim: ClaimResult): ReadonlySet<RuleId> {
  const notes = claim.notes.flatMap(({ basis = [] }) => basis);
  const parts = [...claim.schedule, ...claim.byLoan, ...claim.alternatives, ...claimSteps(claim)].flatMap(
    ({ basis }) => basis,
  );
  return new Set([...claim.basis, ...notes, ...parts].map(({ rule }) => rule));
}
