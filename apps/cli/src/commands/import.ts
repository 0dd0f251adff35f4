/** `youju import`: a case folder, or loose files, into the library of this machine. */
import { existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import { basename, join, parse, resolve } from "node:path";
import type { UploadEvent } from "@youju/api/client";
import { diskFolder, openFile } from "@youju/api/node";
import {
  createDesk,
  filesInOrder,
  folderOf,
  type FolderPort,
  type HowToRead,
  importCaseFolder,
  type Ports,
  UNPACKED,
} from "@youju/api/use-cases";
import { goesWith } from "@youju/casework";
import { detect } from "@youju/intake";
import { type CaseId, type Fault, fault, faultAt, isTranscript, type Problem, UNNAMED } from "@youju/model";
import { writeCaseYaml } from "@youju/model/case-yaml";
import { done, jsonText, type Outcome, type Request, type Run, wrong } from "../command.ts";
import type { FileRead } from "../file-read.ts";
import { type InputFile, inputFiles } from "../input-files.ts";
import { withLibrary } from "../library.ts";
import { progressOf } from "../progress.ts";
import { readerOptions } from "../reader-option.ts";
import { readText } from "../text/read-text.ts";
import type { Terminal } from "../terminal.ts";
import { transcribe } from "../transcribe.ts";
import { faultLine } from "../text/fault-line.ts";
import { isLocked, withPassword } from "../with-password.ts";

export const importCase: Run = async (request, terminal) => {
  const { args, options } = request;
  const found = await Promise.all(args.map((path) => stat(resolve(terminal.cwd, path)).catch(() => undefined)));
  const missing = args.filter((_, i) => found[i] === undefined);
  if (missing.length > 0) return wrong(...missing.map((path) => fault("path-missing", { path })));
  const folders = args.filter((path, i) => found[i]!.isDirectory() && isCaseFolder(resolve(terminal.cwd, path)));
  if (folders.length > 0 && args.length === 1) return folderIn(args[0]!, request, terminal);
  if (folders.length > 0) return wrong(...folders.map((path) => fault("not-a-file", { path })));
  const naming = ["creditor", "debtor"].find((name) => name in options && "case" in options);
  if (naming !== undefined)
    return wrong(
      fault("option-out-of-place", { option: `--${naming}`, instead: "收进已有的案件时，当事人用那个案件里的。" }),
    );
  return filesIn(request, terminal);
};

/** Any other folder is full of loose files, such as that of the downloads. */
const isCaseFolder = (path: string): boolean => ["case.yaml", "originals"].some((name) => existsSync(join(path, name)));

async function folderIn(path: string, request: Request, terminal: Terminal): Promise<Outcome> {
  const misplaced = ["case", "creditor", "debtor"].find((name) => name in request.options);
  if (misplaced !== undefined)
    return wrong(
      fault("option-out-of-place", { option: `--${misplaced}`, instead: "案件文件夹的当事人写在 case.yaml 里。" }),
    );
  const saying = ["as", "columns", "taken"].find((name) => name in request.options);
  if (saying !== undefined)
    return wrong(
      fault("option-out-of-place", {
        option: `--${saying}`,
        instead: "案件文件夹里的文件怎么读，写在 case.yaml 的 decisions 里；可以先用 youju read 试。",
      }),
    );
  const folder = await withTranscripts(diskFolder(resolve(terminal.cwd, path)), terminal);
  const outcome = await importFrom(folder, request, terminal);
  return outcome.exit === 2 ? wrong(...outcome.faults.map((one) => inFolder(one, path))) : outcome;
}

async function importFrom(
  folder: FolderPort,
  request: Request,
  terminal: Terminal,
  { how, clutter }: Said = { how: {}, clutter: 0 },
): Promise<Outcome> {
  return withLibrary(terminal, async (ports) => {
    const taken: TakenByPath = new Map();
    const outcome = await withPassword(request, terminal, async (password) => {
      const { onEvent, end } = taking(taken, request, terminal);
      const result = await importCaseFolder(folder, ports, {
        onProgress: onEvent,
        ...password,
      });
      end();
      return { result, locked: [...taken.values()].some(({ reading }) => isLocked(reading)) };
    });
    if (!outcome.ok) return wrong(...outcome.faults);
    await readAsSaid(outcome.id, how, taken, ports);
    return report(outcome.id, taken, clutter, request);
  });
}

/** What the command line says beside the files, and of them. */
interface Said {
  readonly how: HowToRead;
  readonly clutter: number;
}

/** Kept as decisions of the case, each of which has its file read again. */
async function readAsSaid(id: CaseId, how: HowToRead, taken: TakenByPath, ports: Ports): Promise<void> {
  if (Object.keys(how).length === 0) return;
  const desk = createDesk(ports);
  const files = [...taken].filter(([, { reading }]) => reading.kind !== "zip");
  for (const [, { reading }] of files) {
    const target = reading.original;
    if (how.kind !== undefined) await desk.decide(id, { kind: "read-as", target, value: how.kind });
    if (how.columns !== undefined) await desk.decide(id, { kind: "columns", target, value: how.columns });
    if (how.taken !== undefined) await desk.decide(id, { kind: "taken-on", target, value: how.taken });
  }
  const originals = (await desk.detail(id))?.originals ?? [];
  for (const [path, file] of files) {
    const reading = originals.find(({ sha256 }) => sha256 === file.reading.original)?.reading;
    if (reading != null) taken.set(path, { ...file, reading });
  }
}

function inFolder(one: Fault, folder: string): Fault {
  return one.at?.file === "case.yaml" ? faultAt(one, { file: join(folder, "case.yaml") }) : one;
}

/** Loose files are a case folder that nobody wrote: so an import that was killed goes on when it is started again. */
async function filesIn(request: Request, terminal: Terminal): Promise<Outcome> {
  const { creditor = UNNAMED.creditor, debtor = UNNAMED.debtor, case: id } = request.options;
  const { how, faults } = readerOptions(request);
  const input = await inputFiles(request.args, terminal.cwd);
  if (faults.length > 0 || input.faults.length > 0) return wrong(...faults, ...input.faults);
  const files = await withTheirTranscripts(await named(input.files, terminal), terminal);
  const said = { how, clutter: input.clutter };
  if (id !== undefined) return filesInto(id, files, said, request, terminal);
  const yaml = writeCaseYaml({ creditor: { name: creditor }, debtor: { name: debtor } });
  const below = [...files].map(([name, blob]) => [`originals/${name}`, blob] as const);
  const folder = folderOf("", new Map([["case.yaml", new Blob([yaml])], ...below]));
  return importFrom(folder, request, terminal, said);
}

async function filesInto(
  id: CaseId,
  files: ReadonlyMap<string, Blob>,
  { how, clutter }: Said,
  request: Request,
  terminal: Terminal,
): Promise<Outcome> {
  return withLibrary(terminal, async (ports) => {
    const desk = createDesk(ports);
    if (!(await desk.has(id))) return wrong(fault("case-unknown", { id }));
    const taken: TakenByPath = new Map();
    await withPassword(request, terminal, async (password) => {
      const { onEvent, end } = taking(taken, request, terminal);
      for (const [path, blob] of files)
        await desk.upload(
          id,
          { path, content: blob.stream() },
          { onEvent: (event) => onEvent(path, event), ...password },
        );
      end();
      return { result: undefined, locked: [...taken.values()].some(({ reading }) => isLocked(reading)) };
    });
    await readAsSaid(id, how, taken, ports);
    return report(id, taken, clutter, request);
  });
}

/** The files, each recording with what an engine made of it where nobody gave its words. */
async function withTheirTranscripts(
  files: ReadonlyMap<string, Blob>,
  terminal: Terminal,
): Promise<ReadonlyMap<string, Blob>> {
  const all = new Map(files);
  for (const [path, blob] of files) {
    const made = (await hasTranscript(path, files)) ? undefined : await transcribe({ path, blob }, terminal);
    if (made?.ok === true) all.set(made.value.path, made.value.content);
    if (made?.ok === false) terminal.err(`${faultLine(made.fault)}\n`);
  }
  return all;
}

async function hasTranscript(recording: string, files: ReadonlyMap<string, Blob>): Promise<boolean> {
  for (const [path, blob] of files) {
    if (path !== recording && goesWith(path, recording) && isTranscript((await detect(blob, path)).kind)) return true;
  }
  return false;
}

async function withTranscripts(folder: FolderPort, terminal: Terminal): Promise<FolderPort> {
  if (terminal.env["YOUJU_ASR_CMD"] === undefined) return folder;
  const files = new Map((await filesInOrder(folder)).map(({ path, blob }) => [path, blob]));
  const all = await withTheirTranscripts(files, terminal);
  return { ...folder, originals: () => [...all].map(([path, blob]) => ({ path, blob })) };
}

/** Each file under its own name; of two with one name the later gets a number. */
async function named(inputs: readonly InputFile[], { cwd }: Terminal): Promise<ReadonlyMap<string, Blob>> {
  const files = new Map<string, Blob>();
  for (const { path, name } of inputs) {
    const { dir, name: stem, ext } = parse(name);
    let free = name;
    for (let i = 2; files.has(free); i += 1) free = `${dir === "" ? "" : `${dir}/`}${stem} (${i})${ext}`;
    files.set(free, await openFile(resolve(cwd, path)));
  }
  return files;
}

/** What came of each file; a second attempt, with a password, does not make it one that was there before. */
type TakenByPath = Map<string, FileRead>;

function taking(taken: TakenByPath, request: Request, terminal: Terminal) {
  const progress = progressOf(request, terminal);
  const onEvent = (from: string, event: UploadEvent): void => {
    progress.onEvent(event);
    if (event.event === "failed") {
      const path = event.problem.where;
      taken.set(path, { path, reading: nothingOf(event.problem), first: [], last: [] });
    }
    if (event.event !== "original") return;
    const { original, reading, existed } = event;
    const known = existed ? taken.get(original.path) : undefined;
    const path = known === undefined ? original.path : sameHere(from, original.path, taken);
    const empty = reading.problems.some(({ code }) => code === "file-empty");
    const sameAs = path === original.path || empty ? {} : { sameAs: original.path };
    if (known === undefined || path !== original.path)
      taken.set(path, { path, reading, first: [], last: [], existed: known?.existed ?? existed, ...sameAs });
  };
  return { onEvent, end: progress.end };
}

/** What a file of known content is shown as: by its own name, or as something in the ZIP that it came in. */
function sameHere(from: string, original: string, taken: TakenByPath): string {
  if (from === original || original.startsWith(`${from}${UNPACKED}`)) return original;
  return taken.get(from)?.reading.kind === "zip" ? `${from} 里的 ${basename(original)}` : from;
}

/** The reading of a file that did not come in. */
const nothingOf = (problem: Problem): FileRead["reading"] => ({
  original: "",
  kind: "unknown",
  confidence: 1,
  records: 0,
  chats: [],
  problems: [problem],
});

function report(id: CaseId, taken: TakenByPath, clutter: number, { options }: Request): Outcome {
  const files = [...taken.values()];
  const originals = files.map(({ path, sameAs, reading: { records, problems }, existed = false }) => ({
    path,
    ...(sameAs === undefined ? {} : { sameAs }),
    records,
    existed,
    problems,
  }));
  if ("json" in options) return done(jsonText({ case: id, originals }));
  return done(
    `已收进案件 ${id}；没有读出来的文件也原样保存在里面。\n\n${readText(files, clutter)}\n接着：youju assess ${id}\n`,
  );
}
