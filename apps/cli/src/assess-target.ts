/** The assessment of what a command is about, for today or the day that was asked for. */
import type { OpenFolderOptions } from "@youju/api/use-cases";
import { assess } from "@youju/casework";
import type { Assessment, Fault } from "@youju/model";
import { asOfDate } from "./as-of.ts";
import type { Request } from "./command.ts";
import { inYaml, type OpenedTarget, openTarget } from "./open-target.ts";
import { tablesOf } from "./tables.ts";
import type { Terminal } from "./terminal.ts";

export type AssessedTarget =
  | (Extract<OpenedTarget, { ok: true }> & { readonly assessment: Assessment })
  | { readonly ok: false; readonly faults: readonly Fault[] };

export interface AssessTargetOptions {
  /** With the reason of each figure. */
  readonly why?: boolean;
  readonly onContent?: OpenFolderOptions["onContent"];
}

export async function assessTarget(
  target: string,
  request: Request,
  terminal: Terminal,
  { why = false, onContent }: AssessTargetOptions = {},
): Promise<AssessedTarget> {
  const asOf = await asOfDate(request.options["as-of"], terminal);
  if (!asOf.ok) return { ok: false, faults: [asOf.fault] };
  const opened = await openTarget(target, request, terminal, onContent);
  if (!opened.ok) return opened;
  const outcome = assess(opened.caseFile, { asOf: asOf.value, why, tables: await tablesOf(terminal) });
  return outcome.ok
    ? { ...opened, assessment: outcome.assessment }
    : { ok: false, faults: outcome.faults.map((one) => inYaml(one, target)) };
}
