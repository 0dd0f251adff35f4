import { describe, expect, test } from "vitest";
import { findRule } from "../rules/index.ts";
import { articleChapters, articleStatements, groundsOf } from "./index.ts";
import { PRIOR_LABEL } from "./statement.ts";

/** A share, a multiple or a gap in minutes, as the article gives them. */
const FIGURE = /\d+(?:\.\d+)?(?:%|倍|分钟)/gu;
const NOTHING_FOUND = /(?:没有找到|未找到)/u;

describe("the article, checked", () => {
  test("has every statement once, S-00 to S-69 without a gap", () => {
    const expected = Array.from({ length: 70 }, (_, i) => `S-${String(i).padStart(2, "0")}`);
    expect(articleStatements.map(({ id }) => id).toSorted()).toEqual(expected);
  });

  test("has the opening, eight chapters and the closing", () => {
    expect(articleChapters.map(({ number }) => number)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    for (const { number, statements } of articleChapters) {
      expect(statements.length).toBeGreaterThan(0);
      expect(statements.every(({ chapter }) => chapter === number)).toBe(true);
    }
  });

  describe.each(articleStatements.map((statement) => [statement.id, statement] as const))("%s", (_id, statement) => {
    const { says, verdict, right, rules, prior } = statement;

    test("rests on rules that exist", () => {
      expect(rules.filter((id) => findRule(id) === undefined)).toEqual([]);
      expect(new Set(groundsOf(statement).map(({ statute, article }) => statute + article)).size).toBe(rules.length);
    });

    test("says what is right, in a sentence", () => {
      expect(says).toMatch(/[。）]$/u);
      expect(right).toMatch(/。$/u);
    });

    test("labels every figure that has no source", () => {
      expect(prior).toBe(says.endsWith(`（${PRIOR_LABEL}）`));
      if (says.match(FIGURE) !== null) expect(prior).toBe(true);
    });

    test("puts no figure of the article into what is right", () => {
      const figures = new Set(articleStatements.flatMap((other) => other.says.match(FIGURE) ?? []));
      expect((right.match(FIGURE) ?? []).filter((figure) => figures.has(figure))).toEqual([]);
    });

    test("gives its ground, or says that none was found, where the article is not to be followed", () => {
      if (verdict !== "wrong" && verdict !== "illegal-advice" && verdict !== "unverifiable") return;
      expect(groundsOf(statement).length > 0 || NOTHING_FOUND.test(right)).toBe(true);
    });
  });

  test.each([
    ["S-19", "wrong", "民事诉讼法第二十四条"],
    ["S-20", "wrong", "诉讼费用交纳办法第十四条第三项"],
    ["S-23", "wrong", "民诉法解释第四百二十七条"],
    ["S-38", "wrong", "民法典第一千零三十三条第一项"],
    ["S-62", "illegal-advice", "民法典第一千零三十二条"],
  ])("%s is %s by %s", (id, verdict, ground) => {
    const statement = articleStatements.find((other) => other.id === id)!;
    expect(statement.verdict).toBe(verdict);
    expect(groundsOf(statement).map(({ statute, article }) => statute + article)).toContain(ground);
  });

  // what each statement must rest on; a statement that drops one of these says something that nobody can check
  test.each([
    ["S-03", "notarising a chat", ["CN-EV-94", "CN-EV-15"]],
    ["S-04", "chats without a transfer", ["CN-CC-679", "CN-PL-9"]],
    ["S-05", "a transfer alone", ["CN-PL-16", "RJ-1"]],
    ["S-06", "the voucher beside the bill", ["ID-1"]],
    ["S-08", "recording by phone", ["CN-EV-106"]],
    ["S-09", "moving the chats to a new phone", ["ID-4"]],
    ["S-17", "naming a date", ["CN-CC-675", "CN-SL-R4"]],
    ["S-19", "which court", ["CN-CPL-24", "CN-CPL-22", "CN-CPL-J18", "CN-PL-3"]],
    ["S-21", "a payment order in fifteen days", ["CN-CPL-226", "CN-CPL-227", "CN-CPL-J429"]],
    ["S-22", "what a payment order needs", ["CN-CPL-225", "CN-CPL-J427"]],
    ["S-24", "arbitration online", ["CN-ARB-4", "CN-ARB-FEE"]],
    ["S-25", "an Internet court", ["CN-EV-IC25"]],
    ["S-26", "reporting to the police", ["CN-CRP-110", "CR-266"]],
    ["S-27", "what a report to the police must show", ["CR-266", "CR-266-1"]],
    ["S-29", "time stamps", ["CN-EV-OL16", "CN-EV-OL17", "CN-EV-OL18", "CN-EV-IC11"]],
    ["S-30", "mediation and its confirmation", ["CN-MED-4", "CN-MED-33", "CN-CPL-205"]],
    ["S-31", "who may see a mediation", ["CN-MED-23", "CN-MED-15"]],
    ["S-32", "debt collectors", ["CO-1", "CO-3"]],
    ["S-33", "mediation by an association", ["CN-CM-2", "CN-CM-16", "CN-CM-32"]],
    ["S-35", "the licence of a mediator", ["CN-CM-11"]],
    ["S-36", "posting him on Moments", ["RL-1024", "RL-1032", "RL-1034", "RL-1019"]],
    ["S-37", "reminding him through friends", ["RL-1032", "RL-1034"]],
    ["S-38", "messages by software", ["RL-1033", "PS-50", "RL-CSL-46"]],
    ["S-40", "locating him", ["RL-P72", "RL-1033", "RL-1034", "RL-1035", "PS-56", "RL-C253b", "RL-C253n"]],
    ["S-41", "base stations", ["CN-CPL-95", "CN-CPL-253", "CN-PI-21"]],
    ["S-44", "chats in Hong Kong", ["XB-HK-163", "XB-HK-E"]],
    ["S-45", "enforcing in Hong Kong", ["XB-HK-1", "XB-HK-2", "XB-HK-645"]],
    ["S-47", "the New York Convention", ["XB-NYC", "CN-CPL-304", "CN-CPL-297"]],
    ["S-48", "arbitration in Singapore", ["CN-CPL-288"]],
    ["S-49", "the GDPR", ["XB-GDPR"]],
    ["S-50", "consular legalisation", ["XB-APO"]],
    ["S-52", "a clause for arbitration abroad", ["CN-CPL-35", "CN-CPL-288"]],
    ["S-56", "what filing looks at", ["CN-CPL-126", "CN-CPL-122"]],
    ["S-61", "a debtor who is gone", ["CN-PRES-1", "CN-CPL-J427", "CN-CPL-166", "CN-CPL-J257", "CN-PI-21"]],
    ["S-65", "the red lines", ["RL-1033", "PS-50"]],
    ["S-67", "the credit record", ["CN-SX-8", "RL-CREDIT", "CN-CPL-266"]],
    ["S-68", "a notarised debt", ["CN-CPL-249"]],
  ])("%s, %s, rests on %j", (id, _about, expected) => {
    const statement = articleStatements.find((other) => other.id === id)!;
    expect(groundsOf(statement).map(({ rule }) => rule)).toEqual(expect.arrayContaining(expected));
  });
});
