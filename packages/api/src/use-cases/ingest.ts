/**
 * 收进一个文件: keeps it, finds out what it is, reads it; takes a ZIP apart and does the same with what is in it.
 *
 * The same for a database and for memory: where originals and records go is the {@link Intake} port. An original and
 * all its records arrive together or not at all; a file that cannot be read is kept with its problems.
 */
import { type ArchiveMember, detect, type Engines, openArchive, read } from "@youju/intake";
import {
  type CaseRecord,
  describeFault,
  type Instant,
  instantFromUnixSeconds,
  type Original,
  type Problem,
  type Reading,
  type Sha256,
} from "@youju/model";
import type { Arrival } from "@youju/store";
import type { UploadEvent } from "../contract.ts";
import { UNPACKED } from "./folder.ts";
import type { HowToRead } from "./how-to-read.ts";
import { readingView } from "./reading-view.ts";
import { safePath } from "./safe-path.ts";

/** The content of a file where it can be read again, and its name. */
export interface Kept {
  readonly sha256: Sha256;
  readonly sm3: string;
  readonly bytes: number;
  readonly blob: Blob;
}

export type Batches = AsyncGenerator<readonly CaseRecord[], Reading>;

/** An original as the case has it; its path may have been changed where another file had it. */
export interface Taken {
  readonly original: Original;
  readonly reading: Reading;
}

export interface Intake {
  readonly keep: (content: Blob | ReadableStream<Uint8Array>) => Promise<Kept>;
  /** An original that the case already has. */
  readonly known: (sha256: Sha256) => Promise<Taken | undefined>;
  /** Takes the original with all that `batches` yields, in one piece. */
  readonly take: (original: Original, batches: Batches, arrival?: Arrival) => Promise<Taken>;
}

export interface Incoming {
  /** Below `originals/`. */
  readonly path: string;
  readonly content: Blob | ReadableStream<Uint8Array>;
  readonly archive?: Sha256;
  /** What the file is called where it comes from, if that is not the path. */
  readonly name?: string;
  /** When it was last changed; a `File` says so itself. */
  readonly modifiedAt?: Instant;
}

export interface IngestOptions extends Engines {
  /** For every ZIP and PDF; several, with blanks or commas between them, where each has its own. */
  readonly password?: string;
  readonly at?: Instant;
  /** What a person said of a file; a ZIP is taken apart whatever was said. */
  readonly howToRead?: (sha256: Sha256) => HowToRead | undefined;
  readonly signal?: AbortSignal;
  readonly onEvent?: (event: UploadEvent) => void;
  /** True where what came out of the ZIP at this path is already there and need not be taken out of it again. */
  readonly isUnpacked?: (path: string) => boolean;
}

/** Takes in one file. Never rejects for what is in the file: that is told by events and stands in the reading. */
export async function ingest(incoming: Incoming, intake: Intake, options: IngestOptions = {}): Promise<void> {
  const kept = await intake.keep(incoming.content);
  options.signal?.throwIfAborted();
  const known = await intake.known(kept.sha256);
  if (known !== undefined && !isLocked(known.reading)) return ingestKnown(known, kept.blob, intake, options);
  const original = known?.original ?? originalOf(incoming, kept, options.at);
  const { kind } = await detect(kept.blob, incoming.path, { ...enginesOf(options), passwords: passwordsIn(options) });
  const arrival = arrivalOf(incoming);
  if (kind === "zip") return ingestArchive({ zip: original, arrival, file: kept.blob }, intake, options);
  const taken = await intake.take(original, readWithEvents(original, kept.blob, options), arrival);
  tell(taken, false, options);
  tellOfLock(taken, options);
}

/**
 * Reads an original of the case once more: as a person has said meanwhile, or as its content looks. What wants a password,
 * which is kept nowhere, stays as it was read.
 */
export async function readAgain(
  original: Original,
  file: Blob,
  intake: Pick<Intake, "take">,
  options: Engines & Pick<IngestOptions, "howToRead"> = {},
): Promise<void> {
  const { fault } = await detect(file, original.path, enginesOf(options));
  if (fault !== undefined && LOCKS.has(fault.code)) return;
  await intake.take(original, readWithEvents(original, file, options));
}

function tell({ original, reading }: Taken, existed: boolean, { onEvent }: IngestOptions): void {
  onEvent?.({ event: "original", original, reading: readingView(reading), existed });
}

function arrivalOf({ path, name = path, content, modifiedAt }: Incoming): Arrival {
  const changed = content instanceof File ? instantFromUnixSeconds(content.lastModified / 1000) : modifiedAt;
  return { ...(name === path ? {} : { name }), ...(changed === undefined ? {} : { modifiedAt: changed }) };
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

async function* readWithEvents(original: Original, file: Blob, options: IngestOptions): Batches {
  const { signal, onEvent } = options;
  let bytes = 0;
  let records = 0;
  const batches = read(file, {
    original: original.sha256,
    name: original.path,
    onProgress: (progress) => (bytes = progress.bytes),
    ...options.howToRead?.(original.sha256),
    ...enginesOf(options),
    passwords: passwordsIn(options),
    ...(signal === undefined ? {} : { signal }),
  });
  for (;;) {
    const step = await batches.next();
    if (step.done === true) return step.value;
    records += step.value.length;
    onEvent?.({ event: "progress", bytes, of: original.bytes, records });
    yield step.value;
  }
}

/** What waits for its password may be handed in again. */
const isLocked = (reading: Reading): boolean => reading.problems.some(({ code }) => LOCKS.has(code));
const WRONG: ReadonlySet<Problem["code"]> = new Set(["archive-password-wrong", "pdf-password-wrong"]);
const LOCKS: ReadonlySet<Problem["code"]> = new Set([...WRONG, "archive-password-missing", "pdf-password-missing"]);

function tellOfLock({ original, reading }: Taken, { onEvent }: IngestOptions): void {
  if (!isLocked(reading)) return;
  const wrong = reading.problems.some(({ code }) => WRONG.has(code));
  onEvent?.({ event: "password-needed", path: original.path, wrong });
}

/** A password may have blanks in it, and several may be given at once. */
const passwordsIn = ({ password = "" }: IngestOptions): readonly string[] => [
  ...new Set([password, ...password.split(/[\s,，、]+/u)].filter((one) => one !== "")),
];

/** Of options or ports what reads files that are no text. */
export const enginesOf = ({ pictures, pdfs }: Engines): Engines => ({
  ...(pictures === undefined ? {} : { pictures }),
  ...(pdfs === undefined ? {} : { pdfs }),
});

interface ComingArchive {
  readonly zip: Original;
  readonly arrival: Arrival;
  readonly file: Blob;
}

/** Keeps the ZIP as an original of its own, then everything in it. */
async function ingestArchive(
  { zip, arrival, file }: ComingArchive,
  intake: Intake,
  options: IngestOptions,
): Promise<void> {
  const unpacked = await unpackWithAny(zip, file, intake, options);
  const taken = await intake.take(zip, readingOnly(archiveReading(zip, unpacked.problems)), arrival);
  tell(taken, false, options);
  tellOfLock(taken, options);
  await ingestMembers(taken.original, unpacked, intake, options);
}

/** Of a ZIP that is known, what is in it may not be: whoever took it in may have been killed in the middle. */
async function ingestKnown(known: Taken, file: Blob, intake: Intake, options: IngestOptions): Promise<void> {
  tell(known, true, options);
  if (known.reading.kind !== "zip") return;
  const unpacked = await unpackWithAny(known.original, file, intake, options);
  await ingestMembers(known.original, unpacked, intake, options);
}

async function ingestMembers(
  zip: Original,
  { members }: Unpacked,
  intake: Intake,
  options: IngestOptions,
): Promise<void> {
  for (const { path, ...member } of members) {
    await ingest({ path: `${zip.path}${UNPACKED}${path}`, archive: zip.sha256, ...member }, intake, options);
  }
}

/** Its name where the ZIP has it under another one than the path that it gets. */
type Member = Arrival & { readonly path: string; readonly content: Blob };

interface Unpacked {
  readonly members: readonly Member[];
  readonly problems: readonly Problem[];
}

/** The passwords in turn, until one opens it. What lies unpacked beside it leaves no lock to tell of. */
async function unpackWithAny(zip: Original, file: Blob, intake: Intake, options: IngestOptions): Promise<Unpacked> {
  const there = options.isUnpacked?.(zip.path) === true;
  let unpacked = await unpack(zip, file, intake, options, there);
  for (const one of passwordsIn(options)) {
    if (!unpacked.problems.some(({ code }) => LOCKS.has(code))) break;
    unpacked = await unpack(zip, file, intake, { ...options, password: one }, there);
  }
  const problems = there ? unpacked.problems.filter(({ code }) => !LOCKS.has(code)) : unpacked.problems;
  return { ...unpacked, problems };
}

/**
 * All members, or none where the archive turns out to be locked on the way. Of one whose members are `there` already,
 * only what could not be unpacked.
 */
async function unpack(
  zip: Original,
  file: Blob,
  intake: Intake,
  { password, signal }: IngestOptions,
  there: boolean,
): Promise<Unpacked> {
  const members: Member[] = [];
  const problems: Problem[] = [];
  const archive = openArchive(file, {
    name: zip.path,
    depth: zip.path.split(UNPACKED).length - 1,
    ...(password === undefined ? {} : { password }),
    ...(signal === undefined ? {} : { signal }),
  });
  for await (const member of archive) {
    if (member.ok && there) continue;
    if (member.ok) members.push(memberOf(member, (await intake.keep(member.blob)).blob));
    else problems.push(describeFault(member.fault));
    if (!member.ok && LOCKS.has(member.fault.code)) return { members: [], problems };
  }
  return { members, problems };
}

function memberOf({ path, name, modifiedAt }: ArchiveMember & { readonly ok: true }, content: Blob): Member {
  const safe = safePath(path) ?? "_";
  return {
    path: safe,
    content,
    ...(name === safe ? {} : { name }),
    ...(modifiedAt === undefined ? {} : { modifiedAt }),
  };
}

function archiveReading(original: Original, problems: readonly Problem[]): Reading {
  return { original: original.sha256, kind: "zip", confidence: 1, records: 0, chats: [], problems };
}

async function* readingOnly(reading: Reading): Batches {
  yield [];
  return reading;
}
