import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { CaseFacts, CaseFile, CaseId, DecisionInput } from "@youju/model";
import { parseCaseYaml, writeCaseYaml } from "@youju/model/case-yaml";
import { nodeHasher } from "@youju/vault/node";
import { BlobWriter, TextReader, ZipWriter } from "@zip.js/zip.js";
import fc from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";
import { diskFolder, diskSink } from "../node/index.ts";
import { NOW, testApp, vaultIn } from "../testing/desk.ts";
import { BILL, type BillRow, billCsv, CHAT, type ChatLine, chatJson } from "../testing/files.ts";
import { exportCaseFolder, type FolderPort, type FolderSink, folderOf, importCaseFolder, loadCase, openCaseFolder } from "./index.ts";

const RUNS = { numRuns: Number(process.env["YOUJU_RUNS"] ?? 15), ...(process.env["YOUJU_RUNS"] === undefined ? { seed: 20261123 } : {}) };
const YAML = writeCaseYaml({ creditor: { name: "李明" }, debtor: { name: "大伟" } });

function memorySink(): FolderSink & { readonly files: Map<string, Blob> } {
  const files = new Map<string, Blob>();
  return {
    files,
    caseYaml: async (text) => void files.set("case.yaml", new Blob([text])),
    original: async ({ path, blob }) => void files.set(`originals/${path}`, blob),
    seal: async ({ path, blob }) => void files.set(`seals/${path}`, blob),
  };
}

const textsOf = async (files: ReadonlyMap<string, Blob>): Promise<Record<string, string>> =>
  Object.fromEntries(await Promise.all([...files].map(async ([path, blob]) => [path, await blob.text()] as const)));

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "youju-folder-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function write(folder: string, files: Readonly<Record<string, string | Blob>>): Promise<FolderPort> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), typeof content === "string" ? content : await content.bytes());
  }
  return diskFolder(folder);
}

const caseOf = async (folder: FolderPort, password?: string): Promise<CaseFile> => {
  const opened = await openCaseFolder(folder, { hasher: nodeHasher, ...(password === undefined ? {} : { password }) });
  if (!opened.ok) throw new Error(JSON.stringify(opened.faults));
  return opened.caseFile;
};

describe("a case folder", () => {
  test("is read in one order, its litter left out", async () => {
    const folder = await write(await newFolder(), {
      "case.yaml": YAML,
      "originals/聊天.json": CHAT,
      "originals/a/账单.csv": BILL,
      "originals/.DS_Store": "litter",
    });
    const file = await caseOf(folder);
    expect(file.originals.map((original) => original.path)).toEqual(["a/账单.csv", "聊天.json"]);
    expect(file.records).toHaveLength(10);
    expect(file.lines).toMatchObject({ creditor: 1 });
  });

  test("may have no originals at all", async () => {
    const folder = await write(await newFolder(), { "case.yaml": YAML });
    expect(await caseOf(folder)).toMatchObject({ originals: [], records: [] });
  });

  test.each([
    ["without case.yaml", {}, ["case-yaml-missing"]],
    ["with a fault in it", { "case.yaml": "creditor: { name: 李明 }\ndebtor: { nmae: 大伟 }\n" }, ["key-unknown"]],
  ])("%s is refused, and nothing is imported", async (_, files, codes) => {
    const { ports } = await testApp();
    const folder = await write(await newFolder(), files);
    const opened = await openCaseFolder(folder, { hasher: nodeHasher });
    expect(opened.ok ? [] : opened.faults.map((each) => each.code)).toEqual(codes);
    const imported = await importCaseFolder(folder, ports);
    expect(imported.ok ? [] : imported.faults.map((each) => each.code)).toEqual(codes);
    expect(await ports.store.cases.list()).toEqual([]);
  });

  test("gives the same case directly and through the database", async () => {
    const { ports } = await testApp();
    const folder = await write(await newFolder(), { "case.yaml": YAML, "originals/b.csv": BILL, "originals/a.json": CHAT });
    const imported = await importCaseFolder(folder, ports);
    const loaded = await loadCase(ports.store, imported.ok ? imported.id : "");
    const { lines: _, ...direct } = await caseOf(folder);
    expect(withoutImportTimes(loaded!.file)).toEqual(direct);
  });

  test("holds one copy of a file that lies in it twice", async () => {
    const file = await caseOf(folderOf("双", new Map(Object.entries({ "case.yaml": new Blob([YAML]), "originals/1.csv": new Blob([BILL]), "originals/2.csv": new Blob([BILL]) }))));
    expect(file.originals.map((original) => original.path)).toEqual(["1.csv"]);
    expect(file.records).toHaveLength(3);
  });
});

const withoutImportTimes = (file: CaseFile): CaseFile => ({ ...file, originals: file.originals.map(({ importedAt: _, ...original }) => original) });

describe("export and import", () => {
  const roundTrip = async (folder: FolderPort, password?: string) => {
    const { ports } = await testApp();
    const sides: { files: Record<string, string>; file: CaseFile }[] = [];
    let from = folder;
    for (const secret of [password, undefined]) {
      const imported = await importCaseFolder(from, ports, { anew: true, ...(secret === undefined ? {} : { password: secret }) });
      const id: CaseId = imported.ok ? imported.id : "";
      const sink = memorySink();
      expect(await exportCaseFolder(id, ports, sink)).toEqual({ ok: true });
      sides.push({ files: await textsOf(sink.files), file: (await loadCase(ports.store, id))!.file });
      from = folderOf("again", sink.files);
    }
    return sides as [{ files: Record<string, string>; file: CaseFile }, { files: Record<string, string>; file: CaseFile }];
  };

  const word = fc.string({ unit: fc.constantFrom(..."借钱两万元还吗好的收到了a 0:#\"'{}[]-|\n") , minLength: 1, maxLength: 20 });
  const day = fc.integer({ min: 1, max: 28 }).map((d) => `2024-0${1 + (d % 9)}-${String(d).padStart(2, "0")}`);
  const bill: fc.Arbitrary<BillRow[]> = fc.array(
    fc.record({ at: day.map((d) => `${d} 10:00:00`), way: fc.constantFrom("收入" as const, "支出" as const), yuan: fc.integer({ min: 1, max: 999_999 }).map((fen) => (fen / 100).toFixed(2)), id: fc.integer({ min: 1, max: 10 ** 9 }).map((n) => `10000${n}`) }),
    { maxLength: 6 },
  );
  const chat: fc.Arbitrary<ChatLine[]> = fc.array(fc.record({ at: day.map((d) => `${d} 11:00:00`), own: fc.boolean(), text: word }), { maxLength: 6 });
  const name = fc.string({ unit: fc.constantFrom(..."账单聊天ab12 （）"), minLength: 1, maxLength: 8 }).map((text) => `文${text}件`);
  const visible = word.map((text) => `言${text.trim()}`);
  const input = fc.tuple(fc.constantFrom(0, 1, 2, 3), visible).map(([which, value]): DecisionInput => {
    if (which === 0) return { kind: "set-party", target: "debtor", value: { name: value, domicile: value } };
    if (which === 1) return { kind: "not-a-loan", target: value };
    if (which === 2) return { kind: "undo", target: "d1" };
    return { kind: "account-of", target: "creditor", value: { id: value, names: [value] } };
  });
  const facts: fc.Arbitrary<CaseFacts> = fc
    .record({ title: fc.option(visible, { nil: undefined }), creditor: visible, debtor: visible, decisions: fc.array(input, { maxLength: 4 }) })
    .map(({ title, creditor, debtor, decisions }) => ({
      ...(title === undefined ? {} : { title }),
      creditor: { name: creditor },
      debtor: { name: debtor },
      ...(decisions.length === 0 ? {} : { decisions: decisions.map((each, index) => ({ ...each, id: `d${index + 1}`, on: NOW })) }),
    }));

  test("lose nothing: facts, decisions, originals, records", async () => {
    await fc.assert(
      fc.asyncProperty(facts, fc.dictionary(name, fc.oneof(bill.map(billCsv), chat.map(chatJson), word), { maxKeys: 4 }), async (stated, originals) => {
        const files = new Map([["case.yaml", writeCaseYaml(stated)], ...Object.entries(originals).map(([path, text]) => [`originals/${path}`, text] as const)] as [string, string][]);
        const [first, second] = await roundTrip(folderOf("案", new Map([...files].map(([path, text]) => [path, new Blob([text])]))));
        expect(second.files).toEqual(first.files);
        expect(second.file).toEqual(first.file);
        expect(second.file.facts).toEqual(stated);
        const parsed = parseCaseYaml(first.files["case.yaml"]!, "case.yaml");
        expect(parsed.ok && parsed.facts).toEqual(stated);
      }),
      RUNS,
    );
  });

  test("a ZIP with a password goes out with what was in it, and comes back without the password", async () => {
    const zip = new ZipWriter(new BlobWriter(), { password: "123456", zipCrypto: true });
    await zip.add("账单.csv", new TextReader(BILL));
    const files = new Map([["case.yaml", new Blob([YAML])], ["originals/微信.zip", await zip.close()]]);
    const [first, second] = await roundTrip(folderOf("案", files), "123456");
    expect(Object.keys(first.files)).toEqual(["case.yaml", "originals/微信.zip", "originals/微信.zip.解压/账单.csv"]);
    expect(second.file).toEqual(first.file);
    expect(second.file.originals[1]).toMatchObject({ archive: second.file.originals[0]!.sha256 });
    expect(second.file.records).toHaveLength(3);
  });

  test("what could not be taken out of a ZIP is told of again when it comes back", async () => {
    const zip = new ZipWriter(new BlobWriter());
    await zip.add("账单.csv", new TextReader(BILL));
    await zip.add("../外面.csv", new TextReader(BILL));
    const files = new Map([["case.yaml", new Blob([YAML])], ["originals/微信.zip", await zip.close()]]);
    const [first, second] = await roundTrip(folderOf("案", files));
    expect(first.file.readings[0]!.problems.map(({ code }) => code)).toEqual(["archive-name-unsafe"]);
    expect(second.file).toEqual(first.file);
  });

  test("a folder on disk appears whole or not at all", async () => {
    const { ports } = await testApp();
    const imported = await importCaseFolder(folderOf("案", new Map([["case.yaml", new Blob([YAML])], ["originals/深/账单.csv", new Blob([BILL])]])), ports);
    const id = imported.ok ? imported.id : "";
    const target = join(await newFolder(), "导出");
    const sink = diskSink(target);
    await exportCaseFolder(id, ports, sink);
    expect((await caseOf(diskFolder(target)).catch(() => undefined))?.records).toBeUndefined();
    await sink.finish();
    expect(await readFile(join(target, "originals/深/账单.csv"), "utf8")).toBe(BILL);
    const other = diskSink(join(target, "又一个"));
    await exportCaseFolder(id, ports, other);
    await other.abandon();
    expect((await caseOf(diskFolder(target))).originals).toHaveLength(1);
    await expect(other.original({ path: "../../外面", blob: new Blob(["x"]) })).rejects.toThrow("leaves the folder");
  });
});

/** Imports the folder given and stops for good when a file has begun to be read. */
const IMPORT = `
import { instantFromUnixSeconds } from "@youju/model";
import { diskFolder, openVault } from ${JSON.stringify(import.meta.resolve("../node/index.ts"))};
import { importCaseFolder } from ${JSON.stringify(import.meta.resolve("./index.ts"))};
const [folder, home] = process.argv.slice(1);
const ports = { ...(await openVault(home)).value, clock: () => instantFromUnixSeconds(1) };
await importCaseFolder(diskFolder(folder), ports, { onProgress: (path, { event }) => { if (path === "b.csv" && event === "progress") process.kill(process.pid, "SIGKILL"); } });
`;

describe("an import", () => {
  test("that was killed goes on where it stopped", async () => {
    const { home } = await testApp();
    const folder = await newFolder();
    const files = { "case.yaml": YAML, "originals/a.json": CHAT, "originals/b.csv": BILL };
    await write(folder, files);
    const child = spawn(process.execPath, ["--input-type=module", "--eval", IMPORT, folder, join(home, "killed")], { cwd: import.meta.dirname, stdio: "inherit" });
    expect(await once(child, "exit")).toEqual([null, "SIGKILL"]);

    const ports = { ...(await vaultIn(join(home, "killed"))), clock: () => NOW };
    const { store } = ports;
    onTestFinished(() => store.close());
    const [left] = await store.cases.list();
    expect((await loadCase(store, left!.id))!.file.originals.map((original) => original.path)).toEqual(["a.json"]);
    expect(await importCaseFolder(diskFolder(folder), ports)).toEqual({ ok: true, id: left!.id, resumed: true });
    const { lines: _, ...whole } = await caseOf(diskFolder(folder));
    expect(withoutImportTimes((await loadCase(store, left!.id))!.file)).toEqual(whole);
    expect(await store.cases.list()).toHaveLength(1);
  });

  test("that fails takes back what it made", async () => {
    const { ports } = await testApp();
    const failing = { ...ports, store: { ...ports.store, originals: { ...ports.store.originals, save: () => Promise.reject(new Error("disk gone")) } } };
    await expect(importCaseFolder(folderOf("案", new Map([["case.yaml", new Blob([YAML])], ["originals/a.csv", new Blob([BILL])]])), failing)).rejects.toThrow("disk gone");
    expect(await ports.store.cases.list()).toEqual([]);
    expect(await Array.fromAsync(ports.blobs.list())).toEqual([]);
  });
});
