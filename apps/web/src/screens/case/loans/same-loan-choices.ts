import { type AssessedLoan, daysBetween } from "@youju/model";

/** Transfers of one agreement lie close together. */
const NEAR_DAYS = 92;
const MOST = 8;

/** The other found payments that may be parts of the same loan, nearest in time first. */
export function sameLoanChoices(loans: readonly AssessedLoan[], loan: AssessedLoan): readonly AssessedLoan[] {
  const found = (one: AssessedLoan): boolean => one.status !== "stated" && one.records.length > 0;
  if (!found(loan)) return [];
  const away = (one: AssessedLoan): number => Math.abs(daysBetween(loan.date, one.date));
  return loans
    .filter((one) => one.id !== loan.id && found(one) && away(one) <= NEAR_DAYS)
    .toSorted((a, b) => away(a) - away(b))
    .slice(0, MOST);
}
