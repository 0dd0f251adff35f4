/** Payments between the two that are neither loan nor repayment by themselves, and why (chain-rubric A10, D7, D8). */
import type { Fen, SetAside, SetAsideReason } from "@youju/model";
import { formatMoney } from "@youju/model";
import { netAmount, type Payment } from "./payments/payment.ts";
import { isSymbolicSum } from "./symbolic-sums.ts";

const TEXTS: Readonly<Record<SetAsideReason, string>> = {
  "red-packet": "红包可能是送的，没有算进来；确实是借款或还款的，点“是”。",
  "symbolic-sum": "这样的数额常有特别的含义，没有算进来；确实是借款或还款的，点“是”。",
  returned: "这笔已退还，没有形成借款。",
  expired: "这笔过期没有领取，没有形成借款。",
  "not-a-loan": "你说这笔不是借款。",
  "not-a-repayment": "你说这笔不是还款。",
  "before-any-loan": "这笔发生在第一笔借款之前，不能算还款。",
  "stated-win": "借款或还款已经由你写明，这笔没有重复计算。",
  "no-amount": "这笔没有金额，导入账单就能补上。",
  "not-accepted": "没有看到对方收款，聊天也到此不满一天，这笔可能还会退回来；他收了的，点“是借款”。",
  "shared-cost": "群收款多是分摊费用，没有算进来。",
};

/** The same of what came from him. */
const TEXTS_IN: Readonly<Partial<Record<SetAsideReason, string>>> = {
  returned: "这笔已退还给他，不算还款。",
  expired: "这笔过期没有领取，不算还款。",
};

/** Why a payment is not proposed as a loan or a repayment; undefined where it is. */
export function setAsideReason(payment: Payment): SetAsideReason | undefined {
  if (payment.outcome === "returned" || payment.outcome === "expired") return payment.outcome;
  if (payment.kind === "red-packet") return "red-packet";
  if (payment.kind === "shared-cost") return "shared-cost";
  const amount = netAmount(payment);
  if (amount === undefined || amount <= 0n || payment.date === undefined) return "no-amount";
  if (isSymbolicSum(amount)) return "symbolic-sum";
  // A repayment that was left out endangers the creditor, a loan that was left out only waits for him.
  return payment.outcome === "unanswered" && payment.direction === "out" ? "not-accepted" : undefined;
}

export function setAside(
  payment: Payment,
  why: SetAsideReason,
  decisions: readonly string[] = [],
  amount: Fen | undefined = netAmount(payment),
): SetAside {
  const shown = why === "returned" || why === "expired" ? payment.amount : amount;
  return {
    record: payment.id,
    at: payment.at ?? null,
    amount: shown === undefined ? null : formatMoney(shown),
    direction: payment.direction,
    why,
    text: (payment.direction === "in" ? TEXTS_IN[why] : undefined) ?? TEXTS[why],
    sources: payment.sources,
    decisions,
  };
}
