/** Exact fractions for the second computation of a claim, which shares no arithmetic with the first. */

export interface Fraction {
  readonly n: bigint;
  /** Positive. */
  readonly d: bigint;
}

export const NOTHING: Fraction = { n: 0n, d: 1n };

function lowest(n: bigint, d: bigint): Fraction {
  let [a, b] = [n < 0n ? -n : n, d];
  while (b !== 0n) [a, b] = [b, a % b];
  return { n: n / a, d: d / a };
}

export const plus = (a: Fraction, b: Fraction): Fraction =>
  a.d === b.d ? { n: a.n + b.n, d: a.d } : lowest(a.n * b.d + b.n * a.d, a.d * b.d);
export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, { n: -b.n, d: b.d });
export const times = (a: Fraction, by: bigint): Fraction => ({ n: a.n * by, d: a.d });
export const over = (a: Fraction, by: bigint): Fraction => ({ n: a.n, d: a.d * by });
export const isLess = (a: Fraction, b: Fraction): boolean => a.n * b.d < b.n * a.d;
export const isSame = (a: Fraction, b: Fraction): boolean => a.n * b.d === b.n * a.d;
export const isZero = (a: Fraction): boolean => a.n === 0n;
export const least = (a: Fraction, b: Fraction): Fraction => (isLess(b, a) ? b : a);

/** A decimal number of percent: `3.85` → 77/2000. */
export function ofPercent(text: string): Fraction {
  const [whole = "", decimals = ""] = text.split(".");
  return lowest(BigInt(whole + decimals), 100n * 10n ** BigInt(decimals.length));
}

/** To the nearest whole, a half upwards; not for negative fractions. */
export function rounded({ n, d }: Fraction): bigint {
  const [whole, rest] = [n / d, n % d];
  return rest * 2n >= d ? whole + 1n : whole;
}
