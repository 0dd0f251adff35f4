/** 原文: the line of an original on which a figure rests, between its neighbours. */
import { sourceLines } from "@youju/casework";
import { type CaseFile, type CaseRecord, hasLines, type RecordId } from "@youju/model";
import type { SourceView } from "../contract.ts";
import type { Blobs } from "@youju/vault";
import { rawLines } from "./raw-lines.ts";

/**
 * The record with up to `around` neighbours on each side. Where the original has lines, they are read out of it as they
 * stand; where its file is lost, the record's own text remains.
 */
export async function sourceView(
  file: CaseFile,
  record: CaseRecord,
  around: number,
  { find, blobs }: { readonly find: (id: RecordId) => CaseRecord | undefined; readonly blobs: Pick<Blobs, "get"> },
): Promise<SourceView> {
  const sha256 = record.source.original;
  const original = file.originals.find((each) => each.sha256 === sha256);
  const kind = file.readings.find((reading) => reading.original === sha256)?.kind ?? "unknown";
  const lines = sourceLines(file, record.id, around);
  const numbers = lineNumbers(lines.flatMap((line) => find(line.record) ?? []));
  const blob = hasLines(kind) && numbers.size > 0 ? await blobs.get(sha256) : undefined;
  const raw = blob === undefined ? undefined : await rawLines(blob, new Set(numbers.values()));
  return {
    original: sha256,
    path: original?.path ?? "",
    kind,
    lines: lines.map((line) => Object.assign(line, { raw: raw?.get(numbers.get(line.record) ?? 0) ?? null })),
  };
}

function lineNumbers(records: readonly CaseRecord[]): ReadonlyMap<RecordId, number> {
  return new Map(records.flatMap(({ id, source }) => ("line" in source.at ? [[id, source.at.line]] : [])));
}
