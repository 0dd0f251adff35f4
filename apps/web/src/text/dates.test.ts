import type { CalendarDate, Instant } from "@youju/model";
import { describe, expect, test } from "vitest";
import { dateOfField, daysLeftText, periodText, spacedDate } from "./dates.ts";

const day = (text: string): CalendarDate => text as CalendarDate;

describe("days in words", () => {
  test("a day is written with spaces around its numbers", () => {
    expect(spacedDate(day("2026-11-03"))).toBe("2026 年 11 月 3 日");
  });

  test.each([
    ["2026-11-23", "就是今天"],
    ["2026-11-30", "还有 7 天"],
    ["2026-11-20", "已过 3 天"],
  ])("seen from 23 November, %s is %s", (to, text) => expect(daysLeftText(day("2026-11-23"), day(to))).toBe(text));

  test("a period within one day names the day once", () => {
    const period = { from: "2024-03-01T08:00:00+08:00" as Instant, to: "2024-03-01T09:00:00+08:00" as Instant };
    expect(periodText(period)).toBe("2024-03-01");
    expect(periodText({ ...period, to: "2024-04-02T09:00:00+08:00" as Instant })).toBe("2024-03-01 至 2024-04-02");
  });

  test("a date field gives a day only where the calendar has it", () => {
    expect(dateOfField("2024-02-29")).toBe("2024-02-29");
    expect(dateOfField("2023-02-29")).toBeUndefined();
    expect(dateOfField("")).toBeUndefined();
  });
});
