import { expect, test } from "vitest";
import { bench } from "../../testing/cli.ts";

test("law cases --about shows what courts said, and that a case is no rule", async () => {
  await using place = await bench();
  const { out, err, exit } = await place.youju("law", "cases", "--about", "identity");
  expect({ err, exit }).toEqual({ err: "", exit: 0 });
  expect(out).toMatch(/^公开案例：对方身份，11 个\n个案不是规则。/u);
  expect(out).toContain("\nCASE-09  象山法院：没有支持\n  小陈要 2,000 元");
  expect(out).not.toContain("CASE-18");
  expect((await place.youju("law", "cases", "--about", "对方身份")).out).toBe(out);
});

test("law cases shows all of them", async () => {
  await using place = await bench();
  const { out } = await place.youju("law", "cases");
  expect(out.match(/^(?:CASE|RJ|OK)-\d+ {2}/gmu)).toHaveLength(55);
});

test("law cases ID shows one in full", async () => {
  await using place = await bench();
  const { out } = await place.youju("law", "cases", "CASE-05");
  expect(out).toBe(`CASE-05  广州中院：支持
案号：(2020)粤01民终10411号（来源所写，没有核对）
情况：没有借条；以前在公安机关做笔录时，双方都说过借了 50,000 元，和解书上也这样写。
理由：在公安机关的承认和后来的和解书可以证明是借款。
对照自己：有没有在派出所等机关做过笔录、签过和解书。
主题：借贷约定
有关的规则：CN-PL-2
来源：lawspufa.dfyuhang.com（转载或二手）
把握：读的是报道，没有读判决书
个案不是规则。这里是新闻、法院账号和律所文章报道的情况，不是判决书，没有核对原文；别的法院可能有不同看法。
`);
  expect((await place.youju("law", "cases", "RJ-3")).out).toContain("CASE-09  象山法院：没有支持\n又作：RJ-3\n");
  const late = (await place.youju("law", "cases", "CASE-28")).out;
  expect(late).toContain("把握：只在来路不明的网页上读到，要再核对");
});

test("law cases --json gives the same to a program, sums as text", async () => {
  await using place = await bench();
  const { out } = await place.youju("law", "cases", "--about", "gift", "--json");
  const rows = JSON.parse(out) as { id: string; amount: string | null; number: string | null }[];
  expect(rows).toHaveLength(9);
  expect(rows.find(({ id }) => id === "CASE-04")).toMatchObject({ amount: "8304.00", number: null });
  const one = JSON.parse((await place.youju("law", "cases", "CASE-33", "--json")).out) as object;
  expect(one).toMatchObject({ id: "CASE-33", court: "法院未具名", result: "rejected", amount: null, certainty: "M" });
});

test("law cases about something that courts are not known to have said anything on", async () => {
  await using place = await bench();
  expect(await place.youju("law", "cases", "--about", "jurisdiction")).toMatchObject({ exit: 0, out: "公开案例：管辖\n没有找到这方面的公开案例。\n" });
});

test.each([
  [["--about", "love"], /\[case-topic-unknown\].*“love”.*identity（对方身份）、.*gambling（赌博）/u],
  [["CASE-47"], /\[published-case-unknown\].*“CASE-47”.*youju law cases/u],
  [["CASE-05", "--about", "identity"], /\[option-out-of-place\]/u],
])("law cases %j is refused with what to do", async (words, expected) => {
  await using place = await bench();
  const ran = await place.youju("law", "cases", ...words);
  expect(ran).toMatchObject({ exit: 2, out: "" });
  expect(ran.err).toMatch(expected);
});
