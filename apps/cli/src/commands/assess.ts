/** `youju assess`: the answer to a case folder, or to a case of the library, for any day. */
import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { assess as assessCase } from "@youju/casework";
import { type CaseFile, type Fault, fault, faultAt } from "@youju/model";
import { asOfDate } from "../as-of.ts";
import { done, jsonText, type Request, type Run, wrong } from "../command.ts";
import { openFolder } from "../open-folder.ts";
import { tablesOf } from "../tables.ts";
import type { Terminal } from "../terminal.ts";
import { assessmentText } from "../text/assessment-text.ts";

type Opened =
  { readonly ok: true; readonly caseFile: CaseFile } | { readonly ok: false; readonly faults: readonly Fault[] };

export const assess: Run = async (request, terminal) => {
  const [target] = request.args;
  const { options } = request;
  const asOf = await asOfDate(options["as-of"], terminal);
  if (!asOf.ok) return wrong(asOf.fault);
  if ("why" in options && !("json" in options))
    return wrong(fault("option-out-of-place", { option: "--why", instead: "和 --json 一起用。" }));
  const opened = await open(target!, request, terminal);
  if (!opened.ok) return wrong(...opened.faults);
  const outcome = assessCase(opened.caseFile, {
    asOf: asOf.value,
    why: "why" in options,
    tables: await tablesOf(terminal),
  });
  if (!outcome.ok) return wrong(...outcome.faults.map((one) => inYaml(one, target!)));
  return done("json" in options ? jsonText(outcome.assessment) : assessmentText(outcome.assessment));
};

async function open(target: string, request: Request, terminal: Terminal): Promise<Opened> {
  const found = await stat(resolve(terminal.cwd, target)).catch(() => undefined);
  if (found?.isDirectory() === true) {
    const opened = await openFolder(resolve(terminal.cwd, target), request, terminal);
    return opened.ok ? opened : { ok: false, faults: opened.faults.map((one) => inYaml(one, target)) };
  }
  if (found !== undefined) return { ok: false, faults: [fault("not-a-folder", { path: target })] };
  const [{ loadCase }, { withExistingLibrary }] = await Promise.all([
    import("@youju/api/use-cases"),
    import("../library.ts"),
  ]);
  const loaded = await withExistingLibrary(terminal, undefined, ({ store }) => loadCase(store, target));
  return loaded === undefined
    ? { ok: false, faults: [fault("target-unknown", { target })] }
    : { ok: true, caseFile: loaded.file };
}

/** The place as the person typed the way to it. */
function inYaml(one: Fault, folder: string): Fault {
  const inFile = one.at?.file === "case.yaml" || one.at?.line !== undefined;
  return inFile ? faultAt(one, { file: join(folder, "case.yaml") }) : one;
}
