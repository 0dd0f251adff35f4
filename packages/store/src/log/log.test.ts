import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type CaseRecord, type Instant, type LogEntry, type LogEvent, type Reading, recordId } from "@youju/model";
import { rfc6962 } from "@youju/model/testing";
import Database from "better-sqlite3";
import { afterAll, describe, expect, test } from "vitest";
import { createStore, type Read, type Store } from "../index.ts";
import { sqliteDialect } from "../node/index.ts";
import { plainKeeper } from "../testing/keeper.ts";

const home = mkdtempSync(join(tmpdir(), "youju-log-"));
afterAll(() => rmSync(home, { recursive: true }));
const newPath = (): string => join(mkdtempSync(join(home, "vault-")), "youju.db");

const FACTS = { creditor: { name: "李明" }, debtor: { name: "张伟" } };
const SHA = ["a", "b", "c"].map((letter) => letter.repeat(64)) as [string, string, string];
const AT = "2026-11-25T10:00:00+08:00" as Instant;

const opened = (path: string, key?: string): Promise<Store> => createStore(sqliteDialect(path), { log: plainKeeper(key), now: () => AT });

async function* reading(original: string, count: number): Read {
  const source = (line: number) => ({ original, at: { line } });
  yield Array.from({ length: count }, (_, i): CaseRecord => ({ kind: "message", id: recordId(source(i + 1)), source: source(i + 1), chat: "c", side: "other", type: "text", text: `第 ${i} 行` }));
  return { original, kind: "chatlab-json", confidence: 1, records: count, chats: [], problems: [] } satisfies Reading;
}

const save = (store: Store, id: string, sha256: string, count = 3, arrival = {}) =>
  store.originals.save(id, { sha256, sm3: sha256, bytes: 9, path: `${sha256[0]!}.json` }, reading(sha256, count), arrival);

const entriesOf = async (store: Store, id?: string): Promise<LogEntry[]> =>
  (await Array.fromAsync(store.log.lines(id))).map(({ text }) => JSON.parse(text) as LogEntry);

describe("the log of a store", () => {
  test("has entries counted through all cases, each also found by its case, and outliving it", async () => {
    const store = await opened(newPath());
    const [one, two] = [await store.cases.create(FACTS), await store.cases.create(FACTS)];
    await save(store, one.id, SHA[0]);
    await save(store, two.id, SHA[0]);
    await store.cases.delete(one.id);
    const lines = await Array.fromAsync(store.log.lines());
    expect(lines.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4]);
    expect((await entriesOf(store)).map((entry) => [entry.case, entry.kind])).toEqual([
      [one.id, "facts"], [two.id, "facts"], [one.id, "import"], [two.id, "import"], [one.id, "delete-case"],
    ]);
    expect((await entriesOf(store, one.id)).map(({ kind }) => kind)).toEqual(["facts", "import", "delete-case"]);
    expect((await entriesOf(store, one.id)).at(-1)).toMatchObject({ v: 1, at: AT, originals: [{ sha256: SHA[0], path: "a.json" }] });
    await store.close();
  });

  test("has nothing of a change that was not made, and the change nothing where the log cannot be written", async () => {
    const path = newPath();
    const store = await opened(path);
    const { id } = await store.cases.create(FACTS);
    await expect(store.originals.save(id, { sha256: SHA[0], sm3: "", bytes: 1, path: "a" }, broken())).rejects.toThrow("broken");
    expect(await store.originals.remove(id, SHA[1])).toEqual([]);
    expect(await store.log.append("none", { kind: "export", originals: 1 })).toBeUndefined();
    expect((await entriesOf(store)).map(({ kind }) => kind)).toEqual(["facts"]);
    const db = new Database(path);
    db.exec("create trigger full before insert on log_entry begin select raise(abort, 'no room'); end");
    await expect(store.decisions.add(id, { kind: "repayment", target: "x" })).rejects.toThrow("no room");
    await expect(store.cases.delete(id)).rejects.toThrow("no room");
    expect([(await store.decisions.list(id)).length, (await store.cases.list()).length]).toEqual([0, 1]);
    db.close();
    await store.close();
  });

  async function* broken(): Read {
    yield [];
    throw new Error("broken");
  }

  test("proves entries and earlier heads at every size, and signs what it was", async () => {
    const store = await opened(newPath());
    const { id } = await store.cases.create(FACTS);
    const events = Array.from({ length: 40 }, (_, i): LogEvent => ({ kind: "export", originals: i }));
    await store.log.append(id, ...events.slice(0, 25));
    for (const event of events.slice(25)) await store.log.append(id, event);
    const leaves = (await Array.fromAsync(store.log.lines())).map(({ text }) => rfc6962.leaf(Buffer.from(text)));
    for (let size = 1; size <= leaves.length; size += 1) {
      const head = await store.log.head(size);
      expect(head).toMatchObject({ size, root: rfc6962.mth(leaves.slice(0, size)).toString("hex"), at: AT });
      expect(await store.log.inclusion(size - 1, size)).toHaveLength(rfc6962.path(size - 1, leaves.slice(0, size)).length);
      expect(await store.log.consistency(1, size)).toHaveLength(size === 1 ? 0 : rfc6962.subproof(1, leaves.slice(0, size), true).length);
    }
    expect(await store.log.head()).toEqual(await store.log.head(leaves.length));
    await expect(store.log.head(42)).rejects.toThrow(RangeError);
    await expect(store.log.inclusion(41, 41)).rejects.toThrow(RangeError);
    await expect(store.log.inclusion(0, 42)).rejects.toThrow(RangeError);
    await expect(store.log.consistency(3, 2)).rejects.toThrow(RangeError);
    await store.close();
  });

  test("says the same of names and ids that a database cannot keep as they came", async () => {
    const store = await opened(newPath());
    const { id } = await store.cases.create({ ...FACTS, decisions: [{ id: "d\ud800", on: AT, kind: "repayment", target: "x" }] });
    const source = { original: SHA[0], at: { message: "m\udc00" } };
    async function* odd(): Read {
      yield [{ kind: "message", id: recordId(source), source, chat: "c", side: "other", type: "text", text: "半个字\ud83d" }];
      return { original: SHA[0], kind: "chatlab-json", confidence: 1, records: 1, chats: [], problems: [] };
    }
    const saved = await store.originals.save(id, { sha256: SHA[0], sm3: SHA[0], bytes: 1, path: "聊天\ud800.json" }, odd());
    expect(saved?.original.path).toBe("聊天\ufffd.json");
    const entries = await entriesOf(store, id);
    const held = await store.log.audit((audit) => audit.holdings(id));
    const imported = entries.find((entry) => entry.kind === "import")!;
    expect(held.originals).toMatchObject([{ rows: imported.rows, path: imported.path }]);
    const decided = entries.find((entry) => entry.kind === "decision")!;
    expect(held.decisions).toEqual([{ id: decided.id, decision: decided.decision }]);
    await store.close();
  });

  test("of an empty vault has no head", async () => {
    const store = await opened(newPath());
    await expect(store.log.head()).rejects.toThrow(RangeError);
    expect(await Array.fromAsync(store.log.lines())).toEqual([]);
    await store.close();
  });

  test("keeps its order when many change at once, from two processes' points of view", async () => {
    const path = newPath();
    const stores = [await opened(path), await opened(path)];
    const { id } = await stores[0]!.cases.create(FACTS);
    await Promise.all(Array.from({ length: 30 }, (_, i) => stores[i % 2]!.decisions.add(id, { kind: "repayment", target: `${i}` })));
    const lines = await Array.fromAsync(stores[1]!.log.lines(id));
    expect(lines.map(({ index }) => index)).toEqual(Array.from({ length: 31 }, (_, i) => i));
    const leaves = lines.map(({ text }) => rfc6962.leaf(Buffer.from(text)));
    expect((await stores[0]!.log.head()).root).toBe(rfc6962.mth(leaves).toString("hex"));
    for (const store of stores) await store.close();
  });
});

describe("a database from before the log", () => {
  /** Takes everything away that the first version did not have. */
  function aged(path: string): void {
    const db = new Database(path);
    const first = ["case", "original", "reading", "record", "decision", "kysely_migration", "kysely_migration_lock"];
    const tables = db.prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite%'").pluck().all() as string[];
    for (const table of tables) if (!first.includes(table)) db.exec(`drop table "${table}"`);
    db.exec("delete from kysely_migration where name > '0001-first-tables'");
    db.close();
  }

  test("gets the entries of what is there, marked as adopted, once", async () => {
    const path = newPath();
    const store = await opened(path);
    const { id } = await store.cases.create({ ...FACTS, decisions: [{ id: "d1", on: AT, kind: "repayment", target: "x" }] });
    await store.cases.create(FACTS);
    for (const [i, sha256] of SHA.entries()) await save(store, id, sha256, i * 10);
    const before = await entriesOf(store, id);
    await store.close();
    aged(path);

    const again = await opened(path);
    const adopted = await entriesOf(again, id);
    expect(adopted.map(({ kind }) => kind)).toEqual(["facts", "import", "import", "import", "decision"]);
    const imports = before.filter((entry) => entry.kind === "import");
    expect(adopted.filter((entry) => entry.kind === "import")).toEqual(imports.map((entry) => ({ ...entry, adopted: true, salt: expect.stringMatching(/^[0-9a-f]{32}$/) as string })));
    expect(adopted.find(({ kind }) => kind === "decision")).toMatchObject({ decision: before.find((entry) => entry.kind === "decision")!.decision });
    expect(await entriesOf(again)).toHaveLength(6);
    await again.close();
    const third = await opened(path);
    expect(await entriesOf(third)).toHaveLength(6);
    await third.close();
  });

  test("a large one in one transaction, or not at all", async () => {
    const path = newPath();
    const store = await opened(path);
    const { id } = await store.cases.create(FACTS);
    await save(store, id, SHA[0], 45_000);
    const [, imported] = await entriesOf(store, id);
    await store.close();
    aged(path);
    const failing = { ...plainKeeper(), sign: () => { throw new Error("no key"); } };
    await expect(createStore(sqliteDialect(path), { log: failing })).rejects.toThrow("no key");
    const again = await opened(path);
    expect((await entriesOf(again, id))[1]).toMatchObject({ kind: "import", adopted: true, records: 45_000, rows: (imported as { rows?: string }).rows });
    await again.close();
  });
});
