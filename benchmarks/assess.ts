/**
 * `youju assess` as a process, on a bill of 100,000 rows and a chat of 200,000 messages: seconds and peak memory.
 * Fails over the limits.
 */
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { generateCase } from "./generate-bill.ts";

const RUNS = 3;
const LIMIT = { seconds: 6, megabytes: 500 };
const CLI = join(import.meta.dirname, "..", "apps", "cli", "src", "main.ts");
/** Writes the peak memory, in kilobytes, of the process it is loaded into. */
const MEASURE = 'process.on("exit", () => process.stderr.write(`maxrss=${process.resourceUsage().maxRSS}\\n`));';

interface Measured {
  readonly seconds: number;
  readonly megabytes: number;
}

function assess(dir: string): Promise<Measured> {
  const begun = performance.now();
  const preload = `data:text/javascript,${encodeURIComponent(MEASURE)}`;
  const child = spawn(CLI, ["assess", dir, "--as-of", "2026-11-23", "--json"], {
    env: { ...process.env, NODE_OPTIONS: `--import ${preload}` },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stderr = "";
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  child.stdout.resume();
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      const rss = /maxrss=(\d+)/.exec(stderr);
      if (code !== 0 || rss === null) reject(new Error(`exit ${code}: ${stderr}`));
      else resolve({ seconds: (performance.now() - begun) / 1000, megabytes: Number(rss[1]) / 1024 });
    });
  });
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

let within = true;
for (const [bill, chat] of [
  ["csv", "weflow"],
  ["xlsx", "chatlab"],
] as const) {
  const dir = await mkdtemp(join(tmpdir(), "youju-bench-"));
  try {
    const made = await generateCase(dir, { rows: 100_000, messages: 200_000, bill, chat, seed: 20_261_123 });
    const bytes = (await Promise.all([made.bill, made.chat].map(async (path) => (await readFile(path)).length))).reduce(
      (a, b) => a + b,
      0,
    );
    const runs: Measured[] = [];
    for (let i = 0; i < RUNS; i += 1) runs.push(await assess(dir));
    const seconds = median(runs.map((run) => run.seconds));
    const megabytes = median(runs.map((run) => run.megabytes));
    const ok = seconds <= LIMIT.seconds && megabytes <= LIMIT.megabytes;
    within &&= ok;
    console.log(
      `${bill} + ${chat} (${(bytes / 1e6).toFixed(0)} MB): ${seconds.toFixed(2)} s, ${megabytes.toFixed(0)} MB peak${ok ? "" : "  OVER THE LIMIT"}`,
    );
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
console.log(
  `median of ${RUNS} runs on ${cpus().length} cores (${cpus()[0]?.model.trim()}), Node ${process.versions.node}; limits ${LIMIT.seconds} s, ${LIMIT.megabytes} MB`,
);
process.exitCode = within ? 0 : 1;
