/** A person said how a file is to be read: kept as a decision, so that it can be taken back and goes with the case. */
import type { CalendarDate, CaseFile, Decision, DecisionInput, Instant } from "@youju/model";
import { BlobWriter, TextReader, ZipWriter } from "@zip.js/zip.js";
import { nodeHasher } from "@youju/vault/node";
import { expect, test } from "vitest";
import { file, testApp } from "../testing/desk.ts";
import { BILL, CHAT } from "../testing/files.ts";
import { howToReadBy, readOtherwise } from "./how-to-read.ts";
import { exportCaseFolder, folderOf, importCaseFolder, loadCase, openCaseFolder } from "./index.ts";

async function caseWith(...files: readonly File[]) {
  const { client, ports } = await testApp();
  const { id } = await client.createCase({ creditor: { name: "李明" }, debtor: { name: "大伟" } });
  for (const each of files) await client.uploadOriginal(id, each);
  const now = async (): Promise<CaseFile> => (await loadCase(ports.store, id))!.file;
  return { client, ports, id, now };
}

/** Everything but when it was taken in. */
const contents = ({ records, readings }: CaseFile) => ({ records, readings });

test("a bill read as a bank's, taken back, and taken back again", async () => {
  const { client, id, now } = await caseWith(file("账单.csv", BILL), file("聊天.json", CHAT));
  const before = await now();
  const target = before.originals.find(({ path }) => path === "账单.csv")!.sha256;
  const { id: decision } = await client.decide(id, { kind: "read-as", target, value: "bank-bill-csv" });
  const read = await now();
  expect(read.readings.find(({ original }) => original === target)).toMatchObject({ kind: "bank-bill-csv", confidence: 0 });
  expect((await client.getCase(id)).originals.map(({ reading }) => reading?.kind)).toContain("bank-bill-csv");
  const { id: undone } = await client.decide(id, { kind: "undo", target: decision });
  expect(contents(await now())).toEqual(contents(before));
  await client.decide(id, { kind: "undo", target: undone });
  expect(contents(await now())).toEqual(contents(read));
});

test("the choice goes through export and import, and a folder read without a database honours it", async () => {
  const { client, ports, id, now } = await caseWith(file("账单.csv", BILL));
  const target = (await now()).originals[0]!.sha256;
  await client.decide(id, { kind: "read-as", target, value: "other-bill" });
  const files = new Map<string, Blob>();
  await exportCaseFolder(id, ports, {
    caseYaml: async (text) => void files.set("case.yaml", new Blob([text])),
    original: async ({ path, blob }) => void files.set(`originals/${path}`, blob),
    seal: async ({ path, blob }) => void files.set(`seals/${path}`, blob),
  });
  const opened = await openCaseFolder(folderOf("案件", files), { hasher: nodeHasher });
  expect(opened.ok && contents(opened.caseFile)).toEqual(contents(await now()));
  const imported = await importCaseFolder(folderOf("案件", files), ports, { anew: true });
  expect(contents((await loadCase(ports.store, imported.ok ? imported.id : ""))!.file)).toEqual(contents(await now()));
});

test("a file that is handed in again is read as was chosen", async () => {
  const { client, id, now } = await caseWith(file("账单.csv", BILL));
  const target = (await now()).originals[0]!.sha256;
  await client.decide(id, { kind: "read-as", target, value: "other-bill" });
  const chosen = await now();
  await client.removeOriginal(id, target);
  await client.uploadOriginal(id, file("账单.csv", BILL));
  expect(contents(await now())).toEqual(contents(chosen));
});

test("a reader that finds nothing says so, with what the file looks like", async () => {
  const { client, id, now } = await caseWith(file("聊天.json", CHAT));
  const target = (await now()).originals[0]!.sha256;
  await client.decide(id, { kind: "read-as", target, value: "wechat-bill-xlsx" });
  const [reading] = (await now()).readings;
  expect(reading).toMatchObject({ kind: "wechat-bill-xlsx", records: 0 });
  expect(reading?.problems.map(({ code }) => code)).toContain("read-as-nothing");
});

test("a ZIP, and a file that is not there, have no choice of reader", async () => {
  const zip = new ZipWriter(new BlobWriter(), { useWebWorkers: false });
  await zip.add("账单.csv", new TextReader(BILL));
  const { client, id, now } = await caseWith(file("账单.zip", await zip.close()));
  const { originals } = await now();
  const refused = async (input: DecisionInput) => client.decide(id, input).then(() => "kept", (error: Error) => error.message);
  const [archive, member] = originals;
  expect(await refused({ kind: "read-as", target: archive!.sha256, value: "other-bill" })).toContain("压缩包");
  expect(await refused({ kind: "read-as", target: "0".repeat(64), value: "other-bill" })).toContain("没有对象");
  expect(await refused({ kind: "read-as", target: member!.sha256, value: "other-bill" })).toBe("kept");
});

const ODD = "发生于,数目,跟谁\n2024-03-01 18:10:00,-20000.00,张伟\n2024-03-09 09:00:00,500.00,张伟\n";
const COLUMNS = { date: "发生于", amount: "数目", counterparty: 3 } as const;

test("columns are named, shown, taken back, and go through export and import", async () => {
  const { client, ports, id, now } = await caseWith(file("记录.csv", ODD));
  const before = await now();
  const target = before.originals[0]!.sha256;
  expect(await client.previewOriginal(id, target)).toMatchObject({
    looks: { kind: "unknown" },
    tables: [{ delimiter: ",", rows: [{ at: 1, cells: ["发生于", "数目", "跟谁"] }, {}, {}], columns: [] }],
  });
  const { id: decision } = await client.decide(id, { kind: "columns", target, value: COLUMNS });
  const read = await now();
  expect(read.records).toMatchObject([{ amount: 2_000_000n, direction: "out", counterparty: "张伟" }, { amount: 50_000n, direction: "in" }]);
  expect((await client.previewOriginal(id, target)).tables[0]?.columns).toContainEqual({ role: "amount", column: 2 });
  const files = new Map<string, Blob>();
  await exportCaseFolder(id, ports, {
    caseYaml: async (text) => void files.set("case.yaml", new Blob([text])),
    original: async ({ path, blob }) => void files.set(`originals/${path}`, blob),
    seal: async ({ path, blob }) => void files.set(`seals/${path}`, blob),
  });
  expect(await files.get("case.yaml")!.text()).toMatch(/kind: columns[^]*date: 发生于[^]*counterparty: 3/u);
  const imported = await importCaseFolder(folderOf("案件", files), ports, { anew: true });
  expect(contents((await loadCase(ports.store, imported.ok ? imported.id : ""))!.file)).toEqual(contents(read));
  await client.decide(id, { kind: "undo", target: decision });
  expect(contents(await now())).toEqual(contents(before));
});

test("columns that are not there are said in the reading, and columns without a sum are refused", async () => {
  const { client, id, now } = await caseWith(file("记录.csv", ODD), file("账单.zip", new Blob(["x"])));
  const target = (await now()).originals[0]!.sha256;
  await client.decide(id, { kind: "columns", target, value: { date: "发生于", amount: "金额" } });
  expect((await now()).readings.find(({ original }) => original === target)?.problems[0]?.text).toContain("1 发生于、2 数目、3 跟谁");
  const refused = async (value: object) => client.decide(id, { kind: "columns", target, value } as DecisionInput).then(() => "kept", (error: Error) => error.message);
  expect(await refused({ date: 1 })).toContain("哪一栏是金额");
  expect(await refused({ date: 1, amount: 2, in: 3 })).toContain("不能同时");
  expect(await refused({ date: 0, amount: 2 })).not.toBe("kept");
  await expect(client.previewOriginal(id, "0".repeat(64))).rejects.toThrow("原件");
});

test("a reader whose columns are fixed and columns that were named: the later one stands", () => {
  const on = "2026-11-23T09:30:00+08:00" as Instant;
  const columns: Decision = { id: "1", on, kind: "columns", target: "a", value: COLUMNS };
  const other: Decision = { id: "2", on, kind: "read-as", target: "a", value: "other-bill" };
  const wechat: Decision = { id: "3", on, kind: "read-as", target: "a", value: "wechat-bill-csv" };
  const how = (...said: readonly Decision[]) => howToReadBy(said).get("a");
  expect(how(columns, other)).toEqual({ kind: "other-bill", columns: COLUMNS });
  expect(how(other, columns)).toEqual({ kind: "other-bill", columns: COLUMNS });
  expect(how(columns, wechat)).toEqual({ kind: "wechat-bill-csv" });
  expect(how(wechat, columns)).toEqual({ columns: COLUMNS });
  const again: Decision = { ...columns, id: "4", value: { counterparty: 3, amount: "数目", date: "发生于" } };
  expect(readOtherwise(howToReadBy([columns]), howToReadBy([columns, again]))).toEqual([]);
  expect(readOtherwise(howToReadBy([columns]), howToReadBy([columns, { ...again, value: { ...COLUMNS, header: 1 } }]))).toEqual(["a"]);
});

test("what was said last counts, each thing for itself, and only while it stands", () => {
  const on = "2026-11-23T09:30:00+08:00" as Instant;
  const day = "2024-03-02" as CalendarDate;
  const said: Decision[] = [
    { id: "1", on, kind: "read-as", target: "a", value: "other-bill" },
    { id: "2", on, kind: "taken-on", target: "a", value: day },
    { id: "3", on, kind: "read-as", target: "a", value: "bank-bill-csv" },
    { id: "4", on, kind: "taken-on", target: "b", value: day },
    { id: "5", on, kind: "undo", target: "4" },
  ];
  expect([...howToReadBy(said)]).toEqual([["a", { kind: "bank-bill-csv", taken: day }]]);
  expect(readOtherwise(howToReadBy(said.slice(0, 1)), howToReadBy(said))).toEqual(["a"]);
  expect(readOtherwise(howToReadBy(said.slice(0, 3)), howToReadBy(said.slice(0, 4)))).toEqual(["b"]);
  expect(readOtherwise(howToReadBy(said), howToReadBy(said))).toEqual([]);
});
