import type { AssessedLoan, AssessedRepayment, RecordId } from "@youju/model";

/** The payment that an answer is about: the record from which the loan or repayment was found, the bill's row first. */
export function paymentOf(found: AssessedLoan | AssessedRepayment): RecordId | null {
  return (
    found.records.find((record) => found.id === record || found.id.startsWith(`${record}/`)) ?? found.records[0] ?? null
  );
}
