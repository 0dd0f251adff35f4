import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../testing/index.ts";
import { dateOf, type Instant, instantFromUnixSeconds, parseInstant, secondsBetween, toUnixSeconds, wallTime } from "./instant.ts";

const read = (text: string): string => {
  const result = parseInstant(text);
  return result.ok ? result.value : result.fault.code;
};

describe("a moment as people and programs write it", () => {
  test.each([
    ["2024-03-01 18:10:00", "2024-03-01T18:10:00+08:00"],
    ["2024/3/1 18:10", "2024-03-01T18:10:00+08:00"],
    ["2024.3.1 8:05", "2024-03-01T08:05:00+08:00"],
    ["2024年3月1日 18:10", "2024-03-01T18:10:00+08:00"],
    ["2024年3月1日18:10", "2024-03-01T18:10:00+08:00"],
    ["2024-03-01T18:10:00+08:00", "2024-03-01T18:10:00+08:00"],
    ["2024-03-01T18:10:00.999+08:00", "2024-03-01T18:10:00+08:00"],
    ["2024-03-01T18:10:00+0800", "2024-03-01T18:10:00+08:00"],
    ["2024-03-01T16:00:00Z", "2024-03-02T00:00:00+08:00"],
    ["2024-03-01T15:59:59Z", "2024-03-01T23:59:59+08:00"],
    ["2024-02-29T20:00:00-05:00", "2024-03-01T09:00:00+08:00"],
    ["2024-03-01T05:30:00+05:30", "2024-03-01T08:00:00+08:00"],
    ["2024-02-30 10:00", "date-impossible"],
    ["2024-03-01 24:00", "time-unreadable"],
    ["2024-03-01 10:60", "time-unreadable"],
    ["2024-03-01 10:00:60", "time-unreadable"],
    ["2024-03-01", "time-unreadable"],
    ["10:00", "time-unreadable"],
    ["", "time-unreadable"],
    ["2024-03-01T10:00:00+99:99", "time-unreadable"],
  ])("%j is %s", (text, expected) => expect(read(text)).toBe(expected));
});

describe("Unix time", () => {
  const seconds = fc.integer({ min: -60_000_000_000, max: 250_000_000_000 });

  test("agrees with the machine's calendar, eight hours on", () => {
    fc.assert(
      fc.property(seconds, (s) => {
        const instant = instantFromUnixSeconds(s);
        expect(instant).toBe(`${new Date((s + 8 * 3600) * 1000).toISOString().slice(0, 19)}+08:00`);
        expect(toUnixSeconds(instant)).toBe(s);
        expect(read(instant)).toBe(instant);
        expect(read(wallTime(instant))).toBe(instant);
        expect(read(new Date(s * 1000).toISOString())).toBe(instant);
        expect(dateOf(instant)).toBe(instant.slice(0, 10));
      }),
      runs(300),
    );
  });

  test("fractions are cut off; texts sort as moments do", () => {
    expect(instantFromUnixSeconds(1_709_287_800.9)).toBe("2024-03-01T18:10:00+08:00");
    fc.assert(
      fc.property(seconds, seconds, (a, b) => {
        const [x, y] = [instantFromUnixSeconds(a), instantFromUnixSeconds(b)];
        expect(x < y).toBe(a < b);
        expect(secondsBetween(x, y)).toBe(b - a);
      }),
      runs(200),
    );
  });

  test("the day that counts is Beijing's", () => {
    expect(dateOf(instantFromUnixSeconds(Date.UTC(2024, 1, 29, 16) / 1000))).toBe("2024-03-01");
    expect(wallTime("2024-03-01T18:10:00+08:00" as Instant)).toBe("2024-03-01 18:10:00");
  });
});
