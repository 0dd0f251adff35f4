/**
 * 一次性违约金与其他费用: a lump penalty and agreed one-off fees count together as far as the cap leaves room over the
 * overdue interest (规定 29).
 *
 * The room is what the difference between cap and overdue rate makes on the principal over the overdue days to date. What
 * counts of them stands apart from interest, and repayments are not set against it.
 */
import { addRates, type DayNumber, type Fen, rate, roundHalfUp, ZERO_RATE } from "@youju/model";
import type { CapSpan } from "./cap.ts";
import type { LoanInput } from "./claim-types.ts";
import type { DailyRate } from "./daily.ts";

/** A lump penalty and other fees, as agreed. */
export function lumpSum({ penalty, otherFees }: LoanInput): Fen {
  return (penalty !== null && "sum" in penalty ? penalty.sum : 0n) + (otherFees ?? 0n);
}

const RULES_OF_2015 = ["CN-PL15-30"];
const RULES_OLD_LOAN = ["CN-PL-31", "CN-PL15-30", "CN-PL-29"];
const RULES_OF_2020 = ["CN-PL-29"];

/** The rules by which a lump penalty and fees stand under the caps of a loan. */
export function lumpRules(caps: readonly CapSpan[]): readonly string[] {
  if (caps[0]!.rules === "2020") return RULES_OF_2020;
  return caps.some((span) => span.rules === "2020") ? RULES_OLD_LOAN : RULES_OF_2015;
}

/** Overdue days `from` to `to`, both charged, with what the cap leaves by the day over their rate. */
interface OverdueDays {
  readonly rate: { readonly headroom: DailyRate };
  readonly principal: Fen;
  readonly from: DayNumber;
  readonly to: DayNumber;
}

/** What the cap leaves over the overdue rate on these stretches, rounded once. */
export function lumpRoom(overdue: readonly OverdueDays[]): Fen {
  let room = ZERO_RATE;
  for (const { rate: by, principal, from, to } of overdue) {
    const days = BigInt(to - from + 1);
    room = addRates(room, rate(principal * by.headroom.n * days, by.headroom.d));
  }
  return roundHalfUp(room.n, room.d);
}
