/** `youju export`: a case of the library as a folder, whole or not at all. */
import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { resolve } from "node:path";
import { diskSink } from "@youju/api/node";
import { type ExportOutcome, exportCaseFolder } from "@youju/api/use-cases";
import { fault } from "@youju/model";
import { done, jsonText, type Run, wrong } from "../command.ts";
import { withExistingLibrary } from "../library.ts";

export const exportCase: Run = async ({ args, options }, terminal) => {
  const [id, path] = args as [string, string];
  const target = resolve(terminal.cwd, path);
  if (!(await isFree(target))) return wrong(fault("target-not-empty", { path }));
  const unknown: ExportOutcome = { ok: false, fault: fault("case-unknown", { id }) };
  const outcome = await withExistingLibrary(terminal, unknown, async (ports) => {
    const sink = diskSink(target);
    try {
      await sink.abandon(); // what an export that was killed left behind
      const exported = await exportCaseFolder(id, ports, sink);
      if (exported.ok) await sink.finish();
      return exported;
    } catch (error) {
      if (!(error instanceof Error && "code" in error && UNWRITABLE.has(String(error.code)))) throw error;
      return { ok: false, fault: fault("target-unwritable", { path }) } satisfies ExportOutcome;
    } finally {
      await sink.abandon().catch(() => undefined);
    }
  });
  if (!outcome.ok) return wrong(outcome.fault);
  return done("json" in options ? jsonText({ case: id, path: target }) : `已导出到 ${path}\n`);
};

const UNWRITABLE = new Set(["EACCES", "EPERM", "EROFS", "ENOSPC", "EDQUOT", "ENOTDIR", "EISDIR", "ENAMETOOLONG"]);

/** Not there yet, or an empty folder. */
async function isFree(path: string): Promise<boolean> {
  try {
    return (await readdir(path)).length === 0;
  } catch (error) {
    return ["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code!) && !existsSync(path);
  }
}
