/** The files that a command line names: files as they are, and everything in a folder. */
import { access, constants, readdir, stat } from "node:fs/promises";
import { basename, join, relative, resolve, sep } from "node:path";
import { isClutter } from "@youju/intake";
import { fault, type Fault } from "@youju/model";

export interface InputFile {
  /** As it was named; in a folder behind the folder's name, with `/`. */
  readonly path: string;
  /** Its own name, or its path in the folder. */
  readonly name: string;
}

export interface InputFiles {
  readonly files: readonly InputFile[];
  /** Files in folders that systems left there. */
  readonly clutter: number;
  /** `path-missing`, `folder-without-files`. */
  readonly faults: readonly Fault[];
}

/** Rejects with the system's error on a file that may not be read. */
export async function inputFiles(args: readonly string[], cwd: string): Promise<InputFiles> {
  const found = await Promise.all(args.map((path) => filesAt(path, cwd)));
  return {
    files: found.flatMap(({ files }) => files),
    clutter: found.reduce((sum, { clutter }) => sum + clutter, 0),
    faults: found.flatMap(({ faults }) => faults),
  };
}

async function filesAt(path: string, cwd: string): Promise<InputFiles> {
  const full = resolve(cwd, path);
  const found = await stat(full).catch(() => undefined);
  if (found === undefined) return { files: [], clutter: 0, faults: [fault("path-missing", { path })] };
  if (found.isDirectory()) return filesIn(path, full);
  await access(full, constants.R_OK);
  return { files: [{ path, name: basename(path) }], clutter: 0, faults: [] };
}

async function filesIn(path: string, full: string): Promise<InputFiles> {
  const entries = await readdir(full, { withFileTypes: true, recursive: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(full, join(entry.parentPath, entry.name)).replaceAll(sep, "/"));
  const kept = names.filter((name) => !isClutter(name)).toSorted();
  const folder = path.replace(/[/\\]+$/u, "");
  return {
    files: kept.map((name) => ({ path: `${folder}/${name}`, name })),
    clutter: names.length - kept.length,
    faults: kept.length === 0 ? [fault("folder-without-files", { path })] : [],
  };
}
