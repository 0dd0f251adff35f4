/** 支付令的请求金额: what a payment order may ask for (民诉法 225; 民诉法解释 427, 428). */
import type { Fen } from "@youju/model";
import type { LoanClaim, LoanInput } from "../claim/claim-types.ts";

/**
 * The sum of a payment order: of each loan already due (of instalments, what is due of them), the principal alone where neither overdue interest nor a penalty
 * was agreed (the court would dismiss the rest), and everything unpaid where one was.
 */
export function paymentOrderAmount(loans: readonly LoanInput[], claims: readonly LoanClaim[]): Fen {
  const agreed = new Set(
    loans.filter((loan) => loan.overdueAnnualRate !== null || loan.penalty !== null).map((loan) => loan.id),
  );
  return claims.reduce((sum, claim) => sum + (agreed.has(claim.loan) ? claim.payable : claim.payablePrincipal), 0n);
}
