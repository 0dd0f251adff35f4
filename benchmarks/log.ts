/**
 * The log of a vault with a million entries: how fast they are added, how long an inclusion proof takes, and how long it
 * takes to verify all of it. Fails over the limits. `node benchmarks/log.ts --entries 100000` measures a smaller one.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openVault } from "@youju/api/node";
import { verifyVault } from "@youju/api/use-cases";
import type { LogEvent, LogLine } from "@youju/model";
import { leafHash, verifyInclusion } from "@youju/vault";
import { nodeHasher, sha256Of } from "@youju/vault/node";

const LIMIT = { appends: 5000, proofMs: 5, verifySeconds: 30 };
/** Entries that one transaction adds. */
const BATCH = 10_000;
const PROOFS = 500;

const { values } = parseArgs({ options: { entries: { type: "string", default: "1000000" } } });
const entries = Number(values.entries);
const seconds = (since: number): number => (performance.now() - since) / 1000;
const peak = (): number => Math.round(process.resourceUsage().maxRSS / 1024);

const home = await mkdtemp(join(tmpdir(), "youju-bench-"));
const opened = await openVault(home);
if (!opened.ok) throw new Error(opened.fault.code);
const { store } = opened.value;
let within = true;
const report = (ok: boolean, text: string): void => {
  within &&= ok;
  console.log(`${ok ? "ok  " : "SLOW"} ${text}`);
};

try {
  const { id } = await store.cases.create({ creditor: { name: "李明" }, debtor: { name: "张伟" } });
  const event = (i: number): LogEvent => ({ kind: "message", message: sha256Of(Buffer.from(`${i}`)), to: "张伟" });

  let begun = performance.now();
  for (let done = 1; done < entries; done += BATCH) {
    const some = Math.min(BATCH, entries - done);
    await store.log.append(id, ...Array.from({ length: some }, (_, i) => event(done + i)));
  }
  const rate = Math.round((entries - 1) / seconds(begun));
  report(
    rate >= LIMIT.appends,
    `${rate} entries a second added, ${BATCH} a transaction (at least ${LIMIT.appends}), peak ${peak()} MB`,
  );

  begun = performance.now();
  const singles = 500;
  for (let i = 0; i < singles; i += 1) await store.log.append(id, event(i));
  console.log(
    `     ${Math.round(singles / seconds(begun))} a second, one a transaction, each flushed to the disk and signed`,
  );

  const { size, root } = await store.log.head();
  let first: LogLine | undefined;
  for await (const line of store.log.lines()) {
    first = line;
    break;
  }
  const times: number[] = [];
  for (let i = 0; i < PROOFS; i += 1) {
    const index = i === 0 ? 0 : (i * 7_919_993) % size;
    const since = performance.now();
    const proof = await store.log.inclusion(index, size);
    times.push(performance.now() - since);
    if (i > 0 || first === undefined) continue;
    if (!verifyInclusion({ leaf: leafHash(first.text, sha256Of), index, size, proof, root }, sha256Of))
      throw new Error("proof");
  }
  const sorted = times.toSorted((a, b) => a - b);
  const [median, most] = [sorted[PROOFS >> 1]!, sorted[Math.floor(PROOFS * 0.99)]!];
  report(
    most <= LIMIT.proofMs,
    `inclusion proof ${median.toFixed(2)} ms, 99 of 100 in ${most.toFixed(2)} ms (at most ${LIMIT.proofMs})`,
  );

  const before = peak();
  begun = performance.now();
  const { faults, checked } = await verifyVault({ ...opened.value, hasher: nodeHasher, sha256: sha256Of });
  const took = seconds(begun);
  if (faults.length > 0 || checked.entries !== size) throw new Error(`verify: ${JSON.stringify(faults.slice(0, 3))}`);
  report(
    took <= LIMIT.verifySeconds,
    `${size} entries verified in ${took.toFixed(1)} s (at most ${LIMIT.verifySeconds}), peak ${peak()} MB, ${peak() - before} of them for it`,
  );
} finally {
  await store.close();
  await rm(home, { recursive: true, force: true });
}
process.exitCode = within ? 0 : 1;
