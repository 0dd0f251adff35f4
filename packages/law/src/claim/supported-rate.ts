/** What the law supports of a rate that was agreed. */
import { compareRates, type DayNumber, isZeroRate, lowerRate, type Rate, subtractRates } from "@youju/model";
import type { CapSpan } from "./cap.ts";
import { type DailyRate, daily, type YearBasis, ZERO_DAILY } from "./daily.ts";

/** A rate asked for, what the law supports of it, and why. */
export interface SupportedRate {
  readonly rate: Rate;
  readonly yearBasis: YearBasis;
  readonly perDay: DailyRate;
  /** By the day over the cap, up to the rate above which it is void: owed by nobody, but what was paid of it stays paid. */
  readonly natural: DailyRate;
  readonly text: string;
  /** Ids of the rules that made it. */
  readonly rules: readonly string[];
  /** The day whose LPR stands in where nothing was agreed; null where the rate is no LPR. */
  readonly lprDay: DayNumber | null;
}

/** The lower of an agreed rate and the cap, by the day: the agreed one over its own year basis, the cap over 365. */
export function cutToCap(
  agreed: Rate,
  basis: YearBasis,
  span: CapSpan,
): Pick<SupportedRate, "rate" | "yearBasis" | "perDay" | "natural"> & { readonly over: boolean } {
  const [asked, cap] = [daily(agreed, basis), daily(span.cap, 365)];
  const over = compareRates(asked, cap) > 0;
  if (!over) return { rate: agreed, yearBasis: basis, perDay: asked, natural: ZERO_DAILY, over };
  return { rate: span.cap, yearBasis: 365, perDay: cap, natural: naturalPart(asked, cap, span.voidAbove), over };
}

function naturalPart(asked: DailyRate, cap: DailyRate, voidAbove: Rate | null): DailyRate {
  if (voidAbove === null) return ZERO_DAILY;
  const limit = daily(voidAbove, 365);
  return subtractRates(lowerRate(asked, limit), cap);
}

/** True where a rate was agreed and is not zero: 0%, 无息 and vague interest are the same as none (规定 24). */
export function isAgreed(rate: Rate | null): rate is Rate {
  return rate !== null && !isZeroRate(rate);
}
