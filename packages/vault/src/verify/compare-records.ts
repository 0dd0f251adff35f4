/** Compares the records of a bundle with its originals, and tells apart what was altered from what is read otherwise. */
import { type Fault, type FaultCode, PROGRAM } from "@youju/model";
import type { Contents } from "./check-contents.ts";
import { checkRecords, RECORDS } from "./check-records.ts";
import type { Fail } from "./findings.ts";
import { recordNotes } from "./meaning.ts";
import type { OpenedBundle } from "./open-bundle.ts";
import type { VerifyOptions } from "./verified.ts";

export interface ComparedRecords {
  readonly count: number;
  readonly notes: readonly string[];
}

const BY_READING: ReadonlySet<string> = new Set<FaultCode>([
  "bundle-record-differs",
  "bundle-record-extra",
  "bundle-records-lacking",
]);

/** @param here what stands for the originals, in this bundle and in its other parts */
export async function compareRecords(
  { files, fail }: OpenedBundle,
  { originals, leftOut, info }: Contents,
  here: ReadonlyMap<string, Blob>,
  { reread, signal, onProgress }: VerifyOptions,
): Promise<ComparedRecords> {
  const file = files.get(RECORDS);
  if (file === undefined) return { count: 0, notes: [] };
  let read = 0;
  const onOriginal = (path: string): void => onProgress?.({ step: "read", path, done: (read += 1), of: here.size });
  const kept = new Set(leftOut?.kept.map(({ sha256 }) => sha256));
  const otherwise: Fault[] = [];
  // Another version may read more out of an original: what then differs was not altered for that.
  const failed: Fail = (one) => {
    if (info.software === PROGRAM || !BY_READING.has(one.code)) return fail(one);
    otherwise.push(one);
    return undefined;
  };
  const check = { originals: { ...originals, here }, reread, kept, signal, onOriginal };
  const checked = await checkRecords(file.blob, check, failed);
  return { count: checked.count, notes: recordNotes(checked, otherwise, info) };
}
