import { describe, expect, test } from "vitest";
import { groupedMoney, spokenMoney } from "./money.ts";

describe("sums for the ear", () => {
  test.each([
    ["1074.42", "一千零七十四元四角二分"],
    ["16140.50", "一万六千一百四十元五角"],
    ["20000.00", "二万元"],
    ["10.00", "十元"],
    ["0.05", "五分"],
    ["0.00", "零元"],
    ["100.05", "一百元零五分"],
    ["-12.30", "负十二元三角"],
  ])("%s is read %s", (money, words) => expect(spokenMoney(money)).toBe(words));
});

test("sums for the eye are grouped by thousands", () => {
  expect(groupedMoney("16140.50")).toBe("16,140.50");
  expect(groupedMoney("999.00")).toBe("999.00");
});
