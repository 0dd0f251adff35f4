/** Why there is a loan or a repayment, of that sum, on that day, on those terms. */
import type { Input, Reason } from "@youju/model";
import { groupMoney, statusWords } from "@youju/model";
import { cite } from "../cite.ts";
import type { Derived } from "../derived.ts";
import { type Loan, paymentReason, type Repayment } from "../loan.ts";
import { termText, type TermField } from "../terms.ts";
import { byRule, input, type ReasonBook } from "./reason.ts";

export function loanReasons(derived: Derived, book: ReasonBook): void {
  derived.loans.forEach((loan, i) => {
    book[`/loans/${i}`] = loanReason(loan);
  });
  derived.repayments.forEach((repayment, i) => {
    book[`/repayments/${i}`] = repaymentReason(repayment);
  });
}

const TERM_NAMES: Readonly<Partial<Record<TermField, string>>> = {
  annualRate: "年利率",
  overdueAnnualRate: "逾期利率",
  penalty: "违约金",
  otherFees: "其他费用",
  due: "还款日",
  instalments: "分期",
  rolledFrom: "最初的借款",
};

function loanReason(loan: Loan): Reason {
  const terms = Object.entries(TERM_NAMES).flatMap(([field, name]) => {
    const by = loan.agreed.by[field as TermField];
    return by === undefined
      ? []
      : [input(name, termText(field as TermField, loan.agreed.terms[field as TermField]), by)];
  });
  const rolled = loan.agreed.terms.rolledFrom !== null;
  const inputs = [
    input(rolled ? "新借条的日期" : "交付日", loan.date, loan.dateBy),
    input(rolled ? "新借条写的本金" : "实际交付", groupMoney(loan.principal), loan.principalBy),
    ...terms,
    ...shownIn(loan.stated !== null, loan.payments),
    ...said(loan.decisions),
  ];
  const rules = rolled ? cite("CN-PL-9", "CN-PL-26", "CN-PL-27") : cite("CN-PL-9", "CN-PL-26");
  return byRule(rules, inputs, { text: statusWords[loan.status] });
}

function repaymentReason(repayment: Repayment): Reason {
  const inputs = [
    input("日期", repayment.date, repayment.dateBy),
    input("金额", groupMoney(repayment.amount), repayment.amountBy),
    ...shownIn(repayment.stated !== null, repayment.payments),
    ...said(repayment.decisions),
  ];
  return byRule(cite("CN-CC-561"), inputs, { text: statusWords[repayment.status] });
}

/** The lines that bear a stated sum out. */
function shownIn(stated: boolean, payments: Loan["payments"]): Input[] {
  return stated
    ? payments.map((payment) => input("原件里对得上的一笔", payment.date ?? "", paymentReason(payment)))
    : [];
}

const said = (decisions: readonly string[]): Input[] =>
  decisions.map((id) => input("你的决定", id, { kind: "decision", id }));
