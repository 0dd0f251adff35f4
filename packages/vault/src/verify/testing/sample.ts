/** A small bundle with everything in it, made by the test itself. */
import type { KeyObject } from "node:crypto";
import { bytesOf, bagOf, type Content, hashOf, jsonBytes, newKey } from "./bag.ts";

const BILL = "交易时间,交易对方,金额(元)\n2024-03-01 18:10:00,周明,20000.00\n2024-09-02 09:00:01,周明,5000.00\n";
const CHAT = '{"sender":"周明","text":"借我两万，九月一号还"}\n{"sender":"李明","text":"好"}\n';

export interface Sample {
  readonly data: Content;
  readonly key: KeyObject;
}

const recordOf = (original: Uint8Array, line: number, text: string): string =>
  `${JSON.stringify({ record: "message", text, source: { original: hashOf(original), at: { line } }, recordId: `${hashOf(original).slice(0, 16)}-L${line}` })}\n`;

/** How this sample's originals are read: each line is a record. */
export function linesAsRecords(original: Uint8Array): string[] {
  const lines = new TextDecoder().decode(original).split("\n").slice(0, -1);
  return lines.map((text, i) => recordOf(original, i + 1, text).slice(0, -1));
}

const listed = (path: string, content: Uint8Array, kind: string): object => ({
  path,
  file: `originals/${path}`,
  sha256: hashOf(content),
  sm3: hashOf(content, "sm3"),
  bytes: content.length,
  kind,
  records: linesAsRecords(content).length,
});

export const COMPLETE = { complete: true, originals: [], kept: [], files: [], logEntries: [], seals: [], excerpts: [] };

/** The payload, to which a test may do something before {@link bagOf} makes a bag of it. */
export function sample(): Sample {
  const { key, pem } = newKey();
  const [bill, chat] = [bytesOf(BILL), bytesOf(CHAT)];
  const data: Content = new Map([
    ["data/originals/微信/账单.csv", bill],
    ["data/originals/聊天.jsonl", chat],
    [
      "data/originals.json",
      jsonBytes([listed("微信/账单.csv", bill, "bank-bill-csv"), listed("聊天.jsonl", chat, "chatlab-jsonl")]),
    ],
    [
      "data/records.ndjson",
      bytesOf(
        [bill, chat]
          .flatMap(linesAsRecords)
          .map((line) => `${line}\n`)
          .join(""),
      ),
    ],
    ["data/left-out.json", jsonBytes(COMPLETE)],
    ["data/case.yaml", bytesOf("creditor: { name: 李明 }\ndebtor: { name: 周明 }\n")],
    ["data/custody.txt", bytesOf("2026-11-25 收进\n")],
    ["data/log/key.pem", bytesOf(pem)],
  ]);
  return { data, key };
}

export const sampleBag = (): Content => {
  const { data, key } = sample();
  return bagOf(data, key);
};
