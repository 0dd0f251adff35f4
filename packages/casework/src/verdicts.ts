/** What a person decided of each payment, found by any record of that payment. The latest word holds. */
import type { Decision, DecisionOf, RecordId } from "@youju/model";
import type { Payment } from "./payments/payment.ts";

export type Verdict = DecisionOf<"loan" | "not-a-loan" | "repayment" | "not-a-repayment">;

const IS_VERDICT: ReadonlySet<Decision["kind"]> = new Set(["loan", "not-a-loan", "repayment", "not-a-repayment"]);

export interface Verdicts {
  readonly of: (payment: Payment) => Verdict | undefined;
  /** Every record id of a payment → the payment. */
  readonly paymentOf: ReadonlyMap<RecordId, Payment>;
}

export function verdictsOf(decisions: readonly Decision[], payments: readonly Payment[]): Verdicts {
  const paymentOf = new Map<RecordId, Payment>();
  for (const payment of payments) for (const record of payment.records) paymentOf.set(record, payment);
  const verdicts = new Map<Payment, Verdict>();
  for (const decision of decisions) {
    if (!IS_VERDICT.has(decision.kind)) continue;
    const verdict = decision as Verdict;
    const payment = paymentOf.get(verdict.target);
    if (payment !== undefined) verdicts.set(payment, verdict);
  }
  return { of: (payment) => verdicts.get(payment), paymentOf };
}

export const ofKind = <K extends Decision["kind"]>(decisions: readonly Decision[], kind: K): DecisionOf<K>[] =>
  decisions.filter((decision): decision is DecisionOf<K> => decision.kind === kind);
