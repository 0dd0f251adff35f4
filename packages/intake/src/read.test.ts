import { describe, expect, test } from "vitest";
import { billText } from "../testing/bill.ts";
import { chatlabLines, weflowText } from "../testing/chats.ts";
import { readAll } from "../testing/read-all.ts";
import { workbookOf } from "../testing/workbook.ts";
import { zipOf } from "../testing/zip.ts";
import { readers } from "./index.ts";

const ALIEN: readonly (readonly [string, () => Blob | Promise<Blob>])[] = [
  ["nothing", () => new Blob([])],
  ["a word", () => new Blob(["你好"])],
  ["a bill", () => new Blob([billText()])],
  ["a chat", () => new Blob([weflowText([{ content: "好" }])])],
  ["lines of a chat", () => new Blob([chatlabLines([{ content: "好" }])])],
  ["a list in JSON", () => new Blob(["[1, null, {}, [], \"x\"]"])],
  ["a ZIP", () => zipOf({ "a.txt": "好" })],
  ["a workbook", () => workbookOf({ 表: [["一", 2], [null, "三"]] })],
  ["half a PDF", () => new Blob(["%PDF-1.7\n1 0 obj\n<< /Type /Catalog"])],
  ["half a picture", () => new Blob([Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13)])],
  ["zeros", () => new Blob([new Uint8Array(5000)])],
  ["noise", () => new Blob([Uint8Array.from({ length: 5000 }, (_, n) => (n * n * 31 + n * 7) & 0xff)])],
];

describe("a reader that a person chose", () => {
  test.each(readers.map(({ kind, name }) => [kind, name] as const))("%s takes any file without breaking", async (kind, name) => {
    for (const [, made] of ALIEN) {
      const { reading, records, problems } = await readAll(await made(), { kind });
      expect(reading).toMatchObject({ kind, records: records.length });
      if (records.length > 0 || reading.confidence > 0) continue;
      expect(problems).toContain("read-as-nothing @ 文件");
      expect(reading.problems.some(({ text }) => text.includes(name))).toBe(true);
    }
  });

  test("is no choice where the file is read so anyway", async () => {
    expect((await readAll(billText(), { kind: "wechat-bill-csv" })).reading).toEqual((await readAll(billText())).reading);
  });
});
