/** The table of a claim: what a judge checks with a pocket calculator. */
import { fromDayNumber } from "@youju/model";
import { bases } from "../rules/index.ts";
import type { Account, Payment, Stretch } from "./account.ts";
import type { InterestStretch, PaymentEntry, ScheduleEntry } from "./claim-types.ts";

function stretchEntry(loan: string, { phase, from, to, principal, interest }: Stretch): InterestStretch {
  return {
    kind: phase.kind,
    loan,
    from: fromDayNumber(from),
    to: fromDayNumber(to),
    days: to - from + 1,
    principal,
    rate: phase.rate,
    yearBasis: phase.yearBasis,
    interest,
    rateText: phase.text,
    basis: bases(phase.rules),
  };
}

const ONE_LOAN = ["CN-CC-561"];
const AMONG_LOANS = ["CN-CC-560", "CN-CC-561"];
const ONE_LOAN_OVER_CAP = ["CN-CC-561", "CN-PL15-31"];
const AMONG_LOANS_OVER_CAP = ["CN-CC-560", "CN-CC-561", "CN-PL15-31"];

function paymentRules(payment: Payment, loans: number): readonly string[] {
  if (payment.natural === 0n) return loans === 1 ? ONE_LOAN : AMONG_LOANS;
  return loans === 1 ? ONE_LOAN_OVER_CAP : AMONG_LOANS_OVER_CAP;
}

function paymentEntry(loan: string, payment: Payment, loans: number): PaymentEntry {
  const { repayment, interest, overdueInterest, natural, principal, principalLeft } = payment;
  return {
    kind: "payment",
    loan,
    on: fromDayNumber(payment.on),
    repayment,
    amount: interest + overdueInterest + natural + principal,
    interest,
    overdueInterest,
    natural,
    principal,
    principalLeft,
    basis: bases(paymentRules(payment, loans)),
  };
}

/** Loans in order of delivery, each loan's entries in order of time. */
export function scheduleOf(accounts: readonly Readonly<Account>[]): readonly ScheduleEntry[] {
  const entries: ScheduleEntry[] = [];
  for (const { plan, rows } of accounts) {
    for (const row of rows) {
      entries.push(
        row.row === "stretch" ? stretchEntry(plan.loan.id, row) : paymentEntry(plan.loan.id, row, accounts.length),
      );
    }
  }
  return entries;
}
