/**
 * 一次性违约金: a lump penalty counts as far as the cap leaves room over the overdue interest (规定 29).
 *
 * The room is what the difference between cap and overdue rate makes on the principal over the overdue days to date. The
 * penalty stands apart from interest, and repayments are not set against it.
 */
import { addRates, type Fen, rate, roundHalfUp, ZERO_RATE } from "@youju/model";
import type { Stretch } from "./account.ts";

/** @param overdue the overdue stretches of the loan, with their days */
export function lumpPenalty(sum: Fen, overdue: readonly Pick<Stretch, "phase" | "principal" | "from" | "to">[]): Fen {
  let room = ZERO_RATE;
  for (const { phase, principal, from, to } of overdue) {
    const days = BigInt(to - from + 1);
    room = addRates(room, rate(principal * phase.headroom.n * days, phase.headroom.d));
  }
  const supported = roundHalfUp(room.n, room.d);
  return supported < sum ? supported : sum;
}
