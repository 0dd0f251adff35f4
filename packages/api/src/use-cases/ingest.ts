/**
 * 收进一个文件: keeps it, finds out what it is, reads it; takes a ZIP apart and does the same with what is in it.
 *
 * The same for a database and for memory: where originals and records go is the {@link Intake} port. An original and
 * all its records arrive together or not at all; a file that cannot be read is kept with its problems.
 */
import { detect, openArchive, read } from "@youju/intake";
import { type CaseRecord, describeFault, type Instant, type Original, type Problem, type Reading, type Sha256 } from "@youju/model";
import type { UploadEvent } from "../contract.ts";
import { UNPACKED } from "./folder.ts";
import { readingView } from "./reading-view.ts";

/** The content of a file where it can be read again, and its name. */
export interface Kept {
  readonly sha256: Sha256;
  readonly sm3: string;
  readonly bytes: number;
  readonly blob: Blob;
}

export type Batches = AsyncGenerator<readonly CaseRecord[], Reading>;

export interface Intake {
  readonly keep: (content: Blob | ReadableStream<Uint8Array>) => Promise<Kept>;
  /** The reading of an original that the case already has whole. */
  readonly readingOf: (sha256: Sha256) => Promise<Reading | undefined>;
  /** Takes the original with all that `batches` yields, in one piece. */
  readonly take: (original: Original, batches: Batches) => Promise<Reading>;
}

export interface Incoming {
  /** Below `originals/`. */
  readonly path: string;
  readonly content: Blob | ReadableStream<Uint8Array>;
  readonly archive?: Sha256;
}

export interface IngestOptions {
  readonly password?: string;
  readonly at?: Instant;
  readonly signal?: AbortSignal;
  /** Awaited, so that a slow listener slows the reading and not the machine. */
  readonly onEvent?: (event: UploadEvent) => unknown;
  /** True where what came out of the ZIP at this path is already there and need not be taken out of it again. */
  readonly isUnpacked?: (path: string) => boolean;
}

/** Takes in one file. Never rejects for what is in the file: that is told by events and stands in the reading. */
export async function ingest(incoming: Incoming, intake: Intake, options: IngestOptions = {}): Promise<void> {
  const kept = await intake.keep(incoming.content);
  const original = originalOf(incoming, kept, options.at);
  const known = await intake.readingOf(kept.sha256);
  if (known !== undefined && !isLocked(known)) {
    await options.onEvent?.({ event: "original", original, reading: readingView(known), existed: true });
    return;
  }
  const { kind } = await detect(kept.blob, incoming.path);
  if (kind === "zip") return ingestArchive(original, kept.blob, intake, options);
  const reading = await intake.take(original, readWithEvents(original, kept.blob, options));
  await options.onEvent?.({ event: "original", original, reading: readingView(reading), existed: false });
}

function originalOf(incoming: Incoming, kept: Kept, at: Instant | undefined): Original {
  return {
    sha256: kept.sha256,
    sm3: kept.sm3,
    bytes: kept.bytes,
    path: incoming.path,
    ...(at === undefined ? {} : { importedAt: at }),
    ...(incoming.archive === undefined ? {} : { archive: incoming.archive }),
  };
}

async function* readWithEvents(original: Original, file: Blob, { signal, onEvent }: IngestOptions): Batches {
  let bytes = 0;
  let records = 0;
  const batches = read(file, {
    original: original.sha256,
    name: original.path,
    onProgress: (taken) => (bytes = taken),
    ...(signal === undefined ? {} : { signal }),
  });
  for (;;) {
    const step = await batches.next();
    if (step.done === true) return step.value;
    records += step.value.length;
    yield step.value;
    await onEvent?.({ event: "progress", bytes, of: original.bytes, records });
  }
}

/** A ZIP that waits for its password may be handed in again. */
const isLocked = (reading: Reading): boolean => reading.problems.some((problem) => PASSWORD_CODES.has(problem.code));
const PASSWORD_CODES: ReadonlySet<Problem["code"]> = new Set(["archive-password-missing", "archive-password-wrong"]);

interface Unpacked {
  readonly members: readonly { readonly path: string; readonly content: Blob | ReadableStream<Uint8Array> }[];
  readonly problems: readonly Problem[];
}
