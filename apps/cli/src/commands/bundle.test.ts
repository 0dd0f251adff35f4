import { createHash } from "node:crypto";
import { cp, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { type Bench, bench } from "../testing/cli.ts";

const EXAMPLE = join(import.meta.dirname, "../../../../examples/1-simple-loan");

async function withCase(): Promise<Bench> {
  const made = await bench();
  onTestFinished(() => made[Symbol.asyncDispose]());
  await cp(EXAMPLE, join(made.dir, "案件"), { recursive: true });
  return made;
}

const hashOf = async (path: string): Promise<string> => createHash("sha256").update(await readFile(path)).digest("hex");

test("a case folder becomes a ZIP that verifies, and a second time the same", async () => {
  const { youju, dir } = await withCase();
  const first = await youju("bundle", "案件", "-o", "立案包.zip", "--as-of", "2024-12-31");
  expect(first).toMatchObject({ exit: 0, err: "" });
  expect(first.out).toContain("没有漏下什么");
  const hash = await hashOf(join(dir, "立案包.zip"));
  expect(first.out).toContain(hash);
  expect((await youju("verify", "立案包.zip")).exit).toBe(0);
  expect(await youju("bundle", "案件", "--out", "立案包.zip", "--as-of=2024-12-31")).toEqual(first);
  expect(await hashOf(join(dir, "立案包.zip"))).toBe(hash);
  expect((await readdir(dir)).toSorted()).toEqual(["library", "案件", "立案包.zip"].filter((name) => name !== "library"));
});

test("a case of the library is signed and logged, and the next bundle is the same", async () => {
  const { youju, dir } = await withCase();
  const imported = JSON.parse((await youju("import", "案件", "--json")).out) as { readonly case: string };
  await youju("bundle", imported.case, "-o", "一.zip", "--as-of", "2024-12-31");
  const second = await youju("bundle", imported.case, "-o", "二.zip", "--as-of", "2024-12-31", "--json");
  expect(JSON.parse(second.out)).toMatchObject({ complete: true, files: [{ path: join(dir, "二.zip"), sha256: await hashOf(join(dir, "一.zip")) }] });
  const verified = await youju("verify", "一.zip", "--json");
  expect(JSON.parse(verified.out)).toMatchObject({ ok: true, failures: [] });
  expect(await youju("custody", imported.case)).toMatchObject({ exit: 0, out: expect.stringContaining("二.zip") as string });
});

test("without a name it is called by title and day", async () => {
  const { youju, dir } = await withCase();
  await youju("bundle", "案件", "--as-of", "2024-12-31");
  expect(await readdir(dir)).toContain("李明诉张伟民间借贷-立案包-2024-12-31.zip");
});

test("in parts it is several files, verified together", async () => {
  const { youju, write, dir } = await withCase();
  for (const name of ["a", "b", "c"]) await write(`案件/originals/${name}.bin`, name.repeat(900_000));
  const { exit, out } = await youju("bundle", "案件", "-o", "大.zip", "--split", "2MB");
  expect(exit).toBe(0);
  const parts = (await readdir(dir)).filter((name) => name.startsWith("大")).toSorted();
  expect(parts.slice(0, 2)).toEqual(["大-1.zip", "大-2.zip"]);
  expect(out).toContain(`分成 ${parts.length} 部分`);
  expect((await youju("verify", ...parts)).exit).toBe(0);
});

test("what is left out or covered is said, with what becomes of those who cut", async () => {
  const { youju } = await withCase();
  const { out } = await youju("bundle", "案件", "-o", "b.zip", "--redact-names", "大伟", "--exhibits", "1", "--without-assessment", "--excerpt", "2024-03-01..2024-03-01");
  expect(out).toMatch(/号码和指定的人名盖住了.*CASE-36/su);
  expect(out).toContain("assessment.json");
  expect(out).toContain("没有选进来");
  expect((await youju("verify", "b.zip")).exit).toBe(0);
});

test.each([
  [["没有的"], "target-unknown"],
  [["案件/case.yaml"], "not-a-folder"],
  [["案件", "-o", "没有/b.zip"], "target-unwritable"],
  [["案件", "-o", "案件"], "bundle-target-other"],
  [["案件", "-o", "案件/case.yaml"], "bundle-target-other"],
  [["案件", "--keep", "全部"], "option-out-of-place"],
  [["案件", "--exhibits", "9"], "exhibit-unknown"],
  [["案件", "--split", "10"], "split-malformed"],
  [["案件", "--excerpt", "某天"], "excerpt-malformed"],
  [["案件", "-x"], "option-unknown"],
  [["案件", "-o"], "option-without-value"],
])("%j is refused: %s, and nothing is written", async (argv, code) => {
  const { youju, dir } = await withCase();
  const before = await readFile(join(dir, "案件/case.yaml"), "utf8");
  const { exit, out, err } = await youju("bundle", ...argv);
  expect([exit, out]).toEqual([2, ""]);
  expect(err).toContain(`[${code}]`);
  expect(await readFile(join(dir, "案件/case.yaml"), "utf8")).toBe(before);
  expect((await readdir(dir)).filter((name) => name.includes("zip"))).toEqual([]);
});
