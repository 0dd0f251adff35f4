/** 支付令的请求金额: what a payment order may ask for (民诉法 225; 民诉法解释 427, 428). */
import { type Fen, groupMoney } from "@youju/model";
import type { LoanClaim, LoanInput } from "../claim/claim-types.ts";
import { type Computed, says } from "../computed.ts";

/**
 * The sum of a payment order: of each loan already due (of instalments, what is due of them), the principal alone where
 * neither overdue interest nor a penalty was agreed (the court would dismiss the rest), and everything unpaid where one
 * was.
 */
export function paymentOrderSum(loans: readonly LoanInput[], claims: readonly LoanClaim[]): Computed<Fen> {
  const agreed = new Set(
    loans.filter((loan) => loan.overdueAnnualRate !== null || loan.penalty !== null).map((loan) => loan.id),
  );
  const parts = claims
    .map((claim) => ({ ...claim, whole: agreed.has(claim.loan) }))
    .map(({ loan, whole, payable, payablePrincipal }) => ({ loan, whole, sum: whole ? payable : payablePrincipal }))
    .filter(({ sum }) => sum > 0n);
  const total = parts.reduce((all, { sum }) => all + sum, 0n);
  return {
    value: total,
    steps: [
      ...parts.map(({ loan, whole, sum }) =>
        whole
          ? says(
              `${loan}：约定了逾期利息或者违约金，到期的 ${groupMoney(sum)} 元都可以要。`,
              "CN-CPL-J427",
              "CN-CPL-J428",
            )
          : says(
              `${loan}：没有约定逾期利息或者违约金，只要到期的本金 ${groupMoney(sum)} 元。`,
              "CN-CPL-J427",
              "CN-CPL-J428",
            ),
      ),
      says(`支付令可以要 ${groupMoney(total)} 元；没有金额上限。`, "CN-CPL-J427"),
    ],
    notes: [says("支付令里没要的利息以后能不能再要，这里没有收录规定，问法院。")],
  };
}
