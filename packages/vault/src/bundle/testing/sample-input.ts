/** A small case as the writer of bundles gets it, made up. */
import type { CalendarDate, Instant, Seal, Sha256 } from "@youju/model";
import { type BundledOriginal, type BundledSeal, type BundleInput, leftOut } from "../../index.ts";
import { nodeHasher } from "../../node/index.ts";

const FILES: Readonly<Record<string, string>> = {
  "微信/账单.csv": "交易时间,金额\n2024-03-01 18:10:00,20000.00\n",
  "聊天.jsonl": '{"sender":"周明","text":"借我两万"}\n',
  "空.txt": "",
};

export function digestOf(text: string): { readonly sha256: Sha256; readonly sm3: string; readonly bytes: number } {
  const hashing = nodeHasher();
  hashing.update(new TextEncoder().encode(text));
  return hashing.digest();
}

const original = (path: string, content: string): BundledOriginal => ({
  path,
  file: `originals/${path}`,
  ...digestOf(content),
  kind: "unknown",
  records: 0,
  problems: [],
});

export function sampleInput(
  files: Readonly<Record<string, string>> = FILES,
  more: Partial<BundleInput> = {},
): BundleInput {
  const contents = new Map(Object.values(files).map((content) => [digestOf(content).sha256, new Blob([content])]));
  const first = digestOf(Object.values(files)[0] ?? "").sha256;
  return {
    name: "李明诉周明-立案包-2024-12-31",
    title: "李明诉周明民间借贷",
    date: "2024-12-31" as CalendarDate,
    software: "youju 0.1.0",
    originals: Object.entries(files).map(([path, content]) => original(path, content)),
    contentOf: ({ sha256 }) => contents.get(sha256)!,
    records: () => [{ record: "message", text: "借我两万", source: { original: first, at: { line: 1 } } }],
    recordCount: 1,
    caseYaml: "creditor: { name: 李明 }\ndebtor: { name: 周明 }\n",
    assessment: { asOf: "2024-12-31" },
    exhibits: { listed: [], apart: [], basis: [] },
    custody: "2026-11-25 收进\n",
    leftOut: leftOut({ redacted: false, originals: [], kept: [], files: [], logEntries: [], seals: [], excerpts: [] }),
    excerpts: [],
    seals: [],
    law: { proof: ["条文"], cutting: ["案例"] },
    ...more,
  };
}

/** A seal over the originals of the sample, stamped where there is an answer. */
export function sampleSeal({ originals }: BundleInput, response?: Uint8Array, pem?: string): BundledSeal {
  const lines = originals.map(({ sha256, path }) => `${sha256}  data/originals/${path}\n`);
  const seal: Seal = {
    id: "20261125T101500-3f9a",
    at: "2026-11-25T10:15:00+08:00" as Instant,
    manifest: `# 固化 20261125T101500-3f9a\n${lines.join("")}`,
    stamps: response === undefined ? [] : [{ authority: "tsa", state: "granted", response, tries: 1 }],
  };
  return { ...seal, certificates: new Map(pem === undefined ? [] : [["tsa", pem]]) };
}
