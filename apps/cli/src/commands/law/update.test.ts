import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { access, mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { bench } from "../../testing/cli.ts";

const MAIN = join(import.meta.dirname, "../../main.ts");
const CASE = `creditor: { name: 李明 }
debtor: { name: 张伟 }
loans: [{ date: 2026-01-05, principal: "20000.00", due: 2026-10-24 }]
`;

interface Assessed {
  readonly claim: { readonly overdueInterest: string };
  readonly warnings: readonly { readonly code: string }[];
}

test("rows of the user's own are taken, shown as his, computed by, and taken away", async () => {
  await using place = await bench();
  await place.write("lpr.csv", "\uFEFF日期,利率\r\n2026-09-20,3.00%\r\n2026-10-20,2.90%\r\n2026-11-20,2.90\r\n");
  await place.write("案件/case.yaml", CASE);
  const overdue = async (): Promise<[string, string[]]> => {
    const { out } = await place.youju("assess", "案件", "--as-of", "2026-11-23", "--json");
    const { claim, warnings } = JSON.parse(out) as Assessed;
    return [claim.overdueInterest, warnings.map(({ code }) => code).filter((code) => code.startsWith("lpr"))];
  };
  expect(await overdue()).toEqual(["49.32", ["lpr-past-table"]]);
  expect((await place.youju("law", "update")).out).toContain("一年期LPR（lpr）：没有添加\n");

  const added = await place.youju("law", "update", "--lpr", "lpr.csv");
  expect(added).toEqual({
    exit: 0,
    err: "",
    out: `一年期LPR（lpr）
  添加 2 行：
    2026-10-20 公布的 2.90%（用户添加）
    2026-11-20 公布的 2.90%（用户添加）
  1 行与现有的相同，没有重复存
`,
  });
  expect(await overdue()).toEqual(["47.67", ["lpr-by-user"]]);
  expect((await place.youju("law", "update")).out).toContain("  2026-10-20 公布的 2.90%（lpr.csv，2026-11-23 添加）\n");
  expect((await place.youju("law", "update", "--lpr", "lpr.csv")).out).toContain("没有要添加的\n  3 行与现有的相同");

  const { out: table } = await place.youju("law", "tables", "lpr");
  expect(table).toMatch(/^一年期LPR（lpr）\n {2}来源：.*\n {2}收录：2026-11-23\n {2}核对到：2026-09-20 公布的一行\n {2}不确定的：到 2026-07-20 为止/u);
  expect(table).toContain("  2026-07-20  3.00\n  2026-08-20  3.00  只见于一个来源\n");
  expect(table).toContain("  2026-10-20  2.90  用户添加（lpr.csv，2026-11-23）\n");

  const removed = await place.youju("law", "update", "--remove", "lpr");
  expect(removed).toMatchObject({ exit: 0, out: "一年期LPR（lpr）：你添加的已经去掉，按自带的算。\n" });
  expect(await overdue()).toEqual(["49.32", ["lpr-past-table"]]);
  expect((await place.youju("law", "update", "--remove", "lpr")).out).toContain("本来就没有添加过");
});

test("what contradicts is refused with both values, and taken with --replace", async () => {
  await using place = await bench();
  await place.write("lpr.json", '[{ "date": "2026-09-20", "rate": 2.9 }]');
  const refused = await place.youju("law", "update", "--lpr", "lpr.json");
  expect(refused).toMatchObject({ exit: 2, out: "" });
  expect(refused.err).toMatch(/^lpr\.json \[0\] \[table-row-contradicts\] .*2\.90%.*3\.00%.*--replace/u);
  const taken = await place.youju("law", "update", "--lpr", "lpr.json", "--replace", "--json");
  expect(JSON.parse(taken.out)).toEqual([
    { name: "lpr", added: [], replaced: [{ date: "2026-09-20", rate: "2.90" }], repeated: 0, warnings: [] },
  ]);
  const { out } = await place.youju("law", "tables", "lpr");
  expect(out).toContain("  2026-09-20  3.00  你添加的代替了它\n  2026-09-20  2.90  用户添加（lpr.json，2026-11-23）\n");
});

test("a line that is wrong is named, and of several files none is taken where one is wrong", async () => {
  await using place = await bench();
  await place.write("lpr.csv", "date,rate\n2026-10-20,2.90\n");
  await place.write("wages.csv", "province,year,wage,kind\n江苏,2025,132000,非私营\n广东,2025,11000,非私营\n");
  const ran = await place.youju("law", "update", "--lpr", "lpr.csv", "--wages", "wages.csv");
  expect(ran).toMatchObject({ exit: 2, out: "" });
  expect(ran.err).toMatch(/^wages\.csv:3 \[wage-implausible\] .*11000\.00/u);
  await expect(access(join(place.dir, "library/tables"))).rejects.toThrow("ENOENT");
});

test("warnings are said, and the rows are taken", async () => {
  await using place = await bench();
  await place.write("lpr.csv", "date,rate\n2026-11-23,2.90\n");
  const { exit, out } = await place.youju("law", "update", "--lpr", "lpr.csv");
  expect(exit).toBe(0);
  expect(out).toMatch(/注意：lpr\.csv:2 \[lpr-day-unusual\] .*2026-11-20/u);
  expect(out).toMatch(/注意：lpr\.csv:2 \[lpr-month-missing\]/u);
});

test("every table is shown, with what it is made of", async () => {
  await using place = await bench();
  const { out } = await place.youju("law", "tables");
  for (const title of ["一年期LPR（lpr）", "节假日（holidays）", "就业人员年平均工资（wages）", "小额诉讼标的额的通知（notices）", "诉讼费用标准（fees）"])
    expect(out).toContain(title);
  expect(out.match(/核对到：/gu)).toHaveLength(5);
  const { out: json } = await place.youju("law", "tables", "notices", "--json");
  const [notices] = JSON.parse(json) as { rows: { cells: object; by: string; source: string }[] }[];
  expect(notices!.rows).toHaveLength(7);
  expect(notices!.rows[0]).toMatchObject({ by: "law-book", source: "通知全文（沪人社综〔2022〕133号的平均工资）" });
});

describe("what cannot be", () => {
  test.each([
    [["law", "update", "--lpr", "不存在.csv"], "path-missing"],
    [["law", "update", "--lpr", "."], "not-a-file"],
    [["law", "update", "--remove", "lrp"], "table-unknown"],
    [["law", "update", "--remove", "toString"], "table-unknown"],
    [["law", "update", "--remove", "lpr", "--lpr", "x.csv"], "option-out-of-place"],
    [["law", "update", "--replace"], "option-out-of-place"],
    [["law", "tables", "gold"], "table-unknown"],
  ])("%j is %s", async (argv, code) => {
    await using place = await bench();
    const ran = await place.youju(...argv);
    expect(ran).toMatchObject({ exit: 2, out: "" });
    expect(ran.err).toContain(`[${code}]`);
  });

  test("a damaged table stops what would compute by it, and says how to mend it", async () => {
    await using place = await bench();
    await place.write("library/tables/lpr.json", "{");
    await place.write("案件/case.yaml", CASE);
    const ran = await place.youju("assess", "案件");
    expect(ran).toMatchObject({ exit: 2, out: "" });
    expect(ran.err).toMatch(/lpr\.json \[table-damaged\] .*youju law update --remove lpr/u);
    expect((await place.youju("law", "update", "--remove", "lpr")).exit).toBe(0);
    expect((await place.youju("assess", "案件")).exit).toBe(0);
  });
});

test("as a process, also where it is killed on the way: a table is whole, or not there", async () => {
  await using place = await bench();
  await place.write("lpr.csv", "date,rate\n2026-10-20,2.90\n");
  await mkdir(join(place.dir, "home"));
  const env = { ...process.env, YOUJU_HOME: join(place.dir, "home") };
  const argv = [MAIN, "law", "update", "--lpr", "lpr.csv"];
  for (const after of [150, 250, 350, 450]) {
    const child = spawn(process.execPath, argv, { cwd: place.dir, env, stdio: "ignore" });
    const ended = once(child, "exit");
    setTimeout(() => child.kill("SIGKILL"), after);
    await ended;
    const text = await readFile(join(place.dir, "home/tables/lpr.json"), "utf8").catch(() => "");
    if (text !== "") expect(JSON.parse(text)).toMatchObject({ table: "lpr", rows: [{ source: "lpr.csv" }] });
  }
  await promisify(execFile)(process.execPath, argv, { cwd: place.dir, env });
  const { stdout } = await promisify(execFile)(process.execPath, [MAIN, "law", "update"], { cwd: place.dir, env });
  expect(stdout).toContain("2026-10-20 公布的 2.90%（lpr.csv");
});
