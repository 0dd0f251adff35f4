import type { CalendarDate } from "@youju/model";
import { expect, test } from "vitest";
import { holidaysKnown, isWorkday, orNextWorkday } from "./workday.ts";

test.each([
  ["2025-03-15", "周六", "2025-03-17"],
  ["2025-03-14", "周五", "2025-03-14"],
  ["2025-10-01", "国庆", "2025-10-09"],
  ["2025-09-28", "调休上班的周日", "2025-09-28"],
  ["2026-01-01", "元旦", "2026-01-04"],
  ["2031-03-15", "周六，放假安排未知的年份", "2031-03-17"],
])("the working day on or after %s (%s)", (date, _what, expected) => {
  expect(orNextWorkday(date as CalendarDate)).toBe(expected);
  expect(isWorkday(expected as CalendarDate)).toBe(true);
});

test("knows for which years the holidays were announced", () => {
  expect(holidaysKnown("2026-12-31" as CalendarDate)).toBe(true);
  expect(holidaysKnown("2040-01-01" as CalendarDate)).toBe(false);
});
