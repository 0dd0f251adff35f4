import { type CaseRecord, type Original, type Reading, recordLine } from "@youju/model";
import { coverer, coverText } from "@youju/vault";
import { read } from "@youju/intake";
import fc from "fast-check";
import { expect, test } from "vitest";
import { billCsv, chatJson } from "../../testing/files.ts";
import { coveredCopy } from "./covered-copy.ts";

const runs = { numRuns: Number(process.env["YOUJU_RUNS"] ?? 60), ...(process.env["YOUJU_RUNS"] === undefined ? { seed: 20_261_123 } : {}) };
const SECRETS = ["13800138000", "110101199003070012", "6222021234567890123", "0755-26881234", "王五"];
const cover = coverer(["王五"]);

const text = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...SECRETS) }, { weight: 5, arbitrary: fc.string({ unit: "grapheme", maxLength: 6 }) }, fc.constantFrom("\n", "\\", '"', "，", "&#29579;", "\\u738b")), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join("，").toWellFormed());

async function copyOf(content: string, path: string) {
  const blob = new Blob([content]);
  const original: Original = { sha256: "ab".repeat(32), sm3: "cd".repeat(32), bytes: blob.size, path };
  const records: CaseRecord[] = [];
  const batches = read(blob, { original: original.sha256, name: path });
  let reading: Reading;
  for (;;) {
    const step = await batches.next();
    if (step.done === true) {
      reading = step.value;
      break;
    }
    records.push(...step.value);
  }
  return { records, copy: await coveredCopy({ original, blob, reading, records, how: undefined }, cover) };
}

async function leaks(content: string, path: string): Promise<string[]> {
  const { records, copy } = await copyOf(content, path);
  if (copy.kind === "unsafe") return [];
  const shown = copy.kind === "clean" ? content : await copy.blob.text();
  const said = records.map((record) => JSON.stringify(recordLine(record))).join("\n");
  // What a name is made of may come together only where the reader puts it together: then the copy is not used.
  return [...SECRETS.filter((secret) => shown.includes(secret)), ...(copy.kind === "clean" && coverText(said, cover).text !== said ? ["clean"] : [])];
}

test("whatever stands in a chat, nothing shows through its copy", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 5 }), async (texts) => {
      const chat = chatJson(texts.map((said, i) => ({ at: `2024-03-0${i + 1} 10:00:00`, own: i % 2 === 0, text: said })));
      expect(await leaks(chat, "聊天.json")).toEqual([]);
      expect(await leaks(chat.replaceAll(/[^\0-\u007f]/gu, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}${char.length > 1 ? `\\u${char.charCodeAt(1).toString(16)}` : ""}`), "聊天.json")).toEqual([]);
    }),
    runs,
  );
});

test("nor through that of a bill", async () => {
  const cell = text.map((said) => said.replaceAll(/["\n\r,]/gu, " "));
  await fc.assert(
    fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 5 }), async (texts) => {
      const bill = billCsv(texts.map((said, i) => ({ at: `2024-03-0${i + 1} 10:00:00`, who: said, what: `转账备注:${said}`, way: "支出", yuan: "5.00", id: `100005000120240301000000000${i}` })));
      expect(await leaks(bill, "账单.csv")).toEqual([]);
    }),
    runs,
  );
});

test("of honest files the copies are used", async () => {
  const chat = chatJson([{ at: "2024-03-01 10:00:00", own: true, text: "王五的电话13800138000" }]);
  expect((await copyOf(chat, "聊天.json")).copy).toMatchObject({ kind: "copy", counts: { names: 1, phones: 1 } });
  const escaped = chat.replaceAll(/[^\0-\u007f]/gu, (char) => `\\u${char.charCodeAt(0).toString(16)}`);
  expect((await copyOf(escaped, "聊天.json")).copy).toMatchObject({ kind: "copy", counts: { names: 1, phones: 1 } });
});
