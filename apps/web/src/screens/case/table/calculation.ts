/** 利息计算表 as rows of words: one list for the screen, for the clipboard and for paper. */
import {
  type Assessment,
  type CeilingRow,
  formatMoney,
  moneyFromContract,
  type MoneyText,
  type Pointer,
  type ScheduleRow,
} from "@youju/model";
import { loanName } from "../../../text/loans.ts";
import { groupedMoney } from "../../../text/money.ts";
import { percentText } from "../../../text/rates.ts";

export interface CalculationRow {
  readonly pointer: Pointer;
  /** What it paid off or took off stands in `paid`, in place of interest. */
  readonly payment: boolean;
  /** `2024-03-01 – 2024-09-01`, or `2024-10-08 还 5,000.00`, or `2024-10-08 还 5,000.00 中的 3,000.00`. */
  readonly when: string;
  readonly note: string;
  readonly days: string;
  readonly principal: string;
  readonly rate: string;
  readonly interest: MoneyText | null;
  /** For a payment, what it paid off: `息 66.08 · 本 4,933.92`. */
  readonly paid: string;
}

export interface LoanCalculation {
  readonly loan: string;
  readonly title: string;
  readonly rows: readonly CalculationRow[];
  /** What is left of it, in words, for the last line. */
  readonly left: string;
}

const KINDS = { "in-period": "借期内", overdue: "逾期", payment: "还款", ceiling: "本息上限" } as const;

/** The schedule of the claim, loan by loan. */
export function calculationOf(assessment: Assessment): readonly LoanCalculation[] {
  const rows = assessment.claim.schedule.map((row, index) => ({ row, index }));
  return assessment.claim.byLoan.map((claim) => ({
    loan: claim.loan,
    title: loanName(assessment, claim.loan),
    rows: rows.filter(({ row }) => row.loan === claim.loan).map(({ row, index }) => rowOf(assessment, row, index)),
    left: leftText(claim),
  }));
}

function leftText(claim: Assessment["claim"]["byLoan"][number]): string {
  const parts = [
    `本金 ${groupedMoney(claim.principal)}`,
    ...named("借期利息", claim.interest),
    ...named("逾期利息", claim.overdueInterest),
    ...named("违约金", claim.penalty),
  ];
  return parts.length === 1 ? parts.join("") : `${parts.join(" + ")} = ${groupedMoney(claim.total)}`;
}

const named = (name: string, money: MoneyText): readonly string[] =>
  moneyFromContract(money) === 0n ? [] : [`${name} ${groupedMoney(money)}`];

function rowOf(assessment: Assessment, row: ScheduleRow, index: number): CalculationRow {
  if (row.kind === "payment") return paymentRow(row, index, assessment.repayments[row.repayment]?.amount);
  if (row.kind === "ceiling") return ceilingRow(row, index);
  return {
    pointer: `/claim/schedule/${index}/interest`,
    payment: false,
    when: `${row.from} – ${row.to}`,
    note: row.kind === "in-period" && row.annualRate === "0" ? "借期内，没约定利息" : KINDS[row.kind],
    days: String(row.days),
    principal: groupedMoney(row.principal),
    rate: `${percentText(row.annualRate)}${row.yearBasis === 360 ? "（÷360）" : ""}`,
    interest: row.interest,
    paid: "",
  };
}

function paymentRow(
  row: Extract<ScheduleRow, { kind: "payment" }>,
  index: number,
  whole: MoneyText = row.paid.amount,
): CalculationRow {
  const part = whole === row.paid.amount ? "" : ` 中的 ${groupedMoney(row.paid.amount)}`;
  const { paid } = row;
  const interest = formatMoney(moneyFromContract(paid.interest) + moneyFromContract(paid.overdueInterest));
  const parts = [...named("息", interest), ...named("24%–36% 的息", paid.natural), ...named("本", paid.principal)];
  return {
    pointer: `/claim/schedule/${index}`,
    payment: true,
    when: `${row.from} 还 ${groupedMoney(whole)}${part}`,
    note: KINDS.payment,
    days: "",
    principal: groupedMoney(row.principal),
    rate: "",
    interest: null,
    paid: parts.join(" · "),
  };
}

/** 规定 27: what went over the most that principal and interest may come to. */
function ceilingRow({ ceiling, cut }: CeilingRow, index: number): CalculationRow {
  const parts = [
    ...named("违约金", cut.penalty),
    ...named("逾期利息", cut.overdueInterest),
    ...named("息", cut.interest),
    ...named("本", cut.principal),
  ];
  return {
    pointer: `/claim/schedule/${index}`,
    payment: true,
    when: `本息合计最多 ${groupedMoney(ceiling)}`,
    note: KINDS.ceiling,
    days: "",
    principal: "",
    rate: "",
    interest: null,
    paid: `减 ${parts.join(" · ")}`,
  };
}

const HEADINGS = ["时段", "说明", "天数", "本金", "年利率", "利息"];

/** Tab-separated, for a spreadsheet. */
export function calculationTsv(loans: readonly LoanCalculation[]): string {
  const lines = loans.flatMap((loan) => [
    [loan.title],
    HEADINGS,
    ...loan.rows.map((row) => [row.when, row.note, row.days, row.principal, row.rate, row.interest ?? row.paid]),
    ["合计", loan.left],
  ]);
  return lines.map((cells) => cells.join("\t")).join("\n");
}

/** As sentences, for a message or a letter. */
export function calculationText(assessment: Assessment, loans: readonly LoanCalculation[]): string {
  const { asOf, claim } = assessment;
  const lines = loans.flatMap((loan) => [
    `${loan.title}：`,
    ...loan.rows.map((row) =>
      row.interest === null
        ? `  ${row.when}（${row.paid}）${row.principal === "" ? "" : `，余本金 ${row.principal}`}`
        : `  ${row.when}，${row.note}，${row.principal} × ${row.rate} × ${row.days} 天 = ${groupedMoney(row.interest)}`,
    ),
    `  合计：${loan.left}`,
  ]);
  return [...lines, `截至 ${asOf} 共 ${groupedMoney(claim.total)} 元。`].join("\n");
}
