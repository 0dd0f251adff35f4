import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PrintedHash } from "@youju/model";
import { mutated } from "../../testing/mutations.ts";
import { pdfOf, type PlacedText } from "../../testing/pdf.ts";
import { readAll } from "../../testing/read-all.ts";
import { runs } from "../../testing/runs.ts";
import { paperLine } from "./paper.ts";
import { printedTime } from "./printed-fields.ts";
import { printedHashes } from "./printed-hashes.ts";
import { EBAOQUAN, hash, NOTARY_CLOUD, RIGHTS_GUARD, UNITRUST, ZHIXIN } from "./receipt.examples.ts";

const page = (lines: readonly string[]): PlacedText[] => lines.map((text, at) => ({ text, x: 60, y: 80 + at * 24, size: 9 }));
const hashesIn = (...lines: readonly string[]): PrintedHash[] => printedHashes(lines.map((text, at) => paperLine(text, { line: at + 1 })));
const short = ({ value, algorithm, of }: PrintedHash) => [value, algorithm, of];

const SERVICES = [
  ["联合信任", UNITRUST, { provider: "unitrust", number: "TSA-01-20240302101500123", at: "2024-03-02T10:15:00+08:00", fileName: "聊天.json" }, [[hash("f"), null, "code"], [hash("a"), "sha256", "file"]]],
  ["权利卫士", RIGHTS_GUARD, { provider: "rights-guard", number: "TSA-04-20240302101500999", at: "2024-03-02T10:15:00+08:00", fileName: "录屏 3 月 2 日" }, [[hash("b", 40), "sha1", "file"], [hash("b"), "sha256", "file"]]],
  ["至信链", ZHIXIN, { provider: "zhixin-chain", number: "6b6b998735fe11efa9a70255ac10004f", at: "2024-03-02T10:15:00+08:00", fileName: "转账凭证.pdf" }, [[hash("c"), "sm3", "file"], [hash("d"), null, "chain"]]],
  ["公证云", NOTARY_CLOUD, { provider: "notary-cloud", number: "GZY2024030200001", at: "2024-03-02T10:15:00+08:00", fileName: "账单.csv" }, [[hash("e"), null, "file"]]],
  ["易保全", EBAOQUAN, { provider: "ebaoquan", number: "3021456789012345", at: "2024-03-02T10:15:00+08:00" }, [[hash("9", 128), "sha512", "file"], [hash("8"), null, "chain"]]],
] as const;

describe("receipts of evidence services", () => {
  test.each(SERVICES)("%s as PDF", async (_name, lines, fields, hashes) => {
    const { reading, problems, records } = await readAll(pdfOf([page(lines)]));
    expect(reading).toMatchObject({ kind: "receipt-pdf", confidence: 1, records: 0, pages: 1, chats: [], receipt: fields });
    expect(records).toEqual([]);
    expect(problems).toEqual([]);
    expect(reading.receipt!.hashes.map(short)).toEqual(hashes);
    for (const { at } of reading.receipt!.hashes) expect(at).toMatchObject({ page: 1, box: { x: 60 } });
  });

  test.each(SERVICES)("%s as text", async (_name, lines, fields, hashes) => {
    const { reading, problems } = await readAll(lines.join("\r\n"));
    expect(reading).toMatchObject({ kind: "receipt-text", confidence: 0.9, receipt: fields });
    expect(problems).toEqual([]);
    expect(reading.receipt!.hashes.map(short)).toEqual(hashes);
    expect(reading.receipt!.hashes.every(({ at }) => "line" in at && lines[at.line - 1]!.toLowerCase().includes("0c5e7a9"))).toBe(true);
  });

  test("a certificate in two languages says each hash once", async () => {
    const english = ["Certificate of Trusted Timestamp", `SHA-256: ${hash("a")}`];
    const { reading } = await readAll(pdfOf([page(UNITRUST), page(english)]));
    expect(reading.receipt!.hashes.map(short)).toEqual(SERVICES[0][3]);
    expect(reading.pages).toBe(2);
  });

  test("a service that nobody here knows, by the title of its paper", async () => {
    const { reading } = await readAll(pdfOf([page(["某某证据链", "区块链存证证明", "编号：AB-2024-00012", `文件哈希：${hash("a")}`])]));
    expect(reading).toMatchObject({ kind: "receipt-pdf", confidence: 0.8, receipt: { provider: "other", number: "AB-2024-00012" } });
  });

  test("what is missing in one is said", async () => {
    expect((await readAll(["可信时间戳认证证书", "证书编号：TSA-01-20240302101500123"].join("\n"))).problems).toEqual(["receipt-without-hash @ 文件", "receipt-fields-missing @ 文件"]);
  });

  test.each([
    ["a chat about such a service", "2024-03-01 18:10:00 李明\n要不要在至信链上做个存证证书\n\n2024-03-01 18:11:00 张伟\n随便\n"],
    ["a list of sums", `${hash("a")}  账单.csv\n${hash("b")}  聊天.json\n`],
    ["a title and nothing else", "存证证书\n"],
  ])("%s is none", async (_what, text) => expect((await readAll(text)).reading.receipt).toBeUndefined());

  test("read as a receipt because a person said so, it is not called empty", async () => {
    const { problems, reading } = await readAll(`${hash("a")}\n2024-03-01\n`, { kind: "receipt-text" });
    expect(reading.receipt?.hashes).toHaveLength(1);
    expect(problems.filter((problem) => problem.startsWith("read-as-nothing"))).toEqual([]);
  });

  test("damaged ones: no throw", async () => {
    for (const bytes of mutated(pdfOf([page(UNITRUST)]), 10)) expect((await readAll(bytes, { kind: "receipt-pdf" })).records).toEqual([]);
    for (const bytes of mutated(new TextEncoder().encode(ZHIXIN.join("\n")), 50)) expect((await readAll(bytes, { kind: "receipt-text" })).records).toEqual([]);
  });
});

describe("hashes on paper", () => {
  test.each([
    ["in capitals and with blanks", [`S H A - 2 5 6 ： ${hash("a").toUpperCase()}`], [[hash("a"), "sha256", "file"]]],
    ["in groups of four", [`SHA-256: ${hash("a").match(/.{4}/gu)!.join(" ")}`], [[hash("a"), "sha256", "file"]]],
    ["in groups of eight", [`SM3: ${hash("a").match(/.{8}/gu)!.join("-")}`], [[hash("a"), "sm3", "file"]]],
    ["broken over two lines", [`文件哈希：${hash("a").slice(0, 40)}`, hash("a").slice(40)], [[hash("a"), null, "file"]]],
    ["broken in the middle, where the first half is as long as an MD5", [`SHA256：${hash("a").slice(0, 32)}`, hash("a").slice(32)], [[hash("a"), "sha256", "file"]]],
    ["broken around its name", [hash("a").slice(0, 40), "文件哈希（SHA-256）", hash("a").slice(40)], [[hash("a"), "sha256", "file"]]],
    ["broken into four", ["SHA-512", ...hash("a", 128).match(/.{32}/gu)!], [[hash("a", 128), "sha512", "file"]]],
    ["under its name", ["SM3", hash("a")], [[hash("a"), "sm3", "file"]]],
    ["one under the other, each whole", ["文件哈希", hash("a"), hash("b")], [[hash("a"), null, "file"], [hash("b"), null, "file"]]],
    ["an MD5 and a SHA-1 beside each other", [`MD5 ${hash("a", 32)} SHA1 ${hash("b", 40)}`], [[hash("a", 32), "md5", "file"], [hash("b", 40), "sha1", "file"]]],
    ["in base64", ["文件哈希：AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="], [["000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f", null, "file"]]],
    ["named for the whole paper", ["摘要算法：SM3", `摘要：${hash("a")}`], [[hash("a"), "sm3", "file"]]],
    ["under a name that does not fit its length", [`SHA-1：${hash("a")}`], [[hash("a"), null, "file"]]],
    ["of a block and a transaction", [`区块哈希：${hash("a")}`, `区块链哈希值：${hash("b")}`, `区块链存证哈希：${hash("c")}`], [[hash("a"), null, "chain"], [hash("b"), null, "chain"], [hash("c"), null, "file"]]],
  ])("%s", (_how, lines, expected) => expect(hashesIn(...lines).map(short)).toEqual(expected));

  test.each([
    ["the number of a transfer", "转账单号：10000500012403010000000000000012"],
    ["an id as long as an MD5", "存证ID：02d0906fd2124bd4acc575629b2bbdf0"],
    ["a hash that was cut", `SHA-256：${hash("a").slice(0, 60)}`],
  ])("%s is none", (_what, line) => expect(hashesIn(line)).toEqual([]));

  test("any hash, wherever a line ends in it, is found whole", () => {
    const hex = fc.stringMatching(/^[0-9a-f]{64}$/u).filter((text) => /[a-f]/u.test(text));
    fc.assert(
      fc.property(hex, fc.integer({ min: 16, max: 48 }), (value, at) => {
        expect(hashesIn(`文件哈希（SHA-256）：${value.slice(0, at)}`, value.slice(at)).map(short)).toEqual([[value, "sha256", "file"]]);
      }),
      runs(200),
    );
  });
});

test.each([
  ["签发时间：2024-03-02 10:15:00（UTC+8）", "2024-03-02T10:15:00+08:00"],
  ["存证时间 2024.3.2 10:15", "2024-03-02T10:15:00+08:00"],
  ["上链时间：2024年3月2日10时15分30秒", "2024-03-02T10:15:30+08:00"],
  ["签 发 时 间 ： 2024-03-02T10:15:00.123+08:00", "2024-03-02T10:15:00+08:00"],
  ["签发时间：2024-03-02 10:15:00 北京时间", "2024-03-02T10:15:00+08:00"],
  ["签发时间：2024-03-02 02:15:00 UTC", undefined],
  ["签发时间：2024-03-02 02:15:00Z", undefined],
  ["签发时间：2024-03-02 02:15:00 (UTC-5)", undefined],
  ["签发时间：2024-13-02 02:15:00", undefined],
  ["签发时间：见附件", undefined],
])("%s", (line, expected) => expect(printedTime([paperLine(line, { line: 1 })])).toBe(expected));

test("lines without end of what looks like hashes take no time", () => {
  const started = performance.now();
  for (const text of ["abcd ".repeat(100_000), "ab".repeat(250_000), `${"abcdef01-".repeat(60_000)}g`, "证 书 编 号 ".repeat(40_000), "2024-03-".repeat(60_000)]) {
    printedHashes([paperLine(text, { line: 1 })]);
    printedTime([paperLine(`存证时间：${text}`, { line: 1 })]);
  }
  expect(performance.now() - started).toBeLessThan(5000);
});
