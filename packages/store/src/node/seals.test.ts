import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Instant, LogEntry, Seal } from "@youju/model";
import { afterAll, expect, test } from "vitest";
import { createStore } from "../index.ts";
import { plainKeeper } from "../testing/keeper.ts";
import { sqliteDialect } from "./index.ts";

const home = mkdtempSync(join(tmpdir(), "youju-seals-"));
afterAll(() => rmSync(home, { recursive: true }));
const path = join(home, "youju.db");
const store = await createStore(sqliteDialect(path), { log: plainKeeper() });
afterAll(() => store.close());
const newCase = async (): Promise<string> => (await store.cases.create({ creditor: { name: "李明" }, debtor: { name: "张伟" } })).id;
const entries = async (id: string): Promise<LogEntry[]> =>
  (await Array.fromAsync(store.log.lines(id))).map(({ text }) => JSON.parse(text) as LogEntry);

const sha256 = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");
const token = new Uint8Array([0x30, 0, 255]);
const seal: Seal = {
  id: "20261125T101500-3f9a",
  at: "2026-11-25T10:15:00+08:00" as Instant,
  manifest: `# 固化\n${"a".repeat(64)}  data/originals/账单.csv\n`,
  stamps: [],
};
const waiting = { authority: "甲", state: "waiting", tries: 1, lastTry: seal.at, url: "http://a/", problem: { code: "stamp-timeout", where: "", text: "甲", mend: "乙" } } as const;

test("a seal and its stamps come back as they went in, and stand in the log", async () => {
  const id = await newCase();
  const granted = { authority: "乙", state: "granted", tries: 1, response: token } as const;
  await store.seals.add(id, seal);
  const before = (await store.cases.get(id))!.revision;
  expect(await store.seals.putStamp(id, seal.id, waiting)).toBe(true);
  expect(await store.seals.putStamp(id, seal.id, granted)).toBe(true);
  expect(await store.seals.list(id)).toEqual([{ ...seal, stamps: [granted, waiting].toSorted((a, b) => Buffer.compare(Buffer.from(a.authority), Buffer.from(b.authority))) }]);
  expect((await store.loadCaseFile(id))?.seals).toHaveLength(1);
  expect((await store.cases.get(id))!.revision).toBeGreaterThan(before);
  expect((await entries(id)).slice(-2)).toMatchObject([
    { kind: "seal", seal: seal.id, manifest: sha256(seal.manifest), originals: 1 },
    { kind: "stamp", seal: seal.id, authority: "乙", token: sha256(token) },
  ]);
  expect(await store.seals.casesWith(["waiting"])).toContain(id);
});

test("a stamp that was granted is not replaced; one that waits is", async () => {
  const id = await newCase();
  await store.seals.add(id, { ...seal, stamps: [waiting] });
  await store.seals.putStamp(id, seal.id, { authority: "甲", state: "granted", tries: 2, response: token });
  await store.seals.putStamp(id, seal.id, { ...waiting, tries: 3 });
  await store.seals.putStamp(id, seal.id, { authority: "甲", state: "granted", tries: 9, response: new Uint8Array([1]) });
  expect((await store.seals.list(id))[0]?.stamps).toEqual([{ authority: "甲", state: "granted", tries: 2, response: token }]);
  expect((await entries(id)).filter(({ kind }) => kind === "stamp")).toHaveLength(1);
  expect(await store.seals.casesWith(["waiting", "refused"])).not.toContain(id);
});

test("nothing is kept for a case or a seal that is not there, and nothing is left of a case that was deleted", async () => {
  expect(await store.seals.add("none", seal)).toBeUndefined();
  expect(await store.seals.putStamp("none", seal.id, waiting)).toBeUndefined();
  const id = await newCase();
  expect(await store.seals.putStamp(id, "20261125T101500-0000", waiting)).toBe(false);
  await store.seals.add(id, { ...seal, stamps: [waiting] });
  await expect(store.seals.add(id, seal)).rejects.toThrow(/UNIQUE/u);
  await store.cases.delete(id);
  expect([await store.seals.list(id), (await store.seals.casesWith(["waiting"])).includes(id)]).toEqual([[], false]);
});
