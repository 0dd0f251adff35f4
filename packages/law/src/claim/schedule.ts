/** The table of a claim: what a judge checks with a pocket calculator. */
import { fromDayNumber } from "@youju/model";
import { bases } from "../rules/index.ts";
import type { Account, Payment, Stretch } from "./account.ts";
import type { CeilingEntry, InterestStretch, PaymentEntry, ScheduleEntry } from "./claim-types.ts";
import { limitThrough } from "./roll-over.ts";
import { cutByCeiling, paidOn, unpaidOf } from "./totals.ts";

function stretchEntry(loan: string, { rate, from, to, principal, interest }: Stretch): InterestStretch {
  return {
    kind: rate.kind,
    loan,
    from: fromDayNumber(from),
    to: fromDayNumber(to),
    days: to - from + 1,
    principal,
    rate: rate.rate,
    yearBasis: rate.yearBasis,
    interest,
    rateText: rate.text,
    basis: bases(rate.rules),
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

/** The row of what the ceiling cut; none where it cut nothing. */
function ceilingEntry(account: Readonly<Account>): readonly CeilingEntry[] {
  const { loan, rolled } = account.plan;
  if (rolled === null) return [];
  const last = account.since - 1;
  const unpaid = unpaidOf(account);
  const cut = cutByCeiling(account, unpaid, last);
  if (cut.penalty + cut.overdueInterest + cut.interest + cut.principal === 0n) return [];
  const { sum: ceiling, spans } = limitThrough(rolled, last);
  const entry: CeilingEntry = {
    kind: "ceiling",
    loan: loan.id,
    from: rolled.from.date,
    to: fromDayNumber(last),
    firstPrincipal: rolled.from.principal,
    spans,
    ceiling,
    paid: paidOn(account),
    unpaid: unpaid.total,
    cut,
    basis: bases(rolled.rules),
  };
  return [entry];
}

/** Loans in order of delivery, each loan's entries in order of time. */
export function scheduleOf(accounts: readonly Readonly<Account>[]): readonly ScheduleEntry[] {
  const entries: ScheduleEntry[] = [];
  for (const account of accounts) {
    const { plan, rows } = account;
    for (const row of rows) {
      entries.push(
        row.row === "stretch" ? stretchEntry(plan.loan.id, row) : paymentEntry(plan.loan.id, row, accounts.length),
      );
    }
    entries.push(...ceilingEntry(account));
  }
  return entries;
}
