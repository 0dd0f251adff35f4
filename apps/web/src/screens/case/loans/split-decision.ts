import { type DecisionInput, formatMoney, moneyFromContract, type MoneyText, type RecordId } from "@youju/model";

/** The payment split into the part that was a loan and the rest, and the id that the loan then has. */
export function splitDecision(
  payment: RecordId,
  whole: MoneyText,
  part: MoneyText,
): { readonly decision: DecisionInput; readonly loan: string } {
  const rest = formatMoney(moneyFromContract(whole) - moneyFromContract(part));
  return {
    decision: {
      kind: "loan",
      target: payment,
      value: {
        parts: [
          { amount: part, as: "loan" },
          { amount: rest, as: "not-a-loan" },
        ],
      },
    },
    loan: `${payment}/1`,
  };
}
