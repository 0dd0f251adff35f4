/** `youju claim`: what is owed on loans that a person states, without a case: from options, a file, or standard input. */
import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { assess } from "@youju/casework";
import { type Assessment, type CaseFile, type Fault, fault } from "@youju/model";
import { decodeCaseYaml } from "@youju/model/case-yaml";
import { asOfDate } from "../as-of.ts";
import { atOption, type ClaimFacts, factsOfOptions, factsOfText, saysFacts } from "../claim-facts.ts";
import { done, jsonText, type Request, type Run, wrong } from "../command.ts";
import { tablesOf } from "../tables.ts";
import type { Terminal } from "../terminal.ts";
import { claimText } from "../text/claim-text.ts";

export const claim: Run = async (request, terminal) => {
  const { options } = request;
  const asOf = await asOfDate(options["as-of"], terminal);
  if (!asOf.ok) return wrong(asOf.fault);
  const stated = await factsOf(request, terminal);
  if (!stated.ok) return wrong(...stated.faults);
  const outcome = assess(caseOf(stated), { asOf: asOf.value, tables: await tablesOf(terminal) });
  if (!outcome.ok) return wrong(...outcome.faults.map((one) => placed(one, request)));
  const { assessment } = outcome;
  return done("json" in options ? jsonText(claimJson(assessment)) : claimText(assessment));
};

async function factsOf({ args: [path], options }: Request, terminal: Terminal): Promise<ClaimFacts> {
  if (path === undefined)
    return saysFacts(options)
      ? factsOfOptions(options)
      : { ok: false, faults: [fault("claim-without-input", undefined)] };
  const twice = Object.keys(options).find((name) => saysFacts({ [name]: "" }));
  if (twice !== undefined) return { ok: false, faults: [fault("claim-twice", { option: `--${twice}` })] };
  if (path === "-") return factsOfText(decodeCaseYaml(await terminal.input()), "标准输入");
  const found = await stat(resolve(terminal.cwd, path)).catch(() => undefined);
  if (found === undefined) return { ok: false, faults: [fault("path-missing", { path })] };
  if (!found.isFile()) return { ok: false, faults: [fault("not-a-file", { path })] };
  return factsOfText(decodeCaseYaml(await readFile(resolve(terminal.cwd, path))), path);
}

function caseOf({ facts, lines }: ClaimFacts & { ok: true }): CaseFile {
  const stated = { ...facts, repayments: facts.repayments ?? [], demands: facts.demands ?? [] };
  return { facts: stated, originals: [], readings: [], records: [], ...(lines === undefined ? {} : { lines }) };
}

function placed(one: Fault, { args: [path], options }: Request): Fault {
  if (path === undefined) return atOption(one, options);
  return fault(one.code, one.details, { ...one.at, file: path === "-" ? "标准输入" : path });
}

/** The keys of an assessment that do not need a case. */
function claimJson({ asOf, loans, repayments, claim: owed, limitation, warnings }: Assessment): object {
  return { asOf, loans, repayments, claim: owed, limitation, warnings };
}
