import { cp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { findRule } from "@youju/law";
import { openArchive } from "@youju/intake";
import { ARTICLES } from "@youju/vault";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { type Bench, bench } from "../testing/cli.ts";
import { citationText } from "../text/grounds-text.ts";

const EXAMPLE = join(import.meta.dirname, "../../../../examples/1-simple-loan");

interface VerifyView {
  readonly ok: boolean;
  readonly failures: readonly { readonly path: string; readonly line?: number; readonly why: string; readonly code: string; readonly mend: string }[];
  readonly notes: readonly string[];
  readonly stamps: readonly object[];
  readonly checked: Readonly<Record<string, unknown>>;
}

async function verified(at: Bench, ...args: string[]): Promise<VerifyView & { exit: number }> {
  const { exit, out, err } = await at.youju("verify", ...args, "--json");
  expect(err).toBe("");
  return { exit, ...(JSON.parse(out) as VerifyView) };
}

const failed = ({ failures }: VerifyView): string[] => failures.map(({ code, path }) => `${code} ${path}`);

async function fresh(): Promise<Bench> {
  const at = await bench();
  onTestFinished(() => at[Symbol.asyncDispose]());
  return at;
}

/** Writes what is in the ZIP below `to`, and answers with the folder of the bag. */
async function unpack(at: Bench, zip: string, to: string): Promise<string> {
  for await (const member of openArchive(new Blob([await readFile(join(at.dir, zip))]), { name: zip })) {
    if (member.ok) await at.write(`${to}/${member.path}`, new Uint8Array(await member.blob.arrayBuffer()));
  }
  return `${to}/${(await readdir(join(at.dir, to)))[0]!}`;
}

describe("a bundle out of the library", () => {
  let at: Bench;
  let id: string;
  beforeAll(async () => {
    at = await bench();
    id = (JSON.parse((await at.youju("import", EXAMPLE, "--json")).out) as { case: string }).case;
    await at.youju("bundle", id, "--out", "包.zip");
    return () => at[Symbol.asyncDispose]();
  });

  test("is unchanged, and what that shows is said with the articles", async () => {
    const clean = await verified(at, "包.zip");
    expect(clean).toMatchObject({ exit: 0, ok: true, failures: [], stamps: [] });
    expect(clean.checked).toMatchObject({ what: "bundle", zip: true, originals: 2, here: 2, records: 22, reread: true, software: "youju 0.1.0" });
    expect(clean.checked).toHaveProperty("log.entries");
    const { exit, out } = await at.youju("verify", "包.zip");
    expect(exit).toBe(0);
    expect(out).toMatch(/^包\.zip（李明诉张伟民间借贷 立案包，2026-11-23）：没有改动。\n/u);
    expect(out).toContain("records.ndjson 的 22 条记录，和重新读原件得到的逐字一致。");
    expect(out).toContain("不说明内容是真的。");
    expect(out).toContain("（人民法院在线诉讼规则第十八条、民事证据规定第九十三条）");
  });

  test("with a flipped byte fails, names the file and says what to do", async () => {
    const bytes = await readFile(join(at.dir, "包.zip"));
    bytes[bytes.indexOf("20000.00")]! ^= 1;
    await at.write("改.zip", bytes);
    const changed = await verified(at, "改.zip");
    expect(changed).toMatchObject({ exit: 1, ok: false });
    expect(changed.failures[0]).toMatchObject({ code: "bundle-file-altered", path: expect.stringMatching(/^data\//u), why: expect.stringContaining("manifest-sha256.txt"), mend: expect.stringContaining("最初发出的那一份") });
    const { exit, out } = await at.youju("verify", "改.zip");
    expect([exit, out.split("\n")[0]]).toEqual([1, "改.zip（李明诉张伟民间借贷 立案包，2026-11-23）：有改动，或者不完整。不要把它当成没有动过的。"]);
  });

  test("unpacked, alone and in a folder around it; then with a file more", async () => {
    const bag = await unpack(at, "包.zip", "解压");
    expect(await verified(at, bag)).toMatchObject({ exit: 0, checked: { zip: false, reread: true } });
    expect(await verified(at, "解压")).toMatchObject({ exit: 0 });
    await at.write(`${bag}/data/originals/补的.csv`, "x\n");
    expect(failed(await verified(at, bag))).toEqual(["bundle-file-extra data/originals/补的.csv", "bundle-oxum bag-info.txt", "bundle-original-unlisted data/originals/补的.csv"]);
  });

  test("redacted, chosen and excerpted, each says what is not in it", async () => {
    await at.youju("bundle", id, "--out", "遮盖.zip", "--redact", "--redact-names", "张伟");
    const redacted = await verified(at, "遮盖.zip");
    expect(failed(redacted)).toEqual([]);
    expect(redacted.notes.join("")).toMatch(/遮住了号码或姓名的副本/u);
    await at.youju("bundle", id, "--out", "挑选.zip", "--exhibits", "1");
    const chosen = await verified(at, "挑选.zip");
    expect([failed(chosen), chosen.checked["here"]]).toEqual([[], 1]);
    expect(chosen.notes.join("")).toMatch(/有 1 个没有放进包/u);
  });

  test("in parts: together whole, alone with a word on the rest", async () => {
    await cp(EXAMPLE, join(at.dir, "大案件"), { recursive: true });
    await at.write("大案件/originals/说明.bin", new Uint8Array(3 << 20));
    await at.youju("bundle", "大案件", "--out", "分.zip", "--split", "2MB");
    const parts = (await readdir(at.dir)).filter((name) => name.startsWith("分-")).toSorted();
    expect(parts.length).toBeGreaterThan(1);
    const together = await verified(at, ...parts);
    expect([failed(together), together.checked["here"], together.checked["zip"]]).toEqual([[], 3, true]);
    const alone = await verified(at, parts[0]!);
    expect(failed(alone)).toEqual([]);
    expect(alone.notes.join("")).toMatch(/在别的部分里，没有核验/u);
    expect(failed(await verified(at, parts[0]!, parts[0]!))).toContain(`bundle-part-twice ${parts[0]!}`);
    expect(failed(await verified(at, parts[0]!, "包.zip"))).toContain("bundle-part-foreign 包.zip");
  });

  test("the library itself, clean and with an original changed behind its back", async () => {
    expect(await verified(at, "library")).toMatchObject({ exit: 0, checked: { what: "vault", cases: 1, originals: 2 } });
    expect((await at.youju("verify", "library")).out).toMatch(/一条没有改/u);
    const blobs = join(at.dir, "library/blobs");
    const entries = await readdir(blobs, { recursive: true, withFileTypes: true });
    const { parentPath, name } = entries.find((entry) => entry.isFile())!;
    const path = join(parentPath, name);
    const content = await readFile(path);
    await rm(path);
    await writeFile(path, content.fill(0x30));
    expect(await verified(at, "library")).toMatchObject({ exit: 1, ok: false });
  });
});

test("what cannot be verified is refused", async () => {
  const at = await fresh();
  await at.write("a.txt", "x");
  await at.write("folder/a.txt", "x");
  await at.write("root.pem", "no certificate");
  expect(await at.youju("verify", "nowhere.zip")).toMatchObject({ exit: 2, err: expect.stringContaining("[path-missing]") });
  expect(await at.youju("verify", "folder")).toMatchObject({ exit: 2, err: expect.stringContaining("[verify-nothing]") });
  expect(await at.youju("verify", "a.txt", "--trust", "root.pem")).toMatchObject({ exit: 2, err: expect.stringContaining("[trust-unreadable]") });
  expect(await at.youju("verify", "a.txt", "--trust", "no.pem")).toMatchObject({ exit: 2, err: expect.stringContaining("[path-missing]") });
  expect(failed(await verified(at, "a.txt"))).toEqual(["bundle-not-zip a.txt"]);
});

test("the articles that the page cites are those of the law book", () => {
  const ofBook = Object.keys(ARTICLES).map((id) => [id, citationText(findRule(id)!)]);
  expect(ofBook).toEqual(Object.entries(ARTICLES));
});
