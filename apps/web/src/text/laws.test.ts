import { basis, isEnacted, rules } from "@youju/law";
import { expect, test } from "vitest";
import { citedIn, inForce } from "./laws.ts";

test("only what was enacted is said to be in force", () => {
  for (const rule of rules) expect([rule.id, inForce(rule) !== ""]).toEqual([rule.id, isEnacted(rule)]);
  expect(inForce(rules.find((rule) => rule.id === "CN-PL-25")!)).toBe("（2021-01-01 起）");
  expect(inForce(rules.find((rule) => rule.id === "CN-PL15-26")!)).toBe("（2015-09-01 至 2020-08-19）");
});

test("cites by statute and article", () => {
  expect(citedIn([basis("CN-PL-31"), basis("CN-PL-28")])).toBe("民间借贷规定第三十一条、民间借贷规定第二十八条");
});
