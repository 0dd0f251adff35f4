/** How loans are called where several stand together. */
import type { Assessment } from "@youju/model";
import { groupedMoney } from "./money.ts";

/** `2024-03-01 借出的 20,000.00 元` */
export function loanName(assessment: Pick<Assessment, "loans">, id: string): string {
  const loan = assessment.loans.find((one) => one.id === id);
  if (loan === undefined) return id;
  const what = loan.rolledFrom === undefined ? "借出的" : "换的借条";
  return `${loan.date} ${what} ${groupedMoney(loan.principal)} 元`;
}
