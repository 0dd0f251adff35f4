import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { buildPage } from "./build-page.ts";

const page = await buildPage();
const MODULE = join(import.meta.dirname, "build-page.ts");

test("one file that asks for nothing else", () => {
  expect(page.startsWith("<!doctype html>")).toBe(true);
  expect(page.match(/(?:src|href)=/gu)).toBeNull();
  expect(page.match(/<script/gu)).toHaveLength(1);
  expect([page.includes("{{policy}}"), /\bimport\(/u.test(page)]).toEqual([false, false]);
  expect(page.length).toBeLessThan(1_000_000);
});

test("its policy names its own script and style and nothing else", () => {
  const named = (tag: string): string => {
    const text = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, "u").exec(page)![1]!;
    return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  };
  const policy = /content="(default-src [^"]*)"/u.exec(page)![1];
  expect(policy).toBe(`default-src 'none'; script-src ${named("script")} 'wasm-unsafe-eval'; style-src ${named("style")}; base-uri 'none'; form-action 'none'`);
});

test("the licences of everything in it go with it", () => {
  for (const name of ["hash-wasm", "pkijs", "asn1js", "zod"]) expect(new RegExp(`\n${name} \\d+\\.\\d+\\.\\d+\n\n`, "u").test(page)).toBe(true);
  expect(page.trimEnd().endsWith("-->")).toBe(true);
});

test("the same sources give the same bytes, from another folder and in another zone", () => {
  const script = `import { buildPage } from ${JSON.stringify(MODULE)}; process.stdout.write(await buildPage());`;
  const again = execFileSync(process.execPath, ["--input-type=module", "-e", script], { cwd: tmpdir(), env: { ...process.env, TZ: "America/Lima", LC_ALL: "C" }, maxBuffer: 1 << 24, encoding: "utf8" });
  expect(createHash("sha256").update(again).digest("hex")).toBe(createHash("sha256").update(page).digest("hex"));
});
