import { expect, test } from "vitest";
import { findRule, rules } from "./index.ts";
import { inForceText } from "./rule-words.ts";
import { isEnacted } from "./statutes.ts";

test("only what was enacted is said to be in force", () => {
  for (const rule of rules) expect([rule.id, inForceText(rule) !== null]).toEqual([rule.id, isEnacted(rule)]);
  expect(inForceText(findRule("CN-PL-25")!)).toBe("2021-01-01 起，现行有效");
  expect(inForceText(findRule("CN-PL15-26")!)).toBe("2015-09-01 至 2020-08-19");
});
