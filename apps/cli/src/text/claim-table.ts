/** 利息计算表: for each loan the stretches of days and what each repayment paid, as a judge would check them. */
import {
  type AssessedLoan,
  type CeilingRow,
  type Assessment,
  type InterestRow,
  type PaymentRow,
  type ScheduleRow,
  statusWords,
} from "@youju/model";
import { type Align, alignedRows } from "./columns.ts";
import { isZero, moneyText, percentText } from "./money-text.ts";

const HEAD = ["  时段", "天数", "本金", "年利率", "利息", ""];
const ALIGNS: readonly Align[] = ["left", "right", "right", "right", "right", "left"];

export function claimTable({ claim, loans: all, asOf }: Assessment): string {
  const loans = all.filter(({ date }) => date <= asOf);
  if (loans.length === 0) return "";
  const names = namesIn(claim.schedule);
  const place = ({ id }: AssessedLoan): number => [...names.keys()].indexOf(id);
  const counted = loans.filter(({ id }) => names.has(id)).toSorted((a, b) => place(a) - place(b));
  const others = loans.filter(({ id }) => !names.has(id));
  const tables = [...counted, ...others].map((loan) => loanTable(loan, names.get(loan.id) ?? "", claim.schedule));
  return `怎么算出来的\n${tables.join("")}`;
}

/** Loans are numbered as in the steps of the claim, whose order the schedule has; what was left out of the claim has no number. */
function namesIn(schedule: readonly ScheduleRow[]): ReadonlyMap<string, string> {
  const ids = [...new Set(schedule.map(({ loan }) => loan))];
  return new Map(ids.map((id, i) => [id, ids.length === 1 ? "" : `第 ${i + 1} 笔：`]));
}

function loanTable(loan: AssessedLoan, name: string, schedule: readonly ScheduleRow[]): string {
  const rows = schedule.filter((row) => row.loan === loan.id).map(cells);
  const table = rows.length === 0 ? "" : alignedRows([HEAD, ...rows], ALIGNS);
  return `  ${name}${lent(loan)}，${terms(loan)}（${statusWords[loan.status]}）\n${table}`;
}

function lent({ date, principal, rolledFrom }: AssessedLoan): string {
  if (rolledFrom === undefined) return `${date} 借出 ${moneyText(principal)}`;
  return `${rolledFrom.date} 借出 ${moneyText(rolledFrom.principal)}，${date} 换的借条写 ${moneyText(principal)}`;
}

function cells(row: ScheduleRow): string[] {
  if (row.kind === "ceiling") return ceilingCells(row);
  return row.kind === "payment" ? paymentCells(row) : interestCells(row);
}

function terms({ annualRate, overdueAnnualRate, due, instalments }: AssessedLoan): string {
  const rate = annualRate === null ? "没约定利息" : `年利率 ${percentText(annualRate)}`;
  const overdue = overdueAnnualRate === null ? "" : `，逾期年利率 ${percentText(overdueAnnualRate)}`;
  return `${rate}${overdue}，${due === null ? "没约定还款日" : `${instalments === undefined ? "" : `分 ${instalments.length} 期还，最后一期 `}${due} 到期`}`;
}

function interestCells(row: InterestRow): string[] {
  const basis = row.yearBasis === 360 ? "按 360 天" : "";
  const kind = row.kind === "in-period" ? "借期内" : "逾期";
  return [
    `  ${row.from} – ${row.to}`,
    String(row.days),
    moneyText(row.principal),
    percentText(row.annualRate),
    moneyText(row.interest),
    `${kind}${basis}`,
  ];
}

function paymentCells({ from, principal, paid }: PaymentRow): string[] {
  const parts = [
    ["利息", paid.interest],
    ["逾期利息", paid.overdueInterest],
    ["24%–36% 的利息", paid.natural],
    ["本金", paid.principal],
  ].filter(([, money]) => !isZero(money!));
  const text = parts.map(([name, money]) => `${name} ${moneyText(money!)}`).join("、");
  return [`  ${from} 还 ${moneyText(paid.amount)}`, "", moneyText(principal), "", "", `还${text}`];
}

function ceilingCells({ ceiling, cut }: CeilingRow): string[] {
  const parts = [
    ["违约金", cut.penalty],
    ["逾期利息", cut.overdueInterest],
    ["利息", cut.interest],
    ["本金", cut.principal],
  ].filter(([, money]) => !isZero(money!));
  const text = parts.map(([name, money]) => `${name} ${moneyText(money!)}`).join("、");
  return [`  本息最多 ${moneyText(ceiling)}`, "", "", "", "", `减去${text}`];
}
