import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../testing/index.ts";
import { addRates, compareRates, formatPercent, formatRate, lowerRate, parseDailyRate, parseRate, percent, rate, rateFromContract, subtractRates, timesRate, ZERO_RATE } from "./rate.ts";

const yearly = (text: string): string => {
  const result = parseRate(text);
  return result.ok ? formatPercent(result.value) : result.fault.code;
};
const daily = (text: string): string => {
  const result = parseDailyRate(text);
  return result.ok ? `${result.value.n}/${result.value.d}` : result.fault.code;
};

describe("a yearly rate as people write it", () => {
  test.each([
    ["12%", "12%"],
    ["12 %", "12%"],
    ["１２％", "12%"],
    ["3.45%", "3.45%"],
    ["0%", "0%"],
    ["年利率12%", "12%"],
    ["年化12%", "12%"],
    ["年息10%", "10%"],
    ["12%/年", "12%"],
    ["月息2%", "24%"],
    ["月利率1.5%", "18%"],
    ["2%/月", "24%"],
    ["每月2%", "24%"],
    ["按月2%", "24%"],
    ["日0.05%", "18.25%"],
    ["0.05%/天", "18.25%"],
    ["月息2分", "24%"],
    ["月息两分", "24%"],
    ["月利2分", "24%"],
    ["月息1分5", "18%"],
    ["月息一分五", "18%"],
    ["月息两分五厘", "30%"],
    ["月息1.5分", "18%"],
    ["月息5厘", "6%"],
    ["年息5厘", "5%"],
    ["年息2分", "20%"],
    ["年息一分", "10%"],
    ["一分", "12%"],
    ["二分", "24%"],
    ["两分", "24%"],
    ["五厘", "6%"],
    ["一分五", "18%"],
    ["无息", "0%"],
    ["无利息", "0%"],
    ["免息", "0%"],
    ["没有利息", "0%"],
  ])("%s is %s a year", (written, expected) => expect(yearly(written)).toBe(expected));

  test.each([
    ["0.12", "rate-without-percent"],
    ["12", "rate-without-percent"],
    [" 12 ", "rate-without-percent"],
    ["1２", "rate-without-percent"],
    ["2分", "rate-unit-unknown"],
    ["1.5分", "rate-unit-unknown"],
    ["5厘", "rate-unit-unknown"],
    ["利息2分", "rate-unit-unknown"],
    ["利率八折", "rate-is-discount"],
    ["年利率打8折", "rate-is-discount"],
    ["月息1分打九折", "rate-is-discount"],
    ["", "rate-unreadable"],
    ["%", "rate-unreadable"],
    ["-5%", "rate-unreadable"],
    ["1.2.3%", "rate-unreadable"],
    ["1.2.3分", "rate-unreadable"],
    ["月息", "rate-unreadable"],
    ["给点利息", "rate-unreadable"],
    ["年利率12%或月利率2%", "rate-unreadable"],
    ["12%%", "rate-unreadable"],
    ["月息2", "rate-unreadable"],
    ["年利率12", "rate-unreadable"],
    ["月息1.5分5", "rate-unreadable"],
  ])("%j → %s", (written, code) => expect(yearly(written)).toBe(code));

  test("any number of percent is exact", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.integer({ min: 1, max: 8 }), (digits, decimals) => {
        const scale = 10n ** BigInt(decimals);
        const written = `${digits / scale}.${String(digits % scale).padStart(decimals, "0")}%`;
        expect(parseRate(written)).toEqual({ ok: true, value: rate(digits, scale * 100n) });
        expect(parseRate(`月息${written}`)).toEqual({ ok: true, value: rate(digits * 12n, scale * 100n) });
      }),
      runs(200),
    );
  });
});

describe("a rate by the day", () => {
  test.each([
    ["0.03%", "3/10000"],
    ["日0.03%", "3/10000"],
    ["每日0.03%", "3/10000"],
    ["按日0.05%", "1/2000"],
    ["0.03%/天", "3/10000"],
    ["每日万分之三", "3/10000"],
    ["日万分之五", "1/2000"],
    ["万分之0.5", "1/20000"],
    ["千分之一", "1/1000"],
    ["百分之一", "1/100"],
    ["0%", "0/1"],
  ])("%s is %s", (written, expected) => expect(daily(written)).toBe(expected));

  test.each([
    ["0.03", "rate-without-percent"],
    ["月0.03%", "rate-unreadable"],
    ["年12%", "rate-unreadable"],
    ["", "rate-unreadable"],
    ["万分之", "rate-unreadable"],
    ["万分之1.2.3", "rate-unreadable"],
  ])("%j → %s", (written, code) => expect(daily(written)).toBe(code));
});

describe("arithmetic", () => {
  const rateArb = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 9n }), fc.bigInt({ min: 1n, max: 10n ** 9n })).map(([n, d]) => rate(n, d));

  test("is kept in lowest terms", () => {
    expect(rate(12n, 100n)).toEqual({ n: 3n, d: 25n });
    expect(rate(0n, 100n)).toEqual(ZERO_RATE);
    expect(() => rate(1n, 0n)).toThrow(RangeError);
    expect(percent("3.45")).toEqual({ n: 69n, d: 2000n });
    expect(() => percent("-1")).toThrow(RangeError);
  });

  test("adds, subtracts, orders", () => {
    fc.assert(
      fc.property(rateArb, rateArb, fc.bigInt({ min: 0n, max: 50n }), (a, b, times) => {
        expect(subtractRates(addRates(a, b), b)).toEqual(a);
        expect(addRates(a, b)).toEqual(addRates(b, a));
        expect(subtractRates(lowerRate(a, b), a)).toEqual(ZERO_RATE);
        expect(Math.sign(compareRates(a, b)) + Math.sign(compareRates(b, a))).toBe(0);
        expect(compareRates(a, b) === 0).toBe(a.n === b.n && a.d === b.d);
        expect(timesRate(a, times)).toEqual(Array.from({ length: Number(times) }).reduce<typeof a>((sum) => addRates(sum, a), ZERO_RATE));
      }),
      runs(200),
    );
  });

  test.each([
    [rate(12n, 100n), "0.12", "12%"],
    [rate(335n, 10_000n), "0.0335", "3.35%"],
    [rate(1n, 3n), "0.3333333333", "33.3333%"],
    [rate(2n, 3n), "0.6666666667", "66.6667%"],
    [rate(36n, 10n), "3.6", "360%"],
    [ZERO_RATE, "0", "0%"],
  ])("%o is %s, %s", (value, contract, people) => expect([formatRate(value), formatPercent(value)]).toEqual([contract, people]));

  test("the contract's text is read back as it was, up to ten decimals", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 14n }), (n) => {
        const value = rate(n, 10n ** 10n);
        expect(rateFromContract(formatRate(value))).toEqual(value);
      }),
      runs(200),
    );
    expect(() => rateFromContract("12%")).toThrow(RangeError);
  });
});
