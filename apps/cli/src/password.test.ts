/** Bills come as a ZIP with a password of its own each: given as an option, or asked for where a person is there. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { bench } from "./testing/cli.ts";
import { LOCKED_STATEMENT, STATEMENT_PASSWORD } from "./testing/locked-statement.ts";

/** A bill of one row each; the passwords are 111111 and 222222. */
const ONE = Buffer.from("UEsDBAoACwAAAFkXeV1ZZkNPkgAAAIYAAAAFAAAAcy5jc3btKx326ie94KWJQHS+LXPA+k0ZgFKbshJnvQCJk4tF/2J/G9oj0YNZ3FkoEn0ChqPTAeuecyu5HvyKQzkYsYxDpxWhaxhS01W99SjS95rYWcBukhBv1mY3Fb7tZCQFi4tItCXxvq4qJIM8h5XAvmolPG3jgRxH7HsjOZB3FyK7wDfwSd4J7vzAnCVMVqxsm4R9llBLBwhZZkNPkgAAAIYAAABQSwECHgMKAAsAAABZF3ldWWZDT5IAAACGAAAABQAAAAAAAAABAAAApIEAAAAAcy5jc3ZQSwUGAAAAAAEAAQAzAAAAxQAAAAAA", "base64");
const TWO = Buffer.from("UEsDBAoACwAAAFkXeV0PSAe0kgAAAIYAAAAGAAAAczIuY3N20fSChcELloio4JkS/jCOPf8eojsI/Sx3OaDbxLn8NGPDdKtT9g6PgMbVq40c6n/rLgGcAE+WG/W7EomDv1ttwnMqYtoi3z9CxcD2GFOJ1f1WOzjFlAWybE9Av9XQslbl8NHBm+UEaRXK9GzeZRLX4SxOlGAvGmqMz0A61WhYIVzG/GgaIq90svXdb3RxLIgsDWJQSwcID0gHtJIAAACGAAAAUEsBAh4DCgALAAAAWRd5XQ9IB7SSAAAAhgAAAAYAAAAAAAAAAQAAAKSBAAAAAHMyLmNzdlBLBQYAAAAAAQABADQAAADGAAAAAAA=", "base64");
const PARTIES = "creditor: { name: 李明 }\ndebtor: { name: 张伟 }\n";

test.each<[argv: string[], answers: string[] | undefined, records: number, problems: number]>([
  [[], undefined, 0, 2],
  [["--password", "000000"], undefined, 0, 2],
  [["--password", "111111"], undefined, 1, 1],
  [["--password", "222222,111111"], undefined, 2, 0],
  [[], [""], 0, 2],
  [[], ["111111", ""], 1, 1],
  [[], ["000000", "111111", "222222"], 2, 0],
  [["--password", "111111"], ["222222"], 2, 0],
])("%j, answers %j: %i rows, %i problems, in every command that reads", async (argv, answers, records, problems) => {
  await using place = await bench(answers);
  await place.write("案件/case.yaml", PARTIES);
  await place.write("案件/originals/一.zip", ONE);
  await place.write("案件/originals/二.zip", TWO);
  const files = ["一.zip", "二.zip"].map((name) => join("案件/originals", name));
  type Files = readonly { readonly records: number; readonly problems: readonly object[] }[];
  const sums = (list: Files) => [list.reduce((sum, one) => sum + one.records, 0), list.flatMap((one) => one.problems).length];
  for (const [command, key] of [["assess", "originals"], ["import", "originals"]] as const) {
    const ran = await place.youju(command, "案件", "--json", ...argv);
    expect(ran).toMatchObject({ exit: 0, err: "" });
    expect([command, ...sums((JSON.parse(ran.out) as Record<string, Files>)[key]!)]).toEqual([command, records, problems]);
  }
  const loose = await place.youju("import", ...files, "--json", "--debtor", "别人", ...argv);
  expect(sums((JSON.parse(loose.out) as { readonly originals: Files }).originals)).toEqual([records, problems]);
});

test("read asks file by file", async () => {
  await using place = await bench(["000000", "111111", "222222"]);
  await place.write("一.zip", ONE);
  await place.write("二.zip", TWO);
  const { out } = await place.youju("read", "一.zip", "二.zip", "--ndjson");
  expect(out.trimEnd().split("\n").map((line) => (JSON.parse(line) as { readonly amount: string }).amount)).toEqual(["1.00", "2.00"]);
});

test.each<[argv: string[], answers: string[] | undefined, records: number, code: string | undefined]>([
  [[], undefined, 0, "pdf-password-missing"],
  [["--password", "246810"], undefined, 0, "pdf-password-wrong"],
  [["--password", STATEMENT_PASSWORD], undefined, 2, undefined],
  [[], ["246810", STATEMENT_PASSWORD], 2, undefined],
])("a bank's PDF, %j, answers %j: %i rows, %s, and the password is told and kept nowhere", async (argv, answers, records, code) => {
  await using place = await bench(answers);
  await place.write("案件/case.yaml", PARTIES);
  await place.write("案件/originals/流水.pdf", LOCKED_STATEMENT);
  type Files = readonly { readonly records: number; readonly problems: readonly { readonly code: string }[] }[];
  for (const [command, path, key] of [["read", "案件/originals/流水.pdf", "files"], ["assess", "案件", "originals"], ["import", "案件", "originals"]] as const) {
    const ran = await place.youju(command, path, "--json", ...argv);
    expect(ran).toMatchObject({ exit: 0, err: "" });
    const [file] = (JSON.parse(ran.out) as Record<string, Files>)[key]!;
    expect([command, file!.records, file!.problems[0]?.code]).toEqual([command, records, code]);
    expect(ran.out).not.toContain(STATEMENT_PASSWORD);
  }
  const kept = await readdir(place.dir, { recursive: true, withFileTypes: true });
  for (const file of kept) if (file.isFile()) expect((await readFile(join(file.parentPath, file.name))).includes(STATEMENT_PASSWORD)).toBe(false);
});
