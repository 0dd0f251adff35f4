import { type CalendarDate, parseCalendarDate } from "@youju/model";
import { describe, expect, test } from "vitest";
import { timeWords } from "./time-words.ts";

const day = (text: string): CalendarDate => {
  const date = parseCalendarDate(text);
  if (!date.ok) throw new Error(text);
  return date.value;
};

/** 2024-03-08 was a Friday. */
const FRIDAY = day("2024-03-08");

describe("when, as a chat says it", () => {
  test.each([
    ["21:14", "2024-03-08T21:14:00+08:00"],
    ["昨天 21:14", "2024-03-07T21:14:00+08:00"],
    ["昨天21：14", "2024-03-07T21:14:00+08:00"],
    ["前天 09:00", "2024-03-06T09:00:00+08:00"],
    ["星期三 09:02", "2024-03-06T09:02:00+08:00"],
    ["周日 上午9:02", "2024-03-03T09:02:00+08:00"],
    ["星期六 23:59", "2024-03-02T23:59:00+08:00"],
    ["3月1日 下午8:15", "2024-03-01T20:15:00+08:00"],
    ["12月30日 12:05", "2023-12-30T12:05:00+08:00"],
    ["昨天 凌晨12:05", "2024-03-07T00:05:00+08:00"],
    ["昨天 中午12:30", "2024-03-07T12:30:00+08:00"],
    ["昨天 中午1:30", "2024-03-07T13:30:00+08:00"],
    ["昨天 晚上9:14", "2024-03-07T21:14:00+08:00"],
  ])("%s, on a picture of Friday 2024-03-08: %s, worked out", (text, at) => {
    expect(timeWords(text, FRIDAY)).toEqual({ text, at, certain: false });
  });

  test("a full date needs no day and is certain", () => {
    expect(timeWords("2024年3月1日 20:15", undefined)).toEqual({ text: "2024年3月1日 20:15", at: "2024-03-01T20:15:00+08:00", certain: true });
  });

  test.each(["昨天 21:14", "星期三 09:02", "3月1日 20:15", "08:30"])("%s, without the day: no time, and it says so", (text) => {
    expect(timeWords(text, undefined)).toEqual({ text, certain: false });
  });

  test("the weekday of the picture's own day is none that WeChat would write", () => {
    expect(timeWords("星期五 09:02", FRIDAY)).toEqual({ text: "星期五 09:02", certain: false });
  });

  test.each(["2024年2月30日 10:00", "2月30日 10:00"])("%s: there is no such day", (text) => {
    expect(timeWords(text, FRIDAY)).toEqual({ text, certain: false });
  });

  test.each(["对方已收钱", "通话时长 01:02", "25:10", "12:60", "昨天", "你撤回了一条消息", ""])("“%s” is no time", (text) => {
    expect(timeWords(text, FRIDAY)).toBeUndefined();
  });
});
