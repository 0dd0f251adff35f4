import { cp, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Custody } from "@youju/vault";
import { expect, test } from "vitest";
import { bench } from "../testing/cli.ts";

const EXAMPLE = join(import.meta.dirname, "../../../../examples/1-simple-loan");

test("a folder: what is not known is said, and the sums of its files", async () => {
  await using place = await bench();
  const { out, err, exit } = await place.youju("custody", EXAMPLE);
  expect({ err, exit }).toEqual({ err: "", exit: 0 });
  expect(out).toMatch(/^保管记录　李明诉张伟民间借贷\n截至 2026-11-23 10:00:00（北京时间）/u);
  expect(out).toContain("没有收进案件库，没有日志");
  expect(out).toContain("能不能被改过：没有更早的记录可以比");
  expect(out.match(/民事证据规定第九十三条，一项一项看/gu)).toHaveLength(2);
  expect(out).toMatch(/在线诉讼规则第十八条/u);
});

test("a case of the library: one exhibit by its number, its hash or its name, with its entries in the log", async () => {
  await using place = await bench();
  const { case: id } = JSON.parse((await place.youju("import", EXAMPLE, "--json")).out) as { case: string };
  const all = JSON.parse((await place.youju("custody", id, "--json")).out) as Custody[];
  expect(all.map(({ exhibit, now }) => [exhibit?.no, now])).toEqual([[1, "same"], [2, "same"]]);
  expect(all[0]!.events[0]).toMatchObject({ kind: "came-in", entry: expect.any(Number) as number });
  const [first] = all;
  for (const which of ["证据1", "1", first!.original.slice(0, 12), first!.original.toUpperCase(), first!.path]) {
    const one = JSON.parse((await place.youju("custody", id, which, "--json")).out) as Custody;
    expect([which, one.original]).toEqual([which, first!.original]);
  }
  const { out } = await place.youju("custody", id, "证据2");
  expect(out).toMatch(/^证据2　/u);
  expect(out).toMatch(/收进案件库：文件名.*由 youju \d.*［日志第 \d+ 条］/u);
  expect(out).toContain("这只是出借人自己的记录");
});

test.each(["证据9", "0", "abcdef", "没有的.csv"])("%s is not in the case", async (which) => {
  await using place = await bench();
  const { exit, out, err } = await place.youju("custody", EXAMPLE, which);
  expect({ exit, out }).toEqual({ exit: 2, out: "" });
  expect(err).toContain("证据1 到 证据2");
});

test("a file of the library that was changed or lost: the answer is no", async () => {
  await using place = await bench();
  const { case: id } = JSON.parse((await place.youju("import", EXAMPLE, "--json")).out) as { case: string };
  const blobs = join(place.dir, "library/blobs");
  const file = (await readdir(blobs, { recursive: true, withFileTypes: true })).find((entry) => entry.isFile())!;
  const path = join(file.parentPath, file.name);
  await cp(path, join(place.dir, "kept"));
  await rm(path, { force: true });
  await writeFile(path, "changed");
  const changed = await place.youju("custody", id);
  expect(changed.exit).toBe(1);
  expect(changed.out).toContain("改过或者坏了");
  await rm(path, { force: true });
  const lost = await place.youju("custody", id);
  expect(lost.exit).toBe(1);
  expect(lost.out).toContain("文件现在不在");
});
