import { describe, expect, test } from "vitest";
import { findRule, rules } from "../rules/index.ts";
import { caseCourtText, caseResultText, caseSourceText } from "./case-text.ts";
import { casesAbout, CASES_NOTE, casesOfProof, casesOfRule, findCase, publishedCases } from "./index.ts";
import { CASE_TOPICS, type CaseTopic } from "./published-case.ts";

const ids = (cases: readonly { readonly id: string }[]) => cases.map(({ id }) => id);
const numbered = (prefix: string, last: number) => Array.from({ length: last }, (_, i) => `${prefix}${String(i + 1).padStart(prefix === "RJ-" ? 1 : 2, "0")}`);

/** Case numbers as the sources print them; nothing else may look like one. */
const NUMBERS: Readonly<Record<string, string>> = {
  "CASE-05": "(2020)粤01民终10411号",
  "CASE-06": "(2018)陕01民终7099号",
  "CASE-13": "(2019)豫08民终1217号",
  "CASE-38": "(2016)京03民终8602号",
  "CASE-39": "(2019)桂07民终1303号",
  "CASE-43": "(2013)台椒商初字第588号",
};

/** Pages that print invented case numbers and rates. */
const DISTRUSTED = ["2wbiao.com"];

describe("published cases", () => {
  test("has every case once, whatever it is called", () => {
    const all = publishedCases.flatMap(({ id, also }) => [id, ...also]);
    expect(new Set(all).size).toBe(all.length);
    expect(all.toSorted()).toEqual([...numbered("CASE-", 46), ...numbered("RJ-", 10), "OK-1"].toSorted());
    expect(publishedCases).toHaveLength(55);
  });

  test("knows that two reports are of one case", () => {
    expect(findCase("RJ-3")).toBe(findCase("CASE-09"));
    expect(findCase("RJ-8")).toBe(findCase("RJ-2"));
    expect(findCase("CASE-25")).toMatchObject({ court: "宜昌西陵区法院", when: "2023-05-20 由湖北高院发布" });
    expect(findCase("CASE-47")).toBeUndefined();
  });

  test("gives no case number that its source does not print", () => {
    expect(Object.fromEntries(publishedCases.flatMap(({ id, number }) => (number === null ? [] : [[id, number]])))).toEqual(NUMBERS);
    for (const { number: _, ...rest } of publishedCases) expect([rest.facts, rest.reason, rest.check, rest.resultNote, rest.court, rest.when, caseSourceText({ ...rest, number: null })].join("\n")).not.toMatch(/[（(]\d{4}[)）].*号/u);
  });

  describe.each(publishedCases.map((each) => [each.id, each] as const))("%s", (id, each) => {
    test("says in sentences what happened, why, and what to check", () => {
      for (const text of [each.facts, each.reason, each.check]) expect(text).toMatch(/。$/u);
      expect(each.facts).not.toContain("\n");
      expect(each.court).not.toBe("");
      expect(caseResultText(each)).not.toBe("");
    });

    test("names where it was read", () => {
      expect(each.sources.length).toBeGreaterThan(0);
      const unnamed = each.sources.filter(({ host, outlet }) => host === null && outlet === null);
      expect(unnamed).toHaveLength(id === "CASE-32" ? 1 : 0);
      for (const { host, date } of each.sources) {
        expect(DISTRUSTED).not.toContain(host);
        expect(date ?? "2020-01").toMatch(/^\d{4}-\d{2}(?:-\d{2})?$/u);
      }
    });

    test("illustrates rules, subjects and proofs that exist", () => {
      expect(each.rules.filter((rule) => findRule(rule) === undefined)).toEqual([]);
      expect(each.about.length).toBeGreaterThan(0);
      expect(each.about.filter((topic) => !CASE_TOPICS.includes(topic))).toEqual([]);
      for (const list of [each.about, each.rules, each.rubric]) expect(new Set(list).size).toBe(list.length);
      for (const row of each.rubric) expect(row).toMatch(/^(?:[IAMD]\d{1,2}|R14|DEMAND-(?:REACHED|STATED)|RATE-STATED)$/u);
    });
  });

  test("reads the results as they were reported, and says what is hearsay", () => {
    const by = (wanted: string) => publishedCases.filter(({ result }) => result === wanted).map(({ id }) => id).toSorted().join(" ");
    expect(by("rejected")).toBe("CASE-01 CASE-02 CASE-09 CASE-10 CASE-11 CASE-12 CASE-17 CASE-18 CASE-19 CASE-20 CASE-21 CASE-26 CASE-33 CASE-34 RJ-1");
    expect(by("partly")).toBe("CASE-04 CASE-22 CASE-24 CASE-27 CASE-36 RJ-2 RJ-6");
    expect(by("other")).toBe("CASE-07 CASE-32 CASE-35 CASE-37 CASE-38 CASE-39 CASE-42 CASE-43 RJ-10 RJ-5 RJ-7 RJ-9");
    const sums = publishedCases.flatMap(({ id, amount }) => (amount === null ? [] : [`${id} ${amount}`])).toSorted();
    expect(sums).toEqual(["CASE-03 700000", "CASE-04 830400", "CASE-08 666600", "CASE-22 2060000", "CASE-23 16917942", "CASE-24 2200000", "CASE-25 3267700", "CASE-27 155242", "CASE-28 100000000", "CASE-40 2000000", "OK-1 600000", "RJ-6 1290000"]);
    expect(publishedCases.filter(({ certainty }) => certainty === "L").map(({ id }) => id).toSorted()).toEqual(["CASE-11", "CASE-12", "CASE-16", "CASE-26", "CASE-28", "CASE-32", "CASE-34", "CASE-45", "RJ-4"]);
  });

  test.each<[CaseTopic, number, string]>([
    ["identity", 11, "CASE-09"],
    ["agreement", 16, "RJ-1"],
    ["delivery", 2, "CASE-21"],
    ["interest", 5, "CASE-27"],
    ["due", 2, "CASE-45"],
    ["demand", 6, "CASE-15"],
    ["gift", 9, "RJ-6"],
    ["gambling", 5, "CASE-18"],
    ["spouse", 3, "CASE-29"],
    ["recording", 10, "CASE-41"],
    ["integrity", 4, "CASE-36"],
  ])("about %s there are %i, %s first", (topic, count, first) => {
    const found = casesAbout(topic);
    expect(found).toHaveLength(count);
    expect(found[0]!.id).toBe(first);
  });

  test("about jurisdiction none was found", () => {
    expect(CASE_TOPICS.filter((topic) => casesAbout(topic).length === 0)).toEqual(["jurisdiction"]);
  });

  test("finds what illustrates a rule, and the case that is itself a row of the law book", () => {
    expect(ids(casesOfRule("RJ-3"))).toEqual(["CASE-09"]);
    expect(ids(casesOfRule("RJ-8"))).toEqual(["RJ-2"]);
    expect(ids(casesOfRule("RJ-7"))).toEqual(["RJ-7", "CASE-04", "CASE-25", "CASE-24", "CASE-23", "CASE-26"]);
    expect(ids(casesOfRule("CN-PL-13"))).toEqual(["CASE-18", "CASE-20", "CASE-21", "CASE-22"]);
    expect(ids(casesOfRule("CN-CC-1064"))).toEqual(["CASE-29", "CASE-30", "CASE-31"]);
    expect(ids(casesOfRule("RJ-10"))).toEqual(["RJ-10"]);
    expect(casesOfRule("CN-PL-999")).toEqual([]);
  });

  test("has every case that the catalogue speaks of", () => {
    const cited = rules.map(({ id }) => id).filter((id) => /^(?:CASE|RJ|OK)-\d/u.test(id));
    expect(cited.length).toBeGreaterThan(10);
    expect(cited.filter((id) => !casesOfRule(id).includes(findCase(id)!))).toEqual([]);
  });

  test("finds what illustrates a proof", () => {
    expect(ids(casesOfProof("I9"))).toEqual(["CASE-09", "RJ-2", "CASE-01", "CASE-10", "RJ-5", "CASE-11"]);
    expect(ids(casesOfProof("DEMAND-REACHED"))).toEqual(["CASE-15", "CASE-13", "CASE-14", "CASE-17"]);
    expect(casesOfProof("I2")).toEqual([]);
  });
});

describe("a case in words", () => {
  test.each([
    ["CASE-04", "支持一部分，8,304.00 元", "南宁邕宁区法院，2017", "zgkjsz.com 2017/0929（转载或二手）；baiwenwang.com.cn a/119082（转载或二手）"],
    ["CASE-35", "罚款 2,000 元", "昆山法院，2025", "360elib（转载或二手），人民法院报"],
    ["CASE-03", "支持，7,000.00 元", "花垣县法院（湖南），2022-04", "xxzy.hunancourt.gov.cn 2022/04/6615626"],
    ["CASE-36", "支持一部分，训诫并罚款", "上海宝山法院，2025-06", "eastmoney（转载或二手），上观新闻，2025-06-28；人民法院报"],
    ["CASE-32", "读到的摘录里没有判决结果", "北京通州法院", "没有记下网站的网页 essay-detail/72648（转载或二手）"],
    ["CASE-33", "没有支持", "法院未具名", "freewechat.com MzA3NzgzODEwMA 2651829588（转载或二手）"],
  ])("%s: %s", (id, result, court, source) => {
    const each = findCase(id)!;
    expect([caseResultText(each), caseCourtText(each), caseSourceText(each)]).toEqual([result, court, source]);
  });

  test("never without saying what a case is worth", () => {
    expect(CASES_NOTE).toMatch(/^个案不是规则。.*不是判决书/u);
  });
});
