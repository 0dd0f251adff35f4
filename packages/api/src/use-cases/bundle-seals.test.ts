import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Instant, Seal } from "@youju/model";
import { hasOpenssl, testAuthority } from "@youju/vault/testing";
import { afterAll, describe, expect, onTestFinished, test } from "vitest";
import { bundled, type Made, sourceOf } from "../testing/bundle.ts";
import { BILL, CHAT } from "../testing/files.ts";

const FILES = { "账单.csv": BILL, "王五/聊天.json": CHAT, "合同.pdf": "%PDF-1.4" };
const ID = "20261125T101500-3f9a";

describe.skipIf(!hasOpenssl)("a bundle of a sealed case", () => {
  const authority = testAuthority();
  afterAll(() => authority.remove());

  async function sealed(files: Readonly<Record<string, string>> = FILES) {
    const source = await sourceOf(files);
    const lines = source.file.originals.map(({ sha256, path }) => `${sha256}  data/originals/${path}\n`);
    const manifest = `# 固化 ${ID}\n${lines.join("")}`;
    const response = await authority.answer(authority.query(new TextEncoder().encode(manifest)));
    const seal: Seal = { id: ID, at: "2026-11-25T10:15:00+08:00" as Instant, manifest, stamps: [{ authority: "tsa", state: "granted", response, tries: 1 }, { authority: "later", state: "waiting", tries: 3 }] };
    return { ...source, file: { ...source.file, seals: [seal] } };
  }

  /** Runs every command of the text for the clerk. */
  function asTheClerk({ files, text }: Made): string {
    const folder = mkdtempSync(join(tmpdir(), "youju-clerk-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    for (const [path, bytes] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    const commands = text("README-核验.txt").split("\n").filter((line) => line.startsWith("    ") && !line.includes("certutil"));
    return commands.map((command) => execFileSync("bash", ["-c", `${command} 2>&1`], { cwd: folder, encoding: "utf8", env: { PATH: process.env["PATH"], LC_ALL: "C.UTF-8" } })).join("");
  }

  test("holds its list, its stamp and the certificates, which the clerk can check", async () => {
    const made = await bundled(await sealed());
    expect([...made.files.keys()].filter((path) => path.startsWith("data/seals/"))).toEqual(["originals-sha256.txt", "tsa.pem", "tsa.tsr"].map((name) => `data/seals/${ID}/${name}`));
    const said = asTheClerk(made);
    expect(said).toContain("Verification: OK");
    expect(said).toContain("data/originals/王五/聊天.json: OK");
    expect(made.text("data/custody.txt")).toMatch(/以后没有改动，有“.+”的时间戳为证/u);
  });

  test("of which some originals are left out still verifies, and the clerk passes over those", async () => {
    const made = await bundled(await sealed({ "账单.csv": BILL, "聊天.json": CHAT }), { exhibits: "1" });
    const said = asTheClerk(made);
    expect(said).toContain("Verification: OK");
    expect(made.text("README-核验.txt")).toContain("--ignore-missing");
  });

  test("leaves a list out that names what is to be covered", async () => {
    const made = await bundled(await sealed(), { "redact-names": "王五" });
    expect([...made.files.keys()].filter((path) => path.startsWith("data/seals/"))).toEqual([]);
    expect(made.json("data/left-out.json")).toMatchObject({ seals: [ID] });
    for (const [path, bytes] of made.files) expect([path, bytes.includes("王五")]).toEqual([path, false]);
    expect(asTheClerk(made)).not.toContain("Verification");
  });

  test("with a covered copy beside it still verifies", async () => {
    const made = await bundled(await sealed(), { "redact-names": "大伟", keep: "合同.pdf" });
    expect(asTheClerk(made)).toContain("Verification: OK");
  });
});
