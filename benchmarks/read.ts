/**
 * How fast bills and chats are read, and in how much memory, beside the plainest way to do it: papaparse or `JSON.parse`
 * on the whole file, without making any record of it. Each measurement runs in a process of its own.
 *
 *     node benchmarks/read.ts [--rows 100000] [--messages 200000]
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, openAsBlob, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { read } from "@youju/intake";
import Papa from "papaparse";
import { generateCase } from "./generate-bill.ts";

interface Measured {
  readonly records: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
}

/** Reads with Youju and keeps every record, as an assessment does. */
async function readRecords(path: string): Promise<number> {
  const batches = read(await openAsBlob(path), { original: "0".repeat(64), name: "file" });
  const kept: unknown[] = [];
  let step = await batches.next();
  for (; step.done !== true; step = await batches.next()) kept.push(...step.value);
  return kept.length;
}

const WAYS: Readonly<Record<string, (path: string) => number | Promise<number>>> = {
  youju: readRecords,
  papaparse: (path) => Papa.parse(readFileSync(path, "utf8")).data.length,
  "JSON.parse": (path) =>
    (JSON.parse(readFileSync(path, "utf8")) as { readonly messages: readonly unknown[] }).messages.length,
  "JSON.parse by line": (path) =>
    readFileSync(path, "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as unknown).length,
};

async function measureHere(way: string, path: string): Promise<void> {
  const started = performance.now();
  const records = await WAYS[way]!(path);
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const measured: Measured = {
    records,
    seconds: (performance.now() - started) / 1000,
    cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
    peakMegabytes: Math.round(maxRSS / 1024),
  };
  console.log(JSON.stringify(measured));
}

function measure(way: string, path: string): Measured {
  const { stdout, stderr, status } = spawnSync(process.execPath, [import.meta.filename, "--way", way, "--file", path], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Measured;
}

async function main(rows: number, messages: number): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), "youju-read-"));
  try {
    const seed = 20_261_123;
    const first = await generateCase(join(dir, "first"), { rows, messages, bill: "csv", chat: "weflow", seed });
    const second = await generateCase(join(dir, "second"), { rows, messages, bill: "xlsx", chat: "chatlab", seed });
    const rowsOfTable = [
      ["微信账单 CSV", first.bill, "youju"],
      ["微信账单 CSV", first.bill, "papaparse"],
      ["微信账单 XLSX", second.bill, "youju"],
      ["WeFlow JSON", first.chat, "youju"],
      ["WeFlow JSON", first.chat, "JSON.parse"],
      ["ChatLab JSONL", second.chat, "youju"],
      ["ChatLab JSONL", second.chat, "JSON.parse by line"],
    ] as const;
    const table = rowsOfTable.map(([file, path, way]) => {
      const { records, seconds, cpuSeconds, peakMegabytes } = measure(way, path);
      return {
        file,
        way,
        records,
        seconds: seconds.toFixed(2),
        "CPU s (process)": cpuSeconds.toFixed(2),
        "peak MB": peakMegabytes,
      };
    });
    console.table(table);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

const { values } = parseArgs({
  options: {
    rows: { type: "string", default: "100000" },
    messages: { type: "string", default: "200000" },
    way: { type: "string" },
    file: { type: "string" },
  },
});
if (values.way !== undefined && values.file !== undefined) await measureHere(values.way, values.file);
else await main(Number(values.rows), Number(values.messages));
