import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { BlobReader, Uint8ArrayWriter, ZipReader } from "@zip.js/zip.js";
import fc from "fast-check";
import type { Instant } from "@youju/model";
import { describe, expect, onTestFinished, test } from "vitest";
import { hasOpenssl, testAuthority } from "../../testing/index.ts";
import { certificatesPem, makeBundle, verifyBundle } from "../index.ts";
import { newLogKey, nodeHasher } from "../node/index.ts";
import type { Bag } from "./bag.ts";
import { digestOf, sampleInput, sampleSeal } from "./testing/sample-input.ts";
import { bagZip } from "./zip.ts";

const full = process.env.YOUJU_RUNS !== undefined;
const runs = { numRuns: Number(process.env.YOUJU_RUNS ?? 40), ...(full ? {} : { seed: 20_261_123 }) };
const NOW = "2026-12-01T10:00:00+08:00" as Instant;
const DEBIAN = { LC_ALL: "C.UTF-8", PATH: process.env.PATH };

function has(command: string, ...args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

async function bagsOf(...[input, ports = {}]: [Parameters<typeof makeBundle>[0], Partial<Parameters<typeof makeBundle>[1]>?]): Promise<readonly Bag[]> {
  const made = await makeBundle(input, { hasher: nodeHasher, ...ports });
  if (!made.ok) throw new Error(made.fault.code);
  return made.value;
}
const zipOf = async (bag: Bag): Promise<Buffer<ArrayBuffer>> => Buffer.from(await new Response(bag.zip()).arrayBuffer());
const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "youju-bundle-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The folder of the bag, unpacked. */
async function unpacked(zip: Buffer<ArrayBuffer>): Promise<string> {
  const folder = newFolder();
  const entries = await new ZipReader(new BlobReader(new Blob([zip]))).getEntries();
  for (const entry of entries) {
    if (entry.directory) continue;
    mkdirSync(dirname(join(folder, entry.filename)), { recursive: true });
    writeFileSync(join(folder, entry.filename), await entry.getData(new Uint8ArrayWriter(), { checkSignature: true }));
  }
  return join(folder, readdirSync(folder)[0]!);
}

/** The commands that the text for the clerk asks for, without that for Windows. */
const commandsOf = (folder: string): string[] =>
  readFileSync(join(folder, "README-核验.txt"), "utf8").split("\n").filter((line) => line.startsWith("    ") && !line.includes("certutil")).map((line) => line.trim());

const bash = (command: string, folder: string): string =>
  execFileSync("bash", ["-c", `${command} 2>&1`], { cwd: folder, encoding: "utf8", env: DEBIAN });

describe("a bundle", () => {
  test.each([["Asia/Shanghai", "zh_CN.UTF-8"], ["America/St_Johns", "tr_TR.UTF-8"]])("has the same bytes in %s with %s", async (TZ, LC_ALL) => {
    const script = `
      import { createHash } from "node:crypto";
      import { makeBundle } from ${JSON.stringify(import.meta.resolve("../index.ts"))};
      import { nodeHasher } from ${JSON.stringify(import.meta.resolve("../node/index.ts"))};
      import { sampleInput } from ${JSON.stringify(import.meta.resolve("./testing/sample-input.ts"))};
      const made = await makeBundle(sampleInput(), { hasher: nodeHasher });
      console.log(createHash("sha256").update(new Uint8Array(await new Response(made.value[0].zip()).arrayBuffer())).digest("hex"));`;
    const printed = execFileSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8", env: { ...process.env, TZ, LC_ALL } });
    const [bag] = await bagsOf(sampleInput());
    expect(printed.trim()).toBe(hashOf(await zipOf(bag!)));
  });

  test("is what verification accepts, with and without a key", async () => {
    for (const ports of [{}, { key: newLogKey() }]) {
      const [bag] = await bagsOf(sampleInput(), ports);
      const blob = new Blob([await zipOf(bag!)]);
      const { ok, failures } = await verifyBundle([{ kind: "zip", name: "b.zip", blob }], { hasher: nodeHasher, now: NOW });
      expect([ok, failures]).toEqual([true, []]);
    }
  });

  test.skipIf(!has("unzip", "-v"))("is read by Info-ZIP, file by file as it stands", async () => {
    const [bag] = await bagsOf(sampleInput());
    const folder = newFolder();
    writeFileSync(join(folder, "b.zip"), await zipOf(bag!));
    execFileSync("unzip", ["-q", "b.zip"], { cwd: folder, env: DEBIAN });
    expect(readFileSync(join(folder, bag!.name, "data/originals/微信/账单.csv"), "utf8")).toBe("交易时间,金额\n2024-03-01 18:10:00,20000.00\n");
  });

  test.skipIf(!has("python3", "--version"))("is read by Python", async () => {
    const [bag] = await bagsOf(sampleInput());
    const script = "import io,sys,zipfile; z = zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read())); print(z.testzip(), z.read(z.namelist()[-1])[64:66])";
    expect(execFileSync("python3", ["-c", script], { encoding: "utf8", input: await zipOf(bag!) }).trim()).toBe("None b'  '");
  });

  test("is a bag to an independent validator, where one is installed", async ({ skip }) => {
    if (!has("python3", "-c", "import bagit")) skip();
    const [bag] = await bagsOf(sampleInput(), { key: newLogKey() });
    const folder = await unpacked(await zipOf(bag!));
    const valid = execFileSync("python3", ["-c", "import bagit,sys;print(bagit.Bag(sys.argv[1]).validate())", folder], { encoding: "utf8" });
    expect(valid.trim()).toBe("True");
  });

  test("of an original that has changed is not made", async () => {
    const input = sampleInput();
    const made = await makeBundle({ ...input, contentOf: () => new Blob(["other"]) }, { hasher: nodeHasher });
    expect(made).toMatchObject({ ok: false, fault: { code: "original-changed", at: { file: "微信/账单.csv" } } });
  });

  test("breaks off where a file changes while it is written", async () => {
    let reads = 0;
    const changing = () => new Blob([reads++ === 0 ? "before" : "after!"]).stream();
    const path = "a.txt";
    const input = sampleInput({ [path]: "before" });
    const [bag] = await bagsOf({ ...input, contentOf: () => changing });
    await expect(zipOf(bag!)).rejects.toThrow("changed while it was written");
  });

  test("gives paths that some system refuses another name, and says so", async () => {
    const files = { "100%.csv": "a", "a:b?.csv": "b", "A:B?.csv": "c", "con.txt": "d", "x/\u202eevil.txt": "e", "n\n    rm -r .txt": "f" };
    const input = sampleInput(files);
    const { bagPaths } = await import("../index.ts");
    const pathOf = bagPaths();
    const originals = input.originals.map((original) => ({ ...original, file: `originals/${pathOf(original.path)}` }));
    expect(originals.map(({ file }) => file)).toEqual(["originals/100％.csv", "originals/a_b_.csv", "originals/A_B_（2）.csv", "originals/_con.txt", "originals/x/_evil.txt", "originals/n_    rm -r .txt"]);
    const [bag] = await bagsOf({ ...input, originals, title: "案\n    rm -r ." });
    const folder = await unpacked(await zipOf(bag!));
    expect(bash("sha256sum -c manifest-sha256.txt", folder)).toContain("100％.csv: OK");
    expect(readFileSync(join(folder, "README-核验.txt"), "utf8")).toContain("100%.csv → originals/100％.csv");
    expect(commandsOf(folder)).toEqual(["sha256sum -c manifest-sha256.txt", "sha256sum -c tagmanifest-sha256.txt"]);
  });
});

describe.skipIf(!hasOpenssl)("what the text for the clerk says", () => {
  test("works with a shell and openssl: files, signature, time stamp", async () => {
    const authority = testAuthority();
    onTestFinished(() => authority.remove());
    const input = sampleInput();
    const { manifest } = sampleSeal(input);
    const response = await authority.answer(authority.query(new TextEncoder().encode(manifest)));
    const seals = [sampleSeal(input, response, await certificatesPem(response))];
    const [bag] = await bagsOf({ ...input, seals }, { key: newLogKey() });
    const folder = await unpacked(await zipOf(bag!));
    const commands = commandsOf(folder);
    expect(commands).toHaveLength(5);
    const said = commands.map((command) => bash(command, folder)).join("").replaceAll(/^(?:Using|Warning).*\n/gmu, "");
    expect(said).toMatch(/^(?:.+: OK\n)+Signature Verified Successfully\nVerification: OK\n(?:.+: OK\n){3}$/u);
    expect(readFileSync(join(folder, "README-核验.txt"), "utf8")).toContain("自那时起没有改动");
    for (const file of ["data/originals/聊天.jsonl", "data/records.ndjson", "data/seals/20261125T101500-3f9a/originals-sha256.txt"]) {
      const before = readFileSync(join(folder, file));
      writeFileSync(join(folder, file), Buffer.concat([before, Buffer.from(" ")]));
      expect(() => commands.forEach((command) => bash(command, folder))).toThrow("Command failed");
      writeFileSync(join(folder, file), before);
    }
  });

  test("promises no time where there is no time stamp", async () => {
    const input = sampleInput();
    const [bag] = await bagsOf({ ...input, seals: [sampleSeal(input)] });
    const folder = await unpacked(await zipOf(bag!));
    expect(commandsOf(folder)).toEqual(["sha256sum -c manifest-sha256.txt", "sha256sum -c tagmanifest-sha256.txt"]);
    const text = readFileSync(join(folder, "README-核验.txt"), "utf8");
    expect(text).toContain("还没有取得时间戳");
    expect(text).toContain("不能单凭这个包证明");
    expect(text).not.toMatch(/证明.{0,4}内容真实(?!，也不)/u);
  });
});

describe("a bundle in parts", () => {
  const files = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`${i}.bin`, String(i).repeat(100_000)]));

  test("has every original in one part, each a bag of its own", async () => {
    const input = sampleInput(files, { split: 500_000 });
    const bags = await bagsOf(input, { key: newLogKey() });
    expect(bags.length).toBeGreaterThan(2);
    const zips = await Promise.all(bags.map(zipOf));
    for (const zip of zips) expect(zip.length).toBeLessThanOrEqual(500_000);
    const folders = await Promise.all(zips.map(unpacked));
    const here = folders.flatMap((folder) => readdirSync(join(folder, "data/originals")));
    expect(here.toSorted()).toEqual(Object.keys(files));
    const lists = folders.map((folder) => readFileSync(join(folder, "data/originals.json"), "utf8"));
    expect(new Set(lists).size).toBe(1);
    for (const [i, folder] of folders.entries()) {
      commandsOf(folder).forEach((command) => bash(command, folder));
      expect(readFileSync(join(folder, "bag-info.txt"), "utf8")).toMatch(new RegExp(`^Bag-Count: ${i + 1} of ${bags.length}$`, "mu"));
    }
    const sources = zips.map((zip, i) => ({ kind: "zip", name: `${i}.zip`, blob: new Blob([zip]) }) as const);
    const { ok, failures } = await verifyBundle(sources, { hasher: nodeHasher, now: NOW });
    expect([ok, failures]).toEqual([true, []]);
  });

  test("is one where all of it fits", async () => {
    const bags = await bagsOf(sampleInput(undefined, { split: 200 << 20 }));
    expect(bags.map(({ name }) => name)).toEqual(["李明诉周明-立案包-2024-12-31"]);
  });
});

describe("the ZIP of a bundle", () => {
  test("has the very bytes that it had when this was written", async () => {
    const files = ["b/空.txt", "b/a.txt", "b/中/🙂.csv"].map((path, i) => {
      const content = Buffer.from("x\n".repeat(i * 1000));
      return { path, content: new Blob([content]), bytes: content.length, crc: crcOf(content) };
    });
    expect(hashOf(Buffer.from(await new Response(bagZip(files)).arrayBuffer()))).toBe("13fa9a35ce4574955248e1f9020def4630988f51fe951c4a37f48faf3799b18c");
  });

  test("depends on paths and contents alone, and every content comes out as it went in", async () => {
    const path = fc.string({ unit: fc.constantFrom("a", "b", "中", "🙂", "Z", "é", "-"), minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.dictionary(path, fc.uint8Array({ maxLength: 300 })), async (contents) => {
        const files = Object.entries(contents).map(([name, content]) => {
          const blob = new Blob([new Uint8Array(content)]);
          return { path: `f/${name}`, content: blob, bytes: blob.size, crc: crcOf(content) };
        });
        const bytes = async (all: typeof files) => Buffer.from(await new Response(bagZip(all)).arrayBuffer());
        const zip = await bytes(files);
        expect(zip.equals(await bytes(files.toReversed()))).toBe(true);
        for (const content of Object.values(contents)) expect(zip.includes(Buffer.from(content))).toBe(true);
      }),
      runs,
    );
  });

  test.runIf(full)("of more than 4 GB is ZIP64, and is written with little memory", async () => {
    const piece = new Uint8Array(1 << 20);
    const count = 4100;
    const big = async function* () {
      for (let i = 0; i < count; i += 1) yield piece;
    };
    const { crc32 } = await import("node:zlib");
    let crc = 0;
    for (let i = 0; i < count; i += 1) crc = crc32(piece, crc);
    const files = [{ path: "f/a.bin", content: big, bytes: count * piece.length, crc }, { path: "f/b.txt", content: new Blob(["b"]), bytes: 1, crc: crcOf(Buffer.from("b")) }];
    const before = process.memoryUsage().rss;
    let bytes = 0;
    let end = Buffer.alloc(0);
    for await (const chunk of bagZip(files)) {
      bytes += chunk.length;
      end = Buffer.concat([end, chunk]).subarray(-4096);
    }
    expect(bytes).toBeGreaterThan(2 ** 32);
    expect(end.includes(Buffer.from("PK\u0006\u0006"))).toBe(true);
    expect(process.memoryUsage().rss - before).toBeLessThan(200 << 20);
  });
});

function crcOf(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}

test("the sample's hashes are those of its files", () => {
  expect(digestOf("").sha256).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
});
