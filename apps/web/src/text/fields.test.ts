import { describe, expect, test } from "vitest";
import { typedMoney, typedRate } from "./fields.ts";

describe("a sum as typed", () => {
  test.each([
    ["2万", "20000.00"],
    ["￥1,234.5", "1234.50"],
  ])("%s is %s", (text, value) => expect(typedMoney(text)).toEqual({ value }));

  test.each(["abc", "1.234", "0"])("%s is said to be wrong", (text) => expect(typedMoney(text).error).toMatch(/。$/u));

  test("an empty field is no error", () => expect(typedMoney(" ")).toEqual({ value: undefined }));
});

describe("a rate as typed", () => {
  test("stays in the person's words", () => expect(typedRate("月息2分")).toEqual({ value: "月息2分" }));
  test("without a unit is asked about", () => expect(typedRate("12").error).toContain("没有单位"));
});
