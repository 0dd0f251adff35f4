/** `youju read`: what files are and what can be read in them, without a case. */
import { access, constants, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { openFile } from "@youju/api/node";
import { ingest, type Intake, memoryIntake } from "@youju/api/use-cases";
import { describeFault, fault, type Fault, type Original, type Reading } from "@youju/model";
import { nodeHasher } from "@youju/vault/node";
import { done, jsonText, type Request, type Run, wrong } from "../command.ts";
import { progressOf } from "../progress.ts";
import { recordLine } from "../record-line.ts";
import type { Terminal } from "../terminal.ts";
import { transcribe } from "../transcribe.ts";
import { filesText, problemsText } from "../text/files-text.ts";
import { isLocked, withPassword } from "../with-password.ts";

export interface FileRead {
  readonly path: string;
  readonly reading: Reading;
}

export const read: Run = async (request, terminal) => {
  const { args, options } = request;
  if ("json" in options && "ndjson" in options)
    return wrong(fault("option-out-of-place", { option: "--ndjson", instead: "和 --json 只能选一个。" }));
  const faults = (await Promise.all(args.map((path) => unreadable(path, terminal)))).flat();
  if (faults.length > 0) return wrong(...faults);
  const files = await readAll(request, terminal);
  if ("ndjson" in options) {
    terminal.err(problemsText(files));
    return done("");
  }
  return done("json" in options ? jsonText({ files: files.map(fileView) }) : filesText(files));
};

async function unreadable(path: string, { cwd }: Terminal): Promise<Fault[]> {
  const found = await stat(resolve(cwd, path)).catch(() => undefined);
  if (found === undefined) return [fault("path-missing", { path })];
  if (!found.isFile()) return [fault("not-a-file", { path })];
  await access(resolve(cwd, path), constants.R_OK);
  return [];
}

async function readAll(request: Request, terminal: Terminal): Promise<readonly FileRead[]> {
  const { args, options } = request;
  const files: FileRead[] = [];
  const intake = "ndjson" in options ? printing(files, terminal) : counting(files);
  for (const path of args) {
    const content = await openFile(resolve(terminal.cwd, path));
    const before = files.length;
    await withPassword(request, terminal, async (password) => {
      files.length = before;
      const progress = progressOf(request, terminal);
      await ingest({ path, content }, intake, { onEvent: progress.onEvent, ...password });
      progress.end();
      const read = files.slice(before).map(({ reading }) => reading);
      // Records that are printed cannot be taken back, so only what printed none is read again.
      const again = !("ndjson" in options) || read.every(({ records }) => records === 0);
      return { result: undefined, locked: again && read.some(isLocked) };
    });
    await addTranscript({ path, blob: content }, files, intake, terminal);
  }
  return files;
}

/** What an engine made of a recording is read as a file behind it; where it failed, the recording says so. */
async function addTranscript(
  file: { readonly path: string; readonly blob: Blob },
  files: FileRead[],
  intake: Intake,
  terminal: Terminal,
): Promise<void> {
  const made = await transcribe(file, terminal);
  if (made?.ok === true) return ingest(made.value, intake);
  const last = files.at(-1);
  if (made === undefined || last === undefined) return;
  const problems = [...last.reading.problems, describeFault(made.fault)];
  files[files.length - 1] = { ...last, reading: { ...last.reading, problems } };
}

/** Keeps what is said of each file and lets its records go. */
function counting(
  files: FileRead[],
  onRecords: (batch: Parameters<typeof recordLine>[0][]) => void = () => undefined,
): Intake {
  return {
    ...memoryIntake(nodeHasher),
    take: async (original: Original, batches) => {
      for (;;) {
        const step = await batches.next();
        if (step.done !== true) {
          onRecords([...step.value]);
          continue;
        }
        files.push({ path: original.path, reading: step.value });
        return { original, reading: step.value };
      }
    },
  };
}

function printing(files: FileRead[], terminal: Terminal): Intake {
  return counting(files, (batch) =>
    terminal.out(batch.map((record) => `${JSON.stringify(recordLine(record))}\n`).join("")),
  );
}

function fileView({ path, reading: { kind, confidence, records, period, owner, problems } }: FileRead): object {
  return {
    path,
    kind,
    confidence,
    records,
    period: period ?? null,
    owner: owner?.id ?? owner?.names[0] ?? null,
    ownerNames: owner?.names ?? [],
    problems,
  };
}
