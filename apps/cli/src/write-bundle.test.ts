import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Bag } from "@youju/vault";
import { describe, expect, onTestFinished, test } from "vitest";
import { writeBundle } from "./write-bundle.ts";

const KILLS = process.env.YOUJU_RUNS === undefined ? 10 : 200;
const PIECE = "PK\u0003\u0004..../README-核验.txt new".padEnd(1 << 16);
const PIECES = 300;
const OLD = `PK\u0003\u0004..../README-核验.txt old`;

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "youju-write-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

const bagOf = (text: string): Bag => ({ name: "b", bytes: text.length, zip: () => new Blob([text]).stream() });

describe("a bundle is written", () => {
  test("whole or not at all: what breaks leaves the old one and nothing beside it", async () => {
    const folder = await newFolder();
    const target = join(folder, "b.zip");
    await writeFile(target, OLD);
    const broken: Bag = {
      ...bagOf(""),
      zip: () =>
        new ReadableStream({
          pull: (controller) => {
            controller.enqueue(new Uint8Array(1000));
            controller.error(new Error("broken"));
          },
        }),
    };
    await expect(writeBundle(target, [broken])).rejects.toThrow("broken");
    await expect(writeBundle(join(folder, "c.zip"), [bagOf("first"), broken])).rejects.toThrow("broken");
    expect(await readdir(folder)).toEqual(["b.zip"]);
    expect(await readFile(target, "utf8")).toBe(OLD);
  });

  test("in the place of an older bundle, but of no other file", async () => {
    const folder = await newFolder();
    const target = join(folder, "b.zip");
    await writeFile(target, "my only copy");
    expect(await writeBundle(target, [bagOf("new")])).toMatchObject({ ok: false, fault: { code: "bundle-target-other" } });
    await writeFile(target, OLD);
    expect(await writeBundle(target, [bagOf("new")])).toMatchObject({ ok: true, value: [{ path: target, bytes: 3 }] });
    expect(await readFile(target, "utf8")).toBe("new");
  });

  test(`and a kill at any moment leaves the old one or the new one, whole (${KILLS} times)`, async () => {
    const folder = await newFolder();
    const target = join(folder, "b.zip");
    const script = `
      import { writeBundle } from ${JSON.stringify(import.meta.resolve("./write-bundle.ts"))};
      const piece = new TextEncoder().encode(${JSON.stringify(PIECE)});
      let left = ${PIECES};
      const zip = () => new ReadableStream({ pull: (c) => { if (left-- === 0) c.close(); else c.enqueue(piece); } });
      process.stdout.write("ready");
      await writeBundle(${JSON.stringify(target)}, [{ name: "b", bytes: 0, zip }]);
      process.stdout.write("done");`;
    const fresh = Buffer.from(PIECE.repeat(PIECES));
    let killed = 0;
    for (let i = 0; i < KILLS; i += 1) {
      await writeFile(target, OLD);
      const child = spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: ["ignore", "pipe", "inherit"] });
      const closed = once(child, "close");
      let said = "";
      child.stdout.on("data", (data) => (said += String(data)));
      await once(child.stdout, "data");
      await sleep(((i * 37) % 70) + 1);
      child.kill("SIGKILL");
      await closed;
      const bytes = await readFile(target);
      const done = said.endsWith("done");
      expect(bytes.equals(fresh) || (!done && bytes.equals(Buffer.from(OLD)))).toBe(true);
      if (!done) killed += 1;
    }
    expect(killed).toBeGreaterThan(0);
    expect(await writeBundle(target, [bagOf("last")])).toMatchObject({ ok: true });
    expect(await readdir(folder)).toEqual(["b.zip"]);
  });
});
