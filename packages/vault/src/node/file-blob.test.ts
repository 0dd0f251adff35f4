import { chmod, mkdtemp, open, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { chunksOf } from "../chunks.ts";
import { fileBlob } from "./file-blob.ts";

describe("a file of more than 4 GB", () => {
  const SIZE = 2 ** 32 + 3_000_000;
  let dir: string;
  let blob: Blob;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), "youju-large-"));
    // Only these bytes are written; the rest is a hole that takes no room.
    const file = await open(join(dir, "视频.mp4"), "w");
    await file.write("begin", 0);
    await file.write("boundary", 2 ** 32 - 4);
    await file.write("end", SIZE - 3);
    await file.close();
    blob = await fileBlob(join(dir, "视频.mp4"));
    return () => rm(dir, { recursive: true });
  });

  test("has its whole size and every byte of it", async () => {
    expect([blob.size, blob instanceof File && blob.name]).toEqual([SIZE, "视频.mp4"]);
    expect(await blob.slice(0, 5).text()).toBe("begin");
    expect(await blob.slice(2 ** 32 - 4, 2 ** 32 + 4).text()).toBe("boundary");
    expect(await blob.slice(-3).text()).toBe("end");
    expect(await blob.slice(SIZE - 10).slice(-3, -1).text()).toBe("en");
    expect([blob.slice(5, 1).size, blob.slice(SIZE + 1).size, blob.slice(0, SIZE + 5).size]).toEqual([0, 0, SIZE]);
  });

  test("streams and is cut into pieces", async () => {
    const tail = blob.slice(SIZE - 2_500_000);
    let bytes = 0;
    for await (const chunk of tail.stream()) bytes += chunk.length;
    expect(bytes).toBe(2_500_000);
    const last: Uint8Array[] = [];
    for await (const chunk of chunksOf(tail)) last.push(chunk.slice(-3));
    expect(new TextDecoder().decode(last.at(-1))).toBe("end");
    expect(new TextDecoder().decode((await tail.bytes()).slice(-3))).toBe("end");
  });

  test("says that it was cut off meanwhile", async () => {
    const gone = await fileBlob(join(dir, "视频.mp4"));
    await writeFile(join(dir, "视频.mp4"), "begin");
    await expect(gone.slice(0, 10).text()).rejects.toThrow(/shorter/u);
  });
});

test("a file that is not there, or may not be read, is told at once", async () => {
  const dir = await mkdtemp(join(tmpdir(), "youju-file-"));
  await expect(fileBlob(join(dir, "no"))).rejects.toThrow(/ENOENT/u);
  await writeFile(join(dir, "a"), "abc");
  expect(await (await fileBlob(join(dir, "a"))).text()).toBe("abc");
  await chmod(join(dir, "a"), 0o000);
  if (process.getuid?.() !== 0) await expect(fileBlob(join(dir, "a"))).rejects.toThrow(/EACCES/u);
  await rm(dir, { recursive: true });
});
