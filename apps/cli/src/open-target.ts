/** What a command is about: a case folder, or a case of the library. */
import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { OpenFolderOptions } from "@youju/api/use-cases";
import { type CaseFile, type CaseId, type Fault, fault, faultAt } from "@youju/model";
import type { Request } from "./command.ts";
import { openFolder } from "./open-folder.ts";
import type { Terminal } from "./terminal.ts";

export type OpenedTarget =
  | {
      readonly ok: true;
      readonly caseFile: CaseFile;
      /** Null where it is a folder, whose path then stands in `dir`. */
      readonly id: CaseId | null;
      readonly dir: string | null;
    }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * `target` as the person typed it; faults name the place in those words. `onContent` is handed the originals of a folder;
 * those of a case of the library lie there.
 */
export async function openTarget(
  target: string,
  request: Request,
  terminal: Terminal,
  onContent?: OpenFolderOptions["onContent"],
): Promise<OpenedTarget> {
  const dir = resolve(terminal.cwd, target);
  const found = await stat(dir).catch(() => undefined);
  if (found?.isDirectory() === true) {
    const opened = await openFolder(dir, request, terminal, onContent);
    return opened.ok
      ? { ok: true, caseFile: opened.caseFile, id: null, dir }
      : { ok: false, faults: opened.faults.map((one) => inYaml(one, target)) };
  }
  if (found !== undefined) return { ok: false, faults: [fault("not-a-folder", { path: target })] };
  const [{ loadCase }, { withExistingLibrary }] = await Promise.all([
    import("@youju/api/use-cases"),
    import("./library.ts"),
  ]);
  const loaded = await withExistingLibrary(terminal, undefined, ({ store }) => loadCase(store, target));
  return loaded === undefined
    ? { ok: false, faults: [fault("target-unknown", { target })] }
    : { ok: true, caseFile: loaded.file, id: target, dir: null };
}

/** The place as the person typed the way to it. */
export function inYaml(one: Fault, folder: string): Fault {
  const inFile = one.at?.file === "case.yaml" || one.at?.line !== undefined;
  return inFile ? faultAt(one, { file: join(folder, "case.yaml") }) : one;
}
