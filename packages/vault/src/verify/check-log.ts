/**
 * The entries of the case out of the log of its vault: each is in the log whose head is signed (RFC 6962 inclusion), and
 * they are of one case, in their order. What they say of the originals and seals is handed on.
 */
import { fault, type SignedHead } from "@youju/model";
import { verifyInclusion } from "../log/check-proofs.ts";
import { readCheckpoint } from "../log/checkpoint.ts";
import { leafHash, type Sha256Of } from "../log/merkle.ts";
import type { Files } from "./check-bag.ts";
import { type CheckedEntry, logEntry, logLine, proofsFile } from "./contents.ts";
import type { Fail } from "./findings.ts";
import { jsonFile, jsonLine } from "./json-form.ts";
import type { SigningKey } from "./signature.ts";
import { linesOf, textOf } from "./text-form.ts";

const CHECKPOINT = "data/log/checkpoint.txt";
const ENTRIES = "data/log/entries.ndjson";
const PROOFS = "data/log/proofs.json";

export interface LoggedEntry {
  readonly index: number;
  readonly entry: CheckedEntry;
}

export interface CheckedLog {
  readonly entries: readonly LoggedEntry[];
  /** Absent where this browser cannot check the signature: then nothing holds the entries. */
  readonly head?: SignedHead;
}

/** Undefined where there is no log, or none whose head is right, which is told. */
export async function checkLog(
  files: Files,
  key: SigningKey | undefined,
  sha256: Sha256Of,
  fail: Fail,
): Promise<CheckedLog | undefined> {
  const [checkpoint, entries, proofs] = [CHECKPOINT, ENTRIES, PROOFS].map((path) => files.get(path));
  if (checkpoint === undefined && entries === undefined && proofs === undefined) return undefined;
  for (const path of [CHECKPOINT, ENTRIES, PROOFS])
    if (!files.has(path)) fail(fault("bundle-file-required", undefined, { file: path }));
  if (checkpoint === undefined || entries === undefined || proofs === undefined || key === undefined) return undefined;
  const head = await headOf(checkpoint.blob, key, sha256, fail);
  const inclusion = await jsonFile(PROOFS, proofs.blob, proofsFile);
  if (!inclusion.ok) fail(inclusion.fault);
  if (head === undefined || !inclusion.ok) return undefined;
  const proofOf = new Map(Object.entries(inclusion.value.inclusion));
  const logged: LoggedEntry[] = [];
  for await (const line of entryLines(entries.blob, fail)) {
    const proof = proofOf.get(String(line.index));
    proofOf.delete(String(line.index));
    const place = { file: ENTRIES, line: line.line };
    if (proof === undefined) fail(fault("bundle-log-proof", { index: line.index }, place));
    else if (head !== "unchecked" && !isIncluded(line, proof, head, sha256))
      fail(fault("bundle-log-entry", { index: line.index }, place));
    logged.push(line);
  }
  for (const index of proofOf.keys()) fail(fault("bundle-log-proof", { index: Number(index) }, { file: PROOFS }));
  return { entries: logged, ...(head === "unchecked" ? {} : { head }) };
}

function isIncluded(
  { text, index }: EntryLine,
  proof: readonly string[],
  { size, root }: SignedHead,
  sha256: Sha256Of,
): boolean {
  return verifyInclusion({ leaf: leafHash(text, sha256), index, size, root, proof }, sha256);
}

async function headOf(
  blob: Blob,
  { der }: SigningKey,
  sha256: Sha256Of,
  fail: Fail,
): Promise<SignedHead | "unchecked" | undefined> {
  const text = await textOf(CHECKPOINT, blob, 4096);
  if (!text.ok) return fail(text.fault);
  const read = await readCheckpoint(text.value, der, sha256);
  if (read.ok) return read.head;
  // That the browser cannot check it is said once, of the signature of the list.
  return read.why === "unsupported" ? "unchecked" : fail(fault("bundle-log-head", undefined, { file: CHECKPOINT }));
}

type EntryLine = LoggedEntry & { readonly line: number; readonly text: string };

/** The entries in their order; one that cannot be read, or stands where it should not, is told of. */
async function* entryLines(blob: Blob, fail: Fail): AsyncGenerator<EntryLine, void> {
  let before: { readonly index: number; readonly caseId: string } | undefined;
  for await (const read of linesOf(ENTRIES, blob)) {
    if ("code" in read) {
      fail(read);
      return;
    }
    const place = { file: ENTRIES, line: read.line };
    const line = jsonLine(read.text, logLine, place);
    const entry = line.ok ? jsonLine(line.value.text, logEntry, place) : line;
    if (!line.ok || !entry.ok) {
      fail(entry.ok ? fault("bundle-json-unreadable", undefined, place) : entry.fault);
      continue;
    }
    const { index, text } = line.value;
    const caseId = entry.value.case;
    if (before !== undefined && (index <= before.index || caseId !== before.caseId))
      fail(fault("bundle-log-order", { index }, place));
    before = { index, caseId };
    yield { index, text, line: read.line, entry: entry.value };
  }
}
