import { chmod, type FileHandle, mkdir, open, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Sha256 } from "@youju/model";
import { type Blobs, type Digests, isSha256 } from "../blobs.ts";
import { chunksOf } from "../chunks.ts";
import { fileBlob } from "./file-blob.ts";
import { nodeHasher } from "./hash.ts";
import { incomingName, looseFiles, looseName, prepareIncoming } from "./incoming.ts";

const INCOMING = "incoming";
/** Private chats: whatever the folder around them lets through, they are for their owner. */
const FOLDER_OF_OWNER = 0o700;
const READ_BY_OWNER = 0o400;

const isCode = (error: unknown, ...codes: string[]): boolean =>
  error instanceof Error && "code" in error && codes.includes(String(error.code));

/** The size of a file, or undefined where there is none. */
async function sizeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (isCode(error, "ENOENT", "ENOTDIR")) return undefined;
    throw error;
  }
}

/** Makes a rename or a new folder outlive a power cut. Windows and some network drives cannot do it, nor need it. */
async function syncFolder(folder: string): Promise<void> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(folder, "r");
    await handle.sync();
  } catch (error) {
    if (!isCode(error, "EPERM", "EISDIR", "EINVAL", "EACCES", "ENOTSUP")) throw error;
  } finally {
    await handle?.close();
  }
}

/** Writes and hashes in step: while the disk takes a piece, the processor hashes it. */
async function writeHashed(content: Blob | ReadableStream<Uint8Array>, file: FileHandle): Promise<Digests> {
  const hashing = nodeHasher();
  for await (const chunk of chunksOf(content)) {
    const written = writeWhole(file, chunk);
    hashing.update(chunk);
    await written;
  }
  await file.sync();
  return hashing.digest();
}

async function writeWhole(file: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let at = 0; at < chunk.byteLength;) {
    const { bytesWritten } = await file.write(chunk, at);
    at += bytesWritten;
  }
}

async function makeFolder(root: string, folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: FOLDER_OF_OWNER });
  if (first === undefined) return;
  await syncFolder(dirname(folder));
  await syncFolder(root);
}

/** Gives a finished file its name; true where the same bytes had it already. */
async function finish(root: string, temporary: string, target: string, bytes: number): Promise<boolean> {
  if ((await sizeOf(target)) === bytes) return true;
  await makeFolder(root, dirname(target));
  try {
    await rename(temporary, target);
  } catch (error) {
    // Where somebody else finished the same bytes first, Windows refuses to replace their read-only file.
    if (isCode(error, "EPERM", "EACCES", "EEXIST") && (await sizeOf(target)) === bytes) return true;
    throw error;
  }
  await syncFolder(dirname(target));
  return false;
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).toSorted();
  } catch (error) {
    if (isCode(error, "ENOENT", "ENOTDIR")) return [];
    throw error;
  }
}

/**
 * Originals in a folder, as `ab/cd/abcd…`, read-only.
 *
 * A `put` streams into a temporary file beside them, flushes it, and renames it, so a crash or a kill leaves a whole
 * original or none. Several processes may use the folder at once. What killed writes left is removed on opening; which
 * finished files nobody had yet, an empty file of their name says.
 */
export function folderBlobs(root: string): Blobs {
  const incoming = join(root, INCOMING);
  prepareIncoming(incoming);
  const pathOf = (sha256: Sha256): string => join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);

  return {
    async put(content) {
      const temporary = join(incoming, incomingName());
      try {
        const file = await open(temporary, "wx", 0o600);
        let digests: Digests;
        try {
          digests = await writeHashed(content, file);
        } finally {
          await file.close();
        }
        await chmod(temporary, READ_BY_OWNER);
        await writeFile(join(incoming, looseName(digests.sha256)), "", { mode: 0o600 });
        const existed = await finish(root, temporary, pathOf(digests.sha256), digests.bytes);
        return { ...digests, existed };
      } finally {
        await rm(temporary, { force: true });
      }
    },
    async settle(hashes) {
      for (const sha256 of hashes) await rm(join(incoming, looseName(sha256)), { force: true });
    },
    async clearOrphans(clear) {
      const { orphans, left } = await looseFiles(incoming);
      if (left.length === 0) return;
      await clear(orphans);
      for (const name of left) await rm(join(incoming, name), { force: true });
    },
    async get(sha256) {
      if (!isSha256(sha256) || (await sizeOf(pathOf(sha256))) === undefined) return undefined;
      return fileBlob(pathOf(sha256));
    },
    has: async (sha256) => isSha256(sha256) && (await sizeOf(pathOf(sha256))) !== undefined,
    async delete(sha256) {
      if (!isSha256(sha256) || (await sizeOf(pathOf(sha256))) === undefined) return false;
      await rm(pathOf(sha256), { force: true });
      await syncFolder(dirname(pathOf(sha256)));
      return true;
    },
    async *list() {
      for (const first of await namesIn(root)) {
        if (!/^[0-9a-f]{2}$/.test(first)) continue;
        for (const second of await namesIn(join(root, first))) {
          const names = await namesIn(join(root, first, second));
          yield* names.filter((name) => isSha256(name) && name.startsWith(first + second));
        }
      }
    },
  };
}
