import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { bench, type Bench } from "../testing/cli.ts";

const EXAMPLE = join(import.meta.dirname, "../../../../examples/1-simple-loan");
const files = readdirSync(join(EXAMPLE, "originals")).map((name) => join(EXAMPLE, "originals", name));

interface Imported {
  readonly case: string;
  readonly originals: readonly { readonly path: string; readonly existed: boolean; readonly problems: readonly { readonly code: string }[] }[];
}
const imported = async (place: Bench, ...argv: string[]): Promise<Imported> => JSON.parse((await place.youju("import", ...argv, "--json")).out) as Imported;

test("the same folder twice is one case, and nothing is read again", async () => {
  await using place = await bench();
  const first = await imported(place, EXAMPLE);
  const second = await imported(place, EXAMPLE);
  expect(second.case).toBe(first.case);
  expect(second.originals.every(({ existed }) => existed)).toBe(true);
});

test("loose files: one case a pair of names; later files go into it by its number", async () => {
  await using place = await bench();
  const [one, two] = files as [string, string];
  const { case: id } = await imported(place, one, "--creditor", "李明", "--debtor", "大伟");
  expect((await imported(place, one, two, "--creditor", "李明", "--debtor", "小红")).case).not.toBe(id);
  const added = await imported(place, two, "--case", id);
  expect(added).toMatchObject({ case: id, originals: [{ existed: false }] });
  expect((await place.youju("cases")).out).toMatch(/李明诉大伟民间借贷 +15,000\.00/);
});

test("two files of one name stay two, and an unreadable one is told", async () => {
  await using place = await bench();
  await place.write("a/账单.csv", readFileSync(files.find((path) => path.endsWith(".csv"))!));
  await place.write("b/账单.csv", "");
  const { originals } = await imported(place, "a/账单.csv", "b/账单.csv");
  expect(originals.map(({ path }) => path)).toEqual(["账单 (2).csv", "账单.csv"]);
  expect(originals[0]!.problems).toMatchObject([{ code: "file-empty" }]);
});

test.each([
  ["a fault in case.yaml", ["坏"], /坏\/case\.yaml:3 .*\[key-unknown\]/],
  ["a case that is not there", ["好.csv", "--case", "没有"], /\[case-unknown\]/],
  ["a name for a folder", [EXAMPLE, "--debtor", "张三"], /\[option-out-of-place\]/],
  ["a name for a case that has names", ["好.csv", "--case", "x", "--debtor", "张三"], /\[option-out-of-place\]/],
  ["a folder among files", ["好.csv", "坏"], /\[not-a-file\]/],
])("%s: nothing is taken in", async (_, argv, expected) => {
  await using place = await bench();
  await place.write("坏/case.yaml", "creditor: { name: 李明 }\ndebtor: { name: 张伟 }\nlones: []\n");
  await place.write("好.csv", "");
  const ran = await place.youju("import", ...argv);
  expect(ran).toMatchObject({ exit: 2, out: "" });
  expect(ran.err).toMatch(expected);
  expect((await place.youju("cases", "--json")).out).toBe("[]\n");
});

test("an export that cannot be whole is not there at all", async () => {
  await using place = await bench();
  const { case: id } = await imported(place, EXAMPLE);
  await place.write("挡路", "");
  expect(await place.youju("export", id, "挡路/里面")).toMatchObject({ exit: 2, out: "" });
  expect(readdirSync(place.dir).toSorted()).toEqual(["library", "挡路"].toSorted());
});

test("how a file is read can be said when it is taken in, and goes with the case", async () => {
  await using place = await bench();
  const bill = readFileSync(files.find((path) => path.endsWith(".csv"))!);
  await place.write("下载/账单.csv", bill);
  const { case: id, originals } = await imported(place, "下载", "--as", "bank-bill-csv", "--debtor", "大伟");
  expect(originals.map(({ path }) => path)).toEqual(["账单.csv"]);
  await place.youju("export", id, "出");
  const yaml = readFileSync(join(place.dir, "出/case.yaml"), "utf8");
  expect(yaml).toMatch(/kind: read-as\n[^]*value: bank-bill-csv/u);
  const ran = await place.youju("import", "出");
  expect(ran.out).toContain("银行流水（CSV）（按你指定的读法）");
  expect((await place.youju("import", "出", "--as", "other-bill")).err).toContain("[option-out-of-place]");
});
