import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { billText, LOAN_ROW } from "../../testing/bill.ts";
import { chatlabLines, weflowText } from "../../testing/chats.ts";
import { toGb18030 } from "../../testing/gb18030.ts";
import { readAll } from "../../testing/read-all.ts";
import { runs } from "../../testing/runs.ts";
import { detect } from "../index.ts";
import { gbBytes } from "./gb-bytes.ts";

type Bytes = Uint8Array<ArrayBuffer>;
const utf8 = (text: string): Bytes => new TextEncoder().encode(text);
const wide = (text: string, bigEndian: boolean): Bytes => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), !bigEndian);
  return bytes;
};
/** Opened as if it were in `encoding`, and saved as UTF-8. */
const resaved = (bytes: Bytes, encoding: string): Bytes => utf8(new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes));
/** ISO-8859-1 as programs know it; what the platform calls so is Windows-1252. */
const asLatin1 = (bytes: Bytes): Bytes => utf8(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));

const CHAT = weflowText([{ content: "二月借你两万元整" }, { content: "¥20000.00 好的好的，九月一号前还你！" }]);

describe("a file in any encoding gives the same records and no problem", () => {
  test.each<[string, (text: string) => Bytes]>([
    ["UTF-8 with BOM", (text) => utf8(`\uFEFF${text}`)],
    ["GB18030", toGb18030],
    ["UTF-16 LE with BOM", (text) => wide(`\uFEFF${text}`, false)],
    ["UTF-16 BE with BOM", (text) => wide(`\uFEFF${text}`, true)],
    ["UTF-16 LE", (text) => wide(text, false)],
    ["UTF-16 BE", (text) => wide(text, true)],
  ])("%s", async (_, encoded) => {
    for (const text of [billText(), CHAT]) {
      const plain = await readAll(text);
      for (const chunkBytes of [1, 7, 4096]) {
        const { records, problems } = await readAll(encoded(text), { chunkBytes });
        expect(records).toEqual(plain.records);
        expect(problems).toEqual(plain.problems);
      }
    }
  });
});

describe("text that was read in the wrong encoding and saved again is mended, and that is said", () => {
  test.each<[string, (text: string) => Bytes, string]>([
    ["UTF-8 as Windows-1252", (text) => resaved(utf8(text), "windows-1252"), "UTF-8 的字误读成了西文"],
    ["UTF-8 with BOM as Windows-1252", (text) => resaved(utf8(`\uFEFF${text}`), "windows-1252"), "UTF-8 的字误读成了西文"],
    ["UTF-8 as Latin-1", (text) => asLatin1(utf8(text)), "UTF-8 的字误读成了西文"],
    ["GBK as Windows-1252", (text) => resaved(toGb18030(text), "windows-1252"), "GBK 的字误读成了西文"],
    ["GBK as Latin-1, saved as UTF-16", (text) => wide(new TextDecoder().decode(asLatin1(toGb18030(text))), false), "GBK 的字误读成了西文"],
  ])("%s", async (_, spoilt, how) => {
    for (const text of [billText(), CHAT, chatlabLines([{ content: "借条我写好了" }])]) {
      const plain = await readAll(text);
      for (const chunkBytes of [1, 7, 4096]) {
        const { records, reading } = await readAll(spoilt(text), { chunkBytes });
        expect(records).toEqual(plain.records);
        expect(reading.problems).toMatchObject([{ code: "text-mended", text: expect.stringContaining(how) as string }]);
      }
    }
  });

  test("UTF-8 as GBK, where every run of Chinese has an even number of bytes", async () => {
    const chat = chatlabLines([{ content: "好的好的" }, { content: "借你两万元整" }]);
    const whole = chat.replaceAll("李明", "李明李明");
    const { messages, problems } = await readAll(resaved(utf8(whole), "gbk"));
    expect(messages.map((message) => message.text)).toEqual(["好的好的", "借你两万元整"]);
    expect(problems).toEqual(["text-mended @ 文件"]);
  });

  test("UTF-8 as GBK: a character that lost a byte is lost, and is named with its line", async () => {
    const chat = chatlabLines([{ content: "好的好的" }, { content: "借你两万元" }, { content: "借你两万元整" }]);
    const { messages, reading } = await readAll(resaved(utf8(chat), "gbk"));
    const line = chat.split("\n").findIndex((one) => one.includes("借你两万元\"")) + 1;
    expect(messages.map((message) => message.text)).toEqual(["好的好的", "借你两万\uFFFD", "借你两万元整"]);
    expect(reading.problems).toMatchObject([
      { code: "text-mended" },
      { code: "text-broken", text: expect.stringMatching(new RegExp(`有 1 处文字.*第 ${line} 行）`, "u")) as string },
    ]);
  });

  test("a bill that lost its commas with them keeps what can be kept, and the loss is named", async () => {
    const windows = new TextDecoder("gbk").decode(utf8(billText())).replaceAll(/\uFFFD./gsu, "?");
    const { problems, transfers } = await readAll(windows);
    expect(transfers).toEqual([]);
    expect(problems).toEqual(["text-mended @ 文件", "text-broken @ 文件", "bill-no-header @ 文件"]);
  });

  test("lost bytes within a run cost their characters alone, as other programs lose them", async () => {
    const chat = chatlabLines([{ content: "微信里借你两万，记得还" }]);
    // Some tables of GBK know no AE E4.
    const text = new TextDecoder("gbk").decode(utf8(chat)).replaceAll(new TextDecoder("gbk").decode(Uint8Array.of(0xae, 0xe4)), "\uFFFD");
    const { messages } = await readAll(text);
    expect(messages[0]?.text).toMatch(/^\uFFFD.*里借你两万，记得还$/u);
  });

  test("text of which nothing is left is said to be garbled", async () => {
    const lost = billText().replaceAll(/\P{ASCII}+/gu, "锟斤拷锟斤拷");
    expect(await detect(new Blob([lost]), "账单.csv")).toMatchObject({ kind: "unknown", fault: { code: "text-garbled" } });
  });
});

describe("text that is as it was written is left alone", () => {
  test.each([
    ["Chinese", "你好，借我两万元。联通移动，浙江镕金"],
    ["rare characters", "㐀㐁䶵 𠮷野家 犇骉羴"],
    ["French", "Été à la plage, déjà vu, cœur, naïve, Zürich"],
    ["emoji and signs", "好😀¥20.00 £5 ©2024 “引号”—…"],
    ["one foreign letter", "Ä"],
  ])("%s", async (_, content) => {
    const { messages, problems } = await readAll(chatlabLines([{ content }]));
    expect(messages.map((message) => message.text)).toEqual([content]);
    expect(problems).toEqual([]);
  });

  test("Chinese of any kind", async () => {
    const hanzi = fc.string({ unit: fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCodePoint(code)), minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(hanzi, async (content) => {
        const { messages, problems } = await readAll(chatlabLines([{ content }]));
        expect(messages.map((message) => message.text)).toEqual([content]);
        expect(problems).toEqual([]);
      }),
      runs(100),
    );
  });
});

describe("what is lost is named with its lines", () => {
  test.each([
    ["bytes that are no character", () => Uint8Array.from([...utf8(chatlabLines([{ content: "好" }]).trimEnd()), 0x0a, ...utf8('{"_type":"message","sender":"wxid_bbb","timestamp":1709287900,"type":0,"content":"'), 0xff, 0xfe, ...utf8('"}\n')])],
    ["lost before it was saved", () => utf8(chatlabLines([{ content: "好" }, { content: "锟斤拷锟斤拷" }]))],
    ["lost, and two at once", () => utf8(chatlabLines([{ content: "好" }, { content: "\uFFFD\uFFFD" }]))],
  ])("%s", async (_, file) => {
    for (const chunkBytes of [1, 7, 4096]) {
      const { reading, messages } = await readAll(file(), { chunkBytes });
      expect(messages).toHaveLength(2);
      const line = reading.problems[0]?.text.match(/有 1 处文字已经损坏.*在第 (\d+) 行）/u)?.[1];
      expect([chunkBytes, reading.problems.length, line]).toEqual([chunkBytes, 1, expect.stringMatching(/^[345]$/)]);
    }
  });

  test("a byte that was changed, or a NUL, costs its line and not the file", async () => {
    for (const bad of [0, 0xff]) {
      for (const encoded of [utf8, toGb18030]) {
        const bytes = encoded(billText({ rows: Array.from({ length: 40 }, () => LOAN_ROW) }));
        bytes[Math.floor(bytes.length * 0.8)] = bad;
        expect((await readAll(bytes)).transfers.length).toBeGreaterThanOrEqual(38);
      }
    }
  });
});

test("every character of GBK comes back from its bytes", () => {
  const text = "微信支付账单明细列表，。；“”￥①ⅣАяあ鏀鐨";
  expect(new TextDecoder("gb18030").decode(gbBytes(text))).toBe(text);
  expect(gbBytes("𠮷")).toBeUndefined();
});
