import { chmodSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { mkdtemp, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { CaseId, Instant, LogEntry, Sha256 } from "@youju/model";
import { logTree, nodeHash } from "@youju/vault";
import { newLogKey, nodeHasher, nodeLogKeeper, openLogKey, sha256Of } from "@youju/vault/node";
import { BlobWriter, TextReader, ZipWriter } from "@zip.js/zip.js";
import fc from "fast-check";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { openFile, openVault } from "../node/index.ts";
import { NOW, vaultIn } from "../testing/desk.ts";
import { BILL, CHAT } from "../testing/files.ts";
import { createDesk, type Desk, type Ports, verifyVault } from "./index.ts";

const CHANGED = "2024-12-31T08:00:00+08:00" as Instant;

interface TestVault {
  readonly home: string;
  readonly ports: Ports;
  readonly desk: Desk;
  readonly db: DatabaseSync;
}

async function newVault(): Promise<TestVault> {
  const home = await mkdtemp(join(tmpdir(), "youju-verify-vault-"));
  const ports = { ...(await vaultIn(home)), clock: () => NOW };
  const db = new DatabaseSync(join(home, "youju.db"), { enableForeignKeyConstraints: false });
  return { home, ports, desk: createDesk(ports), db };
}

async function end({ home, ports, db }: TestVault): Promise<void> {
  db.close();
  await ports.store.close();
  await rm(home, { recursive: true, force: true });
}

async function freshVault(): Promise<TestVault> {
  const vault = await newVault();
  onTestFinished(() => end(vault));
  return vault;
}

const verified = ({ ports }: Pick<TestVault, "ports">) => verifyVault({ ...ports, hasher: nodeHasher, sha256: sha256Of });
const codes = async (vault: Pick<TestVault, "ports">): Promise<string[]> => (await verified(vault)).faults.map(({ code }) => code);

const upload = async (desk: Desk, id: CaseId, path: string, content: Blob | string, more: { name?: string; modifiedAt?: Instant } = {}): Promise<Sha256> => {
  const taken: Sha256[] = [];
  await desk.upload(id, { path, content: new Blob([content]).stream(), ...more }, {
    onEvent: (event) => { if (event.event === "original") taken.push(event.original.sha256); },
  });
  return taken[0]!;
};

async function zipOf(files: Readonly<Record<string, string>>): Promise<Blob> {
  const zip = new ZipWriter(new BlobWriter(), { lastModDate: new Date(2024, 11, 31, 8, 0, 0), extendedTimestamp: false });
  for (const [path, text] of Object.entries(files)) await zip.add(path, new TextReader(text));
  return zip.close();
}

/** Everything that can be done to a case, and one that is there no more. */
async function filled(): Promise<TestVault & { readonly id: CaseId }> {
  const vault = await newVault();
  const { desk, ports } = vault;
  const { id } = await desk.create({ creditor: { name: "李明" }, debtor: { name: "张伟" } });
  const bill = await upload(desk, id, "账单.csv", BILL, { modifiedAt: CHANGED });
  await upload(desk, id, "账单.csv", "另一个文件", { name: "../账单.csv" });
  await upload(desk, id, "聊天.zip", await zipOf({ "a/聊天.json": CHAT, "说明.txt": "说明" }));
  const extra = await upload(desk, id, "不要的.txt", "不要的");
  await desk.decide(id, { kind: "original-kept", target: bill, value: "phone" });
  await desk.decide(id, { kind: "read-as", target: bill, value: "wechat-copied-txt" });
  await desk.decide(id, { kind: "undo", target: "d2" });
  await desk.removeOriginal(id, extra);
  await ports.store.cases.updateFacts(id, { title: "借款", creditor: { name: "李明" }, debtor: { name: "张伟" } });
  await desk.export(id, { caseYaml: async () => undefined, original: async () => undefined, seal: async () => undefined });
  const gone = await desk.create({});
  await upload(desk, gone.id, "账单.csv", BILL);
  await upload(desk, gone.id, "只在这里.txt", "只在这里");
  await desk.remove(gone.id);
  await desk.create({ title: "空的" });
  await desk.seal(id);
  const [seal] = await ports.store.seals.list(id);
  await ports.store.seals.putStamp(id, seal!.id, { authority: "tsa", state: "granted", response: Uint8Array.of(1, 2, 3), tries: 1 });
  return { ...vault, id };
}

describe("a vault as the program left it", () => {
  test("has an entry for everything that was done, and nothing is wrong with it", async () => {
    const vault = await filled();
    onTestFinished(() => end(vault));
    const { ports, id } = vault;
    const entries = (await Array.fromAsync(ports.store.log.lines(id))).map(({ text }) => JSON.parse(text) as LogEntry);
    expect(entries.map(({ kind }) => kind)).toEqual([
      "facts", "import", "import", "import", "import", "import", "import",
      "decision", "decision", "read-again", "decision", "read-again", "remove", "facts", "export", "seal", "stamp",
    ]);
    const imports = entries.filter((entry) => entry.kind === "import");
    expect(imports).toMatchObject([
      { path: "账单.csv", modifiedAt: CHANGED, by: "youju 0.1.0", readAs: "wechat-bill-csv", records: 3, at: NOW, case: id },
      { path: "账单（2）.csv", name: "../账单.csv", readAs: "unknown", records: 0 },
      { path: "聊天.zip", readAs: "zip" },
      { path: "聊天.zip.解压/a/聊天.json", archive: imports[2]!.original, modifiedAt: CHANGED, records: 7 },
      { path: "聊天.zip.解压/说明.txt", archive: imports[2]!.original },
      { path: "不要的.txt" },
    ]);
    expect(imports[0]).not.toHaveProperty("name");
    expect(entries.find((entry) => entry.kind === "remove")).toMatchObject({ originals: [{ path: "不要的.txt" }] });
    expect(entries.find(({ kind }) => kind === "export")).toMatchObject({ originals: 5 });
    expect(new Set(entries.map(({ salt }) => salt)).size).toBe(entries.length);

    const { faults, checked } = await verified(vault);
    expect(faults).toEqual([]);
    expect(checked).toMatchObject({ cases: 2, originals: 5, decisions: 3, files: 5, entries: 22 });
    expect(checked.head).toEqual(await ports.store.log.head());
  });

  test("takes the time of a file's last change from the disk", async () => {
    const { home, desk, ports } = await freshVault();
    const path = join(home, "账单.csv");
    await writeFile(path, BILL);
    await utimes(path, 1735603200, 1735603200);
    const file = await openFile(path);
    const yaml = new Blob(["creditor: { name: 李明 }\ndebtor: { name: 张伟 }\n"]);
    const made = await desk.createFrom({ name: "案", caseYaml: () => yaml.text(), originals: () => [{ path: "账单.csv", blob: file }] , seals: () => [] });
    const lines = await Array.fromAsync(ports.store.log.lines(made.ok ? made.detail.id : ""));
    expect(JSON.parse(lines[1]!.text)).toMatchObject({ kind: "import", modifiedAt: CHANGED });
  });

  test("that is empty is whole", async () => {
    expect(await verified(await freshVault())).toEqual({
      faults: [],
      checked: { entries: 0, cases: 0, originals: 0, decisions: 0, files: 0, bytes: 0 },
    });
  });
});

describe("a vault that something else changed", () => {
  let vault: Awaited<ReturnType<typeof filled>>;
  beforeAll(async () => {
    vault = await filled();
    return () => end(vault);
  });

  /** Changes the database, looks, and puts back what was there. */
  async function spoilt(spoil: (db: DatabaseSync) => void): Promise<string[]> {
    const { db } = vault;
    const tables = ["case", "original", "reading", "record", "decision", "seal", "stamp", "log_entry", "log_node", "log_head"];
    db.exec("begin");
    for (const table of tables) db.exec(`create temp table "kept_${table}" as select * from "${table}"`);
    spoil(db);
    db.exec("commit");
    try {
      return await codes(vault);
    } finally {
      db.exec("begin");
      for (const table of tables) {
        db.exec(`delete from "${table}"; insert into "${table}" select * from temp."kept_${table}"; drop table temp."kept_${table}"`);
      }
      db.exec("commit");
    }
  }

  test.each<[what: string, sql: string, code: string]>([
    ["the text of an entry", `update log_entry set text = replace(text, '账单', '帐单') where "index" = 1`, "log-entry-altered"],
    ["the hash of an entry", `update log_entry set leaf = replace(leaf, substr(leaf, 1, 1), 'g') where "index" = 1`, "log-entry-altered"],
    ["the case that an entry is kept under", `update log_entry set case_id = 'other' where "index" = 3`, "log-entry-case"],
    ["an entry taken out", `delete from log_entry where "index" = 4`, "log-entry-missing"],
    ["the last entries taken out", `delete from log_entry where "index" >= 18`, "log-head-size"],
    ["two entries that changed places", `update log_entry set text = (select text from log_entry o where o."index" = 5 - log_entry."index") where "index" in (2, 3)`, "log-entry-altered"],
    ["two entries that changed places with their hashes", `update log_entry set (text, leaf) = (select text, leaf from log_entry o where o."index" = 5 - log_entry."index") where "index" in (2, 3)`, "log-node-altered"],
    ["an entry more", `insert into log_entry select 22, case_id, text, leaf from log_entry where "index" = 19`, "log-head-size"],
    ["an entry before the first", `insert into log_entry select -1, case_id, text, leaf from log_entry where "index" = 1`, "log-entry-extra"],
    ["a node", "update log_node set hash = (select hash from log_node where level = 3) where level = 1 and position = 2", "log-node-altered"],
    ["a node taken out", "delete from log_node where level = 2 and position = 1", "log-node-missing"],
    ["a node more", "insert into log_node values (1, 11, 'x')", "log-node-extra"],
    ["a node of no level", "insert into log_node values (0, 1, 'x')", "log-node-extra"],
    ["the signed root", "update log_head set root = (select hash from log_node where level = 1 and position = 0)", "log-head-signature"],
    ["the signed size", "update log_head set size = 19", "log-head-signature"],
    ["the signature", "update log_head set checkpoint = replace(checkpoint, '2026', '2025')", "log-head-signature"],
    ["no signature", "delete from log_head", "log-head-missing"],
    ["what was stated", `update "case" set facts = replace(facts, '张伟', '王伟')`, "vault-facts-altered"],
    ["a case more", `insert into "case" select 'new', facts, created_at, updated_at, revision from "case" limit 1`, "vault-case-unlogged"],
    ["a case deleted behind its back", `delete from "case" where facts like '%空的%'`, "vault-case-gone"],
    ["a deleted case brought back", `insert into "case" select (select distinct case_id from log_entry where text like '%delete-case%'), facts, created_at, updated_at, revision from "case" limit 1`, "vault-case-returned"],
    ["the name of an original", "update original set path = '别的.csv' where no = 1", "vault-original-differs"],
    ["the time of an import", "update original set imported_at = '2020-01-01T00:00:00+08:00' where no = 1", "vault-rows-altered"],
    ["the SM3 of an original", "update original set sm3 = sha256 where no = 1", "vault-original-differs"],
    ["an original taken out", "delete from original where no = 1", "vault-original-gone"],
    ["an original put in", "insert into original select case_id, 99, sm3, sm3, bytes, '新的', archive, imported_at from original where no = 1", "vault-original-unlogged"],
    ["a sum in a record", `update record set data = replace(data, '20000.00', '90000.00') where data like '%20000.00%'`, "vault-rows-altered"],
    ["a record taken out", "delete from record where original_no = 1 and seq = 2", "vault-rows-altered"],
    ["a record more", "insert into record select case_id, original_no, 99, id, kind, at, data from record where original_no = 1 and seq = 2", "vault-rows-altered"],
    ["two records that changed places", "update record set data = (select data from record o where o.original_no = 1 and o.seq = 3 - record.seq) where original_no = 1 and seq in (1, 2)", "vault-rows-altered"],
    ["a reading", "update reading set data = replace(data, '李明', '李四') where original_no = 1", "vault-rows-altered"],
    ["a reading taken out", "delete from reading where original_no = 1", "vault-original-differs"],
    ["a reading that is no JSON", "update reading set data = '{' where original_no = 1", "vault-original-differs"],
    ["a decision", "update decision set data = replace(data, 'phone', 'lost') where id = 'd1'", "vault-decision-altered"],
    ["the day of a decision", `update decision set "on" = '2020-01-01T00:00:00+08:00' where id = 'd1'`, "vault-decision-altered"],
    ["a decision taken out", "delete from decision where id = 'd2'", "vault-decision-gone"],
    ["a decision put in", `insert into decision select case_id, 9, 'd9', "on", data from decision where id = 'd1'`, "vault-decision-unlogged"],
    ["a list that was sealed", "update seal set manifest = replace(manifest, '账单.csv', '帐单.csv')", "vault-seal-altered"],
    ["a seal taken out", "delete from seal", "vault-seal-gone"],
    ["a seal put in", "insert into seal select case_id, 'other', at, manifest from seal", "vault-seal-altered"],
    ["a time stamp", "update stamp set response = x'0102'", "vault-stamp-altered"],
    ["a time stamp taken out", "delete from stamp", "vault-stamp-gone"],
    ["a time stamp taken for one that waits", "update stamp set state = 'waiting'", "vault-stamp-gone"],
    ["decisions in another order", "update decision set seq = 9 where id = 'd1'", "vault-decision-order"],
  ])("%s is found", async (_, sql, code) => {
    expect(await spoilt((db) => db.exec(sql))).toContain(code);
  });

  test("and is whole again when everything is put back", async () => {
    await spoilt((db) => db.exec("delete from log_entry"));
    expect(await codes(vault)).toEqual([]);
  });

  test("any flip, loss, copy or exchange of any cell of the log, of an original, a record, a reading or a decision is found", async () => {
    const cells = {
      log_entry: ["index", "case_id", "text", "leaf"],
      log_node: ["level", "position", "hash"],
      log_head: ["size", "root", "at", "checkpoint"],
      original: ["sha256", "sm3", "bytes", "path", "archive", "imported_at"],
      reading: ["records", "data"],
      record: ["id", "kind", "at", "data"],
      decision: ["id", "on", "data"],
      case: ["facts"],
      seal: ["id", "manifest"],
      stamp: ["seal_id", "authority", "state", "response"],
    } as const;
    const tables = Object.keys(cells) as (keyof typeof cells)[];
    const changes = fc.record({ table: fc.constantFrom(...tables), row: fc.nat(), other: fc.nat(), column: fc.nat(), at: fc.nat(), how: fc.constantFrom("flip", "delete", "swap") });
    await fc.assert(
      fc.asyncProperty(changes, async ({ table, row, other, column, at, how }) => {
        let changed = false;
        const found = await spoilt((db) => {
          const rows = db.prepare(`select rowid as r, * from "${table}"`).all() as Record<string, string | number | null>[];
          const one = rows[row % rows.length]!;
          const name = cells[table][column % cells[table].length]!;
          const before = one[name]!;
          const set = (r: unknown, value: string | number | null | Uint8Array): unknown => db.prepare(`update or ignore "${table}" set "${name}" = ? where rowid = ?`).run(value, r as number);
          if (how === "delete") db.prepare(`delete from "${table}" where rowid = ?`).run(one["r"]!);
          else if (how === "swap") {
            const two = rows[other % rows.length]!;
            set(one["r"], two[name]!);
            // A key goes where it was free only.
            if (typeof before === "string") set(two["r"], before);
          } else if (typeof before === "number") set(one["r"], before + 1 + (at % 5));
          else if (typeof before === "string") {
            const i = at % before.length;
            set(one["r"], before.slice(0, i) + String.fromCodePoint(before.codePointAt(i)! ^ 1) + before.slice(i + 1));
          } else set(one["r"], name === "response" ? new Uint8Array(1) : "x");
          changed = JSON.stringify(rows) !== JSON.stringify(db.prepare(`select rowid as r, * from "${table}"`).all());
        });
        expect(found.length > 0, `${how} ${table}: ${found.join()}`).toBe(changed);
      }),
      { numRuns: Number(process.env["YOUJU_RUNS"] ?? 120), ...(process.env["YOUJU_RUNS"] === undefined ? { seed: 20261123 } : {}) },
    );
  });

  test("an entry that was changed with all hashes above it is found by the signature", async () => {
    expect(await spoilt((db) => forge(db, 1, ["账单", "帐单"]))).toContain("log-head-root");
  });

  test("a log that was written anew with the key itself is found by what was sealed before", async () => {
    const key = await openLogKey(join(vault.home, "keys"));
    if (!key.ok) throw new Error(key.fault.code);
    const keeper = nodeLogKeeper(key.value);
    const found = await spoilt((db) => {
      // The time of the first entry: nothing else in the vault says when that was.
      forge(db, 0, [NOW, "2020-01-01T00:00:00+08:00"]);
      const nodes = db.prepare("select level, position, hash from log_node").all() as { level: number; position: number; hash: string }[];
      const edge = [[4, 0], [2, 4], [1, 10]].map(([level, position]) => nodes.find((node) => node.level === level && node.position === position)!.hash);
      const root = edge.reduceRight((right, left) => nodeHash(left, right, sha256Of));
      const { checkpoint } = keeper.sign({ size: 22, root, at: NOW });
      db.prepare("update log_head set root = ?, checkpoint = ?").run(root, checkpoint);
    });
    expect(found).toEqual(["vault-seal-log"]);
  });
});

/** Changes an entry and computes everything anew that can be computed without the key. */
function forge(db: DatabaseSync, index: number, [from, to]: readonly [string, string]): void {
  const rows = db.prepare(`select "index", text from log_entry order by "index"`).all() as { index: number; text: string }[];
  const leaves = rows.map((row) => sha256Of(Buffer.concat([Buffer.of(0), Buffer.from(row.index === index ? row.text.replace(from, to) : row.text)])));
  let level = leaves;
  db.prepare(`update log_entry set text = replace(text, ?, ?), leaf = ? where "index" = ?`).run(from, to, leaves[index]!, index);
  for (let height = 1; level.length > 1; height += 1) {
    level = Array.from({ length: level.length >> 1 }, (_, i) => sha256Of(Buffer.concat([Buffer.of(1), Buffer.from(level[2 * i]! + level[2 * i + 1]!, "hex")])));
    level.forEach((hash, position) => db.prepare("update log_node set hash = ? where level = ? and position = ?").run(hash, height, position));
  }
}

describe("what is done afterwards covers nothing up", () => {
  test.each<[what: string, spoil: (db: DatabaseSync) => void, code: string]>([
    ["an entry changed with all its hashes", (db) => forge(db, 1, ["李明", "李四"]), "log-head-size"],
    ["the last entry taken out", (db) => db.exec(`delete from log_entry where "index" = (select max("index") from log_entry)`), "log-head-size"],
    ["an entry in the middle taken out", (db) => db.exec(`delete from log_entry where "index" = 1`), "log-entry-missing"],
    ["a node taken out", (db) => db.exec("delete from log_node where level = 1 and position = 0"), "log-node-missing"],
    ["the signature taken away", (db) => db.exec("delete from log_head"), "log-head-missing"],
    ["the signature of another time put in", (db) => db.exec("update log_head set at = '2020-01-01T00:00:00+08:00'"), "log-head-signature"],
    ["the whole log emptied", (db) => db.exec("delete from log_entry; delete from log_node; delete from log_head"), "vault-case-unlogged"],
  ])("%s", async (_, spoil, code) => {
    const vault = await freshVault();
    const first = await vault.desk.create({ creditor: { name: "李明" } });
    const bill = await upload(vault.desk, first.id, "李明.csv", BILL);
    await vault.desk.decide(first.id, { kind: "original-kept", target: bill, value: "phone" });
    spoil(vault.db);
    const { id } = await vault.desk.create({ title: "后来的" });
    for (let i = 0; i < 5; i += 1) expect(await upload(vault.desk, id, `${i}.txt`, `第 ${i} 个`)).toBeTruthy();
    expect(await codes(vault)).toContain(code);
  });

  test("a lost key is told, the work goes on, and the part before it stays marked", async () => {
    const { home, ports, desk, db } = await freshVault();
    await desk.create({ title: "从前" });
    await ports.store.close();
    renameSync(join(home, "keys"), join(home, "lost"));
    const again = { ...(await vaultIn(home)), clock: () => NOW };
    onTestFinished(() => again.store.close());
    const later = createDesk(again);
    for (let i = 0; i < 3; i += 1) await later.create({ title: `后来 ${i}` });
    expect(await codes({ ports: again })).toEqual(["log-key-changed"]);
    expect(db.prepare("select size from log_head order by no").all()).toMatchObject([{ size: 1 }, { size: 4 }]);
  });

  test("a database made by hand is not taken for one from before the log", async () => {
    const { home, ports, desk, db } = await freshVault();
    await desk.create({ title: "一" });
    db.exec("delete from log_entry; delete from log_node; delete from log_head");
    await ports.store.close();
    const again = await vaultIn(home);
    onTestFinished(() => again.store.close());
    expect(await codes({ ports: { ...again, clock: () => NOW } })).toEqual(["vault-case-unlogged"]);
  });
});

describe("files of the vault", () => {
  async function oneFile(): Promise<TestVault & { readonly sha256: Sha256; readonly path: string; readonly id: CaseId }> {
    const vault = await freshVault();
    const { id } = await vault.desk.create({});
    const sha256 = await upload(vault.desk, id, "账单.csv", BILL);
    return { ...vault, id, sha256, path: join(vault.home, "blobs", sha256.slice(0, 2), sha256.slice(2, 4), sha256) };
  }

  test.each<[what: string, spoil: (path: string, bytes: Buffer) => void, code: string]>([
    ["a flipped bit", (path, bytes) => writeFileSync(path, bytes.with(9, bytes[9]! ^ 1)), "vault-blob-altered"],
    ["a byte more", (path, bytes) => writeFileSync(path, Buffer.concat([bytes, Buffer.of(0)])), "vault-blob-altered"],
    ["nothing left in it", (path) => writeFileSync(path, ""), "vault-blob-altered"],
    ["no file", (path) => rmSync(path), "vault-blob-missing"],
  ])("%s", async (_, spoil, code) => {
    const vault = await oneFile();
    chmodSync(vault.path, 0o600);
    spoil(vault.path, await readFile(vault.path));
    const { faults } = await verified(vault);
    expect(faults).toMatchObject([{ code, at: { file: "账单.csv" } }]);
  });

  test("a file that nobody knows of", async () => {
    const vault = await oneFile();
    await vault.ports.blobs.put(new Blob(["放进来的"]));
    expect(await codes(vault)).toEqual(["vault-blob-extra"]);
  });
});

test("the key decides who signs: another one gives another head for the same log", async () => {
  const tree = logTree(sha256Of);
  const head = { size: 1, root: tree.leafHash("x"), at: NOW };
  expect(nodeLogKeeper(newLogKey()).sign(head).checkpoint).not.toBe(nodeLogKeeper(newLogKey()).sign(head).checkpoint);
});

test("a key that is none is a fault, not a new key", async () => {
  const home = await mkdtemp(join(tmpdir(), "youju-verify-vault-"));
  onTestFinished(() => rm(home, { recursive: true, force: true }));
  const opened = await openVault(home);
  if (opened.ok) await opened.value.store.close();
  await writeFile(join(home, "keys", "log.pem"), "坏了");
  expect(await openVault(home)).toMatchObject({ ok: false, fault: { code: "log-key-unreadable" } });
});
