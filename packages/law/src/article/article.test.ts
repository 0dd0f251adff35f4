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
    const { says, verdict, right, rules, cites, prior } = statement;

    test("rests on rules that exist", () => {
      expect(rules.filter((id) => findRule(id) === undefined)).toEqual([]);
      expect(cites.every(({ statute }) => statute !== "")).toBe(true);
      expect(new Set(groundsOf(statement).map(({ statute, article }) => statute + article)).size).toBe(rules.length + cites.length);
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
});
