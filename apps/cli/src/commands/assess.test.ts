import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Assessment } from "@youju/model";
import { expect, test } from "vitest";
import { bench } from "../testing/cli.ts";

const EXAMPLE = join(import.meta.dirname, "../../../../examples/1-simple-loan");

test("for a person: the sum first, then the table that a pocket calculator checks", async () => {
  await using place = await bench();
  const { out, err, exit } = await place.youju("assess", EXAMPLE, "--as-of", "2024-12-31");
  expect({ err, exit }).toEqual({ err: "", exit: 0 });
  expect(out.split("\n\n").slice(0, 3).join("\n\n")).toBe(`李明诉张伟民间借贷

截至 2024-12-31，张伟应还李明 15,183.62 元
  剩余本金  15,066.08
  逾期利息     117.54
  已还       5,000.00

怎么算出来的
  2024-03-01 借出 20,000.00，没约定利息，2024-09-01 到期（待你确认）
  时段                     天数       本金  年利率    利息
  2024-03-01 – 2024-09-01   185  20,000.00      0%    0.00  借期内
  2024-09-02 – 2024-10-07    36  20,000.00   3.35%   66.08  逾期
  2024-10-08 还 5,000.00         15,066.08                  还逾期利息 66.08、本金 4,933.92
  2024-10-08 – 2024-12-31    85  15,066.08   3.35%  117.54  逾期`);
  for (const part of ["证据链：", "○ 弱      对方身份", "今天可以做：", "诉讼时效：从", "途径\n", "要留意\n", "不替代律师意见"]) expect(out).toContain(part);
});

test.each([
  ["2024-02-01", "截至 2024-02-01，还没有借出过钱；最早一笔在 2024-03-01。"],
  ["2024-08-31", "应还李明 20,000.00 元，还没到期"],
])("before anything is due, as of %s", async (asOf, expected) => {
  await using place = await bench();
  const { out, exit } = await place.youju("assess", EXAMPLE, "--as-of", asOf);
  expect(exit).toBe(0);
  expect(out).toContain(expected);
});

test("without --as-of it is computed for today in Beijing", async () => {
  await using place = await bench();
  const { out } = await place.youju("assess", EXAMPLE, "--json");
  expect((JSON.parse(out) as Assessment).asOf).toBe("2026-11-23");
});

test("--json has the keys of the contract, --why the reason of each figure besides", async () => {
  await using place = await bench();
  const plain = JSON.parse((await place.youju("assess", EXAMPLE, "--json")).out) as Record<string, unknown>;
  const keys = ["asOf", "case", "originals", "match", "loans", "repayments", "claim", "limitation", "chain", "roads", "warnings"];
  expect(Object.keys(plain)).toEqual(expect.arrayContaining(keys));
  expect(plain).not.toHaveProperty("reasons");
  const { reasons, ...rest } = JSON.parse((await place.youju("assess", EXAMPLE, "--json", "--why")).out) as Record<string, unknown>;
  expect(rest).toEqual(plain);
  expect(reasons).toHaveProperty("/claim/overdueInterest");
  const alone = await place.youju("assess", EXAMPLE, "--why");
  expect(alone).toMatchObject({ exit: 2, out: "" });
});

test("loans that are all paid back", async () => {
  await using place = await bench();
  const parties = "creditor: { name: 李明 }\ndebtor: { name: 张伟 }\n";
  await place.write("case.yaml", `${parties}loans: [{ date: 2024-03-01, principal: "100" }]\nrepayments: [{ date: 2024-03-05, amount: "120" }]\n`);
  const { out } = await place.youju("assess", ".");
  expect(out).toMatch(/张伟已经还清。/);
  expect(out).toMatch(/多还了 +20\.00/);
});

test("a loan that is too old to be computed is not paid back", async () => {
  await using place = await bench();
  await place.write("case.yaml", 'creditor: { name: 李明 }\ndebtor: { name: 张伟 }\nloans: [{ date: 2014-03-01, principal: "100" }]\n');
  const { out } = await place.youju("assess", ".");
  expect(out).toMatch(/借款都成立于 2015-09-01 之前，适用更早的规定，这里算不出欠款。/);
  expect(out).not.toContain("还清");
});

test("a case.yaml of two names and nothing else", async () => {
  await using place = await bench();
  await place.write("case.yaml", "creditor: { name: 李明 }\ndebtor: { name: 张伟 }\n");
  const { out, exit } = await place.youju("assess", ".");
  expect(exit).toBe(0);
  expect(out).toMatch(/还没有找到或写明借款，算不出欠款/);
  expect(out).toContain("原件：还没有");
});

test("a case is read, never written", async () => {
  await using place = await bench();
  const before = readFileSync(join(EXAMPLE, "case.yaml"));
  await place.youju("assess", EXAMPLE);
  expect(readFileSync(join(EXAMPLE, "case.yaml"))).toEqual(before);
  expect(await place.youju("cases")).toMatchObject({ exit: 0, err: "" });
});
