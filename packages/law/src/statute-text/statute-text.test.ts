import { describe, expect, test } from "vitest";
import { findRule, rules } from "../rules/index.ts";
import { isEnacted } from "../rules/statutes.ts";
import { articleText, whyNoText } from "./index.ts";
import { instruments } from "./instruments.ts";
import { missing } from "./missing.ts";
import { namedArticles } from "./named-articles.ts";

const enacted = rules.filter(isEnacted);
const bare = (text: string) => text.replaceAll(/\s/gu, "");
const words = async (id: string) => bare((await articleText(id))?.articles.flatMap(({ paragraphs }) => paragraphs).join("") ?? "");

describe("the words of the law", () => {
  test.each(enacted.map((rule) => [rule.id, rule] as const))("%s has its articles in full, or says why not", async (id, { article }) => {
    const text = await articleText(id);
    expect([text === undefined, whyNoText(id) !== undefined]).toEqual(text === undefined ? [true, true] : [false, false]);
    // every article that it names is there, not only the first
    for (const named of article.match(/第[一二三四五六七八九十百千零]+条(?:之[一二三四五六七八九十]+)?/gu) ?? []) {
      if (text !== undefined) expect([named, text.articles.some((each) => each.article === named)]).toEqual([named, true]);
    }
  });

  test.each(rules.filter((rule) => rule.quote !== undefined).map((rule) => [rule.id, rule.quote!] as const))(
    "%s quotes what its article says",
    async (id, quote) => {
      expect(await words(id)).toContain(bare(quote));
    },
  );

  test("holds no article that no rule cites, and nothing empty", async () => {
    for (const [statute, load] of Object.entries(instruments)) {
      const { articles, name, source, copiedOn } = (await load()).default;
      const known = Object.keys(articles);
      const cited = new Set(enacted.filter((rule) => rule.statute === statute).flatMap((rule) => namedArticles(rule.article, known)));
      expect([statute, known.filter((article) => !cited.has(article))]).toEqual([statute, []]);
      expect([statute, Object.values(articles).flat().filter((paragraph) => paragraph.trim() === "")]).toEqual([statute, []]);
      expect([name, source].every((text) => text !== "")).toBe(true);
      expect(copiedOn).toMatch(/^\d{4}-\d\d-\d\d$/u);
    }
  });

  test("what is missing is cited, and has no text", () => {
    for (const statute of Object.keys(missing)) {
      expect([statute, statute in instruments, enacted.some((rule) => rule.statute === statute)]).toEqual([statute, false, true]);
    }
  });

  test("a case, a guess and an id that is not there have none", async () => {
    for (const id of ["RJ-1", "YJ-GRACE", "CN-PL-999"]) expect([await articleText(id), whyNoText(id)]).toEqual([undefined, undefined]);
  });

  test("several articles, a run of them, and the points of a reply", async () => {
    const named = async (id: string) => (await articleText(id))!.articles.map(({ article }) => article);
    expect(await named("CN-SL-200s")).toEqual(["第二百零一条", "第二百零二条", "第二百零三条"]);
    expect(await named("CN-CPL-105")).toEqual(["第一百零五条", "第一百零八条"]);
    expect(await named("CR-307b")).toEqual(["第三百零七条之一"]);
    expect(await named("XB-FX")).toEqual(["第二项", "第三项"]);
    expect(findRule("CN-FEE-14-3")!.article).toBe("第十四条第三项");
    expect(await named("CN-FEE-14-3")).toEqual(["第十四条"]);
  });

  test("it is the whole article, paragraph by paragraph", async () => {
    const { name, number, articles } = (await articleText("CN-PL-25"))!;
    expect([name, number]).toEqual(["最高人民法院关于审理民间借贷案件适用法律若干问题的规定（2020年第二次修正）", "法释〔2020〕17号"]);
    expect(articles).toHaveLength(1);
    expect(articles[0]!.paragraphs).toHaveLength(2);
    expect(articles[0]!.paragraphs[1]).toMatch(/^前款所称.*贷款市场报价利率。$/u);
  });
});
