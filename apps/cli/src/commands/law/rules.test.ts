import { describe, expect, test } from "vitest";
import { bench } from "../../testing/cli.ts";

interface Row {
  readonly id: string;
  readonly topic: string;
  readonly certainty: string;
  readonly from: string;
  readonly to: string | null;
  readonly replaces?: string;
}

async function rowsOf(...options: string[]): Promise<Row[]> {
  await using place = await bench();
  const { out, err, exit } = await place.youju("law", ...options, "--json");
  expect({ err, exit }).toEqual({ err: "", exit: 0 });
  return JSON.parse(out) as Row[];
}

const textOf = async (...argv: string[]): Promise<string> => {
  await using place = await bench();
  const { out, err, exit } = await place.youju("law", ...argv);
  expect({ err, exit }).toEqual({ err: "", exit: 0 });
  return out;
};

describe("law", () => {
  test("lists every rule with all that there is to say of it", async () => {
    const rows = await rowsOf();
    expect(rows.length).toBeGreaterThan(400);
    expect(rows.find(({ id }) => id === "CN-PL-25")).toEqual({
      id: "CN-PL-25",
      statute: "民间借贷规定",
      article: "第二十五条",
      from: "2021-01-01",
      to: null,
      decidedBy: "filing",
      rule: "约定的利率受支持，但超过合同成立时一年期LPR四倍的部分不受支持。",
      quote: "双方约定的利率超过合同成立时一年期贷款市场报价利率四倍的除外",
      certainty: "H",
      verifiedAsOf: "2026-05-16",
      openQuestions: ["公布LPR的当天成立的借款，按当天公布的新值计算；条文只说“合同成立时”。"],
      computed: true,
      replaces: "CN-PL08-26",
      topic: "cap",
    });
  });

  test("one line a rule; what is over says until when", async () => {
    const lines = (await textOf()).split("\n");
    expect(lines.find((line) => line.startsWith("CN-PL-28 "))).toMatch(/^CN-PL-28 +民间借贷规定第二十八条 +约定了逾期利率的从约定/u);
    expect(lines.find((line) => line.startsWith("CN-PL15-29 "))).toContain("民间借贷规定（2015年）第二十九条（到 2020-08-19）");
    expect(lines.find((line) => line.startsWith("RJ-10 "))).toContain("公开案例与法院指引（莱阳市法院案例）");
  });

  test("--topic, by its name or by its title", async () => {
    const rows = await rowsOf("--topic", "cap");
    expect(rows.every(({ topic }) => topic === "cap")).toBe(true);
    expect(rows.map(({ id }) => id)).toContain("CN-PL-31");
    expect(await rowsOf("--topic", "利率上限")).toEqual(rows);
  });

  test("--on: the rules of that day, and no case or policy", async () => {
    const ids = (await rowsOf("--on", "2020-10-01")).map(({ id }) => id);
    expect(ids).toContain("CN-PL08-29");
    for (const other of ["CN-PL-28", "CN-PL15-29", "CN-SL-188", "RJ-1", "YJ-DAYS"]) expect(ids).not.toContain(other);
    expect(await textOf("--on", "2020-10-01")).toMatch(/^2020-10-01 施行的法条；案例、指引和本产品的口径没有施行日期，不在内。\n/u);
  });

  test("--certainty, in either case", async () => {
    const rows = await rowsOf("--certainty", "l");
    expect(rows.every(({ certainty }) => certainty === "L")).toBe(true);
    expect(rows.map(({ id }) => id)).toContain("CN-PL-V0");
  });

  test("--search: every word, wherever it stands", async () => {
    const ids = (await rowsOf("--search", "逾期 lpr")).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(["CN-PL-28", "CN-PL-29"]));
    expect(ids).not.toContain("CN-PL-25");
    expect((await rowsOf("--search", "cn-pl-25")).map(({ id }) => id)).toEqual(["CN-PL-25"]);
    expect((await rowsOf("--search", "多长算合理")).map(({ id }) => id)).toEqual(["CN-CC-675"]);
  });

  test("filters narrow one another, down to nothing", async () => {
    expect((await rowsOf("--topic", "cap", "--on", "2018-01-01")).map(({ id }) => id)).toEqual(expect.arrayContaining(["CN-PL15-26", "CN-PL15-30"]));
    expect(await rowsOf("--topic", "cap", "--search", "支付令")).toEqual([]);
    expect(await textOf("--topic", "cap", "--search", "支付令")).toBe("没有符合的条目。\n");
  });

  test.each([
    [["--topic", "capp"], /\[law-topic-unknown\].*“cap”/u],
    [["--topic", "利率上线"], /\[law-topic-unknown\].*“利率上限”/u],
    [["--certainty", "X"], /\[certainty-unknown\].*H（条文已核对）/u],
    [["--on", "2020-13-01"], /^--on \[date-impossible\]/u],
    [["shw"], /\[command-unknown\].*“law shw”.*“law show”/u],
    [["show", "CN-PL-251"], /\[rule-unknown\].*“CN-PL-25”/u],
    [["show", "CN-PL-31", "--on", "2019-01-01"], /\[rule-not-in-force\].*2020-08-20/u],
    [["show", "CN-PL-25", "--on", "昨天"], /^--on \[date-unreadable\]/u],
    [["guide", "polic"], /\[guide-unknown\].*“police”/u],
    [["topics", "cap"], /\[argument-extra\]/u],
  ])("%j is refused, with what is nearest", async (argv, says) => {
    await using place = await bench();
    const { out, err, exit } = await place.youju("law", ...argv);
    expect({ out, exit }).toEqual({ out: "", exit: 2 });
    expect(err).toMatch(says);
  });
});

describe("law show", () => {
  test("says all of a rule, with the article in full", async () => {
    const out = await textOf("show", "CN-PL-28");
    expect(out.split("\n")[0]).toBe("CN-PL-28  民间借贷规定第二十八条");
    expect(out).toContain("\n施行：2021-01-01 起，现行有效（按起诉、申请的日子定）\n");
    expect(out).toContain("\n把握：条文已核对（截至 2026-05-16）\n");
    expect(out).toContain("\n没有定论：“当时”是逾期第一天的LPR还是随公布分段");
    expect(out).toContain("\n有据按它计算。\n");
    expect(out).toContain("\n在它之前：CN-PL08-29 民间借贷规定（2020年8月）第二十九条（2020-08-20 至 2020-12-31）\n");
    expect(out).toContain("\n第二十八条　借贷双方对逾期利率有约定的，从其约定");
    expect(out).toContain("\n　　（二）约定了借期内利率但是未约定逾期利率");
    expect(out).toContain("（抄自LawRefBook/Laws（GitHub），2025-04-19）");
  });

  test("--on: the version of that day, and what came after it", async () => {
    const out = await textOf("show", "CN-PL-25", "--on", "2020-10-01");
    expect(out.split("\n")[0]).toBe("CN-PL08-26  民间借贷规定（2020年8月）第二十六条");
    expect(out).toContain("\n在它之后：CN-PL-25 民间借贷规定第二十五条（2021-01-01 起，现行有效）\n");
    expect(await textOf("show", "cn-pl08-26")).toBe(out);
    expect(await textOf("show", "RJ-10", "--on", "2010-01-01")).toBe(await textOf("show", "RJ-10"));
  });

  test("what has no text says why; what nobody enacted is in force nowhere", async () => {
    expect(await textOf("show", "CN-PL-V0")).toContain("\n条文：没有找到可以照录的原文。\n");
    const out = await textOf("show", "RJ-10");
    expect(out).not.toContain("施行：");
    expect(out).not.toContain("条文：");
  });

  test("names the published cases that illustrate it", async () => {
    expect(await textOf("show", "CN-PL-26")).toMatch(/\n公开案例：.*CASE-27.*（youju law cases 编号）\n/u);
  });

  test("fraud: the sums of the provinces, each with how sure it is", async () => {
    const out = await textOf("show", "CR-266-1");
    expect(out).toMatch(/\n重庆 +5,000\.00 \/ 70,000\.00 \/ 500,000\.00 +读过转载的文件：/u);
    expect(out).toMatch(/\n上海 +10,000\.00 .* +存疑，要再核对：/u);
    expect(out).toContain("不看数额");
    expect(await textOf("show", "CR-243")).not.toContain("重庆");
  });

  test("--json: the rule with its text, its versions and its cases", async () => {
    const shown = JSON.parse(await textOf("show", "CN-PL-26", "--json")) as Record<string, unknown>;
    expect(shown).toMatchObject({
      id: "CN-PL-26",
      topic: "interest",
      versions: [{ id: "CN-PL15-27" }, { id: "CN-PL08-27" }, { id: "CN-PL-26", from: "2021-01-01", to: null }],
      text: { number: "法释〔2020〕17号", articles: [{ article: "第二十六条" }] },
      whyNoText: null,
    });
    expect(shown["cases"]).toContain("CASE-27");
    const none = JSON.parse(await textOf("show", "RJ-10", "--json")) as Record<string, unknown>;
    expect(none).toMatchObject({ text: null, whyNoText: null });
    const fraud = JSON.parse(await textOf("show", "CR-266", "--json")) as { thresholds: object[] };
    expect(fraud.thresholds[0]).toMatchObject({ place: "重庆", large: "5000.00", huge: "70000.00", certainty: "H" });
  });
});

describe("beside the rules", () => {
  test("law topics counts every rule once", async () => {
    await using place = await bench();
    const rows = JSON.parse((await place.youju("law", "topics", "--json")).out) as { id: string; rules: number }[];
    expect(rows.reduce((sum, { rules }) => sum + rules, 0)).toBe((await rowsOf()).length);
    expect((await place.youju("law", "topics")).out).toMatch(/^cap +利率上限 +\d+ 条$/mu);
  });

  test("law acts: what one may do, what not, why, by which article, and what the product does", async () => {
    const out = await textOf("acts");
    expect(out).toMatch(/可以做的\n\nDO-1 {2}[^]*不要做的\n\nNO-1 {2}/u);
    expect(out).toContain(`NO-12  先把他发上网，再收钱删帖
  这样的约定无效，还可能是敲诈勒索。
  依据：信息网络侵害人身权益规定第十条、网络诽谤刑事案件解释第六条
  有据没有分享、发布的功能。
`);
    const rows = JSON.parse(await textOf("acts", "--json")) as { id: string; allowed: boolean; basis: { rule: string }[] }[];
    expect(rows.find(({ id }) => id === "DO-4")).toMatchObject({ allowed: true, basis: [{ rule: "CN-EV-106" }, { rule: "RL-C284" }] });
  });

  test("law guide: the questions, and one of them point by point", async () => {
    expect(await textOf("guide")).toMatch(/^police +能不能报警$/mu);
    const out = await textOf("guide", "police");
    expect(out.match(/没有定论：据转载的通知和新闻，没有读到公安部的原件。/gu)!.length).toBeGreaterThan(1);
    expect(out).toContain("\n\n报案当天\n  公安机关要当场接受、登记，给你接报案回执。要下回执，留好。\n  依据：刑事诉讼法第一百一十条、改革完善受案立案制度的意见（公安部）、");
    const abroad = JSON.parse(await textOf("guide", "abroad", "--json")) as { points: { about: string; basis: { rule: string }[] }[] };
    expect(abroad.points.find(({ about }) => about === "澳门")!.basis).toEqual([
      { rule: "XB-MO", statute: "内地与澳门判决安排", article: "第二条、第四条" },
      { rule: "XB-MO-18", statute: "内地与澳门判决安排", article: "第十八条" },
    ]);
  });

  test("help lists the commands of law, and tells of each", async () => {
    await using place = await bench();
    expect((await place.youju("help", "law")).out).toMatch(/\n命令\n {2}law show 编号 /u);
    expect((await place.youju("help", "law", "show")).out).toContain("用法  youju law show 编号\n");
    expect((await place.youju("law", "show", "--help")).out).toContain("用法  youju law show 编号\n");
    expect((await place.youju("law", "--search", "show", "--json")).exit).toBe(0);
  });
});
