import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../testing/index.ts";
import { formatMoney, groupMoney, moneyFromContract, parseMoney, roundHalfUp } from "./money.ts";

const fenOf = (text: string): bigint | string => {
  const result = parseMoney(text);
  return result.ok ? result.value : result.fault.code;
};

describe("an amount as people and bills write it", () => {
  test.each<[written: string, fen: bigint]>([
    ["0", 0n],
    ["2000", 200_000n],
    ["2000.5", 200_050n],
    ["2000.05", 200_005n],
    ["￥2,000.00", 200_000n],
    ["¥ 2,000.00", 200_000n],
    ["¥-5.20", -520n],
    ["-¥5.20", -520n],
    ["+12.00", 1200n],
    ["1,234,567.89", 123_456_789n],
    ["２０００．５０", 200_050n],
    ["2000元", 200_000n],
    ["2000.5元", 200_050n],
    ["2000块钱", 200_000n],
    ["2000元整", 200_000n],
    ["2万", 2_000_000n],
    ["2万元", 2_000_000n],
    ["1.5万", 1_500_000n],
    ["1.23456万", 1_234_560n],
    ["3千", 300_000n],
    ["3百块", 30_000n],
    ["CNY 123.18", 12_318n],
    ["人民币2000元", 200_000n],
    ["9007199254740993.01", 900_719_925_474_099_301n],
    ["  50 ", 5000n],
  ])("%s", (written, fen) => expect(fenOf(written)).toBe(fen));

  test.each(["20.001", "0.000", "2000.000", "1.2345678万"])("%s is finer than a fen", (written) => expect(fenOf(written)).toBe("money-decimals"));

  test.each(["", "元", "abc", "1,23", "12,34,567", "1.2.3", "1e5", "--5", "+-5", "0x10", "五百", "2000美元", "2千万万", ".5", "5."])("%j cannot be read", (written) =>
    expect(fenOf(written)).toBe("money-unreadable"));
});

describe("writing", () => {
  const anyFen = fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n });

  test.each<[bigint, string, string]>([
    [0n, "0.00", "0.00"],
    [5n, "0.05", "0.05"],
    [-5n, "-0.05", "-0.05"],
    [123_456_789n, "1234567.89", "1,234,567.89"],
    [-10_000_000n, "-100000.00", "-100,000.00"],
  ])("%s fen is %s and %s", (fen, contract, grouped) => expect([formatMoney(fen), groupMoney(fen)]).toEqual([contract, grouped]));

  test("all three forms are read back as they were", () => {
    fc.assert(
      fc.property(anyFen, (fen) => {
        expect(moneyFromContract(formatMoney(fen))).toBe(fen);
        expect(fenOf(formatMoney(fen))).toBe(fen);
        expect(fenOf(groupMoney(fen))).toBe(fen);
      }),
      runs(300),
    );
  });

  test.each(["1", "1.0", "1.000", "1,000.00", "", "x", "+1.00", " 1.00"])("the contract has no amount %j", (text) => {
    expect(() => moneyFromContract(text)).toThrow(RangeError);
  });
});

test("halves are rounded up, and the result is never further off than a half", () => {
  expect([roundHalfUp(1n, 2n), roundHalfUp(3n, 2n), roundHalfUp(1n, 3n), roundHalfUp(2n, 3n), roundHalfUp(0n, 7n)]).toEqual([1n, 2n, 0n, 1n, 0n]);
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 30n }), fc.bigInt({ min: 1n, max: 10n ** 20n }), (n, d) => {
      const doubleError = 2n * (roundHalfUp(n, d) * d - n);
      expect(doubleError > -d && doubleError <= d).toBe(true);
    }),
    runs(300),
  );
});
