import { createHash } from "node:crypto";
import { assess } from "@youju/casework";
import type { CalendarDate, Instant, LogLine, Seal, Sha256 } from "@youju/model";
import { nodeHasher } from "@youju/vault/node";
import { hasOpenssl, testAuthority } from "@youju/vault/testing";
import { afterAll, describe, expect, test } from "vitest";
import { testApp, file } from "../testing/desk.ts";
import { BILL, CHAT } from "../testing/files.ts";
import { custodyReports } from "./custody.ts";
import { loadCase } from "./load-case.ts";

const AT = "2030-01-01T10:00:00+08:00" as Instant;
const hash = (content: string | Uint8Array, algorithm = "sha256"): string => createHash(algorithm).update(content).digest("hex");

/** A case of the library with the bill, the chat and these files, and its custody. */
async function custody(more: readonly (readonly [name: string, content: string | Uint8Array<ArrayBuffer>])[] = [], seals: readonly Seal[] = [], lost: readonly Sha256[] = []) {
  const { client, ports } = await testApp();
  const { id } = await client.createCase({ creditor: { name: "李明" }, debtor: { name: "张伟" } });
  await client.decide(id, { kind: "account-of", target: "creditor", value: { id: "wxid_liming", names: ["李明"] } });
  await client.decide(id, { kind: "account-of", target: "debtor", value: { id: "wxid_dawei", names: ["大伟"] } });
  for (const [name, content] of [["账单.csv", BILL], ["聊天.json", CHAT], ...more] as const) await client.uploadOriginal(id, file(name, new Blob([content])));
  await client.decide(id, { kind: "original-kept", target: hash(CHAT), value: "phone" });
  const loaded = await loadCase(ports.store, id);
  const assessed = assess(loaded!.file, { asOf: "2026-11-23" as CalendarDate });
  if (!assessed.ok) throw new Error("not assessed");
  const lines = await Array.fromAsync<LogLine>(ports.store.log.lines(id));
  const { size } = await ports.store.log.head();
  const source = { file: loaded!.file, seals, log: { lines, size }, content: async (sha256: Sha256) => (lost.includes(sha256) ? undefined : ports.blobs.get(sha256)) };
  const reports = await custodyReports(source, assessed.assessment, { at: AT, hasher: nodeHasher });
  return { reports, of: (path: string) => reports.find((report) => report.path === path)!, source, assessment: assessed.assessment };
}

describe("the custody of a case of the library", () => {
  test("each original once, exhibits first, each with its entry in the log and hashed anew", async () => {
    const { reports, of, source, assessment } = await custody();
    expect(reports.map(({ exhibit, path }) => [exhibit?.no, path])).toEqual(assessment.exhibits.listed.map(({ no, path }) => [no, path]));
    const bill = of("账单.csv");
    expect(bill).toMatchObject({ now: "same", original: hash(BILL), kind: "wechat-bill-csv", fixedSince: null, events: [{ kind: "came-in", at: "2026-11-23T09:30:00+08:00" }] });
    expect(bill.events[0]!.entry).not.toBeNull();
    expect(bill.altered.points[0]!.text).toContain(hash(BILL));
    expect(of("聊天.json").events.map(({ text }) => text)).toContain("出借人说：手机和原消息还在");
    expect(bill.factors[4]!.shown.join("")).toContain("对得上");
    const [alone, ...others] = await custodyReports(source, assessment, { at: AT, hasher: nodeHasher, only: hash(CHAT) });
    expect([alone!.path, others]).toEqual(["聊天.json", []]);
  });

  test("a file that is lost is said to be lost", async () => {
    const { of } = await custody([], [], [hash(BILL)]);
    expect(of("账单.csv")).toMatchObject({ now: "missing" });
    expect(of("聊天.json")).toMatchObject({ now: "same" });
  });

  test("receipts: by the hashes that are kept, and by SHA-512 computed from the bytes", async () => {
    const printed = ["区块链存证证书", "存证平台：至信链", "存证编号：AB20240302", `文件哈希（SM3）：${hash(CHAT, "sm3")}`, "上链时间：2024-03-02 10:15:00"].join("\n");
    const other = ["电子数据保全证书", "易保全", "保全备案号：3021456789012345", `SHA512值：${hash(BILL, "sha512")}`].join("\n");
    const { of } = await custody([["至信链.txt", printed], ["易保全.txt", other]]);
    expect(of("聊天.json").events).toContainEqual(expect.objectContaining({ kind: "receipt", at: "2024-03-02T10:15:00+08:00", text: expect.stringMatching(/^至信链（编号 AB20240302）写着存过同一个 SM3，见“至信链.txt”；是不是它出的，要到它自己的网站核验/u) }));
    expect(of("账单.csv").events).toContainEqual(expect.objectContaining({ kind: "receipt", at: null, text: expect.stringMatching(/^易保全（编号 3021456789012345）写着存过同一个 SHA-512/u) }));
    expect(of("聊天.json").fixedSince).toBeNull();
  });

  describe.skipIf(!hasOpenssl)("with time stamps of openssl", () => {
    const authority = testAuthority();
    afterAll(() => authority.remove());
    const stampOver = (content: string): Promise<Uint8Array> => authority.answer(authority.query(new TextEncoder().encode(content)));

    test("a seal that is stamped fixes what it lists, and one that is forged fixes nothing", async () => {
      const manifest = `# 固化\n${hash(CHAT)}  data/originals/聊天.json\n`;
      const seal = async (stamped: string): Promise<Seal> => ({ id: "20261124T101500-3f9a", at: "2026-11-24T10:15:00+08:00" as Instant, manifest, stamps: [{ authority: "tsa", state: "granted", response: await stampOver(stamped), tries: 1 }] });
      const good = await custody([], [await seal(manifest)]);
      expect(good.of("聊天.json").fixedSince).not.toBeNull();
      expect(good.of("聊天.json").events.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["sealed", "stamped"]));
      expect(good.of("账单.csv").fixedSince).toBeNull();
      const forged = await custody([], [await seal("another list\n")]);
      expect(forged.of("聊天.json").fixedSince).toBeNull();
      expect(forged.of("聊天.json").events.map(({ text }) => text).join("")).toContain("核对没有通过");
    });

    test("a token among the originals over the list of a seal fixes what the list names", async () => {
      const manifest = `# 固化\n${hash(CHAT)}  data/originals/聊天.json\n`;
      const seal: Seal = { id: "20261124T101500-3f9a", at: "2026-11-24T10:15:00+08:00" as Instant, manifest, stamps: [] };
      const { of } = await custody([["清单.tsr", new Uint8Array(await stampOver(manifest))]], [seal]);
      expect(of("聊天.json").fixedBy).toMatchObject({ who: expect.stringContaining("CN=TSA") as string, trusted: false });
      expect(of("账单.csv").fixedBy).toBeNull();
    });

    test("a token whose signature is broken shows nothing of the original", async () => {
      const token = new Uint8Array(await stampOver(CHAT));
      token[token.length - 5]! ^= 1;
      const { of } = await custody([["聊天.json.tsr", token]]);
      const chat = of("聊天.json");
      expect([chat.events.some(({ kind }) => kind === "receipt"), chat.fixedSince]).toEqual([false, null]);
      expect(chat.factors.flatMap(({ shown }) => shown).join("")).not.toContain("聊天.json.tsr");
    });

    test("a token among the originals is recognised, verified and told of the original that it stamps", async () => {
      const token = new Uint8Array(await stampOver(CHAT));
      const { of, reports } = await custody([["聊天.json.tsr", token]]);
      expect(of("聊天.json.tsr").kind).toBe("time-stamp");
      const chat = of("聊天.json");
      expect(chat.fixedSince).not.toBeNull();
      expect(chat.events.find(({ kind }) => kind === "receipt")?.text).toMatch(/^CN=TSA.*见“聊天.json.tsr”；签名在这里核对过/u);
      expect(reports.filter(({ fixedSince }) => fixedSince !== null)).toHaveLength(1);
    });
  });
});
