/** Figures that some courts reach by another reading; offered beside the claim, never mixed into it. */
import type { DayNumber } from "@youju/model";
import { RULES_OF_2020_DAY } from "./cap.ts";
import type { OverdueLpr } from "./overdue-rate.ts";
import { bases } from "../rules/index.ts";
import type { Account, LoanPlan } from "./account.ts";
import type { Alternative, ClaimInput } from "./claim-types.ts";
import { planAlternative, planCeilingOfLast, type Settings } from "./plan.ts";
import { type RepaymentPlan, settle, type Settlement } from "./settlement.ts";
import { sum, totalsOf, totalsWithoutLastDay, type Totals } from "./totals.ts";

export interface Settled {
  readonly input: ClaimInput;
  readonly settings: Settings;
  readonly plans: readonly LoanPlan[];
  readonly repayments: readonly RepaymentPlan[];
  readonly asOf: DayNumber;
  readonly settlement: Settlement;
}

const FLOATING = ["CN-PL-28"];
const FILING = ["CN-PL-31", "CN-PL-28"];
const LAST_IOU = ["CN-PL-27"];
const LAST_DAY = ["YJ-LAST-DAY"];

function alternative(
  id: Alternative["id"],
  text: string,
  { overdueInterest, total }: Totals,
  rules: readonly string[],
): Alternative {
  return { id, text, overdueInterest, total, basis: bases(rules) };
}

const chargedByLpr = ({ rows }: Readonly<Account>): boolean =>
  rows.some((row) => row.row === "stretch" && row.rate.lprDay !== null);

/** Each figure only where its reading makes a difference in kind: LPR days, LPR days of old loans, a ceiling, a last day charged. */
export function alternativesOf(settled: Settled): readonly Alternative[] {
  const { accounts } = settled.settlement;
  const found: Alternative[] = [];
  const byLpr = accounts.filter(chargedByLpr);
  if (byLpr.length > 0) {
    const totals = replay(settled, "floating", byLpr);
    found.push(alternative("floating-lpr", "逾期利息随每次公布的一年期LPR分段计算。", totals, FLOATING));
  }
  const old = byLpr.filter(({ plan }) => plan.formedDay < RULES_OF_2020_DAY);
  if (old.length > 0) {
    const totals = replay(settled, "filing", old);
    found.push(
      alternative("filing-lpr", "2020年8月20日以前成立的借款，之后的逾期利息按起诉时的一年期LPR计算。", totals, FILING),
    );
  }
  return [...found, ...ceilingOfLastIou(accounts), ...withoutLastDay(settled)];
}

/** The words “合同成立时” of 规定 27 read as the last IOU's day. */
function ceilingOfLastIou(accounts: readonly Readonly<Account>[]): readonly Alternative[] {
  if (accounts.every(({ plan }) => plan.rolled === null)) return [];
  const last = accounts.map((account) => ({ ...account, plan: planCeilingOfLast(account.plan) }));
  const totals = sum(last.map(totalsOf));
  if (totals.total === sum(accounts.map(totalsOf)).total) return [];
  const text = "利息滚入本金的借款，本息合计的上限按最后一张借条成立时的一年期LPR四倍计算。";
  return [alternative("last-iou-lpr", text, totals, LAST_IOU)];
}

function withoutLastDay({ settlement: { accounts }, asOf }: Settled): readonly Alternative[] {
  const [totals, charged] = [sum(accounts.map(totalsWithoutLastDay)), sum(accounts.map(totalsOf))];
  const differs = accounts.some((account) => chargesOn(account, asOf)) || totals.total !== charged.total;
  return differs ? [alternative("exclusive-last-day", "计算日当天不计息（算头不算尾）。", totals, LAST_DAY)] : [];
}

const chargesOn = ({ rows }: Readonly<Account>, day: DayNumber): boolean =>
  rows.some((row) => row.row === "stretch" && row.to === day && row.rate.perDay.n > 0n);

function replay(
  { plans, input, settings, repayments, asOf }: Settled,
  reading: OverdueLpr,
  concerned: readonly Readonly<Account>[],
): Totals {
  const read = new Set(concerned.map((account) => account.plan));
  const replanned = plans.map((plan) => (read.has(plan) ? planAlternative(plan, reading, input, settings.lpr) : plan));
  return sum(settle(replanned, repayments, asOf).accounts.map(totalsOf));
}
