import { expect, test } from "vitest";
import { bench } from "../../testing/cli.ts";

interface Row {
  readonly id: string;
  readonly says: string;
  readonly verdict: string;
  readonly basis: readonly { readonly statute: string; readonly article: string }[];
}

test("law article tells of each statement whether it holds, what is right, and by which article", async () => {
  await using place = await bench();
  const { out, err, exit } = await place.youju("law", "article");
  expect({ err, exit }).toEqual({ err: "", exit: 0 });
  expect(out).toContain(`S-23  不对
  文章：支付令适用于小额债务。
  核对：支付令不限金额。
  依据：民诉法解释第四百二十七条
`);
  expect(out).toContain("\nS-62  违法的建议\n");
  expect(out.match(/^S-\d\d {2}/gmu)).toHaveLength(70);
  for (const line of out.split("\n").filter((text) => /文章：.*\d%/u.test(text))) expect(line).toContain("（文章口径,未经核实）");
});

test("law article --json gives the same to a program", async () => {
  await using place = await bench();
  const { out, exit } = await place.youju("law", "article", "--json");
  expect(exit).toBe(0);
  const rows = JSON.parse(out) as Row[];
  expect(rows).toHaveLength(70);
  expect(rows.find(({ id }) => id === "S-01")).toEqual({
    id: "S-01",
    chapter: 1,
    says: "腾讯客服公示：2022年涉及转账纠纷的工单，67%因证据不足处理受阻。（文章口径,未经核实）",
    verdict: "unverifiable",
    right: "未找到依据，不采用这个数字。",
    rules: [],
    prior: true,
    basis: [],
  });
  expect(rows.find(({ id }) => id === "S-20")!.basis).toEqual([
    { rule: "CN-FEE-14-3", statute: "诉讼费用交纳办法", article: "第十四条第三项" },
  ]);
});

test("law article takes nothing more", async () => {
  await using place = await bench();
  const ran = await place.youju("law", "article", "S-01");
  expect(ran).toMatchObject({ exit: 2, out: "" });
  expect(ran.err).toMatch(/\[argument-extra\].*“S-01”.*youju help law article 看/u);
});
