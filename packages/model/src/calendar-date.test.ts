import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../testing/index.ts";
import { addDays, addMonths, addYears, calendarDate, type CalendarDate, chineseDate, daysBetween, earlier, fromDayNumber, later, parseCalendarDate, partsOf, toDayNumber } from "./calendar-date.ts";

const read = (text: string): string => {
  const result = parseCalendarDate(text);
  return result.ok ? result.value : result.fault.code;
};

function day(text: string): CalendarDate {
  const result = parseCalendarDate(text);
  if (!result.ok) throw new Error(text);
  return result.value;
}

const FIRST = toDayNumber(day("0001-01-01"));
const LAST = toDayNumber(day("9999-12-31"));
const anyDay = fc.integer({ min: FIRST, max: LAST }).map(fromDayNumber);
const nearDay = fc.integer({ min: toDayNumber(day("1990-01-01")), max: toDayNumber(day("2100-12-31")) }).map(fromDayNumber);

describe("a day as people write it", () => {
  test.each([
    ["2024-03-01", "2024-03-01"],
    ["2024-3-1", "2024-03-01"],
    ["2024/3/1", "2024-03-01"],
    ["2024.3.1", "2024-03-01"],
    ["2024年3月1日", "2024-03-01"],
    ["2024年3月1", "2024-03-01"],
    [" 20240301 ", "2024-03-01"],
    ["2024-02-29", "2024-02-29"],
    ["2000-02-29", "2000-02-29"],
    ["2023-02-29", "date-impossible"],
    ["1900-02-29", "date-impossible"],
    ["2023-02-30", "date-impossible"],
    ["2024-04-31", "date-impossible"],
    ["2024-13-01", "date-impossible"],
    ["2024-00-01", "date-impossible"],
    ["2024-01-00", "date-impossible"],
    ["20240230", "date-impossible"],
    ["24-03-01", "date-unreadable"],
    ["2024-03", "date-unreadable"],
    ["昨天", "date-unreadable"],
    ["2024-03-01 10:00", "date-unreadable"],
    ["", "date-unreadable"],
  ])("%j is %s", (text, expected) => expect(read(text)).toBe(expected));
});

describe("arithmetic", () => {
  test("agrees with the calendar of the machine on every day from 1990 to 2100", () => {
    const [first, last] = [Date.UTC(1990, 0, 1), Date.UTC(2100, 11, 31)].map((ms) => ms / 86_400_000);
    const wrong = Array.from({ length: last! - first! + 1 }, (_, i) => first! + i).filter((n) => {
      const expected = new Date(n * 86_400_000).toISOString().slice(0, 10);
      return fromDayNumber(n) !== expected || toDayNumber(fromDayNumber(n)) !== n;
    });
    expect(wrong).toEqual([]);
    expect(toDayNumber(day("1970-01-01"))).toBe(0);
  });

  test("round trips", () => {
    fc.assert(
      fc.property(anyDay, nearDay, fc.integer({ min: -40_000, max: 40_000 }), (date, near, days) => {
        expect(read(date)).toBe(date);
        expect(fromDayNumber(toDayNumber(date))).toBe(date);
        expect(calendarDate(...partsOf(date))).toBe(date);
        expect(read(chineseDate(near))).toBe(near);
        expect(daysBetween(near, addDays(near, days))).toBe(days);
        expect(addDays(addDays(near, days), -days)).toBe(near);
        expect(near < addDays(near, 1)).toBe(true);
      }),
      runs(300),
    );
  });

  test.each<[from: string, months: number, to: string]>([
    ["2024-01-31", 1, "2024-02-29"],
    ["2023-01-31", 1, "2023-02-28"],
    ["2024-03-31", -1, "2024-02-29"],
    ["2024-12-15", 1, "2025-01-15"],
    ["2024-01-15", -1, "2023-12-15"],
    ["2024-01-15", -13, "2022-12-15"],
    ["2024-11-30", 3, "2025-02-28"],
  ])("%s and %i months is %s", (from, months, to) => expect(addMonths(day(from), months)).toBe(to));

  test.each<[from: string, years: number, to: string]>([
    ["2022-03-15", 3, "2025-03-15"],
    ["2024-02-29", 3, "2027-02-28"],
    ["2024-02-29", 4, "2028-02-29"],
    ["2024-02-29", -1, "2023-02-28"],
  ])("%s and %i years is %s", (from, years, to) => expect(addYears(day(from), years)).toBe(to));

  test("twelve months are a year, and the day never moves past the month", () => {
    fc.assert(
      fc.property(nearDay, fc.integer({ min: -50, max: 50 }), (date, n) => {
        expect(addMonths(date, 12 * n)).toBe(addYears(date, n));
        const [year, month, dayOfMonth] = partsOf(addMonths(date, n));
        const [y, m, d] = partsOf(date);
        expect(year * 12 + month).toBe(y * 12 + m + n);
        expect(dayOfMonth === d || calendarDate(year, month, dayOfMonth + 1) === undefined).toBe(true);
      }),
      runs(300),
    );
  });

  test("earlier and later", () => {
    expect([earlier(day("2024-03-01"), day("2024-02-29")), later(day("2024-03-01"), day("2024-02-29"))]).toEqual(["2024-02-29", "2024-03-01"]);
  });

  test.each([
    [2024, 2, 30],
    [2024, 1.5, 1],
    [0, 1, 1],
    [10_000, 1, 1],
    [Number.NaN, 1, 1],
  ])("there is no day %d-%d-%d", (y, m, d) => expect(calendarDate(y, m, d)).toBeUndefined());
});
