import { describe, expect, test } from "vitest";
import { bases, basis, findRule, rules } from "./index.ts";

describe("the law book", () => {
  test("has every id once", () => {
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
  });

  test.each(rules.map((rule) => [rule.id, rule] as const))("%s says what it is and since when", (_id, rule) => {
    expect(rule.statute).not.toBe("");
    expect(rule.rule).toMatch(/[。；]$/u);
    expect(rule.from <= (rule.to ?? "9999-12-31")).toBe(true);
    expect(rule.from <= rule.verifiedAsOf).toBe(true);
    expect(rule.openQuestions.every((question) => question !== "")).toBe(true);
  });

  test("cites a rule by one shared object, and refuses an unknown one", () => {
    expect(basis("CN-PL-25")).toEqual({ rule: "CN-PL-25", statute: "民间借贷规定", article: "第二十五条" });
    expect(basis("CN-PL-25")).toBe(basis("CN-PL-25"));
    expect(() => basis("CN-PL-999")).toThrow(RangeError);
    const list = ["CN-CC-560", "CN-CC-561"];
    expect(bases(list)).toBe(bases(list));
    expect(findRule("CN-PL-999")).toBeUndefined();
  });
});
