import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LAW_TABLES, lprOn, type UserRow } from "@youju/law";
import type { CalendarDate, CaseId } from "@youju/model";
import { expect, onTestFinished, test } from "vitest";
import { testApp } from "../testing/desk.ts";
import { tableFolder } from "./table-folder.ts";

const day = (text: string): CalendarDate => text as CalendarDate;
const row = (date: string, rate: string): UserRow => ({
  cells: { date, rate },
  source: "lpr.csv",
  addedOn: day("2026-11-23"),
  replaces: false,
});

async function home(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "youju-tables-"));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  return dir;
}

test("rows are kept, read again by another process, and taken away", async () => {
  const dir = await home();
  const folder = tableFolder(dir);
  expect(await folder.tables()).toBe(LAW_TABLES);
  await folder.save("lpr", [row("2026-10-20", "2.90")]);
  expect((await stat(join(dir, "tables/lpr.json"))).mode & 0o777).toBe(0o600);
  const other = tableFolder(dir);
  expect(await other.rows("lpr")).toEqual([row("2026-10-20", "2.90")]);
  const tables = await other.tables();
  expect(lprOn(day("2026-10-25"), tables.lpr)).toMatchObject({ percent: "2.90", by: "user" });
  expect(await other.tables()).toBe(tables);

  await folder.save("lpr", [row("2026-10-20", "2.80")]);
  expect(lprOn(day("2026-10-25"), (await other.tables()).lpr)!.percent).toBe("2.80");
  expect(await folder.remove("lpr")).toBe(true);
  expect(await folder.remove("lpr")).toBe(false);
  expect(await other.tables()).toBe(LAW_TABLES);
});

test("a write that is interrupted leaves the rows of before", async () => {
  const dir = await home();
  const folder = tableFolder(dir);
  await folder.save("lpr", [row("2026-10-20", "2.90")]);
  await writeFile(join(dir, "tables/lpr.json.0000.tmp"), '{ "table": "lpr", "rows": [ { "cel');
  expect(await folder.rows("lpr")).toEqual([row("2026-10-20", "2.90")]);

  await mkdir(join(dir, "tables/fees.json"));
  await utimes(join(dir, "tables/lpr.json.0000.tmp"), 0, Date.now() / 1000 - 3600);
  await expect(folder.save("fees", [])).rejects.toThrow(/EISDIR|EPERM|directory/u);
  expect((await readdir(join(dir, "tables"))).toSorted()).toEqual(["fees.json", "lpr.json", "lpr.json.0000.tmp"]);
  await utimes(join(dir, "tables/lpr.json.0000.tmp"), 0, Date.now() / 1000 - 90_000);
  await folder.save("lpr", []);
  expect((await readdir(join(dir, "tables"))).toSorted()).toEqual(["fees.json", "lpr.json"]);
});

test.each([
  ["cut off", '{ "table": "lpr", "rows": [ { "cel'],
  ["of another table", '{ "table": "fees", "rows": [] }'],
  ["with a rate that is none", JSON.stringify({ table: "lpr", rows: [row("2026-10-20", "two")] })],
  ["with a day that is none", JSON.stringify({ table: "lpr", rows: [row("2026-10-32", "2.90")] })],
  ["with a rate that cannot be", JSON.stringify({ table: "lpr", rows: [row("2026-10-20", "29.00")] })],
  ["without its columns", JSON.stringify({ table: "lpr", rows: [{ ...row("2026-10-20", "2.90"), cells: {} }] })],
])("a file %s is no table, and nothing is computed by it", async (_what, text) => {
  const dir = await home();
  const folder = tableFolder(dir);
  await folder.save("lpr", [row("2026-10-20", "2.90")]);
  await writeFile(join(dir, "tables/lpr.json"), text);
  await expect(folder.rows("lpr")).rejects.toMatchObject({ fault: { code: "table-damaged", details: { name: "lpr" } } });
  await expect(folder.tables()).rejects.toMatchObject({ fault: { code: "table-damaged" } });
  expect(await folder.remove("lpr")).toBe(true);
  expect(await folder.tables()).toBe(LAW_TABLES);
});

test("the API computes by what is in the folder, from the next request on", async () => {
  const dir = await home();
  const folder = tableFolder(dir);
  const { client } = await testApp({ tables: folder.tables });
  const { id } = await client.createCase();
  await client.decide(id, { kind: "add-loan", value: { date: day("2026-01-05"), principal: "20000.00", due: day("2026-10-24"), deliveredBy: "cash" } });
  const figures = async (of: CaseId) => {
    const { claim, warnings } = await client.getAssessment(of, { asOf: day("2026-11-23") });
    const [listed] = await client.listCases();
    return { overdue: claim.overdueInterest, total: claim.total, listed: listed!.total, codes: warnings.map(({ code }) => code).filter((code) => code.startsWith("lpr")) };
  };
  const before = { overdue: "49.32", total: "20049.32", listed: "20049.32", codes: ["lpr-past-table"] };
  expect(await figures(id)).toEqual(before);
  await folder.save("lpr", [row("2026-10-20", "2.90")]);
  expect(await figures(id)).toEqual({ overdue: "47.67", total: "20047.67", listed: "20047.67", codes: ["lpr-by-user"] });
  await folder.remove("lpr");
  expect(await figures(id)).toEqual(before);

  await folder.save("lpr", [row("2026-10-20", "2.90")]);
  await writeFile(join(dir, "tables/lpr.json"), "x");
  await expect(figures(id)).rejects.toMatchObject({ status: 500, problems: [{ code: "table-damaged" }] });
  expect(await readFile(join(dir, "tables/lpr.json"), "utf8")).toBe("x");
});
