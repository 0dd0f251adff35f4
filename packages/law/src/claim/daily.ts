/** Rates by the day as exact fractions, and the interest that they make. */
import { type DayNumber, type Fen, type Rate, roundHalfUp } from "@youju/model";

export type YearBasis = 365 | 360;

/** A yearly rate over its year basis; `n / d` of the principal a day. Not in lowest terms, which what compares and subtracts rates does not need. */
export interface DailyRate {
  readonly n: bigint;
  readonly d: bigint;
}

export const ZERO_DAILY: DailyRate = { n: 0n, d: 1n };

export const daily = (yearly: Rate, basis: YearBasis): DailyRate => ({ n: yearly.n, d: yearly.d * BigInt(basis) });

/** Interest on a principal over whole days, rounded half-up to the fen once (claim-spec, Result). */
export function interestOn(principal: Fen, by: DailyRate, days: number): Fen {
  if (by.n === 0n || principal === 0n || days === 0) return 0n;
  return roundHalfUp(principal * by.n * BigInt(days), by.d);
}

export const laterDay = (a: DayNumber, b: DayNumber): DayNumber => (a >= b ? a : b);
