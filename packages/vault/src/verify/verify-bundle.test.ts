import { describeFault, type Instant } from "@youju/model";
import { describe, expect, test } from "vitest";
import { nodeHasher } from "../node/hash.ts";
import type { FolderItem } from "./bundle-source.ts";
import { bagOf, blobOf, bytesOf, type Content, jsonBytes, zipOf } from "./testing/bag.ts";
import { COMPLETE, linesAsRecords, sample, sampleBag } from "./testing/sample.ts";
import { verifyBundle } from "./verify-bundle.ts";
import type { Reread, Verified, VerifyOptions } from "./verified.ts";

const NOW = "2026-11-25T10:00:00+08:00" as Instant;
const options: VerifyOptions = { hasher: nodeHasher, now: NOW };

const verifyZip = (zip: Uint8Array, more: Partial<VerifyOptions> = {}): Promise<Verified> =>
  verifyBundle({ kind: "zip", name: "案件.zip", blob: blobOf(zip) }, { ...options, ...more });

const verifyFolder = (content: Content, others: readonly string[] = []): Promise<Verified> =>
  verifyBundle({
    kind: "folder",
    name: "案件",
    async *items(): AsyncGenerator<FolderItem> {
      for (const [path, bytes] of content) yield { kind: "file", path, open: async () => blobOf(bytes) };
      for (const path of others) yield { kind: "other", path };
    },
  }, options);

/** `<code> <place>` of each failure. */
const told = ({ failures }: Verified): string[] => failures.map((one) => `${one.code} ${describeFault(one).where}`);
const changed = (content: Content, path: string, bytes: Uint8Array): Content => new Map(content).set(path, bytes);
const without = (content: Content, path: string): Content => new Map([...content].filter(([one]) => one !== path));

/** A bag of the sample with one file of its payload changed, and all lists written anew. */
function rewritten(path: string, bytes: Uint8Array): Content {
  const { data, key } = sample();
  return bagOf(changed(data, path, bytes), key);
}

test("a clean bundle, as a ZIP and unpacked", async () => {
  const bag = sampleBag();
  const zip = await verifyZip(zipOf(bag));
  expect(told(zip)).toEqual([]);
  expect(zip).toMatchObject({ ok: true, checked: { what: "bundle", zip: true, originals: 2, here: 2, records: 5, files: 16, software: "youju 0.1.0" } });
  const folder = await verifyFolder(bag);
  expect(told(folder)).toEqual([]);
  expect(folder.checked).toEqual({ ...zip.checked, name: "案件", zip: false });
});

describe("files", () => {
  const bag = sampleBag();
  const bill = "data/originals/微信/账单.csv";

  test.each<[string, Content, string[]]>([
    ["one changed", changed(bag, bill, bytesOf("x")), [`bundle-file-altered ${bill}`, `bundle-file-altered ${bill}`]],
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
describe("a bag that somebody made anew", () => {
  const { data } = sample();
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
    expect(told(await verifyFolder(rewritten(path, bytes)))).toContain(expected);
  });

  test("signed by another key than the one in it", async () => {
    const verified = await verifyFolder(bagOf(data, sample().key));
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

describe("records, read once more", () => {
  const reread: Reread = async function* (_original, content) {
    yield* linesAsRecords(new Uint8Array(await content.arrayBuffer()));
  };
  const { data } = sample();
  const lines = new TextDecoder().decode(data.get("data/records.ndjson")).trimEnd().split("\n");
  const withRecords = (changedLines: readonly string[]): Uint8Array =>
    zipOf(rewritten("data/records.ndjson", bytesOf(changedLines.map((line) => `${line}\n`).join(""))));

  test.each<[string, string[], string[]]>([
    ["all the same", lines, []],
    ["another sum", lines.toSpliced(1, 1, lines[1]!.replace("20000.00", "200000.00")), ["bundle-record-differs data/records.ndjson 第 2 行"]],
    ["one missing", lines.toSpliced(1, 1), ["bundle-record-differs data/records.ndjson 第 2 行"]],
    ["the last of a file missing", lines.toSpliced(2, 1), ["bundle-records-lacking data/records.ndjson"]],
    ["one twice", lines.toSpliced(2, 0, lines[2]!), ["bundle-record-extra data/records.ndjson 第 4 行"]],
    ["of an unknown original", [...lines, lines[0]!.replaceAll(/[0-9a-f]{64}/gu, "0".repeat(64))], ["bundle-record-extra data/records.ndjson 第 6 行"]],
    ["the files in another order", [...lines.slice(3), ...lines.slice(0, 3)], ["bundle-records-lacking data/records.ndjson", "bundle-record-extra data/records.ndjson 第 3 行"]],
  ])("%s", async (_what, changedLines, expected) => {
    const verified = await verifyZip(withRecords(changedLines), { reread });
    expect(told(verified)).toEqual(expected);
    expect(verified.checked).toMatchObject({ reread: true, records: changedLines.length });
  });

  test("a reader that breaks is told, and the rest is compared", async () => {
    const breaking: Reread = async function* (original, content) {
      if (original.path === "微信/账单.csv") throw new Error("no such reader");
      yield* reread(original, content);
    };
    expect(told(await verifyZip(withRecords(lines), { reread: breaking }))).toEqual(["bundle-reread-failed 微信/账单.csv"]);
  });
});
