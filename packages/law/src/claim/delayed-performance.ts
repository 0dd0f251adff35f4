/**
 * 迟延履行期间的加倍部分债务利息: what a judged debt grows by after the time that the judgment set (民诉法 264; 法释〔2014〕8号).
 *
 * It stands beside the claim, which precedes the judgment, and beside the general interest that the judgment itself awards.
 */
import {
  type CalendarDate,
  type DayNumber,
  type Fault,
  fault,
  type Fen,
  formatMoney,
  fromDayNumber,
  groupMoney,
  percent,
  toDayNumber,
} from "@youju/model";
import type { Computed, Step } from "../computed.ts";
import { basis } from "../rules/index.ts";
import { interestOn } from "./daily.ts";

export interface JudgedDebt {
  /** Of the judgment in force, without the general interest (解释 1). */
  readonly amount: Fen;
  /** Last day of the time that the judgment set for payment. */
  readonly periodEnd: CalendarDate;
  /** What was paid of it, in time too. */
  readonly payments: readonly { readonly date: CalendarDate; readonly amount: Fen }[];
  /** Days, both counted, on which execution was stayed not at the debtor's request (解释 3). */
  readonly stays?: readonly { readonly from: CalendarDate; readonly to: CalendarDate }[];
  readonly asOf: CalendarDate;
}

export interface DelayStretch {
  readonly kind: "addition";
  readonly from: CalendarDate;
  /** Last day charged. */
  readonly to: CalendarDate;
  readonly days: number;
  readonly debt: Fen;
  /** Rounded half-up to the fen. */
  readonly addition: Fen;
}

export interface DelayPayment {
  readonly kind: "payment";
  readonly on: CalendarDate;
  /** What it paid of the judged debt, and then of the addition (解释 4). */
  readonly debt: Fen;
  readonly addition: Fen;
  readonly debtLeft: Fen;
}

export interface DelayedPerformance {
  /** Unpaid at the end of the as-of date. */
  readonly debt: Fen;
  readonly addition: Fen;
  readonly total: Fen;
  readonly overpaid: Fen;
  readonly rows: readonly (DelayStretch | DelayPayment)[];
}

export type DelayedOutcome =
  ({ readonly ok: true } & Computed<DelayedPerformance>) | { readonly ok: false; readonly faults: readonly Fault[] };

/** 日万分之一点七五 (解释 1). */
const A_DAY = percent("0.0175");

/**
 * The addition to a judged debt as of a date.
 *
 * ```ts
 * delayedPerformance({ amount: 2_000_000n, periodEnd: "2026-01-10", payments: [], asOf: "2026-04-20" }); // 100 days: 350.00
 * ```
 * @returns the addition with its table and steps; or every fault of the input, with its field
 */
export function delayedPerformance(judged: JudgedDebt): DelayedOutcome {
  const faults = faultsOf(judged);
  if (faults.length > 0) return { ok: false, faults };
  const value = play(judged);
  return { ok: true, value, steps: stepsOf(judged, value), notes: notesOf(judged) };
}

function faultsOf({ amount, payments, stays = [] }: JudgedDebt): readonly Fault[] {
  const positive = (sum: Fen, field: string): Fault[] =>
    sum > 0n ? [] : [fault("money-not-positive", { text: formatMoney(sum) }, { field })];
  return [
    ...positive(amount, "amount"),
    ...payments.flatMap((payment, i) => positive(payment.amount, `payments[${i}].amount`)),
    ...stays.flatMap(({ from, to }, i) =>
      to < from ? [fault("stay-backwards", { from, to }, { field: `stays[${i}].to` })] : [],
    ),
  ];
}

/** Payment by payment: the days before it, then what it pays. */
function play({ amount, periodEnd, payments, stays = [], asOf }: JudgedDebt): DelayedPerformance {
  const rows: (DelayStretch | DelayPayment)[] = [];
  const stayed = stays.map(({ from, to }) => ({ from: toDayNumber(from), to: toDayNumber(to) }));
  let [debt, addition, overpaid, since] = [amount, 0n, 0n, toDayNumber(periodEnd) + 1];
  const run = (before: DayNumber): void => {
    for (const { from, to } of debt === 0n ? [] : without({ from: since, to: before - 1 }, stayed)) {
      const days = to - from + 1;
      const row = interestOn(debt, A_DAY, days);
      rows.push({ kind: "addition", from: fromDayNumber(from), to: fromDayNumber(to), days, debt, addition: row });
      addition += row;
    }
    if (before > since) since = before;
  };
  for (const { date, amount: sum } of inTime(payments, asOf)) {
    run(toDayNumber(date));
    const [ofDebt, ofAddition] = [least(sum, debt), least(sum - least(sum, debt), addition)];
    debt -= ofDebt;
    addition -= ofAddition;
    overpaid += sum - ofDebt - ofAddition;
    rows.push({ kind: "payment", on: date, debt: ofDebt, addition: ofAddition, debtLeft: debt });
  }
  run(toDayNumber(asOf) + 1);
  return { debt, addition, total: debt + addition, overpaid, rows };
}

const inTime = (payments: JudgedDebt["payments"], asOf: CalendarDate): JudgedDebt["payments"] =>
  payments.filter(({ date }) => date <= asOf).toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));

interface Days {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

/** The days of a stretch that no stay covers, in runs. */
function without(stretch: Days, stays: readonly Days[]): readonly Days[] {
  let runs: readonly Days[] = [stretch];
  for (const stay of stays) {
    runs = runs.flatMap(({ from, to }) =>
      stay.to < from || stay.from > to
        ? [{ from, to }]
        : [
            { from, to: stay.from - 1 },
            { from: stay.to + 1, to },
          ],
    );
  }
  return runs.filter(({ from, to }) => from <= to);
}

const least = (a: Fen, b: Fen): Fen => (a < b ? a : b);

const BASE = basis("CN-EX-DELAY-1");
const START = basis("CN-EX-DELAY-2");
const END = basis("CN-EX-DELAY-3");
const ORDER = basis("CN-EX-DELAY-4");
const LAW = basis("CN-EX-DELAY");

const yuan = (fen: Fen): string => `${groupMoney(fen)} 元`;

function stepsOf(
  { amount, periodEnd, asOf }: JudgedDebt,
  { rows, debt, addition, total }: DelayedPerformance,
): readonly Step[] {
  const base: Step = {
    text: `判决确定的金钱债务（不含一般债务利息）${yuan(amount)}，履行期间到 ${periodEnd} 为止，自次日起按日万分之一点七五加付（民事诉讼法第二百六十四条；迟延履行利息解释第一条、第二条）。`,
    basis: [LAW, BASE, START],
  };
  const steps = rows.map((row): Step => {
    if (row.kind === "payment") {
      return {
        text: `${row.on} 付款：先抵判决债务 ${yuan(row.debt)}，再抵加倍部分 ${yuan(row.addition)}，余判决债务 ${yuan(row.debtLeft)}（迟延履行利息解释第四条）。`,
        basis: [ORDER],
      };
    }
    return {
      text: `以 ${yuan(row.debt)}为基数，自 ${row.from} 起至 ${row.to} 止，按日 0.0175% 计算 ${row.days} 天，得 ${yuan(row.addition)}（迟延履行利息解释第一条、第三条）。`,
      basis: [BASE, END],
    };
  });
  const end = `到 ${asOf}（含当天）：判决债务 ${groupMoney(debt)} + 加倍部分 ${groupMoney(addition)} = ${yuan(total)}（迟延履行利息解释第一条）。`;
  return [base, ...steps, { text: end, basis: [BASE] }];
}

function notesOf({ periodEnd, payments, stays = [], asOf }: JudgedDebt): readonly Step[] {
  const late = payments.filter(({ date }) => date > asOf);
  return [
    {
      text: "一般债务利息按判决确定的方法另算，不在这里；付款先抵了一般债务利息的，这里只填抵其余判决债务的部分。",
      basis: [BASE],
    },
    { text: "履行期间届满的当天和付清的当天都没有算；条文没有写明，法院可能多算一天。", basis: [START, END] },
    ...(asOf <= periodEnd ? [{ text: "履行期间还没有届满，还没有加倍部分。", basis: [START] }] : []),
    ...(stays.length > 0
      ? [{ text: "中止、暂缓执行的期间没有算，只有不是因被执行人申请的才可以这样填。", basis: [END] }]
      : []),
    ...late.map(({ date }): Step => ({ text: `${date} 的付款在计算日之后，没有算。`, basis: [END] })),
  ];
}
