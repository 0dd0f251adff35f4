import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Instant, type SignedHead } from "@youju/model";
import { afterAll, describe, expect, test } from "vitest";
import { type LogKey, readCheckpoint, signHead } from "../index.ts";
import { newLogKey, openLogKey, sha256Of } from "./index.ts";

const home = mkdtempSync(join(tmpdir(), "youju-keys-"));
afterAll(() => rmSync(home, { recursive: true }));
const newFolder = (): string => join(mkdtempSync(join(home, "vault-")), "keys");

async function opened(folder: string): Promise<LogKey> {
  const key = await openLogKey(folder);
  if (!key.ok) throw new Error(key.fault.code);
  return key.value;
}

const HEAD = { size: 9, root: createHash("sha256").update("x").digest("hex"), at: "2026-11-25T10:15:00+08:00" as Instant };
const read = (head: SignedHead | string, { publicKey }: LogKey) => readCheckpoint(typeof head === "string" ? head : head.checkpoint, publicKey, sha256Of);

describe("the key of a vault", () => {
  test("is made once, for its owner only, and is the same ever after", async () => {
    const folder = newFolder();
    const keys = await Promise.all(Array.from({ length: 6 }, () => opened(folder)));
    expect(new Set(keys.map((key) => key.publicKeyPem)).size).toBe(1);
    expect(readdirSync(folder)).toEqual(["log.pem"]);
    expect([statSync(folder).mode & 0o777, statSync(join(folder, "log.pem")).mode & 0o777]).toEqual([0o700, 0o600]);
    expect((await opened(folder)).publicKeyPem).toBe(keys[0]!.publicKeyPem);
  });

  test.each(["", "不是钥匙", readFileSync(import.meta.filename, "utf8")])("that is none is said, and left as it is", async (content) => {
    const folder = newFolder();
    await opened(folder);
    const path = join(folder, "log.pem");
    chmodSync(path, 0o600);
    writeFileSync(path, content);
    expect(await openLogKey(folder)).toMatchObject({ ok: false, fault: { code: "log-key-unreadable", at: { file: path } } });
    expect(readFileSync(path, "utf8")).toBe(content);
  });

  test("signs so that openssl agrees", async () => {
    const folder = newFolder();
    const key = await opened(folder);
    const { checkpoint } = signHead(HEAD, key, sha256Of);
    const [body, note] = checkpoint.split("\n\n") as [string, string];
    const signature = Buffer.from(note.trim().split(" ")[2]!, "base64").subarray(4);
    for (const [name, content] of [["body", `${body}\n`], ["sig", signature], ["pub.pem", key.publicKeyPem]] as const) writeFileSync(join(folder, name), content);
    const ran = spawnSync("openssl", ["pkeyutl", "-verify", "-pubin", "-inkey", "pub.pem", "-rawin", "-in", "body", "-sigfile", "sig"], { cwd: folder, encoding: "utf8" });
    expect(ran.stdout).toMatch(/Verified Successfully/);
  });
});

describe("a signed head", () => {
  const key = newLogKey();
  const head = signHead(HEAD, key, sha256Of);

  test("is a checkpoint of four lines and a signature, and reads back", async () => {
    expect(head.checkpoint.split("\n")).toEqual([
      expect.stringMatching(/^youju\/[0-9a-f]{16}$/),
      "9",
      Buffer.from(HEAD.root, "hex").toString("base64"),
      HEAD.at,
      "",
      expect.stringMatching(/^— youju\/[0-9a-f]{16} [A-Za-z0-9+/]{91}=$/),
      "",
    ]);
    expect(await read(head, key)).toEqual({ ok: true, head });
    expect(signHead(HEAD, key, sha256Of)).toEqual(head);
  });

  test("any flipped bit of it is found", async () => {
    const bytes = new TextEncoder().encode(head.checkpoint);
    const unseen: string[] = [];
    for (let at = 0; at < bytes.length; at += 1) {
      for (const bit of [1, 4, 32]) {
        const flipped = new TextDecoder().decode(bytes.with(at, bytes[at]! ^ bit));
        if ((await read(flipped, key)).ok) unseen.push(`byte ${at}, bit ${bit}`);
      }
    }
    expect(unseen).toEqual([]);
  });

  test.each([
    ["nothing", ""],
    ["a line more", head.checkpoint.replace("\n\n", "\nmore\n\n")],
    ["a second signature", `${head.checkpoint}${head.checkpoint.split("\n\n")[1]!}`],
    ["no line end", head.checkpoint.trimEnd()],
    ["a size with a zero before it", head.checkpoint.replace("\n9\n", "\n09\n")],
    ["a megabyte", "x".repeat(1 << 20)],
  ])("with %s is refused for its form", async (_, text) => {
    expect(await read(text, key)).toEqual({ ok: false, why: "form" });
  });

  test("of another key, and one that another key signed in this one's name, are told apart", async () => {
    const other = newLogKey();
    expect(await read(head, other)).toEqual({ ok: false, why: "other-key" });
    const forged = signHead(HEAD, { ...key, sign: (bytes) => other.sign(bytes) }, sha256Of);
    expect(await read(forged, key)).toEqual({ ok: false, why: "signature" });
  });
});
