/** `youju import`: a case folder, or loose files, into the library of this machine. */
import { openAsBlob } from "node:fs";
import { stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import type { UploadEvent } from "@youju/api/client";
import { diskFolder } from "@youju/api/node";
import { createDesk, importCaseFolder, type Ports } from "@youju/api/use-cases";
import { type CaseId, type Fault, fault, faultAt, type Problem } from "@youju/model";
import { done, jsonText, type Outcome, type Request, type Run, wrong } from "../command.ts";
import { withLibrary } from "../library.ts";
import { progressOf } from "../progress.ts";
import type { Terminal } from "../terminal.ts";

interface Taken {
  readonly path: string;
  readonly records: number;
  readonly existed: boolean;
  readonly problems: readonly Problem[];
}

export const importCase: Run = async (request, terminal) => {
  const { args, options } = request;
  const found = await Promise.all(args.map((path) => stat(resolve(terminal.cwd, path)).catch(() => undefined)));
  const missing = args.filter((_, i) => found[i] === undefined);
  if (missing.length > 0) return wrong(...missing.map((path) => fault("path-missing", { path })));
  if (args.length === 1 && found[0]!.isDirectory()) return folderIn(args[0]!, request, terminal);
  const folders = args.filter((_, i) => found[i]!.isDirectory());
  if (folders.length > 0) return wrong(...folders.map((path) => fault("not-a-file", { path })));
  const naming = ["creditor", "debtor"].find((name) => name in options && "case" in options);
  if (naming !== undefined) return wrong(fault("option-out-of-place", { option: `--${naming}`, instead: "收进已有的案件时，当事人用那个案件里的。" }));
  return filesIn(request, terminal);
};

async function folderIn(path: string, request: Request, terminal: Terminal): Promise<Outcome> {
  const misplaced = ["case", "creditor", "debtor"].find((name) => name in request.options);
  if (misplaced !== undefined) return wrong(fault("option-out-of-place", { option: `--${misplaced}`, instead: "案件文件夹的当事人写在 case.yaml 里。" }));
  return withLibrary(terminal, async (ports) => {
    const { taken, onEvent, end } = taking(request, terminal);
    const outcome = await importCaseFolder(diskFolder(resolve(terminal.cwd, path)), ports, {
      onProgress: (_path, event) => onEvent(event),
      ...passwordOf(request),
    });
    end();
    if (!outcome.ok) return wrong(...outcome.faults.map((one) => inFolder(one, path)));
    return report(outcome.id, taken, request);
  });
}

function inFolder(one: Fault, folder: string): Fault {
  return one.at?.file === "case.yaml" ? faultAt(one, { file: join(folder, "case.yaml") }) : one;
}

async function filesIn(request: Request, terminal: Terminal): Promise<Outcome> {
  return withLibrary(terminal, async (ports) => {
    const id = await caseFor(request, ports);
    if (id === undefined) return wrong(fault("case-unknown", { id: request.options["case"]! }));
    const { taken, onEvent, end } = taking(request, terminal);
    const desk = createDesk(ports);
    for (const path of request.args) {
      const blob = await openAsBlob(resolve(terminal.cwd, path));
      await desk.upload(id, { path: basename(path), content: blob.stream() }, { onEvent, ...passwordOf(request) });
    }
    end();
    return report(id, taken, request);
  });
}

async function caseFor({ options }: Request, ports: Ports): Promise<CaseId | undefined> {
  const desk = createDesk(ports);
  const named = options["case"];
  if (named !== undefined) return (await desk.has(named)) ? named : undefined;
  const { creditor, debtor } = options;
  const made = await desk.create({
    ...(creditor === undefined ? {} : { creditor: { name: creditor } }),
    ...(debtor === undefined ? {} : { debtor: { name: debtor } }),
  });
  return made.id;
}

function taking(request: Request, terminal: Terminal) {
  const taken: Taken[] = [];
  const progress = progressOf(request, terminal);
  const onEvent = (event: UploadEvent): void => {
    progress.onEvent(event);
    if (event.event === "failed") taken.push({ path: event.problem.where, records: 0, existed: false, problems: [event.problem] });
    if (event.event !== "original") return;
    const { original, reading, existed } = event;
    taken.push({ path: original.path, records: reading.records, existed, problems: reading.problems });
  };
  return { taken, onEvent, end: progress.end };
}

function passwordOf({ options }: Request): { readonly password?: string } {
  return options["password"] === undefined ? {} : { password: options["password"] };
}

function report(id: CaseId, taken: readonly Taken[], { options }: Request): Outcome {
  if ("json" in options) return done(jsonText({ case: id, originals: taken }));
  const lines = taken.map(({ path, records, existed }) => `  ${path}  ${existed ? "已经有了" : `${records.toLocaleString("en-US")} 条`}\n`);
  const problems = taken.flatMap((each) => each.problems).map(({ code, where, text, mend }) => `  ${where} [${code}] ${text}${mend}\n`);
  return done(`已收进案件 ${id}\n${lines.join("")}${problems.join("")}接着：youju assess ${id}\n`);
}
