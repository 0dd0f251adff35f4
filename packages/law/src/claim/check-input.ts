/** What makes no claim at all: faults with the field that they stand in (claim-spec, Inputs). */
import { type Fault, type Fen, fault, formatMoney } from "@youju/model";
import type { ClaimInput } from "./claim-types.ts";

export function checkInput(input: ClaimInput): readonly Fault[] {
  const faults: Fault[] = [];
  const ids = new Set<string>();
  for (const [i, loan] of input.loans.entries()) {
    if (loan.principal <= 0n) faults.push(notPositive(loan.principal, `loans[${i}].principal`));
    if (ids.has(loan.id)) faults.push(fault("loan-id-twice", { id: loan.id }, { field: `loans[${i}].id` }));
    if (loan.due !== null && loan.due < loan.date) {
      faults.push(fault("due-before-delivery", { due: loan.due, date: loan.date }, { field: `loans[${i}].due` }));
    }
    if (loan.penalty !== null && "sum" in loan.penalty && loan.penalty.sum <= 0n) {
      faults.push(notPositive(loan.penalty.sum, `loans[${i}].penalty`));
    }
    ids.add(loan.id);
  }
  checkRepayments(input, ids, faults);
  for (const [i, { loan }] of input.demands.entries()) {
    if (loan !== undefined && loan !== null && !ids.has(loan))
      faults.push(unknownLoan(loan, ids, `demands[${i}].loan`));
  }
  return faults;
}

function checkRepayments({ loans, repayments }: ClaimInput, ids: ReadonlySet<string>, faults: Fault[]): void {
  const first = loans.reduce<string | null>(
    (date, loan) => (date === null || loan.date < date ? loan.date : date),
    null,
  );
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
