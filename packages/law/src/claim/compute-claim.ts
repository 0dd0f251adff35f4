/** 请求金额: principal, interest, overdue interest and penalty as of a date, with the table behind them (claim-spec). */
import { type Basis, type DayNumber, fromDayNumber, toDayNumber } from "@youju/model";
import { RULES_OF_2020, RULES_OF_2020_DAY } from "./cap.ts";
import { GRACE_DAYS } from "./due-date.ts";
import { lprNotes } from "../tables/lpr-notes.ts";
import { LPR, type LprTable } from "../tables/lpr.ts";
import { bases } from "../rules/index.ts";
import { type Account, type LoanPlan, rankingDue } from "./account.ts";
import { alternativesOf } from "./alternatives.ts";
import { checkInput } from "./check-input.ts";
import type {
  ClaimInput,
  ClaimNote,
  ClaimOutcome,
  ClaimResult,
  LoanClaim,
  LoanInput,
  ScheduleEntry,
} from "./claim-types.ts";
import { withNumbersOfFiling } from "./cited-when-filed.ts";
import { counted } from "./left-out.ts";
import { lumpRules } from "./lump-penalty.ts";
import * as notes from "./notes.ts";
import { inOrderOfDelivery, planLoan, planRepayments, type Settings } from "./plan.ts";
import { scheduleOf } from "./schedule.ts";
import { payableOf } from "./payable.ts";
import { agreedOnRenewal, limitOnRenewal } from "./roll-over.ts";
import { isAgreed } from "./supported-rate.ts";
import { settle, type Settlement } from "./settlement.ts";
import { lumpOf, sum, totalsOf } from "./totals.ts";

/** What can be set: a newer LPR table, and the days to prepare after a demand that set none. */
export interface ClaimTables {
  readonly lpr?: LprTable;
  readonly graceDays?: number;
}

/**
 * Computes a claim to the fen.
 *
 * ```ts
 * const outcome = computeClaim({ asOf, filingDate: null, loans: [loan], repayments: [], demands: [] });
 * if (outcome.ok) outcome.claim.total; // 2022211n for E1: ¥20,222.11
 * ```
 * @returns the claim with its table, alternatives and notes; or every fault of the input, with its field
 */
export function computeClaim(input: ClaimInput, tables: ClaimTables = {}): ClaimOutcome {
  const faults = checkInput(input);
  if (faults.length > 0) return { ok: false, faults };
  const settings: Settings = { lpr: tables.lpr ?? LPR, graceDays: tables.graceDays ?? GRACE_DAYS };
  const taken = counted(input);
  const plans = inOrderOfDelivery(taken.loans).map((loan) => planLoan(loan, input, settings));
  const repayments = planRepayments(input, taken.repayments);
  const asOf = toDayNumber(input.asOf);
  const settlement = settle(plans, repayments, asOf);
  const byLoan = settlement.accounts.map(loanClaim);
  const schedule = scheduleOf(settlement.accounts);
  const claim: ClaimResult = {
    asOf: input.asOf,
    filed: input.filingDate ?? input.asOf,
    ...sum(byLoan),
    payable: byLoan.reduce((all, loan) => all + loan.payable, 0n),
    overpaid: settlement.surpluses.reduce((all, { amount }) => all + amount, 0n),
    schedule,
    byLoan,
    alternatives: alternativesOf({ input, settings, plans, repayments, asOf, settlement }),
    notes: [...taken.notes, ...paymentNotes(input, settlement), ...planNotes(input, plans, settings)],
    basis: allBases(byLoan, schedule),
  };
  return { ok: true, claim: withNumbersOfFiling(claim) };
}

const DUE_AGREED = ["CN-CC-675"];
const DUE_BY_DEMAND = ["CN-CC-675", "CN-CC-511-4"];
const NOT_DUE: readonly string[] = [];
const LOAN = ["CN-PL-26"];

function loanClaim(account: Readonly<Account>): LoanClaim {
  const { loan, due, principal: lent, rolled, caps } = account.plan;
  const totals = totalsOf(account);
  const firstDue = rankingDue(account);
  const used = new Set<readonly string[]>([
    LOAN,
    due.by === null ? NOT_DUE : due.by === "agreed" ? DUE_AGREED : DUE_BY_DEMAND,
  ]);
  for (const row of account.rows) if (row.row === "stretch") used.add(row.rate.rules);
  if (totals.penalty > 0n) used.add(lumpRules(caps));
  if (rolled !== null) used.add(rolled.rules);
  return {
    loan: loan.id,
    date: loan.date,
    stated: loan.principal,
    lent,
    ...totals,
    ...payableOf(account, totals),
    due: due.date,
    firstDue: firstDue === null ? null : fromDayNumber(firstDue),
    dueBy: due.by,
    caps: isCapped(loan) ? caps : [],
    rolledFrom: rolled === null ? null : { ...rolled.from, limit: limitOnRenewal(rolled, loan) },
    instalments: loan.instalments ?? [],
    lump: lumpOf(account),
    basis: union([...used].map(bases)),
  };
}

/** Every basis once, in order of first use; bases of one rule are one object. */
function union(lists: Iterable<readonly Basis[]>): readonly Basis[] {
  const all = new Set<Basis>();
  for (const list of lists) for (const each of list) all.add(each);
  return [...all];
}

function allBases(byLoan: readonly LoanClaim[], schedule: readonly ScheduleEntry[]): readonly Basis[] {
  const lists = new Set<readonly Basis[]>(byLoan.map((loan) => loan.basis));
  for (const entry of schedule) if (entry.kind !== "in-period" && entry.kind !== "overdue") lists.add(entry.basis);
  return union(lists);
}

function paymentNotes(input: ClaimInput, { notFollowed, surpluses, accounts }: Settlement): readonly ClaimNote[] {
  const unfollowed = notFollowed.map(({ repayment, why }) => {
    const loan = input.repayments[repayment]!.loan!;
    return why === "paid" ? notes.namedAlreadyPaid(repayment, loan) : notes.namedNotDelivered(repayment, loan);
  });
  const costs = accounts.some(({ rows }) => rows.some((row) => row.row === "payment"))
    ? [notes.costsBesideClaim()]
    : [];
  return [...unfollowed, ...surpluses.map(({ repayment, amount }) => notes.surplus(repayment, amount)), ...costs];
}

function planNotes(input: ClaimInput, plans: readonly LoanPlan[], settings: Settings): readonly ClaimNote[] {
  const found: ClaimNote[] = [];
  const filed = input.filingDate ?? input.asOf;
  if (plans.some(({ rolled, formedDay }) => (rolled?.fromDay ?? formedDay) < RULES_OF_2020_DAY)) {
    if (filed >= RULES_OF_2020) found.push(notes.oldRulesAsked());
    if (input.filingDate === null) found.push(notes.asOfStandsForFiling(input.asOf));
  }
  found.push(
    ...lprNotes(
      settings.lpr,
      plans.flatMap((plan) => daysOfLpr(plan, input)),
    ),
  );
  for (const { loan, due, principal, rolled } of plans) {
    if (rolled !== null && principal < loan.principal)
      found.push(notes.rollOverCut(loan.id, loan.principal, principal, rolled.rules));
    if (rolled !== null && loan.principal > agreedOnRenewal(rolled, loan))
      found.push(notes.iouAboveAgreed(loan.id, loan.principal, agreedOnRenewal(rolled, loan)));
    if ((loan.otherFees ?? 0n) > 0n) found.push(notes.otherFeesRoom(loan.id));
    const demand = due.demand === null ? undefined : input.demands[due.demand];
    if (demand === undefined) continue;
    if (demand.deadline === null) found.push(notes.dueByGrace(loan.id, demand.date, settings.graceDays));
    else if (demand.deadline < demand.date) found.push(notes.deadlineBeforeDemand(loan.id, demand.date));
  }
  return found;
}

/** Whether anything was agreed over which a cap stands. */
function isCapped({ annualRate, overdueAnnualRate, penalty, otherFees }: LoanInput): boolean {
  return isAgreed(annualRate) || isAgreed(overdueAnnualRate) || penalty !== null || (otherFees ?? 0n) > 0n;
}

/** The days whose LPR the plan used: those of caps that stand over something, and first overdue days. */
function daysOfLpr({ loan, caps, rolled, phases, formedDay }: LoanPlan, input: ClaimInput): readonly DayNumber[] {
  const asOf = toDayNumber(input.asOf);
  const filed = toDayNumber(input.filingDate ?? input.asOf);
  const capDay = (formed: DayNumber): DayNumber => (formed < RULES_OF_2020_DAY ? filed : formed);
  const capped = isCapped(loan) && caps.some((span) => span.lpr !== null) ? [capDay(formedDay)] : [];
  const first = rolled !== null && rolled.caps.some((span) => span.lpr !== null) ? [capDay(rolled.fromDay)] : [];
  const overdue = phases
    .filter(({ fromDay }) => fromDay <= asOf)
    .flatMap(({ rates }) => rates.flatMap(({ lprDay }) => lprDay ?? []));
  return [...capped, ...first, ...overdue];
}
