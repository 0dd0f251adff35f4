import { read } from "@youju/intake";
import { recordLine } from "@youju/model";
import { parseCaseYaml } from "@youju/model/case-yaml";
import { coverer, coverValue, type LeftOut } from "@youju/vault";
import { nodeHasher } from "@youju/vault/node";
import { describe, expect, test } from "vitest";
import { bundled, FACTS, lookInto, madeOf, sourceOf, zipOf } from "../testing/bundle.ts";
import { testApp } from "../testing/desk.ts";
import { BILL, billCsv, CHAT, chatJson } from "../testing/files.ts";
import { bundleCase } from "./bundle-case.ts";
import { bundleOptions } from "./bundle/options.ts";
import { importCaseFolder } from "./import-case-folder.ts";
import { folderOf, librarySource } from "./index.ts";

const FILES = { "账单.csv": BILL, "聊天.json": CHAT, "合同.doc": "随便什么" };
const codesOf = async (...args: Parameters<typeof madeOf>): Promise<string[]> => {
  const made = await madeOf(...args);
  return made.ok ? [] : made.faults.map(({ code }) => code);
};
const leftOutOf = ({ json }: Awaited<ReturnType<typeof bundled>>): LeftOut => json("data/left-out.json") as LeftOut;

describe("a bundle of a case folder", () => {
  test("has everything, byte for byte, and what the program says of it", async () => {
    const source = await sourceOf(FILES);
    const made = await bundled(source);
    for (const [path, content] of Object.entries(FILES)) expect(made.text(`data/originals/${path}`)).toBe(content);
    expect(made.text("data/records.ndjson")).toBe(source.file.records.map((record) => `${JSON.stringify(recordLine(record))}\n`).join(""));
    expect(parseCaseYaml(made.text("data/case.yaml"), "case.yaml")).toMatchObject({ ok: true, facts: FACTS });
    expect(made.json("data/assessment.json")).toMatchObject({ asOf: "2024-12-31" });
    expect(made.json("data/originals.json")).toMatchObject([{ path: "合同.doc", kind: "unknown", records: 0 }, { path: "聊天.json", records: 7 }, { path: "账单.csv", records: 3 }]);
    expect(leftOutOf(made)).toMatchObject({ complete: true, redacted: false, originals: [], files: [] });
    expect(made.text("data/left-out.txt")).toBe("没有漏下什么：案件里的 3 个原件、10 条记录全部在包里，没有遮盖。\n");
    expect(made.text("data/custody.txt")).toContain("没有日志");
    expect([...made.files.keys()].filter((path) => path.includes("/log/") || path.endsWith(".sig"))).toEqual([]);
  });

  test("is the same twice, also of a folder that was read again, and another on another day", async () => {
    const bytes = async (source: Awaited<ReturnType<typeof sourceOf>>, asOf: string): Promise<Buffer> => {
      const made = await bundleCase(source, { asOf: asOf as never }, { hasher: nodeHasher });
      if (!made.ok) throw new Error("not made");
      return Buffer.from(await (await zipOf(made.bags[0]!)).arrayBuffer());
    };
    const first = await bytes(await sourceOf(FILES), "2024-12-31");
    const source = await sourceOf(Object.fromEntries(Object.entries(FILES).toReversed()));
    expect(first.equals(await bytes(source, "2024-12-31"))).toBe(true);
    expect(first.equals(await bytes(source, "2025-01-01"))).toBe(false);
  });

  test("of a file that is gone is not made", async () => {
    const source = await sourceOf(FILES);
    expect(await codesOf({ ...source, content: async () => undefined })).toEqual(["original-lost"]);
  });
});

describe("a bundle of the library", () => {
  test("has the log with its proofs and a signature, and is the same again after bundles and exports were logged", async () => {
    const { ports } = await testApp();
    const folder = folderOf("案件", new Map([["case.yaml", new Blob(["creditor: { name: 李明 }\ndebtor: { name: 大伟 }\n"])], ...Object.entries(FILES).map(([path, content]) => [`originals/${path}`, new Blob([content])] as const)]));
    const imported = await importCaseFolder(folder, ports);
    const id = imported.ok ? imported.id : "";
    const first = await bundled((await librarySource(id, ports))!, {}, { key: ports.logKey });
    await ports.store.log.append(id, { kind: "bundle", file: "b.zip", sha256: "0".repeat(64) }, { kind: "export", originals: 3 });
    await importCaseFolder(folder, ports, { anew: true });
    const second = await bundled((await librarySource(id, ports))!, {}, { key: ports.logKey });
    expect(Buffer.from(await first.zip.arrayBuffer()).equals(Buffer.from(await second.zip.arrayBuffer()))).toBe(true);
    expect(first.text("data/log/entries.ndjson").split("\n")).toHaveLength(4 + 1);
    expect(first.text("data/log/key.pem")).toBe(ports.logKey.publicKeyPem);
    expect(first.text("data/custody.txt")).toContain("收进案件库");
    expect(await librarySource("nobody", ports)).toBeUndefined();
  });
});

describe("a redacted bundle", () => {
  const SECRETS = ["13800138000", "110101199003070012", "6222021234567890123", "王五", "0755-26881234", "13912345678"];
  const chat = chatJson([
    { at: "2024-03-01 18:02:10", own: false, text: "能不能借我两万，我电话13800138000，身份证110101199003070012" },
    { at: "2024-03-01 18:03:10", own: true, text: "好，打到6222021234567890123？王五是担保人，座机0755-26881234" },
    { at: "2024-03-01 18:10:00", own: true, text: "[转账] ￥20000.00 借款" },
    { at: "2024-03-01 18:11:05", own: false, text: "九月一号前还你" },
  ]);
  const bill = billCsv([
    { at: "2024-03-01 18:10:00", what: "转账备注:借款", way: "支出", yuan: "20000.00", id: "1000050001202403010000000001" },
    { at: "2024-04-01 18:10:00", who: "王五", what: "转账备注:饭钱 13912345678", way: "支出", yuan: "20.00", id: "1000050001202404010000000001" },
  ]);
  const files = { "王五/聊天.json": chat, "账单.csv": bill, "干净.csv": BILL, "合同.pdf": "%PDF-1.4 13800138000", "说明.bin": "王五" };
  const facts = { ...FACTS, debtor: { name: "大伟", phone: "13800138000", idNumber: "110101199003070012" } };
  const OPTIONS = { redact: "", "redact-names": "王五，赵六" };

  test("shows nothing of what is covered, and all else byte for byte", async () => {
    const source = await sourceOf(files, facts);
    const made = await bundled(source, OPTIONS);
    for (const [path, bytes] of made.files) for (const secret of SECRETS) expect([path, path.includes(secret) || bytes.includes(secret)]).toEqual([path, false]);
    expect(made.text("data/redacted/王_/聊天.json")).toBe(
      chat.replace("13800138000", "*******8000").replace("110101199003070012", "**************0012").replace("6222021234567890123", "***************0123").replace("王五", "王*").replace("0755-26881234", "****-****1234"),
    );
    expect(made.text("data/redacted/账单.csv")).toBe(bill.replace("王五", "王*").replace("13912345678", "*******5678"));
    expect(made.text("data/originals/干净.csv")).toBe(BILL);
    const yaml = parseCaseYaml(made.text("data/case.yaml"), "case.yaml");
    expect(yaml).toMatchObject({ ok: true, facts: { debtor: { phone: "*******8000", idNumber: "**************0012" } } });
  });

  test("says of each original what became of it, with its hash and how often what was covered", async () => {
    const source = await sourceOf(files, facts);
    const made = await bundled(source, OPTIONS);
    const { complete, redacted, originals } = leftOutOf(made);
    expect([complete, redacted]).toEqual([false, true]);
    expect(originals.map(({ path, why, copy }) => [path, why, copy?.file, copy?.idNumbers, copy?.cards, copy?.phones, copy?.names])).toEqual([
      ["合同.pdf", "cannot-redact", undefined, undefined, undefined, undefined, undefined],
      ["王*/聊天.json", "redacted", "redacted/王_/聊天.json", 1, 1, 2, 1],
      ["说明.bin", "cannot-redact", undefined, undefined, undefined, undefined, undefined],
      ["账单.csv", "redacted", "redacted/账单.csv", 0, 0, 1, 1],
    ]);
    const hashes = source.file.originals.map(({ sha256 }) => sha256);
    for (const { sha256 } of originals) expect(hashes).toContain(sha256);
    expect(made.text("data/left-out.txt")).toContain("上海宝山法院");
    expect(made.text("data/left-out.txt")).toContain("CN-CPL-114");
  });

  test("reading a copy again gives the covered records", async () => {
    const source = await sourceOf(files, facts);
    const made = await bundled(source, OPTIONS);
    const original = source.file.originals.find(({ path }) => path === "王五/聊天.json")!;
    const lines: string[] = [];
    for await (const batch of read(new Blob([new Uint8Array(made.files.get("data/redacted/王_/聊天.json")!)]), { original: original.sha256, name: original.path }))
      lines.push(...batch.map((record) => JSON.stringify(recordLine(record))));
    expect(lines).toEqual(made.text("data/records.ndjson").split("\n").filter((line) => line.includes(original.sha256)));
    expect(lines.join("")).toContain("王*是担保人");
  });

  test("keeps what nobody can cover only where it was asked for, and says so", async () => {
    const source = await sourceOf({ ...files, "说明.bin": "别的" }, facts);
    const made = await bundled(source, { ...OPTIONS, keep: "合同.pdf" });
    expect(made.text("data/originals/合同.pdf")).toBe("%PDF-1.4 13800138000");
    expect(leftOutOf(made).kept.map(({ path }) => path)).toEqual(["合同.pdf"]);
    const all = await bundled(source, { ...OPTIONS, keep: "全部" });
    expect(leftOutOf(all).kept.map(({ path }) => path)).toEqual(["合同.pdf", "说明.bin"]);
    expect(await codesOf(source, { ...OPTIONS, keep: "没有.pdf" })).toEqual(["bundle-keep-unknown"]);
  });

  test.each([
    ["written in escapes that only JSON reads", { "a.json": chat.replaceAll("王五", "\\u738b\\u4e94") }, "redacted"],
    ["with nothing in it", { "a.csv": BILL }, "clean"],
    ["with a picture inside", { "a.csv": bill.replace("饭钱", "data:image/png;base64,AAAA") }, "cannot-redact"],
    ["with bytes that are no text", { "a.csv": new Uint8Array([...Buffer.from(bill), 0xff, 0xfe, 0xff]) }, "cannot-redact"],
    ["saved in UTF-16", { "a.csv": new Uint8Array(Buffer.from(bill, "utf16le")) }, "redacted"],
  ])("a file %s", async (_, one, why) => {
    const made = await bundled(await sourceOf(one), OPTIONS);
    expect(leftOutOf(made).originals[0]?.why ?? "clean").toBe(why);
  });

  test("leaves out entries of the log that name what is covered, each by its number", async () => {
    const { ports } = await testApp();
    const folder = folderOf("案件", new Map([["case.yaml", new Blob(["creditor: { name: 李明 }\ndebtor: { name: 大伟 }\n"])], ...Object.entries(files).map(([path, content]) => [`originals/${path}`, new Blob([content])] as const)]));
    const imported = await importCaseFolder(folder, ports);
    const source = (await librarySource(imported.ok ? imported.id : "", ports))!;
    const made = await bundled(source, OPTIONS, { key: ports.logKey });
    expect(leftOutOf(made).logEntries).toHaveLength(1);
    for (const [path, bytes] of made.files) expect([path, bytes.includes("王五")]).toEqual([path, false]);
    const whole = await bundled(source, {}, { key: ports.logKey });
    const shown = made.text("data/log/entries.ndjson").split("\n").length;
    expect(whole.text("data/log/entries.ndjson").split("\n")).toHaveLength(shown + 1);
  });

  test("covers the names of nobody else, and a whole bundle covers nothing", async () => {
    const source = await sourceOf(files, facts);
    expect((await bundled(source)).text("data/originals/王五/聊天.json")).toBe(chat);
    const cover = coverer([]);
    const line = source.file.records.map(recordLine).find(({ text }) => text?.includes("担保人") === true)!;
    expect(coverValue(line, cover).text).toContain("王五");
  });
});

describe("a bundle of chosen exhibits", () => {
  test("names the rest, with how many records went with it", async () => {
    const source = await sourceOf(FILES);
    const made = await bundled(source, { exhibits: "1" });
    const { originals } = leftOutOf(made);
    expect(originals.map(({ path, why, records }) => [path, why, records])).toEqual([["合同.doc", "not-chosen", 0], expect.arrayContaining(["not-chosen"])]);
    expect(made.json("data/exhibits.json")).toMatchObject({ listed: [{ no: 1 }], apart: [] });
    const kept = source.file.originals.find(({ sha256 }) => !originals.some((each) => each.sha256 === sha256))!;
    for (const line of made.text("data/records.ndjson").trim().split("\n")) expect(line).toContain(kept.sha256);
    expect(made.text("data/left-out.txt")).toContain("证据2，没有选进来");
  });

  test.each([
    [{ exhibits: "9" }, "exhibit-unknown"],
    [{ excerpt: "2024-03-01..2024-03-01", exhibits: "2" }, "excerpt-without-whole"],
    [{ excerpt: "2020-03-01..2020-03-01" }, "excerpt-empty"],
  ])("%j is refused: %s", async (written, code) => {
    const source = await sourceOf(FILES);
    expect(await codesOf(source, written)).toEqual([code]);
  });
});

describe("an excerpt", () => {
  test("says how many lines stand before, between and after, beside the whole", async () => {
    const source = await sourceOf(FILES);
    const records = source.file.records.filter(({ kind }) => kind === "message");
    const made = await bundled(source, { excerpt: `2024-03-01T18:05..2024-03-01T18:07，${records[5]!.id}` });
    const [excerpt] = leftOutOf(made).excerpts;
    expect(excerpt).toMatchObject({ file: "excerpts/1.txt", of: 7, before: 1, after: 1, parts: [{ records: [records[1]!.id, records[2]!.id], behind: 2 }, { records: [records[5]!.id], behind: 0 }] });
    expect(made.text("data/excerpts/1.txt")).toMatch(/^摘录：聊天.json 共 7 条，这里是其中 3 条，其余 4 条没有摘。全文也在这个包里。\n\n—— 前面有 1 条没有摘 ——\n2024-03-01 18:05:32 .*\n2024-03-01 18:07:04 .*\n—— 中间有 2 条没有摘 ——\n2024-10-08 .*\n—— 后面有 1 条没有摘 ——\n$/u);
    expect(made.text("data/originals/聊天.json")).toBe(CHAT);
    expect(made.text("data/left-out.txt")).toContain("前面 1 条、中间 2 条、后面 1 条没有摘");
  });
});

describe("options", () => {
  test("without the assessment it says so", async () => {
    const made = await bundled(await sourceOf(FILES), { "without-assessment": "" });
    expect(made.files.has("data/assessment.json")).toBe(false);
    expect(leftOutOf(made)).toMatchObject({ complete: false, files: [{ file: "assessment.json" }] });
  });

  test("in parts, each is there", async () => {
    const big = Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`${i}.bin`, String(i).repeat(700_000)]));
    const made = await madeOf(await sourceOf(big), { split: "2MB" });
    if (!made.ok) throw new Error("not made");
    const parts = await Promise.all(made.bags.map(async (bag) => lookInto(await zipOf(bag))));
    expect(parts.flatMap((files) => [...files.keys()].filter((path) => path.startsWith("data/originals/")))).toHaveLength(6);
  });

  test.each([
    [{ split: "200MB" }, { split: 200 << 20 }],
    [{ split: "1.5 g" }, { split: 1.5 * (1 << 30) }],
    [{ exhibits: "证据1，3、3" }, { exhibits: [1, 3] }],
    [{ redact: "" }, { redact: { names: [], keep: [] } }],
    [{ "redact-names": "王五，赵六" }, { redact: { names: ["王五", "赵六"], keep: [] } }],
    [{ redact: "", keep: "全部" }, { redact: { names: [], keep: "all" } }],
    [{ excerpt: "2024-3-1" }, { excerpts: [{ text: "2024-3-1", choice: { from: "2024-03-01T00:00:00+08:00", to: "2024-03-01T23:59:59+08:00" } }] }],
    [{ excerpt: "2024-03-01 18:05..2024-03-01 18:05" }, { excerpts: [{ text: "2024-03-01 18:05..2024-03-01 18:05", choice: { from: "2024-03-01T18:05:00+08:00", to: "2024-03-01T18:05:59+08:00" } }] }],
  ])("%j", (written, expected) => expect(bundleOptions(written, "2024-12-31" as never)).toEqual({ ok: true, value: { asOf: "2024-12-31", ...expected } }));

  test.each([
    [{ split: "200" }, "split-malformed"],
    [{ split: "1MB" }, "split-malformed"],
    [{ split: "-1MB" }, "split-malformed"],
    [{ exhibits: "" }, "exhibit-malformed"],
    [{ exhibits: "一" }, "exhibit-malformed"],
    [{ exhibits: "0" }, "exhibit-malformed"],
    [{ excerpt: "昨天" }, "excerpt-malformed"],
    [{ excerpt: "2024-03-05..2024-03-01" }, "excerpt-malformed"],
    [{ excerpt: "2024-03-01..2024-03-02..2024-03-03" }, "excerpt-malformed"],
    [{ excerpt: "" }, "excerpt-malformed"],
  ])("%j is %s", (written, code) => expect(bundleOptions(written, "2024-12-31" as never)).toMatchObject({ ok: false, fault: { code } }));
});
