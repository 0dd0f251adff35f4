/** 请求金额: the inputs of the claim from loans, repayments and demands, and the result in the form of the contract. */
import type { Claim, Fault, Place, ScheduleRow } from "@youju/model";
import { daysBetween, faultAt, formatMoney, formatRate } from "@youju/model";
import {
  type CeilingEntry,
  type ClaimInput,
  type ClaimResult,
  claimSteps,
  computeClaim,
  type PaymentEntry,
  type ScheduleEntry,
} from "@youju/law";
import type { Derived } from "./derived.ts";
import type { Loan } from "./loan.ts";

export function claimInput(derived: Derived): ClaimInput {
  return {
    asOf: derived.asOf,
    filingDate: derived.filing?.date ?? null,
    loans: derived.loans.map(({ id, date, principal, agreed: { terms } }) => ({
      id,
      date,
      principal,
      annualRate: terms.annualRate,
      overdueAnnualRate: terms.overdueAnnualRate,
      penalty: terms.penalty,
      otherFees: terms.otherFees,
      due: terms.due,
      instalments: terms.instalments,
      rolledFrom: terms.rolledFrom,
      yearBasis: terms.yearBasis,
      security: terms.security,
    })),
    repayments: derived.repayments.map(({ date, amount, loan, forPrincipal, agreed }) => ({
      date,
      amount,
      loan,
      forPrincipal,
      agreed,
    })),
    demands: derived.demands.map(({ date, deadline, reached, loan }) => ({ date, deadline, reached, loan })),
  };
}

export type ComputedClaim =
  { readonly ok: true; readonly claim: ClaimResult } | { readonly ok: false; readonly faults: readonly Fault[] };

/** The claim, or its faults with the line of `case.yaml` or the decision that they come from. */
export function computedClaim(derived: Derived): ComputedClaim {
  const outcome = computeClaim(claimInput(derived), { lpr: derived.tables.lpr });
  return outcome.ok
    ? outcome
    : { ok: false, faults: outcome.faults.map((fault) => faultAt(fault, placeOf(derived, fault.at?.field))) };
}

const FIELD = /^(loans|repayments|demands)\[(\d+)\]\./u;

function placeOf(derived: Derived, field: string | undefined): Place {
  const match = FIELD.exec(field ?? "");
  if (field === undefined || match === null) return {};
  const index = Number(match[2]);
  const item =
    match[1] === "loans" ? derived.loans[index] : match[1] === "repayments" ? derived.repayments[index] : undefined;
  const decision = item?.decisions.at(-1);
  if (item === undefined) return {};
  const { lines, facts } = derived.caseFile;
  const said = decision === undefined ? -1 : (facts.decisions ?? []).findIndex((each) => each.id === decision);
  const place = said >= 0 && item.stated === null ? `decisions[${said}]` : field;
  const line = lineOf(lines ?? {}, place);
  return {
    ...(lines === undefined ? {} : { file: "case.yaml" }),
    field: place,
    ...(line === undefined ? {} : { line }),
  };
}

/** The line of a field, or of the nearest thing around it that has one. */
function lineOf(lines: Readonly<Record<string, number>>, field: string): number | undefined {
  const around = field.replace(/(?:\.\w+|\[\d+\])$/u, "");
  return lines[field] ?? (around === field ? undefined : lineOf(lines, around));
}

/** The claim as the contract prints it. */
export function shownClaim(claim: ClaimResult): Claim {
  return {
    principal: formatMoney(claim.principal),
    interest: formatMoney(claim.interest),
    overdueInterest: formatMoney(claim.overdueInterest),
    penalty: formatMoney(claim.penalty),
    total: formatMoney(claim.total),
    payable: formatMoney(claim.payable),
    overpaid: formatMoney(claim.overpaid),
    schedule: claim.schedule.map(shownRow),
    alternatives: claim.alternatives.map((each) => ({
      ...each,
      overdueInterest: formatMoney(each.overdueInterest),
      total: formatMoney(each.total),
    })),
    byLoan: claim.byLoan.map((loan) => ({
      loan: loan.loan,
      principal: formatMoney(loan.principal),
      interest: formatMoney(loan.interest),
      overdueInterest: formatMoney(loan.overdueInterest),
      penalty: formatMoney(loan.penalty),
      total: formatMoney(loan.total),
      due: loan.due,
      ...(loan.instalments.length > 0 && loan.firstDue !== null ? { firstDue: loan.firstDue } : {}),
      dueBy: loan.dueBy,
      basis: loan.basis,
    })),
    steps: claimSteps(claim),
    basis: claim.basis,
  };
}

function shownPayment(row: PaymentEntry): ScheduleRow {
  const { amount, interest, overdueInterest, natural, principal } = row;
  return {
    loan: row.loan,
    kind: "payment",
    from: row.on,
    to: row.on,
    days: 0,
    principal: formatMoney(row.principalLeft),
    annualRate: null,
    interest: formatMoney(0n),
    paid: {
      amount: formatMoney(amount),
      interest: formatMoney(interest),
      overdueInterest: formatMoney(overdueInterest),
      natural: formatMoney(natural),
      principal: formatMoney(principal),
    },
    repayment: row.repayment,
    basis: row.basis,
  };
}

function shownCeiling({
  loan,
  from,
  to,
  firstPrincipal,
  ceiling,
  paid,
  unpaid,
  cut,
  basis,
}: CeilingEntry): ScheduleRow {
  return {
    loan,
    kind: "ceiling",
    from,
    to,
    days: daysBetween(from, to) + 1,
    principal: formatMoney(firstPrincipal),
    annualRate: null,
    interest: formatMoney(ceiling - firstPrincipal),
    ceiling: formatMoney(ceiling),
    paid: formatMoney(paid),
    unpaid: formatMoney(unpaid),
    cut: {
      penalty: formatMoney(cut.penalty),
      overdueInterest: formatMoney(cut.overdueInterest),
      interest: formatMoney(cut.interest),
      principal: formatMoney(cut.principal),
    },
    basis,
  };
}

function shownRow(row: ScheduleEntry): ScheduleRow {
  if (row.kind === "payment") return shownPayment(row);
  if (row.kind === "ceiling") return shownCeiling(row);
  const { loan, kind, from, to, days, yearBasis, basis } = row;
  return {
    loan,
    kind,
    from,
    to,
    days,
    principal: formatMoney(row.principal),
    annualRate: formatRate(row.rate),
    yearBasis,
    interest: formatMoney(row.interest),
    basis,
  };
}

/** Loans that the claim counts: delivered by the as-of date, and not formed too early. */
export const countedLoans = (derived: Derived, claim: ClaimResult): Loan[] => {
  const ids = new Set(claim.byLoan.map((loan) => loan.loan));
  return derived.loans.filter((loan) => ids.has(loan.id));
};
