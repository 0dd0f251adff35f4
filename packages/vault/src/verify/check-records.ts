/**
 * `data/records.ndjson` against the originals: each is read once more, and every record must come out as it stands
 * there. Both are streams, so a million messages need no more memory than one.
 */
import { fault } from "@youju/model";
import type { Fail } from "./findings.ts";
import { z } from "zod";
import type { CheckedOriginals } from "./check-originals.ts";
import type { ListedOriginal } from "./contents.ts";
import { jsonLine } from "./json-form.ts";
import { type Line, linesOf } from "./text-form.ts";
import type { Reread } from "./verified.ts";

export const RECORDS = "data/records.ndjson";

const record = z.looseObject({ source: z.looseObject({ original: z.string() }) });

interface RecordLine extends Line {
  readonly original: string;
}

export interface RecordCheck {
  readonly originals: CheckedOriginals;
  /** Absent where nobody can read originals here: then only the form of the lines is checked. */
  readonly reread: Reread | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onOriginal?: (path: string) => void;
}

/** How many records there are. */
export async function checkRecords(blob: Blob, check: RecordCheck, fail: Fail): Promise<number> {
  const lines = recordLines(blob, fail);
  let count = 0;
  const next = async (): Promise<RecordLine | undefined> => {
    const step = await lines.next();
    if (step.done === true) return undefined;
    count += 1;
    return step.value;
  };
  let line = await next();
  if (check.reread === undefined) {
    while (line !== undefined) line = await next();
    return count;
  }
  for (const original of check.originals.listed) {
    check.signal?.throwIfAborted();
    check.onOriginal?.(original.path);
    line = await compareOne(original, line, next, check, fail);
  }
  if (line !== undefined) fail(fault("bundle-record-extra", undefined, { file: RECORDS, line: line.line }));
  while (line !== undefined) line = await next();
  return count;
}

/** The lines whose form is right; each that is not is told of. */
async function* recordLines(blob: Blob, fail: Fail): AsyncGenerator<RecordLine, void> {
  for await (const line of linesOf(RECORDS, blob)) {
    if ("code" in line) {
      fail(line);
      return;
    }
    const parsed = jsonLine(line.text, record, { file: RECORDS, line: line.line });
    if (parsed.ok) yield { ...line, original: parsed.value.source.original };
    else fail(parsed.fault);
  }
}

/** Compares the records of one original, which stand together, and answers with the first line behind them. */
async function compareOne(
  original: ListedOriginal,
  first: RecordLine | undefined,
  next: () => Promise<RecordLine | undefined>,
  { originals, reread, signal }: RecordCheck,
  fail: Fail,
): Promise<RecordLine | undefined> {
  const { sha256, path, kind, read = {} } = original;
  const content = originals.here.get(sha256);
  let line = first;
  if (content === undefined || reread === undefined) {
    while (line?.original === sha256) line = await next();
    return line;
  }
  let lacking = 0;
  let same = true;
  try {
    for await (const text of reread({ sha256, path, kind, read }, content)) {
      if (line?.original !== sha256) lacking += 1;
      else if (line.text === text) line = await next();
      else {
        // One line too few or too many would make all that follow differ: the first says enough.
        fail(fault("bundle-record-differs", undefined, { file: RECORDS, line: line.line }));
        same = false;
        break;
      }
    }
  } catch (error) {
    signal?.throwIfAborted();
    const detail = error instanceof Error ? error.message.slice(0, 200) : String(error);
    fail(fault("bundle-reread-failed", { detail }, { file: path }));
    same = false;
  }
  if (lacking > 0) fail(fault("bundle-records-lacking", { path, count: lacking }, { file: RECORDS }));
  if (same && line?.original === sha256)
    fail(fault("bundle-record-extra", undefined, { file: RECORDS, line: line.line }));
  while (line?.original === sha256) line = await next();
  return line;
}
