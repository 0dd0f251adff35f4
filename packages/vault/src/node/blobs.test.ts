import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { type Blobs, memoryBlobs } from "../index.ts";
import { folderBlobs, hashFile, nodeHasher } from "./index.ts";

const home = mkdtempSync(join(tmpdir(), "youju-vault-"));
afterAll(() => rmSync(home, { recursive: true }));
const newFolder = (): string => mkdtempSync(join(home, "folder-"));
const bytesOf = (length: number, seed = 1): Uint8Array<ArrayBuffer> => Uint8Array.from({ length }, (_, i) => (i * 131 + (i >> 8) * seed) & 255);
const hex = (text: string): string => text.trim().split(/[\s=]+/).find((word) => /^[0-9a-f]{64}$/.test(word)) ?? "";

async function listOf(blobs: Blobs): Promise<string[]> {
  return Array.fromAsync(blobs.list());
}

function streamOf(pieces: readonly Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });
}

/** Stores what comes on standard input in the folder given. */
const PUT_STDIN = `
import { Readable } from "node:stream";
import { folderBlobs } from ${JSON.stringify(import.meta.resolve("./index.ts"))};
await folderBlobs(process.argv[1]).put(Readable.toWeb(process.stdin));
`;

const ABC = {
  sha256: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  sm3: "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0",
  bytes: 3,
};

describe.each<[name: string, make: () => Blobs]>([
  ["in a folder", () => folderBlobs(newFolder())],
  ["in memory", () => memoryBlobs(nodeHasher)],
])("originals %s", (_, make) => {
  test("are named by SHA-256, with SM3 beside it (GB/T 32905, example 1)", async () => {
    expect(await make().put(new Blob(["abc"]))).toEqual({ ...ABC, existed: false });
  });

  test("come back byte for byte, from a Blob and from a stream cut anywhere", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 2000 }), { maxLength: 5 }), async (pieces) => {
        const blobs = make();
        const whole = new Blob(pieces);
        const stored = await blobs.put(streamOf(pieces));
        expect(await (await blobs.get(stored.sha256))!.bytes()).toEqual(await whole.bytes());
        expect(await blobs.put(whole)).toEqual({ ...stored, existed: true });
        expect(await listOf(blobs)).toEqual([stored.sha256]);
      }),
      { numRuns: 15, seed: 20261123 },
    );
  });

  test("of several megabytes keep their order", async () => {
    const blobs = make();
    const bytes = bytesOf(3_500_000);
    const stored = await blobs.put(new Blob([bytes]));
    const again = await blobs.put(streamOf([bytes.subarray(0, 7), bytes.subarray(7, 1_200_000), bytes.subarray(1_200_000)]));
    expect(again).toEqual({ ...stored, existed: true });
    expect(Buffer.compare(await (await blobs.get(stored.sha256))!.bytes(), bytes)).toBe(0);
  });

  test("can be looked up and deleted", async () => {
    const blobs = make();
    await blobs.put(new Blob(["abc"]));
    const other = await blobs.put(new Blob(["x"]));
    expect(await listOf(blobs)).toEqual([ABC.sha256, other.sha256].toSorted());
    expect([await blobs.has(ABC.sha256), await blobs.delete(ABC.sha256), await blobs.has(ABC.sha256), await blobs.delete(ABC.sha256)]).toEqual([true, true, false, false]);
    expect(await blobs.get(ABC.sha256)).toBeUndefined();
    expect(await listOf(blobs)).toEqual([other.sha256]);
  });

  test("are reached by a hash only, never by a path", async () => {
    const blobs = make();
    await blobs.put(new Blob(["abc"]));
    for (const name of ["", "..", "../../etc/passwd", ABC.sha256.toUpperCase(), `${ABC.sha256}/..`]) {
      expect([await blobs.get(name), await blobs.has(name), await blobs.delete(name)]).toEqual([undefined, false, false]);
    }
  });

  test("a stream that breaks leaves nothing", async () => {
    const blobs = make();
    const broken = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(bytesOf(2_000_000)),
      pull: () => Promise.reject(new Error("line cut")),
    });
    await expect(blobs.put(broken)).rejects.toThrow("line cut");
    expect(await listOf(blobs)).toEqual([]);
  });
});

describe("a folder of originals", () => {
  test("agrees with sha256sum and with openssl's SM3", async () => {
    const folder = newFolder();
    for (const length of [0, 1, 64, 1_048_576, 2_500_001]) {
      const path = join(folder, `${length}.bin`);
      writeFileSync(path, bytesOf(length, length));
      const digests = await hashFile(path);
      expect(digests).toEqual({
        sha256: hex(execFileSync("sha256sum", [path], { encoding: "utf8" })),
        sm3: hex(execFileSync("openssl", ["dgst", "-sm3", "-r", path], { encoding: "utf8" })),
        bytes: length,
      });
      expect(await folderBlobs(join(folder, "blobs")).put(new Blob([bytesOf(length, length)]))).toEqual({ ...digests, existed: false });
    }
  });

  test("keeps each original once, read-only and for its owner, in folders by its first letters", async () => {
    const folder = newFolder();
    const blobs = folderBlobs(folder);
    await blobs.put(new Blob(["abc"]));
    await blobs.put(new Blob(["abc"]));
    await blobs.settle([ABC.sha256]);
    const path = join(folder, "ba", "78", ABC.sha256);
    expect(readFileSync(path, "utf8")).toBe("abc");
    expect(statSync(path).mode & 0o777).toBe(0o400);
    for (const inner of ["ba", "ba/78", "incoming"]) expect(statSync(join(folder, inner)).mode & 0o777).toBe(0o700);
    expect(readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted((a, b) => (a < b ? -1 : 1))).toEqual(["ba", "ba/78", `ba/78/${ABC.sha256}`, "incoming"]);
  });

  test("takes the same file from many sides at once, and from two processes' points of view", async () => {
    const folder = newFolder();
    const both = [folderBlobs(folder), folderBlobs(folder)];
    const content = new Blob([bytesOf(1_500_000)]);
    const stored = await Promise.all(Array.from({ length: 8 }, (_, i) => both[i % 2]!.put(content)));
    expect(new Set(stored.map(({ sha256 }) => sha256)).size).toBe(1);
    expect(await listOf(both[0]!)).toEqual([stored[0]!.sha256]);
    expect(await (await both[1]!.get(stored[0]!.sha256))!.bytes()).toHaveLength(1_500_000);
    expect(readdirSync(join(folder, "incoming"))).toEqual([expect.stringContaining(`.loose.${stored[0]!.sha256}`)]);
    await both[1]!.settle([stored[0]!.sha256]);
    expect(readdirSync(join(folder, "incoming"))).toEqual([]);
  });

  test("hands over what was put and not settled by a process that was killed, once, and nothing of a living one", async () => {
    const folder = newFolder();
    const [settled, orphan, held, own] = ["settled", "orphan", "held", "own"].map((text) => new Blob([text])) as [Blob, Blob, Blob, Blob];
    const program = `
      import { folderBlobs } from ${JSON.stringify(import.meta.resolve("./index.ts"))};
      const blobs = folderBlobs(process.argv[1]);
      const stored = [];
      for (const text of ["settled", "orphan", "held"]) stored.push(await blobs.put(new Blob([text])));
      await blobs.settle([stored[0].sha256]);
      process.kill(process.pid, "SIGKILL");
    `;
    const killed = spawn(process.execPath, ["--input-type=module", "--eval", program, folder], { stdio: "inherit" });
    expect(await once(killed, "exit")).toEqual([null, "SIGKILL"]);
    const blobs = folderBlobs(folder);
    const hashes = await Promise.all([settled, orphan, held, own].map(async (blob) => (await memoryBlobs(nodeHasher).put(blob)).sha256));
    await blobs.put(held);
    await blobs.put(own);
    const handed: (readonly string[])[] = [];
    const clear = async (orphans: readonly string[]) => void handed.push(orphans);
    await expect(blobs.clearOrphans(() => Promise.reject(new Error("busy")))).rejects.toThrow("busy");
    await blobs.clearOrphans(clear);
    await folderBlobs(folder).clearOrphans(clear);
    expect(handed).toEqual([[hashes[1]]]);
    expect(await listOf(blobs)).toEqual(hashes.toSorted());
  });

  test("replaces a file that a failing disk cut short", async () => {
    const folder = newFolder();
    const blobs = folderBlobs(folder);
    await blobs.put(new Blob(["abc"]));
    const path = join(folder, "ba", "78", ABC.sha256);
    execFileSync("chmod", ["u+w", path]);
    writeFileSync(path, "a");
    expect(await blobs.put(new Blob(["abc"]))).toEqual({ ...ABC, existed: false });
    expect(readFileSync(path, "utf8")).toBe("abc");
  });

  test("a process killed while it writes leaves nothing to see, and the next one clears up", async () => {
    const folder = newFolder();
    const child = spawn(process.execPath, ["--input-type=module", "--eval", PUT_STDIN, folder], { stdio: ["pipe", "ignore", "inherit"] });
    child.stdin.on("error", () => undefined);
    child.stdin.write(bytesOf(3_000_000));
    const incoming = join(folder, "incoming");
    const partial = (): string[] => (readdirSync(folder).includes("incoming") ? readdirSync(incoming) : []);
    while (!partial().some((name) => statSync(join(incoming, name)).size >= 1_000_000)) await sleep(10);
    const whileWriting = folderBlobs(folder);
    expect([await listOf(whileWriting), partial().length]).toEqual([[], 1]);
    child.kill("SIGKILL");
    await once(child, "exit");
    expect([await listOf(whileWriting), partial().length]).toEqual([[], 1]);
    const next = folderBlobs(folder);
    expect([await listOf(next), partial()]).toEqual([[], []]);
    expect(await next.put(new Blob(["abc"]))).toEqual({ ...ABC, existed: false });
  });
});
