import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Moment, nearestPairs } from "./nearest.ts";

/** The same rule, said plainly: of all pairs take the closest, again and again. */
function plainly(as: readonly Moment[], bs: readonly Moment[], within: number): number[] {
  const all = as.flatMap((a) => bs.map((b) => ({ a, b, gap: Math.abs(a.at - b.at) })));
  const gaps: number[] = [];
  const taken = new Set<Moment>();
  for (const { a, b, gap } of all.toSorted((x, y) => x.gap - y.gap)) {
    if (gap > within || taken.has(a) || taken.has(b)) continue;
    taken.add(a).add(b);
    gaps.push(gap);
  }
  return gaps;
}

const moments = (prefix: string) => fc.uniqueArray(fc.nat(2000), { maxLength: 20 }).map((times) => times.map((at, i) => ({ id: `${prefix}${i}`, at })));
const runs = { numRuns: Number(process.env.YOUJU_RUNS ?? 100), ...(process.env.YOUJU_RUNS === undefined ? { seed: 20_261_123 } : {}) };

describe("nearest pairs", () => {
  test("no closer pair is passed over, none is used twice", () => {
    fc.assert(
      fc.property(moments("a"), moments("b"), fc.nat(500), (as, bs, within) => {
        const pairs = nearestPairs(as, bs, within);
        expect(new Set(pairs.flat()).size).toBe(pairs.length * 2);
        const gaps = pairs.map(([a, b]) => Math.abs(a.at - b.at));
        // Where gaps tie, two rules may pair differently; the closest pair is the same.
        expect(gaps[0]).toBe(plainly(as, bs, within)[0]);
        expect(gaps.every((gap) => gap <= within)).toBe(true);
        const [freeA, freeB] = [as.filter((a) => !pairs.some(([x]) => x === a)), bs.filter((b) => !pairs.some(([, y]) => y === b))];
        expect(plainly(freeA, freeB, within)).toEqual([]);
      }),
      runs,
    );
  });

  test("the order of the lists does not matter", () => {
    fc.assert(
      fc.property(moments("a"), moments("b"), (as, bs) => {
        expect(nearestPairs(as.toReversed(), bs.toReversed(), 300)).toEqual(nearestPairs(as, bs, 300));
      }),
      runs,
    );
  });

  test("100,000 equal sums stay fast", () => {
    const list = (prefix: string, shift: number) => Array.from({ length: 100_000 }, (_, i) => ({ id: `${prefix}${i}`, at: i * 30 + shift }));
    const begun = performance.now();
    expect(nearestPairs(list("a", 0), list("b", 7), 86_400)).toHaveLength(100_000);
    expect(performance.now() - begun).toBeLessThan(5000);
  });
});
