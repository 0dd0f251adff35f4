import { describeFault, type Instant, type LogEvent } from "@youju/model";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { nodeHasher } from "../node/hash.ts";
import type { FolderItem } from "./bundle-source.ts";
import { bagOf, blobOf, bytesOf, type Content, jsonBytes, newKey, zipOf } from "./testing/bag.ts";
import { logFiles } from "./testing/logged.ts";
import { COMPLETE, linesAsRecords, sample, sampleBag, SEAL } from "./testing/sample.ts";
import { verifyBundle } from "./verify-bundle.ts";
import type { Reread, Verified, VerifyOptions } from "./verified.ts";

const NOW = "2026-11-25T10:00:00+08:00" as Instant;
const options: VerifyOptions = { hasher: nodeHasher, now: NOW };

const verifyZip = (zip: Uint8Array, more: Partial<VerifyOptions> = {}): Promise<Verified> =>
  verifyBundle([{ kind: "zip", name: "案件.zip", blob: blobOf(zip) }], { ...options, ...more });

const verifyFolder = (content: Content, others: readonly string[] = []): Promise<Verified> =>
  verifyBundle([{
    kind: "folder",
    name: "案件",
    async *items(): AsyncGenerator<FolderItem> {
      for (const [path, bytes] of content) yield { kind: "file", path, open: async () => blobOf(bytes) };
      for (const path of others) yield { kind: "other", path };
    },
  }], options);

/** `<code> <place>` of each failure. */
const told = ({ failures }: Verified): string[] => failures.map((one) => `${one.code} ${describeFault(one).where}`);
const changed = (content: Content, path: string, bytes: Uint8Array): Content => new Map(content).set(path, bytes);
const without = (content: Content, path: string): Content => new Map([...content].filter(([one]) => one !== path));

/** A bag of the sample with one file of its payload changed, and all lists written anew. */
async function rewritten(path: string, bytes: Uint8Array): Promise<Content> {
  const { data, key } = await sample();
  return bagOf(changed(data, path, bytes), key);
}

test("a clean bundle, as a ZIP and unpacked", async () => {
  const bag = await sampleBag();
  const zip = await verifyZip(zipOf(bag));
  expect(told(zip)).toEqual([]);
  expect(zip).toMatchObject({ ok: true, checked: { what: "bundle", zip: true, originals: 2, here: 2, records: 5, files: 20, software: "youju 0.1.0" } });
  const folder = await verifyFolder(bag);
  expect(told(folder)).toEqual([]);
  expect(folder.checked).toEqual({ ...zip.checked, name: "案件", zip: false });
});

describe("files", async () => {
  const bag = await sampleBag();
  const bill = "data/originals/微信/账单.csv";

  test.each<[string, Content, string[]]>([
    ["one changed", changed(bag, bill, bytesOf("x")), [`bundle-file-altered ${bill}`]],
    ["one missing", without(bag, "data/custody.txt"), ["bundle-file-missing data/custody.txt"]],
    ["one added below data", changed(bag, "data/x.txt", bytesOf("x")), ["bundle-file-extra data/x.txt"]],
    ["one added above data", changed(bag, ".DS_Store", bytesOf("x")), ["bundle-file-extra .DS_Store"]],
    ["one renamed", changed(without(bag, bill), "data/originals/账单.csv", bag.get(bill)!), ["bundle-file-renamed data/originals/账单.csv", `bundle-file-missing ${bill}`]],
    ["a list missing", without(bag, "manifest-sha256.txt"), ["bundle-file-required manifest-sha256.txt"]],
    ["the signature missing", without(bag, "manifest-sha256.txt.sig"), ["bundle-file-missing manifest-sha256.txt.sig"]],
    ["another signature", changed(bag, "manifest-sha256.txt.sig", new Uint8Array(64)), ["bundle-signature-wrong manifest-sha256.txt.sig"]],
    ["the lists in another order", changed(bag, "tagmanifest-sha256.txt", reversed(bag.get("tagmanifest-sha256.txt")!)), ["bundle-list-form tagmanifest-sha256.txt 第 2 行"]],
    ["the wrong size in bag-info", changed(bag, "bag-info.txt", bytesOf("Payload-Oxum: 1.1\n")), ["bundle-oxum bag-info.txt"]],
    ["another BagIt", changed(bag, "bagit.txt", bytesOf("BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n")), ["bundle-version bagit.txt"]],
  ])("%s", async (_what, content, expected) => {
    const verified = await verifyFolder(content);
    expect(verified.ok).toBe(false);
    expect(told(verified)).toEqual(expect.arrayContaining(expected));
  });

  test("a link is named and not followed", async () => {
    expect(told(await verifyFolder(bag, ["data/originals/secret"]))).toEqual(["bundle-link data/originals/secret"]);
  });

  test("nothing at all", async () => {
    expect(told(await verifyFolder(new Map()))).toEqual(["verify-nothing 案件"]);
  });
});

function reversed(list: Uint8Array): Uint8Array {
  return bytesOf(`${new TextDecoder().decode(list).trimEnd().split("\n").toReversed().join("\n")}\n`);
}

/** Whoever changes a file and writes all lists anew signs with a key of their own: what the files say must fit still. */
describe("a bag that somebody made anew", async () => {
  const { data } = await sample();
  const originals = JSON.parse(new TextDecoder().decode(data.get("data/originals.json"))) as Record<string, unknown>[];
  const records = new TextDecoder().decode(data.get("data/records.ndjson"));

  test.each<[string, string, Uint8Array, string]>([
    ["an original other than listed", "data/originals/聊天.jsonl", bytesOf("借我三万\n"), "bundle-original-differs data/originals/聊天.jsonl"],
    ["an original more", "data/originals/又一个.csv", bytesOf("x\n"), "bundle-original-unlisted data/originals/又一个.csv"],
    ["an original not listed", "data/originals.json", jsonBytes(originals.slice(1)), "bundle-original-unlisted data/originals/微信/账单.csv"],
    ["JSON in another form", "data/originals.json", bytesOf(`${JSON.stringify(originals)}\n`), "bundle-json-form data/originals.json"],
    ["JSON with a key twice", "data/left-out.json", bytesOf('{\n  "complete": false,\n  "complete": true\n}\n'), "bundle-json-form data/left-out.json"],
    ["JSON of another shape", "data/left-out.json", jsonBytes({}), "bundle-json-shape data/left-out.json"],
    ["no JSON", "data/originals.json", bytesOf("[\n"), "bundle-json-unreadable data/originals.json"],
    ["JSON 10,000 deep", "data/originals.json", bytesOf(`${"[".repeat(10_000)}${"]".repeat(10_000)}\n`), "bundle-json-deep data/originals.json"],
    ["CR line ends", "data/originals.json", bytesOf("[]\r\n"), "bundle-text-form data/originals.json"],
    ["a BOM", "data/originals.json", bytesOf("\uFEFF[]\n"), "bundle-text-form data/originals.json"],
    ["no UTF-8", "data/originals.json", new Uint8Array([0xff, 0x0a]), "bundle-text-form data/originals.json"],
    ["a claim to leave something out", "data/left-out.json", jsonBytes({ ...COMPLETE, complete: false }), "bundle-left-out data/left-out.json"],
    ["a file left out that is there", "data/left-out.json", jsonBytes({ ...COMPLETE, complete: false, files: [{ file: "case.yaml", text: "" }] }), "bundle-left-out data/left-out.json"],
    ["a key that is none", "data/log/key.pem", bytesOf("-----BEGIN PUBLIC KEY-----\nx\n-----END PUBLIC KEY-----\n"), "bundle-key-unreadable data/log/key.pem"],
    ["a record in another form", "data/records.ndjson", bytesOf(records.replace('{"record"', '{ "record"')), "bundle-json-form data/records.ndjson 第 1 行"],
    ["a last record cut off", "data/records.ndjson", bytesOf(records.slice(0, -1)), "bundle-text-form data/records.ndjson 第 5 行"],
  ])("%s", async (_what, path, bytes, expected) => {
    expect(told(await verifyFolder(await rewritten(path, bytes)))).toContain(expected);
  });

  test("signed by another key than the one in it", async () => {
    const verified = await verifyFolder(bagOf(data, (await sample()).key));
    expect(told(verified)).toEqual(["bundle-signature-wrong manifest-sha256.txt.sig"]);
  });

  test("an original left out without a word", async () => {
    const bag = bagOf(without(data, "data/originals/聊天.jsonl"));
    expect(told(await verifyFolder(bag))).toContain("bundle-original-lacking data/originals/聊天.jsonl");
    const unsaid = originals.map((one, i) => (i === 1 ? { ...one, file: null } : one));
    const silent = bagOf(changed(without(data, "data/originals/聊天.jsonl"), "data/originals.json", jsonBytes(unsaid)));
    expect(told(await verifyFolder(silent))).toContain("bundle-left-out data/left-out.json");
  });
});

describe("records, read once more", async () => {
  const reread: Reread = async function* (_original, content) {
    yield* linesAsRecords(new Uint8Array(await content.arrayBuffer()));
    return "read";
  };
  const { data } = await sample();
  const lines = new TextDecoder().decode(data.get("data/records.ndjson")).trimEnd().split("\n");
  const withRecords = async (changedLines: readonly string[]): Promise<Uint8Array> =>
    zipOf(await rewritten("data/records.ndjson", bytesOf(changedLines.map((line) => `${line}\n`).join(""))));

  test.each<[string, string[], string[]]>([
    ["all the same", lines, []],
    ["another sum", lines.toSpliced(1, 1, lines[1]!.replace("20000.00", "200000.00")), ["bundle-record-differs data/records.ndjson 第 2 行"]],
    ["one missing", lines.toSpliced(1, 1), ["bundle-record-differs data/records.ndjson 第 2 行"]],
    ["the last of a file missing", lines.toSpliced(2, 1), ["bundle-records-lacking data/records.ndjson"]],
    ["one twice", lines.toSpliced(2, 0, lines[2]!), ["bundle-record-extra data/records.ndjson 第 4 行"]],
    ["of an unknown original", [...lines, lines[0]!.replaceAll(/[0-9a-f]{64}/gu, "0".repeat(64))], ["bundle-record-extra data/records.ndjson 第 6 行"]],
    ["the files in another order", [...lines.slice(3), ...lines.slice(0, 3)], ["bundle-records-lacking data/records.ndjson", "bundle-record-extra data/records.ndjson 第 3 行"]],
  ])("%s", async (_what, changedLines, expected) => {
    const verified = await verifyZip(await withRecords(changedLines), { reread });
    expect(told(verified)).toEqual(expected);
    expect(verified.checked).toMatchObject({ reread: true, records: changedLines.length });
  });

  test("a reader that breaks is told, and the rest is compared", async () => {
    const breaking: Reread = async function* (original, content) {
      if (original.path === "微信/账单.csv") throw new Error("no such reader");
      return yield* reread(original, content);
    };
    expect(told(await verifyZip(await withRecords(lines), { reread: breaking }))).toEqual(["bundle-reread-failed 微信/账单.csv"]);
  });
});

describe("the log", async () => {
  const { data, key, events } = await sample();
  const file = "data/log/entries.ndjson";
  const lines = new TextDecoder().decode(data.get(file)).trimEnd().split("\n");
  const withEntries = (entries: readonly string[]): Content => bagOf(changed(data, file, bytesOf(entries.map((line) => `${line}\n`).join(""))), key);

  test("says how many entries there are, of how many", async () => {
    const { checked } = await verifyFolder(bagOf(data, key));
    expect(checked).toMatchObject({ log: { entries: 5, size: 10, at: NOW }, seals: 1 });
  });

  test.each<[string, readonly string[], string[]]>([
    ["an entry with another word", lines.with(1, lines[1]!.replace("账单", "帐单")), [`bundle-log-entry ${file} 第 2 行`]],
    ["an entry missing", lines.toSpliced(1, 1), ["bundle-log-proof data/log/proofs.json", "bundle-log-import data/originals/微信/账单.csv"]],
    ["an entry at another place", lines.with(1, lines[1]!.replace('{"index":3', '{"index":4')), [`bundle-log-proof ${file} 第 2 行`, "bundle-log-proof data/log/proofs.json"]],
    ["two entries in the other order", [lines[1]!, lines[0]!, ...lines.slice(2)], [`bundle-log-order ${file} 第 2 行`]],
    ["an entry twice", [lines[0]!, ...lines], [`bundle-log-order ${file} 第 2 行`, `bundle-log-proof ${file} 第 2 行`]],
    ["an entry that is no entry", lines.with(0, JSON.stringify({ index: 1, text: "{}" })), [`bundle-json-shape ${file} 第 1 行`]],
    ["the tombstone missing", lines.toSpliced(4, 1), ["bundle-log-proof data/log/proofs.json", "seal-original-missing data/originals/旧账单.csv"]],
  ])("%s", async (_what, entries, expected) => {
    expect(told(await verifyFolder(withEntries(entries)))).toEqual(expect.arrayContaining(expected));
  });

  test("a head that another key signed", async () => {
    const other = await logFiles(events, newKey());
    const bag = bagOf(changed(data, "data/log/checkpoint.txt", other.get("data/log/checkpoint.txt")!), key);
    expect(told(await verifyFolder(bag))).toContain("bundle-log-head data/log/checkpoint.txt");
  });

  test.each(["data/log/checkpoint.txt", file, "data/log/proofs.json"])("without %s", async (path) => {
    expect(told(await verifyFolder(bagOf(without(data, path), key)))).toContain(`bundle-file-required ${path}`);
  });

  const withEvents = async (changedEvents: readonly LogEvent[]): Promise<Verified> =>
    verifyFolder(bagOf(new Map([...data, ...(await logFiles(changedEvents, key))]), key));

  test("an original that was removed, or never came in, is not in the bundle", async () => {
    const imported = events[1] as Extract<LogEvent, { kind: "import" }>;
    const remove: LogEvent = { kind: "remove", originals: [{ sha256: imported.original, path: imported.path }] };
    expect(told(await withEvents([...events, remove]))).toEqual(["bundle-log-removed data/originals/微信/账单.csv"]);
    expect(told(await withEvents([...events, remove, imported]))).toEqual([]);
    expect(told(await withEvents(events.toSpliced(1, 1)))).toEqual(["bundle-log-import data/originals/微信/账单.csv"]);
    expect(told(await withEvents(events.with(1, { ...imported, bytes: 1 })))).toEqual(["bundle-original-differs data/originals/微信/账单.csv"]);
  });
});

describe("seals", async () => {
  const { data, key, events } = await sample();
  const list = `data/seals/${SEAL}/originals-sha256.txt`;
  const sealed = new TextDecoder().decode(data.get(list));

  test.each<[string, string, string]>([
    ["an original other than sealed", sealed.replace(/^[0-9a-f]{64}(?= {2}data\/originals\/聊天)/mu, "0".repeat(64)), "seal-original-altered data/originals/聊天.jsonl"],
    ["a list that is not the one of the log", `# \n${sealed}`, `seal-altered ${list}`],
    ["a line that is none", `${sealed}聊天\n`, `seal-list-form ${list} 第 5 行`],
    ["a line of a file outside", `${sealed}${"0".repeat(64)}  /etc/passwd\n`, `seal-list-form ${list} 第 5 行`],
  ])("%s", async (_what, text, expected) => {
    expect(told(await verifyFolder(bagOf(changed(data, list, bytesOf(text)), key)))).toContain(expected);
  });

  test("a seal that is missing, one that was never made, a stamp that is missing", async () => {
    expect(told(await verifyFolder(bagOf(without(data, list), key)))).toContain(`seal-altered ${list}`);
    const unlogged = new Map([...data, ...(await logFiles(events.toSpliced(3, 1), key))]);
    expect(told(await verifyFolder(bagOf(unlogged, key)))).toEqual([`seal-altered ${list}`]);
    const stamp: LogEvent = { kind: "stamp", seal: SEAL, authority: "tsa", token: "0".repeat(64) };
    const stamped = new Map([...data, ...(await logFiles([...events, stamp], key))]);
    expect(told(await verifyFolder(bagOf(stamped, key)))).toEqual([`seal-stamp-lost data/seals/${SEAL}/tsa.tsr`]);
  });

  test("a stamp that is none", async () => {
    const bag = bagOf(changed(data, `data/seals/${SEAL}/tsa.tsr`, bytesOf("x")), key);
    const verified = await verifyFolder(bag);
    expect(told(verified)).toEqual([`stamp-unreadable data/seals/${SEAL}/tsa.tsr`]);
    expect(verified.stamps).toEqual([{ seal: SEAL, authority: "tsa", file: `data/seals/${SEAL}/tsa.tsr`, ok: false, originals: 3 }]);
  });
});

test("a browser that does not know Ed25519 says so, and checks the rest", async () => {
  const bag = await sampleBag();
  const unknown = vi.spyOn(crypto.subtle, "importKey").mockRejectedValue(new DOMException("", "NotSupportedError"));
  onTestFinished(() => unknown.mockRestore());
  const verified = await verifyFolder(bag);
  expect(told(verified)).toEqual([]);
  expect(verified.notes[0]).toMatch(/Ed25519/u);
  expect(verified.checked).not.toHaveProperty("log");
  expect(verified.checked).not.toHaveProperty("key");
});

test("words of a stranger cannot move the cursor of a terminal, nor go on without end", async () => {
  const { data, key } = await sample();
  const titled = await verifyFolder(bagOf(data, key, `External-Description: \u001b[2J立案包\u202e${"长".repeat(1000)}\n`));
  expect(titled.checked.title).toMatch(/^�\[2J立案包�长{191,195}…$/u);
  const field = "\u001b[2J".repeat(1000);
  const shaped = await verifyFolder(await rewritten("data/log/proofs.json", jsonBytes({ inclusion: { [field]: [] } })));
  const [failure] = shaped.failures.map(describeFault);
  expect(failure).toMatchObject({ code: "bundle-json-shape", where: "data/log/proofs.json" });
  expect(failure!.text).not.toContain("\u001b");
  expect(failure!.text.length).toBeLessThan(300);
});
