/** A bundle as a file, or as one file for each part: whole under its name, or not there. */
import { createHash } from "node:crypto";
import { open, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { Writable } from "node:stream";
import { fault, type Result } from "@youju/model";
import type { Bag } from "@youju/vault";

export interface WrittenBag {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** `立案包.zip`, or `立案包-1.zip`, `立案包-2.zip` of several. */
export function bagFiles(target: string, bags: readonly Bag[]): string[] {
  if (bags.length === 1) return [target];
  const ending = extname(target);
  const stem = join(dirname(target), basename(target, ending));
  return bags.map((_, at) => `${stem}-${at + 1}${ending}`);
}

/**
 * Writes each bag beside its name, flushes it, and only when all are there gives them their names. What a run that was
 * killed left is overwritten by the next. Faults: `bundle-target-other`, `target-unwritable`.
 */
export async function writeBundle(target: string, bags: readonly Bag[]): Promise<Result<readonly WrittenBag[]>> {
  const files = bagFiles(target, bags);
  for (const path of files)
    if (!(await isFreeOrBundle(path))) return { ok: false, fault: fault("bundle-target-other", { path }) };
  const written: WrittenBag[] = [];
  try {
    for (const [at, path] of files.entries()) written.push(await writeDraft(path, bags[at]!));
    for (const path of files) await rename(draftOf(path), path);
    await syncFolder(dirname(target));
    return { ok: true, value: written };
  } catch (error) {
    if (!(error instanceof Error && "code" in error && UNWRITABLE.has(String(error.code)))) throw error;
    return { ok: false, fault: fault("target-unwritable", { path: target }) };
  } finally {
    for (const path of files) await rm(draftOf(path), { force: true }).catch(() => undefined);
  }
}

const UNWRITABLE = new Set([
  "EACCES",
  "EPERM",
  "EROFS",
  "ENOSPC",
  "EDQUOT",
  "ENOENT",
  "ENOTDIR",
  "EISDIR",
  "ENAMETOOLONG",
]);

const draftOf = (path: string): string => `${path}.未完成`;

async function writeDraft(path: string, bag: Bag): Promise<WrittenBag> {
  const draft = draftOf(path);
  await rm(draft, { force: true });
  const file = await open(draft, "wx", 0o600);
  const hash = createHash("sha256");
  let bytes = 0;
  try {
    const sink = new Writable({
      write(chunk: Uint8Array, _, done) {
        hash.update(chunk);
        bytes += chunk.byteLength;
        file.writeFile(chunk).then(() => done(), done);
      },
    });
    await bag.zip().pipeTo(Writable.toWeb(sink));
    await file.sync();
  } finally {
    await file.close();
  }
  return { path, bytes, sha256: hash.digest("hex") };
}

/** A file that is no bundle may be somebody's evidence. */
async function isFreeOrBundle(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return true;
  if (!found.isFile()) return false;
  const file = await open(path, "r");
  try {
    const head = Buffer.alloc(HEAD_BYTES);
    const { bytesRead } = await file.read(head, 0, HEAD_BYTES, 0);
    const text = head.subarray(0, bytesRead).toString("utf8");
    return text.startsWith("PK\u0003\u0004") && text.includes(FIRST_FILE);
  } finally {
    await file.close();
  }
}

const HEAD_BYTES = 512;
/** The first file of every bundle. */
const FIRST_FILE = "/README-核验.txt";

/** Makes the rename last; systems that cannot open a directory need not. */
async function syncFolder(dir: string): Promise<void> {
  const handle = await open(dir, "r").catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
