/** A case folder in a directory of this machine. */
import { createWriteStream } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { basename, dirname, join, resolve, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import { isClutter } from "@youju/intake";
import { decodeCaseYaml } from "@youju/model/case-yaml";
import { openFile } from "./open-file.ts";
import type { FolderFile, FolderPort, FolderSink } from "../use-cases/folder.ts";

/** The case folder `dir`; files are opened only when they are read, and never read whole. */
export function diskFolder(dir: string): FolderPort {
  return {
    name: basename(resolve(dir)),
    caseYaml: () => readFile(join(dir, "case.yaml")).then(decodeCaseYaml, absent),
    originals: () => filesBelow(join(dir, "originals")),
    seals: () => filesBelow(join(dir, "seals")),
  };
}

async function* filesBelow(dir: string): AsyncGenerator<FolderFile> {
  const entries = await readdir(dir, { withFileTypes: true, recursive: true }).catch(absent);
  for (const entry of entries ?? []) {
    const path = join(entry.parentPath, entry.name)
      .slice(dir.length + 1)
      .replaceAll(sep, "/");
    if (!entry.isFile() || isClutter(path)) continue;
    yield { path, blob: await openFile(join(entry.parentPath, entry.name)) };
  }
}

/**
 * Writes a case folder to `dir`, which must not exist yet. All of it is written beside `dir` first: `finish` moves it
 * into place, `abandon` takes it away, so that a folder of that name is always whole.
 */
export function diskSink(
  dir: string,
): FolderSink & { readonly finish: () => Promise<void>; readonly abandon: () => Promise<void> } {
  const draft = `${resolve(dir)}.未完成`;
  const write = async (path: string, content: Blob): Promise<void> => {
    const target = join(draft, path);
    if (!target.startsWith(draft + sep)) throw new RangeError(`path leaves the folder: ${path}`);
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    await pipeline(content.stream(), createWriteStream(target, { flags: "wx", mode: 0o600, flush: true }));
  };
  return {
    caseYaml: (text) => write("case.yaml", new Blob([text])),
    original: ({ path, blob }) => write(`originals/${path}`, blob),
    seal: ({ path, blob }) => write(`seals/${path}`, blob),
    finish: async () => {
      await rename(draft, resolve(dir));
      await syncFolder(dirname(resolve(dir)));
    },
    abandon: () => rm(draft, { recursive: true, force: true }),
  };
}

/** Makes the rename last; systems that cannot open a directory need not. */
export async function syncFolder(dir: string): Promise<void> {
  const handle = await open(dir, "r").catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code === "ENOENT" || error.code === "EISDIR") return undefined;
  throw error;
}
