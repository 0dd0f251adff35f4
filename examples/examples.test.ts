/** Each example gives the figures that its README tells. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { bench } from "../apps/cli/src/testing/cli.ts";

interface Expected {
  readonly asOf: string;
  readonly assessment: Readonly<Record<string, unknown>>;
}

const folders = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory());

test("there are three", () => expect(folders).toHaveLength(3));

describe.each(folders.map(({ name }) => name))("%s", (name) => {
  const dir = join(import.meta.dirname, name);
  const expected = JSON.parse(readFileSync(join(dir, "expected.json"), "utf8")) as readonly Expected[];

  test.each(expected.map(({ asOf, assessment }) => [asOf, assessment] as const))("as of %s", async (asOf, assessment) => {
    await using place = await bench();
    const ran = await place.youju("assess", dir, "--as-of", asOf, "--json");
    expect(ran).toMatchObject({ exit: 0, err: "" });
    expect(JSON.parse(ran.out)).toMatchObject({ asOf, ...assessment });
  });

  test("nothing in its files is a problem, and every decision finds its record", async () => {
    await using place = await bench();
    const ran = await place.youju("assess", dir, "--json");
    const { originals, warnings } = JSON.parse(ran.out) as { originals: { problems: unknown[] }[]; warnings: { code: string }[] };
    expect(originals.flatMap(({ problems }) => problems)).toEqual([]);
    expect(warnings.filter(({ code }) => code.startsWith("decision"))).toEqual([]);
  });

  test("the sum for people is in its README", async () => {
    await using place = await bench();
    const [{ asOf }] = expected as [Expected];
    const ran = await place.youju("assess", dir, "--as-of", asOf);
    const sum = /([\d,]+\.\d{2}) 元/.exec(ran.out)![1]!;
    expect(readFileSync(join(dir, "README.md"), "utf8")).toContain(sum);
  });
});

test("the library: a folder goes in, is assessed alike, and comes out alike", async () => {
  await using place = await bench();
  const dir = join(import.meta.dirname, "1-simple-loan");
  const { case: id } = JSON.parse((await place.youju("import", dir, "--json")).out) as { case: string };
  const argv = ["--as-of", "2024-12-31", "--json"];
  const fromFolder = await place.youju("assess", dir, ...argv);
  expect(await place.youju("assess", id, ...argv)).toEqual(fromFolder);
  expect((await place.youju("cases")).out).toContain(id);
  expect(await place.youju("export", id, "又一份")).toMatchObject({ exit: 0, err: "" });
  expect(await place.youju("assess", "又一份", ...argv)).toEqual(fromFolder);
  expect(await place.youju("export", id, "又一份")).toMatchObject({ exit: 2, out: "" });
});

test("the two files alone: a new case, named on the command line", async () => {
  await using place = await bench();
  const originals = join(import.meta.dirname, "1-simple-loan", "originals");
  const files = readdirSync(originals).map((name) => join(originals, name));
  const { case: id } = JSON.parse((await place.youju("import", ...files, "--creditor", "李明", "--debtor", "大伟", "--json")).out) as { case: string };
  const { claim } = JSON.parse((await place.youju("assess", id, "--as-of", "2024-12-31", "--json")).out) as { claim: { total: string } };
  expect(claim.total).toBe("15000.00");
});
