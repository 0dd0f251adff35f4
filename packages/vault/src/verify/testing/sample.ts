/** A small bundle with everything in it, made by the test itself. */
import type { LogEvent, OriginalKind } from "@youju/model";
import { bagOf, bytesOf, type Content, hashOf, jsonBytes, newKey, type TestKey } from "./bag.ts";
import { logFiles } from "./logged.ts";

const BILL = "交易时间,交易对方,金额(元)\n2024-03-01 18:10:00,周明,20000.00\n2024-09-02 09:00:01,周明,5000.00\n";
const CHAT = '{"sender":"周明","text":"借我两万，九月一号还"}\n{"sender":"李明","text":"好"}\n';

export interface Sample {
  readonly data: Content;
  readonly key: TestKey;
  readonly events: readonly LogEvent[];
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

const importOf = (path: string, content: Uint8Array, readAs: OriginalKind): LogEvent => ({
  kind: "import",
  original: hashOf(content),
  sm3: hashOf(content, "sm3"),
  bytes: content.length,
  path,
  by: "youju 0.1.0",
  readAs,
  records: linesAsRecords(content).length,
  rows: hashOf(bytesOf(path)),
});

export const SEAL = "20261125T101500-3f9a";
const KINDS = { "微信/账单.csv": "bank-bill-csv", "聊天.jsonl": "chatlab-jsonl" } as const;

/** The payload, to which a test may do something before {@link bagOf} makes a bag of it. */
export async function sample(): Promise<Sample> {
  const key = newKey();
  const contents = { "微信/账单.csv": bytesOf(BILL), "聊天.jsonl": bytesOf(CHAT) };
  const paths = ["微信/账单.csv", "聊天.jsonl"] as const;
  const old = { path: "旧账单.csv", sha256: hashOf(bytesOf("old")) };
  const sums = paths.map((path) => `${hashOf(contents[path])}  data/originals/${path}\n`);
  const sealed = bytesOf(`# 固化 ${SEAL}\n${old.sha256}  data/originals/${old.path}\n${sums.join("")}`);
  const events: LogEvent[] = [
    importOf(old.path, bytesOf("old"), "bank-bill-csv"),
    ...paths.map((path) => importOf(path, contents[path], KINDS[path])),
    { kind: "seal", seal: SEAL, manifest: hashOf(sealed), originals: 3 },
    { kind: "remove", originals: [old] },
  ];
  const data: Content = new Map([
    ...paths.map((path) => [`data/originals/${path}`, contents[path]] as const),
    ["data/originals.json", jsonBytes(paths.map((path) => listed(path, contents[path], KINDS[path])))],
    [
      "data/records.ndjson",
      bytesOf(
        paths
          .flatMap((path) => linesAsRecords(contents[path]))
          .map((line) => `${line}\n`)
          .join(""),
      ),
    ],
    ["data/left-out.json", jsonBytes(COMPLETE)],
    ["data/case.yaml", bytesOf("creditor: { name: 李明 }\ndebtor: { name: 周明 }\n")],
    ["data/custody.txt", bytesOf("2026-11-25 收进\n")],
    [`data/seals/${SEAL}/originals-sha256.txt`, sealed],
    ...(await logFiles(events, key)),
  ]);
  return { data, key, events };
}

export async function sampleBag(): Promise<Content> {
  const { data, key } = await sample();
  return bagOf(data, key);
}
