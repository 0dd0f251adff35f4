import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CalendarDate } from "@youju/model";
import { bases, basis, doubtsOf, findRule, rules } from "./index.ts";
import { isEnacted } from "./statutes.ts";
import { rulesOn, versionOn, versionsOf } from "./versions.ts";

const day = (text: string) => text as CalendarDate;

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
    for (const { id, quote, certainty } of others) expect([id, quote, certainty === "H"]).toEqual([id, undefined, false]);
    for (const { id, certainty, openQuestions } of rules.filter((rule) => isEnacted(rule) && rule.article === "")) {
      expect([id, certainty === "H" && openQuestions.length === 0]).toEqual([id, false]);
    }
  });

  test("cites a rule by one shared object, and refuses an unknown one", () => {
    expect(basis("CN-PL-25")).toEqual({ rule: "CN-PL-25", statute: "民间借贷规定", article: "第二十五条" });
    expect(basis("CN-PL-25")).toBe(basis("CN-PL-25"));
    expect(() => basis("CN-PL-999")).toThrow(RangeError);
    const list = ["CN-CC-560", "CN-CC-561"];
    expect(bases(list)).toBe(bases(list));
    expect(findRule("CN-PL-999")).toBeUndefined();
  });

  test.each([
    ["RL-C274", "2011-05-01"],
    ["RL-C285", "2009-02-28"],
    ["RL-C253b", "2015-11-01"],
    ["CR-307b", "2015-11-01"],
    ["RL-C293-1", "2021-03-01"],
  ])("%s: the words quoted came with an amendment, in force from %s", (id, from) => expect(findRule(id)?.from).toBe(from));

  test("who has to prove is decided by the filing, in each version", () =>
    expect(versionsOf("CN-PL-15").map(({ decidedBy }) => decidedBy)).toEqual(["filing", "filing", "filing"]));

  test("what was inferred from an article is told beside it", () => {
    expect(findRule("CR-266")?.openQuestions.join("")).toContain("由条文推出");
    expect(findRule("CN-EV-107")?.openQuestions.join("")).toContain("在诉讼中");
    expect(findRule("CN-CPL-J8")?.openQuestions.join("")).toContain("写在双方都被关押的后面");
    expect(findRule("CN-CPL-15H")?.openQuestions.join("")).toContain("非涉外");
    expect(findRule("PS-56")?.rule).toContain("违反国家规定");
  });

  test("a plain sentence asks for no more than the article: ought to have known is enough", () => {
    for (const id of ["CN-PL-13", "CN-PL08-14", "CN-PL15-14", "CN-SL-188"]) expect(findRule(id)?.rule).toContain("应当知道");
  });

  test.each([
    // 规定 of 2015, first and second amendment: the numbers of the articles moved
    ["CN-PL-24", ["CN-PL15-25", "CN-PL08-25", "CN-PL-24"]],
    ["CN-PL08-26", ["CN-PL-V0", "CN-PL15-26", "CN-PL08-26", "CN-PL-25"]],
    ["CN-PL15-27", ["CN-PL15-27", "CN-PL08-27", "CN-PL-26"]],
    ["CN-PL-27", ["CN-PL15-28", "CN-PL08-28", "CN-PL-27"]],
    ["CN-PL-28", ["CN-PL15-29", "CN-PL08-29", "CN-PL-28"]],
    ["CN-PL08-30", ["CN-PL15-30", "CN-PL08-30", "CN-PL-29"]],
    ["CN-PL15-32", ["CN-PL15-32", "CN-PL08-31", "CN-PL-30"]],
    ["CN-PL-31", ["CN-PL08-32", "CN-PL-31"]],
    ["CN-PL15-16", ["CN-PL15-16", "CN-PL08-16", "CN-PL-15"]],
    ["CN-PL-2", ["CN-PL15-2", "CN-PL08-2", "CN-PL-2"]],
    ["CN-PL-3", ["CN-PL15-3", "CN-PL08-3", "CN-PL-3"]],
    ["CN-PL-4", ["CN-PL15-4", "CN-PL08-4", "CN-PL-4"]],
    ["CN-PL-9", ["CN-PL15-9", "CN-PL08-9", "CN-PL-9"]],
    ["CN-PL-13", ["CN-PL15-14", "CN-PL08-14", "CN-PL-13"]],
    ["CN-PL-14", ["CN-PL15-15", "CN-PL08-15", "CN-PL-14"]],
    ["CN-PL-16", ["CN-PL15-17", "CN-PL08-17", "CN-PL-16"]],
    ["CN-PL-17", ["CN-PL15-18", "CN-PL08-18", "CN-PL-17"]],
    ["CN-PL-18", ["CN-PL15-19", "CN-PL08-19", "CN-PL-18"]],
    ["CN-PL-19", ["CN-PL15-20", "CN-PL08-20", "CN-PL-19"]],
    ["CN-PL-20", ["CN-PL15-21", "CN-PL08-21", "CN-PL-20"]],
    ["CN-CPL-250", ["CN-CPL22-246", "CN-CPL-250"]],
    ["PS-50", ["RL-ZAold", "PS-50"]],
    ["CN-EV-IC25", ["CN-EV-IC18", "CN-EV-IC25"]],
    ["CN-SL-188", ["CN-SL-TR", "CN-SL-188"]],
    ["CN-ARB-59-2017", ["CN-ARB-59-2017", "CN-ARB-72"]],
    ["CN-CC-680", ["CN-CC-680"]],
  ])("%s is one of %j", (id, line) => {
    expect(versionsOf(id).map((rule) => rule.id)).toEqual(line);
    for (const older of line) expect(versionsOf(older)).toEqual(versionsOf(id));
  });

  test.each([
    ["a suit filed in October 2020: the first amendment", "CN-PL-25", "2020-10-01", "CN-PL08-26"],
    ["its first day", "CN-PL-25", "2020-08-20", "CN-PL08-26"],
    ["its last day", "CN-PL-29", "2020-12-31", "CN-PL08-30"],
    ["the second amendment", "CN-PL08-26", "2021-01-01", "CN-PL-25"],
    ["a contract of 2018: the rules of 2015", "CN-PL-28", "2018-05-01", "CN-PL15-29"],
    ["their last day", "CN-PL-25", "2020-08-19", "CN-PL15-26"],
    ["a contract of 2014", "CN-PL-25", "2014-01-01", "CN-PL-V0"],
    ["rows at the debtor's flat in 2025: the old law of public order", "PS-50", "2025-12-31", "RL-ZAold"],
    ["the same in 2026", "RL-ZAold", "2026-01-01", "PS-50"],
    ["an award of 2025", "CN-ARB-72", "2025-06-01", "CN-ARB-59-2017"],
    ["enforcement asked for in 2023: the old number", "CN-CPL-250", "2023-06-01", "CN-CPL22-246"],
    ["before all versions", "CN-PL-31", "2019-01-01", undefined],
    ["an id that is not there", "CN-PL-999", "2024-01-01", undefined],
  ])("%s", (_situation, id, date, expected) => {
    expect(versionOn(id, day(date))?.id).toBe(expected);
  });

  test("each version begins after the one before it has ended, and replaces no other's", () => {
    const replaced = rules.flatMap(({ replaces }) => replaces ?? []);
    expect(new Set(replaced).size).toBe(replaced.length);
    for (const { id, from, replaces } of rules.filter((rule) => rule.replaces !== undefined)) {
      const older = findRule(replaces!);
      expect([id, replaces, (older?.to ?? "9999-12-31") < from]).toEqual([id, replaces, true]);
    }
  });

  test("what is over has what came after it, or is a rule that nothing came after", () => {
    const replaced = new Set(rules.map(({ replaces }) => replaces));
    const over = rules.filter((rule) => rule.to !== null && !replaced.has(rule.id)).map((rule) => rule.id);
    expect(over).toEqual(["CN-PL15-31"]);
  });

  test("on any day at most one version is in force, and every version leads to it", () => {
    const seed = process.env["YOUJU_RUNS"] === undefined ? { seed: 20261123 } : {};
    const days = fc.date({ min: new Date("1990-01-01"), max: new Date("2030-12-31"), noInvalidDate: true }).map((date) => day(date.toISOString().slice(0, 10)));
    fc.assert(
      fc.property(fc.constantFrom(...rules), days, (rule, date) => {
        const versions = versionsOf(rule.id);
        const inForce = versions.filter(({ from, to }) => from <= date && date <= (to ?? "9999-12-31"));
        expect(inForce.length).toBeLessThanOrEqual(1);
        for (const version of versions) expect(versionOn(version.id, date)).toBe(inForce[0]);
        if (inForce[0] !== undefined) expect(rulesOn(date).includes(inForce[0])).toBe(isEnacted(inForce[0]));
      }),
      { numRuns: Number(process.env["YOUJU_RUNS"] ?? 100), ...seed },
    );
  });

  test("of a date, only what was enacted and in force", () => {
    const on = rulesOn(day("2020-10-01"));
    expect(on.every((rule) => isEnacted(rule) && rule.from <= "2020-10-01" && (rule.to ?? "9999-12-31") >= "2020-10-01")).toBe(true);
    const ids = on.map((rule) => rule.id);
    expect(ids).toContain("CN-PL08-26");
    expect(ids).not.toContain("CN-PL-25");
    expect(ids).not.toContain("YJ-GRACE");
  });

  test("doubts are told once, and not of rules that were read in force", () => {
    expect(doubtsOf(["CN-PL-25", "XB-EU", "XB-US", "PO-2"])).toEqual([...findRule("XB-EU")!.openQuestions, ...findRule("PO-2")!.openQuestions]);
    expect(doubtsOf(["CN-PL-25", "CN-PL-999"])).toEqual([]);
  });
});
