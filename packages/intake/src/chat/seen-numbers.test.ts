import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../testing/runs.ts";
import { seenNumbers } from "./seen-numbers.ts";

const number = fc.oneof(
  fc.bigInt({ min: 1n, max: 40n }),
  fc.bigInt({ min: 2n ** 32n - 2n, max: 2n ** 32n + 2n }),
  fc.bigInt({ min: 2n ** 53n - 2n, max: 2n ** 53n + 2n }),
  fc.bigInt({ min: 10n ** 10n - 2n, max: 10n ** 10n + 2n }),
  fc.bigInt({ min: 10n ** 19n - 3n, max: 10n ** 19n - 1n }),
  fc.bigInt({ min: 1n, max: 10n ** 19n - 1n }),
);

test("knows every number again, in whatever order and of whatever size", () => {
  fc.assert(
    fc.property(fc.array(number, { maxLength: 60 }), (numbers) => {
      const isNew = seenNumbers();
      const seen = new Set<bigint>();
      for (const one of numbers) {
        expect(isNew(String(one))).toBe(!seen.has(one));
        seen.add(one);
      }
    }),
    runs(200),
  );
});

test.each([
  ["upwards", (n: number) => String(n + 1)],
  ["downwards", (n: number) => String(1_000_000 - n)],
  ["drawn by a server", (n: number) => String(7_000_000_000_000_000_000n + BigInt(n) * 4_294_967_296n)],
])("keeps many that are counted %s apart", (_, nth) => {
  const isNew = seenNumbers();
  const ids = Array.from({ length: 50_000 }, (__, n) => nth(n));
  expect(ids.filter((id) => !isNew(id))).toEqual([]);
  expect(ids.filter(isNew)).toEqual([]);
});
