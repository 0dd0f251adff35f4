import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Instant } from "@youju/model";
import { expect, test } from "vitest";
import { isSealId, sealedCount, sealedHead, sealId, sealManifest } from "./seal-manifest.ts";

const AT = "2026-11-25T10:15:00+08:00" as Instant;
const hash = (text: string): string => createHash("sha256").update(text).digest("hex");
const originals = ["账单/微信 2024.csv", "a b.txt", "Ａ.txt", "😀.txt", "#开头.txt", "-x"].map((path) => ({ path, sha256: hash(path) }));

test("a manifest lists every original in the order of the bytes, below comments", () => {
  const made = sealManifest({ originals, at: AT, head: { size: 7, root: "ab".repeat(32), checkpoint: "youju/0123456789abcdef\n7\n" } });
  const lines = made.ok ? made.value.split("\n") : [];
  expect(lines.filter((line) => line.startsWith("#"))).toEqual([
    "# 有据 固化清单：这一刻案件里全部原件的 SHA-256",
    "# 时刻（本机时钟）：2026-11-25T10:15:00+08:00",
    "# 原件：6 个",
    "# 程序：youju 0.1.0",
    `# 日志：size=7 root=${"ab".repeat(32)} log=youju/0123456789abcdef`,
    "# 核对：在放着 data 的文件夹里运行 sha256sum -c，后面写上这个文件",
  ]);
  expect(made.ok && sealedHead(made.value)).toEqual({ size: 7, root: "ab".repeat(32), log: "youju/0123456789abcdef" });
  const paths = lines.filter((line) => /^[0-9a-f]/u.test(line)).map((line) => line.slice(66));
  expect(paths).toEqual(paths.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
  expect([paths.length, sealedCount(lines.join("\n")), lines.at(-1)]).toEqual([6, 6, ""]);
});

test("sha256sum reads it, and finds what was changed", () => {
  const folder = mkdtempSync(join(tmpdir(), "youju-seal-"));
  for (const { path } of originals) {
    const file = join(folder, "data/originals", path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, path);
  }
  const made = sealManifest({ originals, at: AT });
  writeFileSync(join(folder, "list.txt"), made.ok ? made.value : "");
  const check = (): string => execFileSync("sha256sum", ["-c", "--strict", "--quiet", "list.txt"], { cwd: folder, encoding: "utf8", stdio: "pipe", env: { ...process.env, LC_ALL: "C" } });
  expect(check()).toBe("");
  writeFileSync(join(folder, "data/originals/a b.txt"), "changed");
  expect(check).toThrow("1 computed checksum did NOT match");
  rmSync(folder, { recursive: true });
});

test("nothing, and a name that no such list can hold, are refused", () => {
  expect(sealManifest({ originals: [], at: AT })).toMatchObject({ ok: false, fault: { code: "seal-nothing" } });
  for (const path of ["a\\b.txt", "a\nb.txt", "a\rb"])
    expect(sealManifest({ originals: [{ path, sha256: hash("") }], at: AT })).toMatchObject({ ok: false, fault: { code: "seal-path", at: { file: path } } });
});

test("seals of one second have different names", () => {
  const ids = Array.from({ length: 10 }, () => sealId(AT));
  expect(ids.every(isSealId) && ids.every((id) => id.startsWith("20261125T101500-"))).toBe(true);
  expect(new Set(ids).size).toBeGreaterThan(5);
  expect(["", "../x", "20261125T101500-3f9a/", "20261125T101500-3F9A"].some(isSealId)).toBe(false);
});
