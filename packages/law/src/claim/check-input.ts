/** What makes no claim at all: faults with the field that they stand in (claim-spec, Inputs). */
import { type Fault, type Fen, fault, formatMoney, formatPercent, isRateTooHigh, type Rate } from "@youju/model";
import type { ClaimInput, LoanInput } from "./claim-types.ts";
import { agreedDue } from "./instalments.ts";
import { firstDelivery } from "./left-out.ts";

export function checkInput(input: ClaimInput): readonly Fault[] {
  const faults: Fault[] = [];
  const ids = new Set<string>();
  for (const [i, loan] of input.loans.entries()) {
    const at = `loans[${i}]`;
    checkSums(loan, at, faults);
    if (ids.has(loan.id)) faults.push(fault("loan-id-twice", { id: loan.id }, { field: `${at}.id` }));
    if (loan.due !== null && loan.due < loan.date) {
      faults.push(fault("due-before-delivery", { due: loan.due, date: loan.date }, { field: `${at}.due` }));
    }
    checkRates(loan, at, faults);
    checkRollOver(loan, at, faults);
    checkInstalments(loan, at, faults);
    ids.add(loan.id);
  }
  checkRepayments(input, ids, faults);
  for (const [i, { loan }] of input.demands.entries()) {
    if (loan !== undefined && loan !== null && !ids.has(loan))
      faults.push(unknownLoan(loan, ids, `demands[${i}].loan`));
  }
  return faults;
}

function checkSums({ principal, penalty, otherFees }: LoanInput, at: string, faults: Fault[]): void {
  if (principal <= 0n) faults.push(notPositive(principal, `${at}.principal`));
  if (penalty !== null && "sum" in penalty && penalty.sum <= 0n) {
    faults.push(notPositive(penalty.sum, `${at}.penalty`));
  }
  if (otherFees != null && otherFees <= 0n) faults.push(notPositive(otherFees, `${at}.otherFees`));
}

function checkRates(
  { annualRate, overdueAnnualRate, penalty, rolledFrom }: LoanInput,
  at: string,
  faults: Fault[],
): void {
  const tooHigh = (rate: Rate | null, field: string): void => {
    if (rate !== null && isRateTooHigh(rate))
      faults.push(fault("rate-too-high", { text: formatPercent(rate) }, { field: `${at}.${field}` }));
  };
  tooHigh(annualRate, "annualRate");
  tooHigh(overdueAnnualRate, "overdueAnnualRate");
  if (penalty !== null && "annualRate" in penalty) tooHigh(penalty.annualRate, "penalty");
  if (rolledFrom != null) tooHigh(rolledFrom.annualRate, "rolledFrom.annualRate");
}

function checkRollOver({ date, rolledFrom }: LoanInput, at: string, faults: Fault[]): void {
  if (rolledFrom == null) return;
  if (rolledFrom.date >= date) {
    const details = { first: rolledFrom.date, date };
    faults.push(fault("roll-over-not-before", details, { field: `${at}.rolledFrom.date` }));
  }
  if (rolledFrom.principal <= 0n) faults.push(notPositive(rolledFrom.principal, `${at}.rolledFrom.principal`));
}

function checkInstalments({ date, due, principal, instalments }: LoanInput, at: string, faults: Fault[]): void {
  if (instalments == null || instalments.length === 0) return;
  for (const [i, part] of instalments.entries()) {
    const field = `${at}.instalments[${i}]`;
    if (part.amount <= 0n) faults.push(notPositive(part.amount, `${field}.amount`));
    if (part.date < date)
      faults.push(fault("instalment-before-delivery", { due: part.date, date }, { field: `${field}.date` }));
  }
  const sum = instalments.reduce((all, part) => all + part.amount, 0n);
  if (sum !== principal) {
    const details = { sum: formatMoney(sum), principal: formatMoney(principal) };
    faults.push(fault("instalments-sum", details, { field: `${at}.instalments` }));
  }
  const last = agreedDue({ due: null, instalments })!;
  if (due !== null && due !== last) faults.push(fault("instalments-due", { due, last }, { field: `${at}.due` }));
}

function checkRepayments({ loans, repayments }: ClaimInput, ids: ReadonlySet<string>, faults: Fault[]): void {
  const first = loans
    .map(firstDelivery)
    .reduce<string | null>((first, date) => (first === null || date < first ? date : first), null);
  for (const [i, { date, amount, loan }] of repayments.entries()) {
    if (amount <= 0n) faults.push(notPositive(amount, `repayments[${i}].amount`));
    if (loan !== null && !ids.has(loan)) faults.push(unknownLoan(loan, ids, `repayments[${i}].loan`));
    if (first === null || date < first)
      faults.push(fault("repayment-before-loans", { date, first }, { field: `repayments[${i}].date` }));
  }
}

const notPositive = (sum: Fen, field: string): Fault =>
  fault("money-not-positive", { text: formatMoney(sum) }, { field });

const unknownLoan = (id: string, ids: ReadonlySet<string>, field: string): Fault =>
  fault("loan-unknown", { id, known: [...ids] }, { field });
