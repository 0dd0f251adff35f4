/** `youju read`: what files are and what can be read in them, without a case. */
import { resolve } from "node:path";
import { openFile } from "@youju/api/node";
import { ingest, type IngestOptions, type Intake, memoryIntake } from "@youju/api/use-cases";
import { nodePdfOpener, nodePictureEngine } from "@youju/intake/node";
import { type CaseRecord, describeFault, fault, type Original, recordLine } from "@youju/model";
import { nodeHasher } from "@youju/vault/node";
import { done, jsonText, type Request, type Run, wrong } from "../command.ts";
import { endsOf, type FileRead } from "../file-read.ts";
import { inputFiles } from "../input-files.ts";
import { progressOf } from "../progress.ts";
import { readerOptions } from "../reader-option.ts";
import { seenChats, seenChatView } from "../seen-chats.ts";
import type { Terminal } from "../terminal.ts";
import { transcribe } from "../transcribe.ts";
import { problemsText, readText } from "../text/read-text.ts";
import { isLocked, withPassword } from "../with-password.ts";

export const read: Run = async (request, terminal) => {
  const { args, options } = request;
  if ("json" in options && "ndjson" in options)
    return wrong(fault("option-out-of-place", { option: "--ndjson", instead: "和 --json 只能选一个。" }));
  const { how, faults } = readerOptions(request);
  const input = await inputFiles(args, terminal.cwd);
  if (faults.length > 0 || input.faults.length > 0) return wrong(...faults, ...input.faults);
  const paths = input.files.map(({ path }) => path);
  const files = await readAll(
    paths,
    { howToRead: () => how, pictures: nodePictureEngine(), pdfs: nodePdfOpener() },
    request,
    terminal,
  );
  if ("ndjson" in options) {
    terminal.err(problemsText(files));
    return done("");
  }
  const once = withSame(files);
  const chats = seenChats(once.filter(({ sameAs }) => sameAs === undefined));
  if ("json" in options) return done(jsonText({ files: once.map(fileView), chats: chats.map(seenChatView) }));
  return done(readText(once, input.clutter, chats));
};

/** People download the same file again and again: what was read before is not shown twice. */
function withSame(files: readonly FileRead[]): readonly FileRead[] {
  const paths = new Map<string, string>();
  return files.map((file) => {
    const { original, kind } = file.reading;
    const sameAs = kind === "unknown" ? undefined : paths.get(original);
    if (sameAs !== undefined) return { ...file, sameAs };
    paths.set(original, file.path);
    return file;
  });
}

type How = Pick<IngestOptions, "howToRead" | "pictures" | "pdfs">;

async function readAll(
  paths: readonly string[],
  how: How,
  request: Request,
  terminal: Terminal,
): Promise<readonly FileRead[]> {
  const { options } = request;
  const files: FileRead[] = [];
  const intake = "ndjson" in options ? printing(files, terminal) : counting(files);
  for (const path of paths) {
    const content = await openFile(resolve(terminal.cwd, path));
    const before = files.length;
    await withPassword(request, terminal, async (password) => {
      files.length = before;
      const progress = progressOf(request, terminal);
      await ingest({ path, content }, intake, { onEvent: progress.onEvent, ...how, ...password });
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
function counting(files: FileRead[], onRecords: (batch: readonly CaseRecord[]) => void = () => undefined): Intake {
  return {
    ...memoryIntake(nodeHasher),
    take: async (original: Original, batches) => {
      const { see, ends } = endsOf();
      for (;;) {
        const step = await batches.next();
        if (step.done !== true) {
          onRecords(step.value);
          see(step.value);
          continue;
        }
        files.push({ path: original.path, reading: step.value, ...ends() });
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

function fileView({
  path,
  sameAs,
  reading: { kind, confidence, records, period, owner, receipt, problems },
}: FileRead): object {
  return {
    path,
    ...(sameAs === undefined ? {} : { sameAs }),
    kind,
    confidence,
    records,
    period: period ?? null,
    owner: owner?.id ?? owner?.names[0] ?? null,
    ownerNames: owner?.names ?? [],
    ...(receipt === undefined ? {} : { receipt }),
    problems,
  };
}
