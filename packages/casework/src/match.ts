/** Bill and chat beside each other, as the contract shows them: pairs, and what stands in one of them only. */
import type { Match, MatchPair, Unmatched } from "@youju/model";
import { formatMoney } from "@youju/model";
import type { Payment } from "./payments/payment.ts";

export function shownMatch(payments: readonly Payment[]): Match {
  return {
    pairs: payments.flatMap(pairOf),
    onlyInBill: payments.filter((payment) => payment.cards.length === 0).map(unmatched),
    onlyInChat: payments.filter((payment) => payment.bills.length === 0).map(unmatched),
  };
}

function pairOf({ match, bills, cards, sources }: Payment): MatchPair[] {
  if (match === undefined) return [];
  return [
    {
      transfer: bills[0]!.id,
      messages: cards.map((card) => card.id),
      gapSeconds: match.gapSeconds,
      by: match.by,
      sources,
    },
  ];
}

function unmatched({ id, at, amount, direction, sources }: Payment): Unmatched {
  return {
    record: id,
    at: at ?? null,
    amount: amount === undefined ? null : formatMoney(amount),
    direction,
    source: sources[0]!,
  };
}
