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
  /** Hashes of originals that stand in the bundle as they came while their records are covered. */
  readonly kept: ReadonlySet<string>;
  readonly signal?: AbortSignal | undefined;
  readonly onOriginal?: (path: string) => void;
}

export interface CheckedRecords {
  readonly count: number;
  /** Originals whose records could not be compared, for want of a password or because only the records are covered. */
  readonly uncompared: readonly string[];
}

export async function checkRecords(blob: Blob, check: RecordCheck, fail: Fail): Promise<CheckedRecords> {
  const lines = recordLines(blob, fail);
  const uncompared: string[] = [];
  let count = 0;
  const next = async (): Promise<RecordLine | undefined> => {
    const step = await lines.next();
    if (step.done === true) return undefined;
    count += 1;
    return step.value;
  };
  let line = await next();
  for (const original of check.reread === undefined ? [] : check.originals.listed) {
    check.signal?.throwIfAborted();
    check.onOriginal?.(original.path);
    line = await compareOne(original, line, { ...check, next, uncompared }, fail);
  }
  if (check.reread !== undefined && line !== undefined)
    fail(fault("bundle-record-extra", undefined, { file: RECORDS, line: line.line }));
  while (line !== undefined) line = await next();
  return { count, uncompared };
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

interface Comparing extends RecordCheck {
  readonly next: () => Promise<RecordLine | undefined>;
  readonly uncompared: string[];
}

/** Compares the records of one original, which stand together, and answers with the first line behind them. */
async function compareOne(
  original: ListedOriginal,
  first: RecordLine | undefined,
  { originals, reread, kept, signal, next, uncompared }: Comparing,
  fail: Fail,
): Promise<RecordLine | undefined> {
  const { sha256, path, kind, read = {} } = original;
  const content = originals.here.get(sha256);
  let line = first;
  const skip = async (): Promise<RecordLine | undefined> => {
    while (line?.original === sha256) line = await next();
    return line;
  };
  if (content === undefined || reread === undefined) return skip();
  if (kept.has(sha256)) {
    uncompared.push(path);
    return skip();
  }
  const records = reread({ sha256, path, kind, read }, content);
  let lacking = 0;
  try {
    let step = await records.next();
    for (; step.done !== true; step = await records.next()) {
      if (line?.original !== sha256) lacking += 1;
      else if (line.text === step.value) line = await next();
      else {
        // One line too few or too many would make all that follow differ: the first says enough.
        fail(fault("bundle-record-differs", undefined, { file: RECORDS, line: line.line }));
        await records.return("read");
        return await skip();
      }
    }
    if (step.value !== "read") {
      uncompared.push(path);
      return await skip();
    }
  } catch (error) {
    signal?.throwIfAborted();
    const detail = error instanceof Error ? error.message.slice(0, 200) : String(error);
    fail(fault("bundle-reread-failed", { detail }, { file: path }));
    return skip();
  }
  if (lacking > 0) fail(fault("bundle-records-lacking", { path, count: lacking }, { file: RECORDS }));
  if (line?.original === sha256) fail(fault("bundle-record-extra", undefined, { file: RECORDS, line: line.line }));
  return skip();
}
