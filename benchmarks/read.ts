/**
 * How fast bills and chats are read, and in how much memory: as a share of what is asked for, and beside a plain parser
 * that takes the whole file and makes no record of it. Each measurement runs in a process of its own. Fails where a limit
 * is missed, and where a file is not read whole and without a problem.
 *
 *     npx node benchmarks/read.ts [--rows 100000] [--messages 200000] [--pages 200]
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, openAsBlob, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { read as readXls, utils } from "@e965/xlsx";
import { read } from "@youju/intake";
import ExcelJS from "exceljs";
import Papa from "papaparse";
import { BILL_FILES, writeBill } from "./bill-files.ts";
import { CHAT_FILES, writeChat } from "./chat-files.ts";
import { generateCase } from "./generate-bill.ts";

interface Counts {
  readonly records: number;
  readonly problems: number;
}

/** Reads with Youju and drops the records, as the store does. */
async function youju(path: string): Promise<Counts> {
  const batches = read(await openAsBlob(path), { original: "0".repeat(64), name: "file" });
  let step = await batches.next();
  for (; step.done !== true; step = await batches.next());
  return { records: step.value.records, problems: step.value.problems.length };
}

type Peer = (path: string) => number | Promise<number>;

const PEERS: Readonly<Record<string, Peer>> = {
  papaparse: (path) => Papa.parse(readFileSync(path, "utf8")).data.length,
  "papaparse, GB18030": (path) => Papa.parse(new TextDecoder("gb18030").decode(readFileSync(path))).data.length,
  "JSON.parse": (path) => {
    const value = JSON.parse(readFileSync(path, "utf8")) as
      readonly unknown[] | { readonly messages: readonly unknown[] };
    return "messages" in value ? value.messages.length : value.length;
  },
  "JSON.parse by line": (path) =>
    readFileSync(path, "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as unknown).length,
  exceljs: async (path) => (await new ExcelJS.Workbook().xlsx.readFile(path)).worksheets[0]?.rowCount ?? 0,
  "@e965/xlsx": (path) => {
    const { Sheets, SheetNames } = readXls(readFileSync(path));
    return utils.sheet_to_json(Sheets[SheetNames[0]!]!, { header: 1 }).length;
  },
};

interface Measured extends Counts {
  /** Of the thread that reads, without the engine's own helpers; the same however busy the machine is. */
  readonly coreSeconds: number;
  readonly megabytesAboveIdle: number;
}

async function measureHere(way: string, path: string): Promise<Measured> {
  const idle = process.memoryUsage.rss();
  const before = process.threadCpuUsage();
  const counts = way === "youju" ? await youju(path) : { records: await PEERS[way]!(path), problems: 0 };
  const { user, system } = process.threadCpuUsage(before);
  return {
    ...counts,
    coreSeconds: (user + system) / 1e6,
    megabytesAboveIdle: Math.round((process.resourceUsage().maxRSS * 1024 - idle) / 2 ** 20),
  };
}

interface Sizes {
  readonly rows: number;
  readonly messages: number;
  readonly pages: number;
}

interface Written {
  readonly path: string;
  /** Messages, rows or pages. */
  readonly units: number;
}

async function writeHere(file: string, dir: string, { rows, messages, pages }: Sizes): Promise<Written> {
  if (CHAT_FILES.includes(file)) return { path: await writeChat(dir, file, messages), units: messages };
  if (BILL_FILES.includes(file)) return writeBill(dir, file, rows, pages);
  const bill = file.endsWith(".xlsx") ? "xlsx" : "csv";
  const made = await generateCase(join(dir, file), { rows, messages: 100, bill, chat: "weflow", seed: 20_261_123 });
  return { path: made.bill, units: rows };
}

/** In a process of its own: one begins with the peak memory of the one that started it. */
function inProcess(task: "write" | "measure", ...of: readonly string[]): unknown {
  const { stdout, stderr, status } = spawnSync(process.execPath, [import.meta.filename, task, ...of], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

interface Asked {
  /** Units a second and core. */
  readonly least: number;
  readonly peer?: string;
  /** At most so many times the seconds of the peer. */
  readonly most?: number;
  readonly megabytes?: number;
}

const JSON_CHAT: Asked = { least: 150_000, peer: "JSON.parse", most: 3, megabytes: 150 };
const CSV_CHAT: Asked = { least: 300_000, peer: "papaparse", megabytes: 150 };

const ASKED: Readonly<Record<string, Asked>> = {
  ...Object.fromEntries(CHAT_FILES.map((file) => [file, file.endsWith(".json") ? JSON_CHAT : CSV_CHAT])),
  "chatlab.jsonl": { ...CSV_CHAT, peer: "JSON.parse by line" },
  "wechat.csv": { least: 150_000, peer: "papaparse" },
  "alipay.csv": { least: 150_000, peer: "papaparse, GB18030" },
  "bank.csv": { least: 150_000, peer: "papaparse" },
  "wechat.xlsx": { least: 20_000, peer: "exceljs" },
  "bank.xls": { least: 20_000, peer: "@e965/xlsx" },
  "statement.pdf": { least: 20 },
};

interface Row {
  readonly file: string;
  readonly units: number;
  readonly "a second and core": number;
  readonly "× limit": string;
  readonly peer: string;
  readonly "× its time": string;
  readonly "MB above idle": number;
  readonly "peer's MB": number | string;
  readonly missed: string;
}

function rowOf(file: string, { least, peer, most, megabytes }: Asked, { path, units }: Written): Row {
  const own = inProcess("measure", "youju", path) as Measured;
  if (own.records < units || own.problems > 0)
    throw new Error(`${file}: ${own.records} records, ${own.problems} problems`);
  const other = peer === undefined ? undefined : (inProcess("measure", peer, path) as Measured);
  const rate = units / own.coreSeconds;
  const times = other === undefined ? undefined : own.coreSeconds / other.coreSeconds;
  const missed = [
    rate < least ? "speed" : "",
    (times ?? 0) > (most ?? Infinity) ? "peer" : "",
    own.megabytesAboveIdle > (megabytes ?? Infinity) ? "memory" : "",
  ];
  return {
    file,
    units,
    "a second and core": Math.round(rate),
    "× limit": (rate / least).toFixed(1),
    peer: peer ?? "",
    "× its time": times?.toFixed(1) ?? "",
    "MB above idle": own.megabytesAboveIdle,
    "peer's MB": other?.megabytesAboveIdle ?? "",
    missed: missed.filter((one) => one !== "").join(", "),
  };
}

function main(sizes: readonly string[]): void {
  const dir = mkdtempSync(join(tmpdir(), "youju-read-"));
  try {
    const table = Object.entries(ASKED).map(([file, asked]) => {
      const written = inProcess("write", file, dir, ...sizes) as Written;
      const row = rowOf(file, asked, written);
      rmSync(written.path);
      return row;
    });
    console.table(table);
    if (table.some(({ missed }) => missed !== "")) process.exitCode = 1;
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rows: { type: "string", default: "100000" },
    messages: { type: "string", default: "200000" },
    pages: { type: "string", default: "200" },
  },
});
const [task, first, second, ...sizes] = positionals;
const [rows = 0, messages = 0, pages = 0] = sizes.map(Number);
if (task === "measure") console.log(JSON.stringify(await measureHere(first!, second!)));
else if (task === "write") console.log(JSON.stringify(await writeHere(first!, second!, { rows, messages, pages })));
else main([values.rows, values.messages, values.pages]);
