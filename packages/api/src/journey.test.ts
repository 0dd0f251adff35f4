import { join } from "node:path";
import type { CalendarDate, RecordId, Sha256 } from "@youju/model";
import { BlobReader, TextWriter, ZipReader } from "@zip.js/zip.js";
import { expect, test } from "vitest";
import type { UploadEvent } from "./contract.ts";
import { diskFolder } from "./node/index.ts";
import { checkAnswer, documentOf } from "./testing/contract.ts";
import { file, testApp } from "./testing/desk.ts";
import { BILL, CHAT } from "./testing/files.ts";

const TODAY = "2026-11-23" as CalendarDate;
const originalIn = (events: readonly UploadEvent[]) => events.find((event) => event.event === "original")!;

test("files in, two questions, a sum with its source, decisions, undo, the folder out, and everything gone", async () => {
  const { client, app, ports, errors } = await testApp();
  const created = await client.createCase();
  expect(created).toMatchObject({ title: "我诉对方民间借贷", originals: [], decisions: [], records: 0 });
  const { id } = created;

  const progress: UploadEvent[] = [];
  const bill = originalIn(await client.uploadOriginal(id, file("账单.csv", BILL), { onEvent: (event) => progress.push(event) }));
  expect(bill).toMatchObject({ existed: false, original: { path: "账单.csv", importedAt: "2026-11-23T09:30:00+08:00" }, reading: { kind: "wechat-bill-csv", records: 3, problems: [] } });
  expect(progress.map((event) => event.event)).toEqual(expect.arrayContaining(["original", "done"]));
  const chat = originalIn(await client.uploadOriginal(id, file("聊天/大伟.json", CHAT)));
  expect(chat).toMatchObject({ original: { path: "聊天/大伟.json" }, reading: { kind: "weflow-json", records: 7 } });
  expect(originalIn(await client.uploadOriginal(id, file("又一次.csv", BILL)))).toMatchObject({ existed: true, original: { path: "账单.csv" } });

  const people = await client.getPeople(id);
  expect(people.owners.map((owner) => owner.names[0])).toContain("李明");
  const debtor = people.others[0]!;
  expect(debtor).toMatchObject({ id: "wxid_dawei", paidOut: "20000.00", paidIn: "5000.00" });
  await client.decide(id, { kind: "account-of", target: "creditor", value: { id: "wxid_liming", names: ["李明"] } });
  await client.decide(id, { kind: "set-party", target: "creditor", value: { name: "李明" } });
  await client.decide(id, { kind: "account-of", target: "debtor", value: { id: "wxid_dawei", names: [...debtor.names] } });
  await client.decide(id, { kind: "set-party", target: "debtor", value: { name: "张伟" } });

  const before = await client.getAssessment(id, { asOf: TODAY });
  expect(before.case.title).toBe("李明诉张伟民间借贷");
  expect(before.loans).toMatchObject([{ principal: "20000.00", status: "proposed", due: null }]);
  expect(before.repayments).toMatchObject([{ amount: "5000.00", status: "proposed" }]);

  const loan = before.loans[0]!.id;
  await client.decide(id, { kind: "loan", target: loan });
  await client.decide(id, { kind: "set-terms", target: loan, value: { due: "2024-09-01" as CalendarDate } });
  const after = await client.getAssessment(id, { asOf: TODAY, why: true });
  expect(after.loans).toMatchObject([{ status: "confirmed", due: "2024-09-01" }]);
  expect(after.claim).toMatchObject({ principal: "15066.08", overdueInterest: "1074.42", total: "16140.50" });
  expect(Object.keys(after.reasons ?? {})).toContain("/claim/total");

  const source = await client.getSource(id, after.loans[0]!.records[0]!, 1);
  expect(source.path).toBe("账单.csv");
  const asked = source.lines.find((line) => line.asked)!;
  expect(asked.place).toBe("第 7 行");
  expect(asked.raw).toBe(BILL.split("\n")[6]);
  expect(source.lines.map((line) => line.asked)).toEqual([false, true]);

  const page = await client.getMessages(id, { q: "九月" });
  expect(page).toMatchObject({ total: 1, messages: [{ text: "九月一号前还你", side: "other", marks: [] }] });
  const mark = await client.decide(id, { kind: "confirm-finding", target: page.messages[0]!.record, value: { finding: "due-term", date: "2024-09-01" as CalendarDate } });
  expect((await client.getMessages(id, { q: "九月" })).messages[0]!.marks).toEqual([mark]);
  await client.decide(id, { kind: "undo", target: mark.id });
  expect((await client.getMessages(id, { q: "九月" })).messages[0]!.marks).toEqual([]);

  const [row] = await client.listCases();
  expect(row).toMatchObject({ id, title: "李明诉张伟民间借贷", creditor: "李明", debtor: "张伟", asOf: TODAY, total: "16140.50", originals: 2, records: 10 });

  const response = await app.request(client.exportUrl(id));
  expect(response.headers.get("content-disposition")).toContain(encodeURIComponent("李明诉张伟民间借贷.zip"));
  const entries = await new ZipReader(new BlobReader(await response.blob())).getEntries();
  expect(entries.map((entry) => entry.filename)).toEqual(["case.yaml", "originals/账单.csv", "originals/聊天/大伟.json"]);
  const out = entries[1]!;
  expect(out.directory ? "" : await out.getData(new TextWriter())).toBe(BILL.slice(1));

  await client.deleteCase(id);
  expect(await client.listCases()).toEqual([]);
  expect(await Array.fromAsync(ports.blobs.list())).toEqual([]);
  await expect(client.getCase(id)).rejects.toMatchObject({ status: 404, problems: [{ code: "case-unknown" }] });
  expect(errors).toEqual([]);
});

test("an original is taken back with its records, and its file goes where no other case has it", async () => {
  const { client, ports } = await testApp();
  const [one, two] = [await client.createCase({ title: "一" }), await client.createCase({ title: "二" })];
  const bill: Sha256 = originalIn(await client.uploadOriginal(one.id, file("账单.csv", BILL))).original.sha256;
  await client.uploadOriginal(two.id, file("账单.csv", BILL));
  const asked: RecordId = `${bill.slice(0, 16)}-L7`;
  expect((await client.getSource(one.id, asked)).lines).not.toEqual([]);

  await client.removeOriginal(one.id, bill);
  expect(await client.getCase(one.id)).toMatchObject({ originals: [], records: 0 });
  await expect(client.getSource(one.id, asked)).rejects.toMatchObject({ status: 404, problems: [{ code: "record-unknown" }] });
  await expect(client.removeOriginal(one.id, bill)).rejects.toMatchObject({ status: 404, problems: [{ code: "original-unknown" }] });
  expect(await ports.blobs.has(bill)).toBe(true);

  await client.deleteCase(two.id);
  expect(await ports.blobs.has(bill)).toBe(false);
});

test.each([
  ["李明诉张伟", "%E6%9D%8E%E6%98%8E%E8%AF%89%E5%BC%A0%E4%BC%9F.zip"],
  ['a"; filename=evil.exe\r\nset-cookie: a=b', "a_; filename=evil.exe__set-cookie_ a=b.zip"],
  ["李'明*(1)", "%E6%9D%8E%27%E6%98%8E_%281%29.zip"],
  ["../..\\x\u202e", undefined],
  ["半个字\ud800", undefined],
  ["长".repeat(200), undefined],
])("a case called %j goes out under a name that is only a name", async (title, name) => {
  const { client, app } = await testApp();
  const { id } = await client.createCase({ title });
  const response = await app.request(client.exportUrl(id));
  const disposition = response.headers.get("content-disposition")!;
  expect(disposition).toMatch(/^attachment; filename="case\.zip"; filename\*=UTF-8''[\w.~!%-]+\.zip$/);
  const encoded = disposition.split("''")[1]!;
  if (name !== undefined) expect(decodeURIComponent(encoded)).toBe(decodeURIComponent(name));
  expect(decodeURIComponent(encoded)).not.toMatch(/[/\\\p{Cc}\u202e]/u);
  expect(encoded.length).toBeLessThan(1000);
  await response.body?.cancel();
});

test.each(["1-simple-loan", "2-rate-above-cap", "3-three-transfers"])("the example %s can be made a case and asked everything", async (name) => {
  const folder = diskFolder(join(import.meta.dirname, "../../../examples", name));
  const { client, app } = await testApp({ examples: [{ name, title: name, files: [], folder }] });
  const { id } = await client.createExample((await client.listExamples())[0]!.name);
  const { loans } = await client.getAssessment(id, { why: true });
  for (const record of loans.flatMap((loan) => loan.records)) expect((await client.getSource(id, record)).lines).not.toEqual([]);
  await client.getPeople(id);
  await client.getMessages(id);
  for (const path of ["/api/health", "/api/law", "/api/law/CN-PL-25", `/api/cases/${id}/people`]) await checkAnswer("GET", `http://youju.test${path}`, await app.request(path));
});

test("the API describes itself", async () => {
  const { app } = await testApp();
  const document = await documentOf(app);
  expect(document.openapi).toBe("3.1.0");
  expect(Object.entries(document.paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${path}`)).toSorted()).toEqual([
    "delete /api/cases/{id}",
    "delete /api/cases/{id}/originals/{sha256}",
    "get /api/cases",
    "get /api/cases/{id}",
    "get /api/cases/{id}/assessment",
    "get /api/cases/{id}/bundle",
    "get /api/cases/{id}/export",
    "get /api/cases/{id}/messages",
    "get /api/cases/{id}/originals/{sha256}/custody",
    "get /api/cases/{id}/originals/{sha256}/preview",
    "get /api/cases/{id}/people",
    "get /api/cases/{id}/seals",
    "get /api/cases/{id}/seals/{seal}/originals-sha256.txt",
    "get /api/cases/{id}/seals/{seal}/stamps/{authority}",
    "get /api/cases/{id}/source",
    "get /api/cases/{id}/stamps",
    "get /api/examples",
    "get /api/health",
    "get /api/law",
    "get /api/law/{id}",
    "post /api/cases",
    "post /api/cases/{id}/decisions",
    "post /api/cases/{id}/originals",
    "post /api/cases/{id}/seals",
    "post /api/cases/{id}/seals/retry",
    "post /api/examples/{name}",
    "post /api/verify",
  ]);
  const operations = Object.entries(document.paths).flatMap(([path, methods]) => Object.values(methods).map((operation) => ({ path, operation })));
  for (const { path, operation } of operations) {
    expect(operation.summary).toMatch(/^[A-Z].*[^.]$/);
    const named = (operation.parameters ?? []).filter((each) => each.in === "path").map((each) => `{${each.name}}`);
    expect(path.match(/\{\w+\}/g) ?? []).toEqual(named);
    for (const response of Object.values(operation.responses)) expect(response.description).toMatch(/\w/);
  }
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name);
  expect(Object.keys(document.components.schemas)).toEqual(expect.arrayContaining(references));
  expect(document.components.schemas["CaseSummary"]).toMatchObject({ required: expect.arrayContaining(["asOf", "safeUntil"]) as string[], properties: { safeUntil: { type: ["string", "null"] } } });
  expect(Object.keys(document.components.schemas)).toEqual(expect.arrayContaining(["ApiError", "Assessment", "CaseDetail", "CaseSummary", "MessagePage", "People", "SourceView", "UploadEvent"]));
});

test("the law book can be read", async () => {
  const { app } = await testApp();
  const rules = (await (await app.request("/api/law")).json()) as { id: string; article: string }[];
  expect(rules.length).toBeGreaterThan(20);
  expect(await (await app.request("/api/law/CN-PL-25")).json()).toEqual(rules.find((rule) => rule.id === "CN-PL-25"));
  expect((await app.request("/api/law/CN-NONE")).status).toBe(404);
});
