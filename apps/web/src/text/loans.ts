/** How loans are called where several stand together. */
import type { Assessment } from "@youju/model";
import { groupedMoney } from "./money.ts";

/** `2024-03-01 借出的 20,000.00 元` */
export function loanName(assessment: Pick<Assessment, "loans">, id: string): string {
  const loan = assessment.loans.find((one) => one.id === id);
  return loan === undefined ? id : `${loan.date} 借出的 ${groupedMoney(loan.principal)} 元`;
}
