import type { CalendarDate, DecisionInput } from "@youju/model";
import { BlobWriter, TextReader, ZipWriter } from "@zip.js/zip.js";
import { describe, expect, test } from "vitest";
import { createApp } from "./app.ts";
import type { ApiError, UploadEvent } from "./contract.ts";
import { file, testApp } from "./testing/desk.ts";
import { BILL, CHAT } from "./testing/files.ts";

const problemsOf = async (response: Response) => ((await response.json()) as ApiError).problems;
const codesOf = async (response: Response) => (await problemsOf(response)).map((problem) => problem.code);
const post = (body: unknown): RequestInit => ({ method: "POST", headers: { "content-type": "application/json" }, body: typeof body === "string" ? body : JSON.stringify(body) });

async function caseWithFiles() {
  const test = await testApp();
  const { id } = await test.client.createCase({ creditor: { name: "李明" }, debtor: { name: "大伟" } });
  await test.client.uploadOriginal(id, file("账单.csv", BILL));
  await test.client.uploadOriginal(id, file("聊天.json", CHAT));
  const { loans } = await test.client.getAssessment(id);
  return { ...test, id, loan: loans[0]!.id };
}

describe("a request that makes no sense is refused in one sentence", () => {
  test.each([
    ["GET", "/api/nothing", undefined, 404, "route-unknown"],
    ["GET", "/api/cases/none", undefined, 404, "case-unknown"],
    ["DELETE", "/api/cases/none", undefined, 404, "case-unknown"],
    ["GET", "/api/cases/none/export", undefined, 404, "case-unknown"],
    ["GET", "/api/cases/none/people", undefined, 404, "case-unknown"],
    ["GET", "/api/cases/none/assessment", undefined, 404, "case-unknown"],
    ["GET", "/api/cases/none/assessment?asOf=2026-02-30", undefined, 400, "date-impossible"],
    ["GET", "/api/cases/none/source", undefined, 400, "request-malformed"],
    ["GET", "/api/cases/none/messages?limit=0", undefined, 400, "request-malformed"],
    ["POST", "/api/cases/none/decisions", { kind: "undo", target: "d1" }, 404, "case-unknown"],
    ["POST", "/api/cases/none/decisions", { kind: "no-such-kind" }, 400, "request-malformed"],
    ["POST", "/api/cases/none/decisions", { kind: "undo" }, 400, "request-malformed"],
    ["POST", "/api/cases/none/decisions", { kind: "filing-date", value: "2026-02-30" }, 400, "date-impossible"],
    ["POST", "/api/cases/none/decisions", { kind: "add-loan", value: { date: "2024-01-01", principal: "1.005" } }, 400, "money-decimals"],
    ["POST", "/api/cases", "{", 400, "request-malformed"],
    ["POST", "/api/cases", { titel: "案" }, 400, "request-malformed"],
    ["POST", "/api/cases", { creditor: { name: " " } }, 400, "request-malformed"],
    ["POST", "/api/examples/none", undefined, 404, "example-unknown"],
  ] as const)("%s %s %j", async (method, path, body, status, code) => {
    const { app, errors } = await testApp();
    const response = await app.request(path, body === undefined ? { method } : { ...post(body), method });
    expect(response.status).toBe(status);
    const [problem] = await problemsOf(response);
    expect(problem).toMatchObject({ code });
    expect(problem!.text).toMatch(/^[^\n]*。$/u);
    expect(problem!.mend).not.toBe("");
    expect(errors).toEqual([]);
  });

  test.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/jsonp", undefined])("a body that calls itself %s is not read", async (type) => {
    const { app, client } = await testApp();
    const body = new TextEncoder().encode('{"title":"跨站"}');
    for (const path of ["/api/cases", "/api/cases/none/decisions"]) {
      const response = await app.request(path, { method: "POST", headers: type === undefined ? {} : { "content-type": type }, body });
      expect([response.status, await codesOf(response)]).toEqual([415, ["request-not-json"]]);
    }
    expect(await client.listCases()).toEqual([]);
  });

  test.each([true, false])("a body of megabytes is not read, its length said: %s", async (said) => {
    const { app, client } = await testApp();
    const body = JSON.stringify({ title: "长".repeat(1 << 20) });
    const headers = { "content-type": "application/json", ...(said ? { "content-length": String(new TextEncoder().encode(body).length) } : {}) };
    const response = await app.request("/api/cases", { method: "POST", headers, body: new Blob([body]).stream(), duplex: "half" } as RequestInit);
    expect([response.status, await codesOf(response)]).toEqual([413, ["request-too-large"]]);
    expect(await client.listCases()).toEqual([]);
  });

  test.each([
    ["nests without end", `{"title":${"[".repeat(200_000)}${"]".repeat(200_000)}}`],
    ["names prototypes", '{"__proto__":{"title":"x"},"constructor":{"prototype":{"polluted":1}}}'],
  ])("a body that %s is refused, and changes nothing", async (_, body) => {
    const { app, errors } = await testApp();
    const response = await app.request("/api/cases", post(body));
    expect([response.status, await codesOf(response)]).toEqual([400, ["request-malformed"]]);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect(errors).toEqual([]);
  });

  test("an upload without a name", async () => {
    const { app, client } = await testApp();
    const { id } = await client.createCase();
    const response = await app.request(`/api/cases/${id}/originals`, { method: "POST", body: "x" });
    expect([response.status, await codesOf(response)]).toEqual([400, ["upload-name-missing"]]);
    expect((await app.request("/api/cases/none/originals?name=a.csv", { method: "POST", body: "x" })).status).toBe(404);
  });
});

test("what goes wrong inside is not shown", async () => {
  const { ports } = await testApp();
  const errors: unknown[] = [];
  const broken = createApp({ ...ports, clock: () => { throw new Error("secret of /home/li"); }, onError: (_, error) => errors.push(error) });
  const response = await broken.request("/api/cases");
  expect(response.status).toBe(500);
  const text = await response.text();
  expect(text).toContain("server-broken");
  expect(text).not.toContain("secret");
  expect(errors).toHaveLength(1);
});

test.each([
  ["SQLITE_NOTADB", "database-damaged"],
  ["SQLITE_READONLY_DBMOVED", "database-forbidden"],
  ["SQLITE_BUSY", "database-busy"],
  ["EROFS", "database-forbidden"],
  ["ENOSPC", "disk-full"],
])("what a disk or database answers with %s is told as something to mend", async (code, expected) => {
  const { ports } = await testApp();
  const list = () => Promise.reject(Object.assign(new Error("inside"), { code }));
  const broken = createApp({ ...ports, store: { ...ports.store, cases: { ...ports.store.cases, list } } });
  expect(await codesOf(await broken.request("/api/cases"))).toEqual([expected]);
});

describe("a decision", () => {
  const part = (amount: string, as: "loan" | "not-a-loan" = "loan") => ({ amount, as });

  test.each<[string, (loan: string) => DecisionInput, string]>([
    ["about a payment that is not there", () => ({ kind: "loan", target: "none-L1" }), "decision-target-unknown"],
    ["about a loan that is not there", () => ({ kind: "set-terms", target: "none", value: {} }), "decision-target-unknown"],
    ["about a decision that is not there", () => ({ kind: "undo", target: "d99" }), "decision-target-unknown"],
    ["about a file that is not there", () => ({ kind: "original-kept", target: "0".repeat(64), value: "phone" }), "decision-target-unknown"],
    ["that ties payments that are not there", (loan) => ({ kind: "same-loan", target: loan, value: ["none-L1"] }), "decision-target-unknown"],
    ["whose parts do not add up", (loan) => ({ kind: "loan", target: loan, value: { parts: [part("12000.00"), part("7000.00", "not-a-loan")] } }), "decision-split-off"],
  ])("%s is refused, and not kept", async (_, decision, code) => {
    const { client, id, loan } = await caseWithFiles();
    await expect(client.decide(id, decision(loan))).rejects.toMatchObject({ status: 422, problems: [{ code }] });
    expect((await client.getCase(id)).decisions).toEqual([]);
  });

  test("that ties two files that are not there names both", async () => {
    const { client, id } = await caseWithFiles();
    const tie: DecisionInput = { kind: "transcript-of", target: "0".repeat(64), value: "1".repeat(64) };
    const problem = { code: "decision-target-unknown" };
    await expect(client.decide(id, tie)).rejects.toMatchObject({ status: 422, problems: [problem, problem] });
  });

  test("with which the case could not be computed is refused, and the case stays as it was", async () => {
    const { client, id, loan } = await caseWithFiles();
    const before = await client.getAssessment(id);
    const due: DecisionInput = { kind: "set-terms", target: loan, value: { due: "2024-01-01" as CalendarDate } };
    await expect(client.decide(id, due)).rejects.toMatchObject({ status: 422 });
    expect(await client.getAssessment(id)).toEqual(before);
  });

  test("whose parts add up is kept", async () => {
    const { client, id, loan } = await caseWithFiles();
    await client.decide(id, { kind: "loan", target: loan, value: { parts: [part("12000.00"), part("8000.00", "not-a-loan")] } });
    expect((await client.getAssessment(id)).loans).toMatchObject([{ principal: "12000.00", status: "confirmed" }]);
  });
});

describe("a file that cannot be read is kept, with what is wrong", () => {
  const kinds = (events: readonly UploadEvent[]) => events.map((event) => event.event);

  test.each([
    ["空.csv", "", "unknown", "file-empty"],
    ["其实是.csv", "%PDF-1.7\n…", "unknown", "pdf-damaged"],
    ["断.csv", BILL.slice(0, BILL.length - 60), "wechat-bill-csv", "bill-row-"],
    ["断.json", CHAT.slice(0, CHAT.length - 200), "weflow-json", "json-cut"],
    ["断.zip", "PK\u0003\u0004 half", "unknown", "archive-damaged"],
  ])("%s", async (name, content, kind, code) => {
    const { client, errors } = await testApp();
    const { id } = await client.createCase();
    const events = await client.uploadOriginal(id, file(name, content));
    expect(kinds(events)).toEqual(["original", "done"]);
    const [original] = (await client.getCase(id)).originals;
    expect(original).toMatchObject({ path: name, reading: { kind } });
    expect(original!.reading!.problems.map((problem) => problem.code).join()).toContain(code);
    expect(errors).toEqual([]);
  });

  test("a chat with two owners", async () => {
    const { client } = await testApp();
    const { id } = await client.createCase();
    const two = CHAT.replace('"isSend":0,"senderUsername":"wxid_dawei"', '"isSend":1,"senderUsername":"wxid_dawei"');
    await client.uploadOriginal(id, file("聊天.json", two));
    const [original] = (await client.getCase(id)).originals;
    expect(original!.reading!.problems.map((problem) => problem.code)).toContain("chat-two-owners");
  });
});

describe("a ZIP", () => {
  const zipOf = async (password?: string): Promise<Blob> => {
    const zip = new ZipWriter(new BlobWriter(), password === undefined ? {} : { password, zipCrypto: true });
    await zip.add("微信支付账单.csv", new TextReader(BILL));
    await zip.add("说明/读我.txt", new TextReader("你好"));
    return zip.close();
  };

  test("is taken apart; what is in it stands below it", async () => {
    const { client } = await testApp();
    const { id } = await client.createCase();
    await client.uploadOriginal(id, file("账单.zip", await zipOf()));
    const { originals } = await client.getCase(id);
    expect(originals.map((original) => [original.path, original.reading!.kind])).toEqual([
      ["账单.zip", "zip"],
      ["账单.zip.解压/微信支付账单.csv", "wechat-bill-csv"],
      ["账单.zip.解压/说明/读我.txt", "unknown"],
    ]);
    expect(originals.slice(1).map((original) => original.archive)).toEqual([originals[0]!.sha256, originals[0]!.sha256]);
    await client.removeOriginal(id, originals[0]!.sha256);
    expect((await client.getCase(id)).originals).toEqual([]);
  });

  test("with a password waits for it", async () => {
    const { client } = await testApp();
    const { id } = await client.createCase();
    const zip = file("账单.zip", await zipOf("123456"));
    expect((await client.uploadOriginal(id, zip)).at(-2)).toEqual({ event: "password-needed", path: "账单.zip", wrong: false });
    expect((await client.uploadOriginal(id, zip, { password: "654321" })).at(-2)).toEqual({ event: "password-needed", path: "账单.zip", wrong: true });
    expect((await client.getCase(id)).originals).toMatchObject([{ path: "账单.zip", reading: { problems: [{ code: "archive-password-wrong" }] } }]);
    await client.uploadOriginal(id, zip, { password: "123456" });
    const { originals, records } = await client.getCase(id);
    expect(originals.map((original) => [original.path, original.reading!.problems.length > 0])).toEqual([
      ["账单.zip", false],
      ["账单.zip.解压/微信支付账单.csv", false],
      ["账单.zip.解压/说明/读我.txt", true],
    ]);
    expect(records).toBe(3);
  });
});

describe("an upload that breaks", () => {
  test("off half-way leaves nothing", async () => {
    const { app, client, ports } = await testApp();
    const { id } = await client.createCase();
    const half = new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode(BILL.slice(0, 200))),
      pull: (controller) => controller.error(new Error("connection reset")),
    });
    const response = await app.request(`/api/cases/${id}/originals?name=a.csv`, { method: "POST", body: half, duplex: "half" } as RequestInit);
    expect(await response.text()).toContain('"failed"');
    expect((await client.getCase(id)).originals).toEqual([]);
    expect(await Array.fromAsync(ports.blobs.list())).toEqual([]);
  });

  test("by the database leaves nothing, says so, and can be sent again", async () => {
    const { ports, client, errors } = await testApp();
    const { id } = await client.createCase();
    const failing = { ...ports.store, originals: { ...ports.store.originals, save: () => Promise.reject(Object.assign(new Error("no space left"), { code: "ENOSPC" })) } };
    const broken = createApp({ ...ports, store: failing });
    const response = await broken.request(`/api/cases/${id}/originals?name=a.csv`, { method: "POST", body: BILL });
    expect(await response.text()).toContain('"disk-full"');
    expect(errors).toHaveLength(1);
    expect(await Array.fromAsync(ports.blobs.list())).toEqual([]);
    await client.uploadOriginal(id, file("a.csv", BILL));
    expect((await client.getCase(id)).originals).toHaveLength(1);
  });
});
