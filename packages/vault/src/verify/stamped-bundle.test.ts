import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Instant, LogEvent } from "@youju/model";
import { afterAll, describe, expect, test } from "vitest";
import { hasOpenssl, testAuthority } from "../../testing/index.ts";
import { nodeHasher } from "../node/hash.ts";
import type { FolderItem } from "./bundle-source.ts";
import { notShownBy, shownBy } from "./meaning.ts";
import { bagOf, blobOf, bytesOf, type Content, hashOf, zipOf } from "./testing/bag.ts";
import { logFiles } from "./testing/logged.ts";
import { sample, SEAL } from "./testing/sample.ts";
import type { Verified, VerifyOptions } from "./verified.ts";
import { verifyBundle } from "./verify-bundle.ts";
import { verifyCaseFolder } from "./verify-case.ts";

const NOW = "2030-01-01T10:00:00+08:00" as Instant;
const LIST = `data/seals/${SEAL}/originals-sha256.txt`;
const TOKEN = `data/seals/${SEAL}/tsa.tsr`;

describe.skipIf(!hasOpenssl)("a bundle with a time stamp", async () => {
  const authority = testAuthority();
  afterAll(() => authority.remove());
  const root = authority.der(authority.root);
  const { data, key, events } = await sample();
  const list = data.get(LIST)!;
  const token = await authority.answer(authority.query(list));

  /** The sample with this token, which its log knows. */
  async function stamped(der: Uint8Array): Promise<Content> {
    const event: LogEvent = { kind: "stamp", seal: SEAL, authority: "tsa", token: hashOf(der) };
    return bagOf(new Map([...data, [TOKEN, der], ...(await logFiles([...events, event], key))]), key);
  }
  const verify = (bag: Content, more: Partial<VerifyOptions> = {}): Promise<Verified> =>
    verifyBundle([{ kind: "zip", name: "a.zip", blob: blobOf(zipOf(bag)) }], { hasher: nodeHasher, now: NOW, ...more });
  const codes = ({ failures }: Verified): string[] => failures.map((one) => `${one.code} ${one.at?.file}`);

  test("says when the authority saw the list, and who that is", async () => {
    const verified = await verify(await stamped(token), { trustedRoots: [root] });
    expect(codes(verified)).toEqual([]);
    expect(verified.stamps).toMatchObject([{ seal: SEAL, authority: "tsa", file: TOKEN, ok: true, trusted: true, originals: 3, signer: "CN=TSA, O=测试时间戳机构, C=CN", root: hashOf(root) }]);
    const texts = shownBy(verified).map(({ text }) => text);
    expect(texts.at(-1)).toMatch(/^固化清单上的 3 个原件：时间戳机构“CN=TSA.*”在 \d{4}-.* 见过这份清单的哈希值，自那时起没有改动。$/u);
    expect(notShownBy(verified).map(({ text }) => text).join("")).not.toMatch(/没有时间戳/u);
  });

  test("without roots that are trusted, the root is named and not judged", async () => {
    const verified = await verify(await stamped(token));
    expect([codes(verified), verified.stamps[0]!.trusted]).toEqual([[], undefined]);
    expect(verified.notes.join("")).toContain(hashOf(root));
    expect(shownBy(verified).at(-1)!.text).toMatch(/没有人确认过，先不能当作那一天的证明/u);
    expect(notShownBy(verified).map(({ text }) => text).join("")).toMatch(/谁都能自己做一个/u);
  });

  test("another root than the trusted one, another list, a changed token", async () => {
    const other = authority.issue({ subject: "/C=CN/O=别家/CN=Other", extensions: "basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign" });
    expect(codes(await verify(await stamped(token), { trustedRoots: [authority.der(other)] }))).toEqual([`stamp-root-not-trusted ${TOKEN}`]);
    const elsewhere = await authority.answer(authority.query(bytesOf("another list\n")));
    expect(codes(await verify(await stamped(elsewhere)))).toEqual([`stamp-other-content ${TOKEN}`]);
    const flipped = token.with(token.length - 5, token.at(-5)! ^ 1);
    expect(codes(await verify(await stamped(flipped)))).toContain(`stamp-signature-wrong ${TOKEN}`);
    const unlogged = bagOf(new Map([...data, [TOKEN, flipped]]), key);
    expect(codes(await verify(unlogged))).toContain(`stamp-signature-wrong ${TOKEN}`);
  });

  test("what is accepted here, sha256sum and openssl accept", async () => {
    const dir = mkdtempSync(join(tmpdir(), "youju-bag-"));
    for (const [path, bytes] of await stamped(token)) {
      mkdirSync(dirname(join(dir, path)), { recursive: true });
      writeFileSync(join(dir, path), bytes);
    }
    for (const sums of ["manifest-sha256.txt", "tagmanifest-sha256.txt"])
      expect(execFileSync("sha256sum", ["-c", "--strict", "--quiet", sums], { cwd: dir, encoding: "utf8" })).toBe("");
    const said = execFileSync("openssl", ["ts", "-verify", "-data", LIST, "-in", TOKEN, "-CAfile", authority.root.certificate], { cwd: dir, encoding: "utf8", stdio: "pipe" });
    expect(said).toMatch(/Verification: OK/u);
    rmSync(dir, { recursive: true });
  });

  /** The same originals, seal and token as a case folder has them. */
  function caseFolder(changed: Content = new Map()): Promise<Verified> {
    const files = new Map([...data].map(([path, bytes]) => [path.replace(/^data\//u, ""), bytes] as const));
    files.set(`seals/${SEAL}/tsa.tsr`, token).set("originals/旧账单.csv", bytesOf("old"));
    for (const [path, bytes] of changed) files.set(path, bytes);
    async function* items(): AsyncGenerator<FolderItem> {
      for (const [path, bytes] of files) yield { kind: "file", path, open: async () => blobOf(bytes) };
    }
    return verifyCaseFolder({ kind: "folder", name: "案件", items }, { hasher: nodeHasher, now: NOW, trustedRoots: [root] });
  }

  test("a case folder with the same seal", async () => {
    const verified = await caseFolder();
    expect([codes(verified), verified.checked, verified.stamps.length]).toMatchObject([[], { what: "case", originals: 3, seals: 1 }, 1]);
    expect(shownBy(verified).map(({ text }) => text)[0]).toBe("文件夹里的 3 个原件和 1 次固化的清单逐字节一致。");
    expect(codes(await caseFolder(new Map([["originals/聊天.jsonl", bytesOf("x")]])))).toEqual(["seal-original-altered originals/聊天.jsonl"]);
    expect(codes(await caseFolder(new Map([["case.yaml", bytesOf("title: 改了\n")]])))).toEqual([]);
    const list2 = new TextDecoder().decode(list).replace("固化", "封存");
    expect(codes(await caseFolder(new Map([[`seals/${SEAL}/originals-sha256.txt`, bytesOf(list2)]])))).toEqual([`stamp-other-content seals/${SEAL}/tsa.tsr`]);
  });
});
