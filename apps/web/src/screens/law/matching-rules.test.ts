import { rules } from "@youju/law";
import { describe, expect, test } from "vitest";
import { inChinese, matchingRules } from "./matching-rules.ts";

describe("numbers of articles", () => {
  test.each([
    [3, "三"], [10, "十"], [15, "十五"], [20, "二十"], [28, "二十八"], [100, "一百"], [105, "一百零五"], [110, "一百一十"],
    [188, "一百八十八"], [201, "二百零一"], [264, "二百六十四"], [675, "六百七十五"], [1024, "一千零二十四"], [1064, "一千零六十四"], [1000, "一千"],
  ])("%i is %s", (number, words) => expect(inChinese(number)).toBe(words));
});

describe("finding a rule", () => {
  const idsOf = (asked: string): string[] => matchingRules(rules, asked).map(({ id }) => id);
  test.each([
    ["CN-PL-25", "CN-PL-25"], ["cn-pl-25", "CN-PL-25"], ["民间借贷规定第二十五条", "CN-PL-25"], ["民间借贷规定 25", "CN-PL-25"], ["民法典 188", "CN-SL-188"], ["逾期 利息", "CN-PL-28"],
  ])("%s finds %s", (asked, id) => expect(idsOf(asked)).toContain(id));
  test("every word must be there", () => expect(idsOf("利息 没有这个词的条文")).toEqual([]));
});
