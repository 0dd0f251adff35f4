import { describe, expect, test } from "vitest";
import { bases, basis, findRule, rules } from "./index.ts";
import { isEnacted } from "./statutes.ts";

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

  test.each([
    ["CN-MED-ONLINE", "第二十四条", "三十日"],
    ["CN-CPL-105", "第一百零五条、第一百零八条", "赔偿"],
    ["CN-FEE-38", "第三十八条", "由被执行人负担"],
    ["CN-ARB-FEE", "第九十二条", "收取仲裁费用"],
  ])("%s: %s is where it stands, and its words say so", (id, article, words) => {
    expect(findRule(id)!.article).toBe(article);
    expect(findRule(id)!.quote).toContain(words);
  });

  test("cases, guidance and the product's own policy quote no article and are in force nowhere", () => {
    const others = rules.filter((rule) => !isEnacted(rule));
    expect(new Set(others.map((rule) => rule.statute)).size).toBe(3);
    for (const { id, quote, certainty } of others) expect([id, quote, certainty === "H"]).toEqual([id, undefined, false]);
    expect(rules.filter((rule) => isEnacted(rule) && rule.article === "").map((rule) => rule.id)).toEqual(["CN-PL-V0"]);
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
