import { describe, expect, test } from "vitest";
import { billText } from "../testing/bill.ts";
import { chatlabLines, chatlabText, weflowText } from "../testing/chats.ts";
import { readAll } from "../testing/read-all.ts";
import { zipOf } from "../testing/zip.ts";
import { detect, readers } from "./index.ts";

const bytes = (...values: readonly number[]) => new Blob([new Uint8Array(values)]);

describe("the content decides, whatever the name says", () => {
  test.each([
    ["a bill called .json", () => new Blob([billText()]), "账单.json", "wechat-bill-csv"],
    ["ChatLab called .csv", () => new Blob([chatlabText([{}])]), "聊天.csv", "chatlab-json"],
    ["ChatLab lines called .json", () => new Blob([chatlabLines([{}])]), "聊天.json", "chatlab-jsonl"],
    ["WeFlow called .txt", () => new Blob([weflowText([{}])]), "聊天.txt", "weflow-json"],
  ])("%s", async (_, file, name, kind) => {
    expect(await detect(file(), name)).toMatchObject({ kind, confidence: 1 });
  });

  test("a ZIP is a ZIP, and gives no records by itself", async () => {
    const zip = await zipOf({ "账单.csv": billText() });
    expect(await detect(zip, "账单.csv")).toMatchObject({ kind: "zip", confidence: 1 });
    expect((await readAll(zip)).reading).toMatchObject({ kind: "zip", records: 0, problems: [] });
  });

  test("a bill without its title is less certain", async () => {
    expect((await detect(new Blob([billText().split("\r\n").slice(9).join("\r\n")]), "x")).confidence).toBe(0.9);
  });
});

test("a bill of Alipay without its list is said to be one", async () => {
  const { reading } = await readAll("导出信息：\n姓名：张伟\n支付宝账户：a@example.com\n");
  expect(reading).toMatchObject({ kind: "alipay-bill-csv", confidence: 0.6, problems: [{ code: "bill-no-header" }] });
});

test("an OpenDocument sheet is said to be one, and not taken apart", async () => {
  const sheet = await zipOf({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x>微信支付账单明细</x>" });
  expect(await detect(sheet, "账单.ods")).toMatchObject({ kind: "unknown", fault: { code: "format-not-read" } });
});

describe("what cannot be read gives one clear problem", () => {
  test.each([
    ["an empty file", () => new Blob([]), "file-empty", "空的"],
    ["blank lines", () => new Blob(["\uFEFF\r\n \n"]), "file-empty", "空的"],
    ["a list of a bank without amounts", () => new Blob(["交易日期,摘要,余额\n20240301,转账,1.00\n"]), "format-not-read", "银行流水"],
    ["a letter about a bill", () => new Blob(["我的微信支付账单明细在附件里"]), "format-not-read", "一份文字"],
    ["a PDF called .csv", () => new Blob(["%PDF-1.7\n…"]), "pdf-damaged", "PDF"],
    ["a picture", () => bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a), "format-not-read", "PNG"],
    ["an old workbook", () => bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), "format-not-read", "旧式"],
    ["zeros", () => bytes(0, 0, 0, 0), "format-unknown", "认不出"],
    ["any text", () => new Blob(["今天天气不错"]), "format-not-read", "一份文字"],
    ["an IOU as text", () => new Blob(["借条\n今借到李明两万元"]), "format-not-read", "借条"],
    ["any table", () => new Blob(["品名,数量,备注\n苹果,3,红的\n梨,2,\n"]), "format-not-read", "不像账单的表"],
    ["any text of Latin letters", () => new Blob(["lorem ipsum"]), "format-unknown", "认不出"],
    ["any JSON", () => new Blob(['{"a": [1, 2, 3]}']), "format-unknown", "认不出"],
    ["half a ZIP", () => bytes(0x50, 0x4b, 3, 4, 20, 0), "archive-damaged", "损坏"],
  ])("%s", async (_, file, code, words) => {
    const { reading } = await readAll(file(), { name: "文件.csv" });
    expect(reading).toMatchObject({ kind: "unknown", records: 0, chats: [], problems: [{ code, where: "文件.csv" }] });
    expect(reading.problems[0]?.text).toContain(words);
  });
});

test("every reader has its own kind and a name for people", () => {
  expect(new Set(readers.map(({ kind }) => kind)).size).toBe(readers.length);
  for (const { name } of readers) expect(name).toMatch(/[\u4e00-\u9fa5]/u);
});

describe("reading goes on in view of the reader", () => {
  const text = weflowText(Array.from({ length: 2000 }, (_, n) => ({ localId: n, content: "好".repeat(20) })));

  test("progress counts bytes up to the size of the file, and all records", async () => {
    const seen: { bytes: number; of: number; records: number }[] = [];
    const file = new Blob([text]);
    const { reading } = await readAll(file, { onProgress: (now) => void seen.push({ ...now }) });
    expect(seen.length).toBeGreaterThan(1);
    expect(seen.map(({ bytes: taken }) => taken)).toEqual(seen.map(({ bytes: taken }) => taken).toSorted((a, b) => a - b));
    expect(seen.at(-1)).toEqual({ bytes: file.size, of: file.size, records: reading.records });
  });

  test("an aborted signal ends it with its reason", async () => {
    const stop = new AbortController();
    await expect(readAll(text, { signal: stop.signal, onProgress: () => stop.abort(new Error("停")) })).rejects.toThrow("停");
  });

  test("a kind that was given is used", async () => {
    expect((await readAll(billText(), { kind: "unknown" })).reading).toMatchObject({ kind: "unknown", records: 0 });
  });
});

describe("what is not read is called by its name, with what to do", () => {
  const text = (words: string) => new Blob([words]);
  const tar = () => {
    const file = new Uint8Array(512);
    file.set(new TextEncoder().encode("ustar"), 257);
    return new Blob([file]);
  };
  test.each([
    ["7z", () => bytes(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4), "一个 7z 压缩包", "解压软件"],
    ["RAR", () => bytes(0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 1, 0), "一个 RAR 压缩包", "解压软件"],
    ["gzip", () => bytes(0x1f, 0x8b, 8, 0), "一个 gzip 压缩包", "解压软件"],
    ["tar", tar, "一个 tar 压缩包", "解压软件"],
    ["HEIC", () => bytes(0, 0, 0, 24, 0x66, 0x74, 0x79, 0x70, 0x68, 0x65, 0x69, 0x63), "一张 HEIC 图片", "原图"],
    ["WMA", () => bytes(0x30, 0x26, 0xb2, 0x75, 0x8e, 0x66, 0xcf, 0x11), "一段 WMA 录音", "MP3"],
    ["SQLite", () => text("SQLite format 3\0"), "一个数据库文件（SQLite）", "邮件"],
    ["Word", () => zipOf({ "[Content_Types].xml": "", "word/document.xml": "" }), "一份 Word 文件", "截图"],
    ["APK", () => zipOf({ "AndroidManifest.xml": "", "classes.dex": "" }), "一个安卓安装包", "不用放进来"],
    ["Numbers", () => zipOf({ "Index/Document.iwa": "" }), "一份 Numbers、Pages 或 Keynote 文件", "CSV"],
    ["a web page", () => text("<!DOCTYPE html><html><body>新闻</body></html>"), "一个网页", "导出"],
    ["RTF", () => text("{\\rtf1\\ansi 你好}"), "一份 RTF 文档", "TXT"],
    ["contacts", () => text("BEGIN:VCARD\nVERSION:3.0\nN:张;伟\nEND:VCARD\n"), "一份通讯录（vCard）", "不用放进来"],
  ])("%s", async (_, file, what, instead) => {
    const { reading } = await readAll(await file());
    expect(reading.problems).toMatchObject([{ code: "format-not-read", text: `看内容这是${what}，不能直接读取，文件没有动。` }]);
    expect(reading.problems[0]?.mend).toContain(instead);
  });
});
