/** A process that is killed at any moment of an import, a seal or a bundle: what it said was done is there, whole. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { openVault } from "@youju/api/node";
import { describe, expect, test } from "vitest";
import { type Bench, bench } from "./testing/cli.ts";
import { storedZip } from "./testing/stored-zip.ts";

const MAIN = join(import.meta.dirname, "main.ts");
const LONG = process.env["YOUJU_RUNS"] !== undefined;
const KILLS = LONG ? 200 : 10;

/** A small seeded generator (mulberry32), so that a run that failed can be made again. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const HEAD = "微信支付账单明细,,,,,,,,,,\n微信昵称：[李明],,,,,,,,,,\n----------------------微信支付账单明细列表--------------------,,,,,,,,,,\n交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注\n";
const bill = (seed: string, rows: number): string =>
  HEAD + Array.from({ length: rows }, (_, row) => `2024-03-01 18:10:00,转账,大伟,"转账备注:借款",支出,¥20.00,零钱,对方已收钱,"${seed}${row}\t","/","/"\n`).join("");

/** What each file of a folder holds when it was read to its end. */
const RECORDS: Readonly<Record<string, number>> = { "a.csv": 2000, "b.zip": 0, "b.zip.解压/c.csv": 1500, "b.zip.解压/d.csv": 10, "e.csv": 10 };

/** A case folder like the others, with bytes of its own. */
async function writeFolder(place: Bench, name: string): Promise<void> {
  await place.write(`${name}/case.yaml`, `title: ${name}\ncreditor: { name: 李明 }\ndebtor: { name: 大伟 }\n`);
  await place.write(`${name}/originals/a.csv`, bill(`${name}a`, 2000));
  await place.write(`${name}/originals/b.zip`, storedZip({ "c.csv": bill(`${name}c`, 1500), "d.csv": bill(`${name}d`, 10) }));
  await place.write(`${name}/originals/e.csv`, bill(`${name}e`, 10));
}

interface Ended {
  /** The process came to its end before it was killed, and said that it was done. */
  readonly done: boolean;
  readonly ms: number;
}

async function killed(place: Bench, argv: readonly string[], after: number): Promise<Ended> {
  const begun = performance.now();
  const child = spawn(process.execPath, [MAIN, ...argv], { cwd: place.dir, stdio: "ignore", env: { ...process.env, YOUJU_HOME: join(place.dir, "library") } });
  const end = once(child, "exit");
  await Promise.race([end, sleep(after, undefined, { ref: false })]);
  child.kill("SIGKILL");
  const [code] = (await end) as [number | null];
  if (code !== null && code !== 0) throw new Error(`youju ${argv.join(" ")}: exit ${code}`);
  return { done: code === 0, ms: performance.now() - begun };
}

interface Found {
  readonly id: string;
  readonly title: string | undefined;
  readonly paths: readonly string[];
  readonly seals: number;
}

/** The next start: nothing is found wrong, nothing is half there, nothing lies about. */
async function nextStart(place: Bench): Promise<readonly Found[]> {
  const verified = await place.youju("verify", "library");
  expect(verified).toMatchObject({ exit: 0 });
  const opened = await openVault(join(place.dir, "library"));
  if (!opened.ok) throw new Error(opened.fault.code);
  const { store, blobs } = opened.value;
  try {
    expect(readdirSync(join(place.dir, "library", "blobs", "incoming"))).toEqual([]);
    const found: Found[] = [];
    for (const { id, facts } of await store.cases.list()) {
      const originals = await store.originals.list(id);
      const seals = await store.seals.list(id);
      for (const { original, reading } of originals) expect([original.path, reading.records]).toEqual([original.path, RECORDS[original.path]]);
      found.push({ id, title: facts.title, paths: originals.map(({ original }) => original.path).toSorted(), seals: seals.length });
    }
    const used = found.reduce((sum, { paths }) => sum + paths.length, 0);
    expect(await Array.fromAsync(blobs.list())).toHaveLength(used);
    return found;
  } finally {
    await store.close();
  }
}

const ALL = Object.keys(RECORDS).toSorted();

describe("killed at any moment", () => {
  test(`${KILLS} times: nothing that was reported is lost, nothing half-written is seen, and the next start clears up`, { timeout: LONG ? 3_600_000 : 120_000 }, async () => {
    await using place = await bench();
    const seed = LONG ? Date.now() % 1_000_000 : 20261123;
    const random = generator(seed);
    await writeFolder(place, "first");
    const whole = await killed(place, ["import", "first"], 60_000);
    const [first] = await nextStart(place);
    expect([whole.done, first?.paths]).toEqual([true, ALL]);
    const promised = new Map([["first", ALL]]);
    let seals = 0;
    for (let round = 0; round < KILLS; round += 1) {
      const what = (["import", "seal", "import", "bundle"] as const)[round % 4]!;
      const after = whole.ms * (0.2 + random());
      const name = `n${round}`;
      if (what === "import") await writeFolder(place, name);
      const argv = { import: ["import", name], seal: ["seal", first!.id], bundle: ["bundle", first!.id, "-o", `${name}.zip`] }[what];
      const { done } = await killed(place, argv, after);
      const found = await nextStart(place);
      const trace = `seed ${seed}, round ${round}: ${what} killed after ${after.toFixed(0)} ms`;
      if (what === "import" && done) promised.set(name, ALL);
      for (const [title, paths] of promised) expect({ trace, paths: found.find((one) => one.title === title)?.paths }).toEqual({ trace, paths });
      const sealed = found.find(({ id }) => id === first!.id)!.seals;
      const least = seals + (what === "seal" && done ? 1 : 0);
      expect({ trace, kept: sealed >= least }).toEqual({ trace, kept: true });
      seals = sealed;
      const bundle = join(place.dir, `${name}.zip`);
      if (done && what === "bundle") expect({ trace, there: existsSync(bundle) }).toEqual({ trace, there: true });
      if (existsSync(bundle)) {
        const checked = await place.youju("verify", `${name}.zip`);
        expect({ trace, ...checked }).toMatchObject({ trace, exit: 0 });
      }
      if (what === "import" && !done && round % 4 === 2) {
        const again = await place.youju("import", name);
        expect({ trace, ...again }).toMatchObject({ trace, exit: 0 });
        promised.set(name, ALL);
        const paths = (await nextStart(place)).find((one) => one.title === name)?.paths;
        expect({ trace, gone: "on", paths }).toEqual({ trace, gone: "on", paths: ALL });
      }
    }
  });
});
