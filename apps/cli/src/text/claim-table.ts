/** 利息计算表: for each loan the stretches of days and what each repayment paid, as a judge would check them. */
import {
  type AssessedLoan,
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
  return `怎么算出来的\n${loans.map((loan, i) => loanTable(loan, i, loans.length, claim.schedule)).join("")}`;
}

function loanTable(loan: AssessedLoan, index: number, of: number, schedule: readonly ScheduleRow[]): string {
  const name = of === 1 ? "" : `第 ${index + 1} 笔：`;
  const rows = schedule
    .filter((row) => row.loan === loan.id)
    .map((row) => (row.kind === "payment" ? paymentCells(row) : interestCells(row)));
  const table = rows.length === 0 ? "" : alignedRows([HEAD, ...rows], ALIGNS);
  return `  ${name}${loan.date} 借出 ${moneyText(loan.principal)}，${terms(loan)}（${statusWords[loan.status]}）\n${table}`;
}

function terms({ annualRate, overdueAnnualRate, due }: AssessedLoan): string {
  const rate = annualRate === null ? "没约定利息" : `年利率 ${percentText(annualRate)}`;
  const overdue = overdueAnnualRate === null ? "" : `，逾期年利率 ${percentText(overdueAnnualRate)}`;
  return `${rate}${overdue}，${due === null ? "没约定还款日" : `${due} 到期`}`;
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
