/** The files that a command line names: files as they are, and everything in a folder. */
import { access, constants, readdir, stat } from "node:fs/promises";
import { join, resolve, sep } from "node:path";
import { isClutter } from "@youju/intake";
import { fault, type Fault } from "@youju/model";

export interface InputFiles {
  /** As they were named, with `/`; in a folder behind its name. */
  readonly paths: readonly string[];
  /** Files in folders that systems left there. */
  readonly clutter: number;
  /** `path-missing`, `folder-without-files`. */
  readonly faults: readonly Fault[];
}

/** Rejects with the system's error on a file that may not be read. */
export async function inputFiles(args: readonly string[], cwd: string): Promise<InputFiles> {
  const found = await Promise.all(args.map((path) => filesAt(path, cwd)));
  return {
    paths: found.flatMap(({ paths }) => paths),
    clutter: found.reduce((sum, { clutter }) => sum + clutter, 0),
    faults: found.flatMap(({ faults }) => faults),
  };
}

async function filesAt(path: string, cwd: string): Promise<InputFiles> {
  const full = resolve(cwd, path);
  const found = await stat(full).catch(() => undefined);
  if (found === undefined) return { paths: [], clutter: 0, faults: [fault("path-missing", { path })] };
  if (!found.isDirectory()) {
    await access(full, constants.R_OK);
    return { paths: [path], clutter: 0, faults: [] };
  }
  const entries = await readdir(full, { withFileTypes: true, recursive: true });
  const below = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(full.length + 1)
        .replaceAll(sep, "/"),
    );
  const kept = below.filter((one) => !isClutter(one)).toSorted();
  const faults = kept.length === 0 ? [fault("folder-without-files", { path })] : [];
  return {
    paths: kept.map((one) => `${path.replace(/[/\\]+$/u, "")}/${one}`),
    clutter: below.length - kept.length,
    faults,
  };
}
