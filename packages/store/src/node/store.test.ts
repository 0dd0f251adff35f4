import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type CaseFile, type CaseId, type CaseRecord, type Decision, type Instant, type Original, type Reading, recordId } from "@youju/model";
import { caseFileArb, decisionInputArb, factsArb, readOriginalArb, runs, type ReadOriginal } from "@youju/model/testing";
import Database from "better-sqlite3";
import fc from "fast-check";
import { type Dialect, Kysely, sql } from "kysely";
import { afterAll, describe, expect, test } from "vitest";
import { createStore, type Read, type Store, storeFault } from "../index.ts";
import { plainKeeper } from "../testing/keeper.ts";
import { sqliteDialect } from "./index.ts";

const home = mkdtempSync(join(tmpdir(), "youju-store-"));
afterAll(() => rmSync(home, { recursive: true }));

/** Every database that a store runs on passes the same tests; `reopen` is what another process would open. */
const DATABASES: readonly [name: string, fresh: () => () => Dialect][] = [
  [
    "SQLite",
    () => {
      const path = join(mkdtempSync(join(home, "case-")), "youju.db");
      return () => sqliteDialect(path);
    },
  ],
];

const FACTS = { creditor: { name: "李明" }, debtor: { name: "张伟" } };
const SHA = { a: "a".repeat(64), b: "b".repeat(64), c: "c".repeat(64) } as const;

function originalOf(sha256: string, path: string, more: Partial<Original> = {}): Original {
  return { sha256, sm3: sha256, bytes: 9_007_199_254_740_991, path, ...more };
}

function readingOf(original: string): Reading {
  return { original, kind: "chatlab-json", confidence: 1, records: 0, chats: [], problems: [] };
}

function messageOf(original: string, line: number): CaseRecord {
  const source = { original, at: { line } };
  return { kind: "message", id: recordId(source), source, chat: "c", side: "other", type: "text", text: `第 ${line} 行：“在吗”` };
}

async function* readOf(reading: Reading, records: readonly CaseRecord[], batch = 3): Read {
  for (let from = 0; from < records.length; from += batch) yield records.slice(from, from + batch);
  return reading;
}

const lines = (original: string, count: number): CaseRecord[] => Array.from({ length: count }, (_, i) => messageOf(original, i + 1));

async function save(store: Store, id: CaseId, { original, reading, records }: ReadOriginal) {
  return store.originals.save(id, original, readOf(reading, records));
}

describe.each(DATABASES)("a store on %s", (_, fresh) => {
  const dialect = fresh();
  const shared = createStore(dialect(), { log: plainKeeper() });
  afterAll(async () => (await shared).close());

  async function newCase(): Promise<{ store: Store; id: CaseId }> {
    const store = await shared;
    return { store, id: (await store.cases.create(FACTS)).id };
  }

  test("a case saved and loaded is the same, down to what is missing", async () => {
    const store = await shared;
    await fc.assert(
      fc.asyncProperty(caseFileArb, async (file: CaseFile) => {
        const { id } = await store.cases.create(file.facts);
        for (const [index, original] of file.originals.entries()) {
          const records = file.records.filter((record) => record.source.original === original.sha256);
          const saved = await save(store, id, { original, reading: file.readings[index]!, records });
          expect(saved).toEqual({ original, reading: file.readings[index], existed: false });
        }
        const loaded = await store.loadCaseFile(id);
        expect(loaded).toStrictEqual({ ...file, revision: 1 + file.originals.length });
        expect(await store.records(id)).toStrictEqual(file.records);
      }),
      runs(40),
    );
  });

  test("outlives being closed and opened again", async () => {
    const reopen = fresh();
    const first = await createStore(reopen(), { log: plainKeeper() });
    const { id } = await first.cases.create(FACTS);
    await first.originals.save(id, originalOf(SHA.a, "聊天.json"), readOf(readingOf(SHA.a), lines(SHA.a, 7)));
    const before = await first.loadCaseFile(id);
    await first.close();
    const second = await createStore(reopen(), { log: plainKeeper() });
    expect(await second.loadCaseFile(id)).toStrictEqual(before);
    await second.close();
  });

  test("what was stated can be replaced; decisions stay", async () => {
    const store = await shared;
    await fc.assert(
      fc.asyncProperty(factsArb, factsArb, async (before, after) => {
        const { id } = await store.cases.create(before);
        const { decisions: _, ...stated } = after;
        expect((await store.cases.updateFacts(id, stated))?.facts).toEqual(stated);
        expect(await store.decisions.list(id)).toEqual(before.decisions ?? []);
      }),
      runs(15),
    );
  });

  test("decisions are added in order, with an id and a time", async () => {
    const reopen = fresh();
    const store = await createStore(reopen(), { log: plainKeeper(), now: () => "2026-11-23T09:30:00+08:00" as Instant });
    const { id } = await store.cases.create({ ...FACTS, decisions: [{ id: "d2", on: "2026-01-01T00:00:00+08:00" as Instant, kind: "repayment", target: "x" }] });
    const added: (Decision | undefined)[] = [];
    for (const input of fc.sample(decisionInputArb, { numRuns: 20, seed: 7 })) added.push(await store.decisions.add(id, input));
    expect(added.map((decision) => decision?.id)).toEqual(Array.from({ length: 20 }, (_, i) => `d${i + 3}`));
    expect(new Set(added.map((decision) => decision?.on))).toEqual(new Set(["2026-11-23T09:30:00+08:00"]));
    expect((await store.decisions.list(id)).slice(1)).toEqual(added);
    expect((await store.decisions.add(id, { kind: "undo", target: "d2", id: "eigen" }))?.id).toBe("eigen");
    await expect(store.decisions.add(id, { kind: "undo", target: "d2", id: "eigen" })).rejects.toThrow(/unique/i);
    expect(await store.decisions.list(id)).toHaveLength(22);
    await store.close();
  });

  test("a case made with an id that a decision would get next gets the one after", async () => {
    const { store } = await newCase();
    const { id } = await store.cases.create({ ...FACTS, decisions: [{ id: "d2", on: "2026-01-01T00:00:00+08:00" as Instant, kind: "repayment", target: "x" }] });
    expect((await store.decisions.add(id, { kind: "repayment", target: "y" }))?.id).toBe("d3");
  });

  test("every change counts up the revision, reading does not", async () => {
    const { store, id } = await newCase();
    const revision = async () => (await store.cases.get(id))?.revision;
    expect(await revision()).toBe(1);
    await store.originals.save(id, originalOf(SHA.a, "a"), readOf(readingOf(SHA.a), []));
    expect(await revision()).toBe(2);
    await store.decisions.add(id, { kind: "repayment", target: "x" });
    expect(await revision()).toBe(3);
    await store.cases.updateFacts(id, FACTS);
    expect(await revision()).toBe(4);
    await store.originals.remove(id, SHA.a);
    expect(await revision()).toBe(5);
    await Promise.all([store.loadCaseFile(id), store.records(id), store.originals.list(id), store.decisions.list(id), store.cases.list()]);
    expect(await revision()).toBe(5);
  });

  test("a case that does not exist is undefined everywhere", async () => {
    const store = await shared;
    expect(await store.cases.get("none")).toBeUndefined();
    expect(await store.cases.updateFacts("none", FACTS)).toBeUndefined();
    expect(await store.cases.delete("none")).toBeUndefined();
    expect(await store.originals.save("none", originalOf(SHA.a, "a"), readOf(readingOf(SHA.a), []))).toBeUndefined();
    expect(await store.originals.remove("none", SHA.a)).toBeUndefined();
    expect(await store.decisions.add("none", { kind: "repayment", target: "x" })).toBeUndefined();
    expect(await store.loadCaseFile("none")).toBeUndefined();
    expect([await store.records("none"), await store.decisions.list("none"), await store.originals.list("none")]).toEqual([[], [], []]);
  });

  test("the list says how much each case holds, latest change first", async () => {
    let second = 0;
    const store = await createStore(fresh()(), { log: plainKeeper(), now: () => `2026-11-23T09:30:${String((second += 1)).padStart(2, "0")}+08:00` as Instant });
    const [older, newer] = [await store.cases.create(FACTS), await store.cases.create(FACTS)];
    await store.originals.save(older.id, originalOf(SHA.a, "a"), readOf(readingOf(SHA.a), lines(SHA.a, 5)));
    await store.originals.save(older.id, originalOf(SHA.b, "b"), readOf(readingOf(SHA.b), lines(SHA.b, 4)));
    expect((await store.cases.list()).map(({ id, originals, records }) => [id, originals, records])).toEqual([
      [older.id, 2, 9],
      [newer.id, 0, 0],
    ]);
    await store.close();
  });

  test("the same original again is read anew in its old place", async () => {
    const { store, id } = await newCase();
    await store.originals.save(id, originalOf(SHA.a, "a.json"), readOf(readingOf(SHA.a), lines(SHA.a, 5)));
    await store.originals.save(id, originalOf(SHA.b, "b.json"), readOf(readingOf(SHA.b), lines(SHA.b, 2)));
    const again = await store.originals.save(id, originalOf(SHA.a, "other.json"), readOf(readingOf(SHA.a), lines(SHA.a, 1)));
    expect(again).toMatchObject({ original: { path: "a.json" }, existed: true });
    expect((await store.records(id)).map((record) => record.id)).toEqual([...lines(SHA.a, 1), ...lines(SHA.b, 2)].map((record) => record.id));
  });

  test("two originals of one name keep both", async () => {
    const { store, id } = await newCase();
    for (const [sha256, path] of [[SHA.a, "微信/账单.CSV"], [SHA.b, "微信/账单.csv"], [SHA.c, "微信/账单.csv"]] as const) {
      await store.originals.save(id, originalOf(sha256, path), readOf(readingOf(sha256), []));
    }
    expect((await store.originals.list(id)).map(({ original }) => original.path)).toEqual(["微信/账单.CSV", "微信/账单（2）.csv", "微信/账单（3）.csv"]);
    expect((await store.originals.get(id, SHA.b))?.original.path).toBe("微信/账单（2）.csv");
  });

  test("deleting gives the originals that no case uses, and nothing of the case is left", async () => {
    const { store, id } = await newCase();
    const { id: other } = await store.cases.create(FACTS);
    await store.originals.save(id, originalOf(SHA.a, "a"), readOf(readingOf(SHA.a), lines(SHA.a, 5)));
    await store.originals.save(id, originalOf(SHA.b, "b"), readOf(readingOf(SHA.b), lines(SHA.b, 5)));
    await store.originals.save(other, originalOf(SHA.b, "b"), readOf(readingOf(SHA.b), lines(SHA.b, 5)));
    await store.decisions.add(id, { kind: "repayment", target: "x" });
    let usedBefore = 0;
    for (const head of await store.cases.list()) {
      if ((await store.originals.get(head.id, SHA.a)) !== undefined) usedBefore += 1;
    }
    const unused = await store.cases.delete(id);
    expect(unused).toEqual(usedBefore === 1 ? [SHA.a] : []);
    expect([await store.records(id), await store.decisions.list(id), await store.originals.list(id)]).toEqual([[], [], []]);
    expect(await store.records(other)).toHaveLength(5);
  });

  test("a file is discarded only where no case has it, while nobody can save one", async () => {
    const { store, id } = await newCase();
    const [used, unused] = ["d".repeat(64), "e".repeat(64)];
    await store.originals.save(id, originalOf(used, "used"), readOf(readingOf(used), []));
    const order: string[] = [];
    const saving = Promise.withResolvers<unknown>();
    await store.originals.discardUnused([used, unused], async (sha256) => {
      saving.resolve(store.originals.save(id, originalOf(unused, "late"), readOf(readingOf(unused), [])).then(() => order.push("saved")));
      await new Promise((resolve) => setTimeout(resolve, 20));
      order.push(`discarded ${sha256}`);
    });
    await saving.promise;
    expect(order).toEqual([`discarded ${unused}`, "saved"]);
  });

  test("removing an archive removes what was taken out of it", async () => {
    const store = await createStore(fresh()(), { log: plainKeeper() });
    const { id } = await store.cases.create(FACTS);
    await store.originals.save(id, originalOf(SHA.a, "a.zip"), readOf(readingOf(SHA.a), []));
    await store.originals.save(id, originalOf(SHA.b, "a.zip.解压/b.csv", { archive: SHA.a }), readOf(readingOf(SHA.b), lines(SHA.b, 2)));
    await store.originals.save(id, originalOf(SHA.c, "c.json"), readOf(readingOf(SHA.c), lines(SHA.c, 2)));
    expect(await store.originals.remove(id, SHA.a)).toEqual([SHA.a, SHA.b]);
    expect((await store.originals.list(id)).map(({ original }) => original.path)).toEqual(["c.json"]);
    expect(await store.originals.remove(id, SHA.a)).toEqual([]);
    await store.close();
  });

  test("a reader that breaks leaves nothing, and is closed", async () => {
    const { store, id } = await newCase();
    let closed = false;
    async function* broken(): Read {
      try {
        yield lines(SHA.a, 1200);
        throw new Error("the file ends here");
      } finally {
        closed = true;
      }
    }
    await expect(store.originals.save(id, originalOf(SHA.a, "a"), broken())).rejects.toThrow("the file ends here");
    expect([closed, (await store.loadCaseFile(id))?.originals, (await store.cases.get(id))?.revision]).toEqual([true, [], 1]);
    await expect(store.originals.save(id, originalOf(SHA.a, "a"), readOf(readingOf(SHA.a), lines(SHA.b, 1)))).rejects.toThrow(RangeError);
    expect(await store.originals.save(id, originalOf(SHA.a, "a"), readOf(readingOf(SHA.a), lines(SHA.a, 2)))).toMatchObject({ existed: false });
  });

  test("while one import runs others can read, and decide after it", async () => {
    const { store, id } = await newCase();
    const { promise, resolve } = Promise.withResolvers<void>();
    async function* slow(): Read {
      yield lines(SHA.a, 1000);
      await promise;
      return readingOf(SHA.a);
    }
    const importing = store.originals.save(id, originalOf(SHA.a, "a"), slow());
    const deciding = store.decisions.add(id, { kind: "repayment", target: "x" });
    expect((await store.loadCaseFile(id))?.records).toEqual([]);
    expect(await store.cases.get(id)).toMatchObject({ revision: 1, originals: 0 });
    resolve();
    expect([(await importing)?.existed, (await deciding)?.id]).toEqual([false, "d1"]);
    expect(await store.cases.get(id)).toMatchObject({ revision: 3, records: 1000 });
  });

  test("a large case is read and deleted in pieces, between which others get their turn", async () => {
    const { store, id } = await newCase();
    await store.originals.save(id, originalOf(SHA.b, "large"), readOf(readingOf(SHA.b), lines(SHA.b, 45_000), 45_000));
    const turnsDuring = async (work: Promise<unknown>): Promise<number> => {
      let [turns, done] = [0, false];
      const count = (): void => void (done || ((turns += 1), setImmediate(count)));
      setImmediate(count);
      await work;
      done = true;
      return turns;
    };
    expect(await turnsDuring(store.records(id))).toBeGreaterThanOrEqual(3);
    expect(await turnsDuring(store.originals.remove(id, SHA.b))).toBeGreaterThanOrEqual(2);
    expect(await store.records(id)).toEqual([]);
  });

  test("many changes at once all count", async () => {
    const { store, id } = await newCase();
    const added = await Promise.all(Array.from({ length: 20 }, () => store.decisions.add(id, { kind: "repayment", target: "x" })));
    expect(new Set(added.map((decision) => decision?.id)).size).toBe(20);
    expect((await store.cases.get(id))?.revision).toBe(21);
  });

  test("two programs may open a new database at once", async () => {
    const reopen = fresh();
    const stores = await Promise.all([createStore(reopen(), { log: plainKeeper() }), createStore(reopen(), { log: plainKeeper() })]);
    const { id } = await stores[0].cases.create(FACTS);
    expect((await stores[1].cases.get(id))?.facts).toEqual(FACTS);
    await Promise.all(stores.map((store) => store.close()));
  });
});

describe("the SQLite file", () => {
  const fileIn = (): string => join(mkdtempSync(join(home, "case-")), "deep", "youju.db");

  test("is strict, in WAL mode, and for its owner only", async () => {
    const path = fileIn();
    const store = await createStore(sqliteDialect(path), { log: plainKeeper() });
    const db = new Database(path);
    const tables = db.prepare("select name, strict from pragma_table_list where schema = 'main' and name not like 'sqlite%'").all() as { name: string; strict: number }[];
    expect(new Map(tables.map((table) => [table.name, table.strict]))).toEqual(
      new Map(["case", "original", "reading", "record", "decision", "log_entry", "log_node", "log_head", "seal", "stamp", "kysely_migration", "kysely_migration_lock"].map((name) => [name, 1])),
    );
    expect(db.pragma("journal_mode", { simple: true })).toBe("wal");
    expect(statSync(path).mode & 0o777).toBe(0o600);
    db.close();
    await store.close();
  });

  test("of a newer program is refused and left as it is", async () => {
    const path = fileIn();
    await (await createStore(sqliteDialect(path), { log: plainKeeper() })).close();
    const db = new Database(path);
    db.prepare("insert into kysely_migration (name, timestamp) values ('9999-later', '2030-01-01T00:00:00.000Z')").run();
    const error: unknown = await createStore(sqliteDialect(path), { log: plainKeeper() }).catch((thrown: unknown) => thrown);
    expect(String(error)).toMatch(/9999-later/);
    expect(storeFault(error)?.code).toBe("database-newer");
    db.close();
  });

  test("that can take no more gives the error of the disk, and others write on", async () => {
    const db = new Kysely({ dialect: sqliteDialect(fileIn()) });
    await sql`create table t (x text) strict`.execute(db);
    const filling = db.transaction().execute(async (tx) => {
      await sql`pragma max_page_count = 20`.execute(tx);
      for (let row = 0; row < 100; row += 1) await sql`insert into t values (${"x".repeat(4000)})`.execute(tx);
    });
    const error: unknown = await filling.catch((thrown: unknown) => thrown);
    expect(storeFault(error)?.code).toBe("disk-full");
    await db.transaction().execute(async (tx) => sql`insert into t values ('y')`.execute(tx));
    expect((await sql`select x from t`.execute(db)).rows).toEqual([{ x: "y" }]);
    await db.destroy();
  });

  test("is opened a few times only, however many ask at once, and those who wait to write keep nobody from reading", async () => {
    const path = fileIn();
    const store = await createStore(sqliteDialect(path), { log: plainKeeper() });
    const { id } = await store.cases.create(FACTS);
    const { promise, resolve } = Promise.withResolvers<void>();
    async function* slow(): Read {
      yield lines(SHA.a, 1);
      await promise;
      return readingOf(SHA.a);
    }
    const importing = store.originals.save(id, originalOf(SHA.a, "a"), slow());
    const deciding = Array.from({ length: 50 }, () => store.decisions.add(id, { kind: "repayment", target: "x" }));
    const heads = await Promise.all(Array.from({ length: 200 }, () => store.cases.get(id)));
    expect(heads.every((head) => head?.revision === 1)).toBe(true);
    if (process.platform === "linux") {
      const opened = readdirSync("/proc/self/fd").map((fd) => { try { return readlinkSync(`/proc/self/fd/${fd}`); } catch { return ""; } });
      expect(opened.filter((name) => name === path).length).toBeLessThanOrEqual(8);
    }
    resolve();
    await importing;
    expect(await Promise.all(deciding)).toHaveLength(50);
    await store.close();
  });

  test("that is something else is refused with a sentence, and left as it is", async () => {
    const path = join(mkdtempSync(join(home, "case-")), "youju.db");
    writeFileSync(path, "这不是数据库".repeat(1000));
    const error: unknown = await createStore(sqliteDialect(path), { log: plainKeeper() }).catch((thrown: unknown) => thrown);
    expect(storeFault(error)?.code).toBe("database-damaged");
    expect(readFileSync(path, "utf8")).toBe("这不是数据库".repeat(1000));
  });

  test.each([
    ["SQLITE_FULL", "disk-full"],
    ["ENOSPC", "disk-full"],
    ["SQLITE_BUSY_SNAPSHOT", "database-busy"],
    ["SQLITE_READONLY_DIRECTORY", "database-forbidden"],
    ["EACCES", "database-forbidden"],
    ["SQLITE_CONSTRAINT_UNIQUE", undefined],
  ])("an error %s is %s to a person", (code, expected) => {
    expect(storeFault(Object.assign(new Error("x"), { code }))?.code).toBe(expected);
  });

  test("an import that is killed leaves nothing, and the next one starts cleanly", async () => {
    const path = fileIn();
    const store = await createStore(sqliteDialect(path), { log: plainKeeper() });
    const { id } = await store.cases.create(FACTS);
    const program = `
      import { createStore } from ${JSON.stringify(import.meta.resolve("../index.ts"))};
      import { sqliteDialect } from ${JSON.stringify(import.meta.resolve("./index.ts"))};
      import { plainKeeper } from ${JSON.stringify(import.meta.resolve("../testing/keeper.ts"))};
      const store = await createStore(sqliteDialect(${JSON.stringify(path)}), { log: plainKeeper() });
      async function* endless() {
        for (let line = 1; ; ) {
          yield Array.from({ length: 1000 }, () => ({ kind: "message", id: "r" + line, source: { original: "${SHA.a}", at: { line: line++ } }, chat: "c", side: "own", type: "text", text: "字".repeat(200) }));
          if (line > 20_000) console.log(line);
        }
      }
      await store.originals.save("${id}", { sha256: "${SHA.a}", sm3: "", bytes: 1, path: "a" }, endless());
    `;
    const child = spawn(process.execPath, ["--input-type=module", "--eval", program], { stdio: ["ignore", "pipe", "inherit"] });
    await once(child.stdout, "data");
    child.kill("SIGKILL");
    await once(child, "exit");
    expect(await store.loadCaseFile(id)).toEqual({ facts: FACTS, originals: [], readings: [], records: [], revision: 1 });
    const saved = await store.originals.save(id, originalOf(SHA.a, "a"), readOf(readingOf(SHA.a), lines(SHA.a, 3)));
    expect([saved?.existed, (await store.records(id)).length]).toEqual([false, 3]);
    await store.close();
  });

  test("keeps what any reader can give", async () => {
    const store = await createStore(sqliteDialect(fileIn()), { log: plainKeeper() });
    const { id } = await store.cases.create(FACTS);
    for (const file of fc.sample(readOriginalArb, { numRuns: 5, seed: 3 })) {
      await save(store, id, file);
      expect(await store.originals.get(id, file.original.sha256)).toMatchObject({ reading: file.reading });
    }
    await store.close();
  });
});
