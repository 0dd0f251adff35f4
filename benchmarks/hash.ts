/**
 * SHA-256 and SM3 of a file of 4 GB in one pass, beside `openssl dgst -sha256` and `-sm3` one after the other on the same
 * file, and the memory that it takes. Fails where it has less than 0.9 of openssl's speed. Seconds are those that the
 * processor spent on it, so that other work on the machine does not count. The file is taken away again;
 * `node benchmarks/hash.ts --megabytes 500` makes a smaller one.
 */
import { spawnSync } from "node:child_process";
import { createCipheriv } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { hashFile } from "@youju/vault/node";

const LIMIT = { share: 0.9, megabytes: 60 };
const MEGABYTE = 1 << 20;
const ROUNDS = 2;

const { values } = parseArgs({ options: { megabytes: { type: "string", default: "4096" } } });
const megabytes = Number(values.megabytes);

/** Bytes without a pattern, the same in every run. */
function* content(): Generator<Uint8Array> {
  const cipher = createCipheriv("aes-128-ctr", Buffer.alloc(16, 1), Buffer.alloc(16, 2));
  const zeros = Buffer.alloc(MEGABYTE);
  for (let i = 0; i < megabytes; i += 1) yield cipher.update(zeros);
}

function secondsOf({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1_000_000;
}

/** With what the shell says that its child used: user and system time as `0m1.250s 0m0.310s` in its last line. */
function openssl(algorithm: string, path: string): { seconds: number; digest: string } {
  const command = `openssl dgst -${algorithm} -r "$1" && times`;
  const { stdout, status } = spawnSync("sh", ["-c", command, "sh", path], { encoding: "utf8" });
  if (status !== 0) throw new Error(`openssl dgst -${algorithm}: exit ${status}`);
  const used = [
    ...stdout
      .trim()
      .split("\n")
      .at(-1)!
      .matchAll(/(\d+)m([\d.]+)s/g),
  ];
  const seconds = used.reduce((sum, [, minutes, rest]) => sum + Number(minutes) * 60 + Number(rest), 0);
  return { seconds, digest: stdout.split(" ")[0]! };
}

const dir = await mkdtemp(join(tmpdir(), "youju-bench-"));
const path = join(dir, "stream.bin");
try {
  await pipeline(Readable.from(content()), createWriteStream(path));
  const memory = process.resourceUsage().maxRSS / 1024;
  let [ours, theirs, sha256Alone, sm3Alone] = [Infinity, Infinity, 0, 0];
  for (let round = 0; round < ROUNDS; round += 1) {
    const begun = process.cpuUsage();
    const digests = await hashFile(path);
    ours = Math.min(ours, secondsOf(process.cpuUsage(begun)));
    const [sha256, sm3] = [openssl("sha256", path), openssl("sm3", path)];
    if (digests.sha256 !== sha256.digest || digests.sm3 !== sm3.digest) throw new Error("digests differ");
    if (sha256.seconds + sm3.seconds < theirs) [sha256Alone, sm3Alone] = [sha256.seconds, sm3.seconds];
    theirs = Math.min(theirs, sha256.seconds + sm3.seconds);
  }
  const grown = process.resourceUsage().maxRSS / 1024 - memory;
  const share = theirs / ours;
  const within = share >= LIMIT.share && grown <= LIMIT.megabytes;
  console.log(
    `${within ? "ok  " : "SLOW"} ${megabytes} MB: SHA-256 and SM3 in one pass ${ours.toFixed(1)} s (${Math.round(megabytes / ours)} MB/s), openssl ${sha256Alone.toFixed(1)} + ${sm3Alone.toFixed(1)} s: ${share.toFixed(2)} of its speed (at least ${LIMIT.share}); ${Math.round(grown)} MB of memory (at most ${LIMIT.megabytes})`,
  );
  process.exitCode = within ? 0 : 1;
} finally {
  await rm(dir, { recursive: true, force: true });
}
