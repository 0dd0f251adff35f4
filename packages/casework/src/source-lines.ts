/** The line of a record between its neighbours in the same original and, for a message, the same chat. */
import { type CaseFile, type CaseRecord, type Instant, locatorText, type RecordId } from "@youju/model";
import { recordText } from "./record-text.ts";

export interface SourceLine {
  readonly record: RecordId;
  /** `第 412 行` or `消息 982`. */
  readonly place: string;
  readonly at: Instant | null;
  readonly name: string | null;
  readonly text: string;
  /** The line as it stands in the file, where the file has lines. */
  readonly raw: string | null;
  /** True for the line that was asked for; the others are its neighbours. */
  readonly asked: boolean;
}

/** @returns the record with up to `around` lines before and after it; empty where the case has no such record */
export function sourceLines({ records }: CaseFile, id: RecordId, around: number): SourceLine[] {
  const index = records.findIndex((record) => record.id === id);
  const asked = records[index];
  if (asked === undefined) return [];
  const before = neighbours(records, asked, index, -1, around).toReversed();
  return [...before, asked, ...neighbours(records, asked, index, 1, around)].map((record) =>
    lineOf(record, record === asked),
  );
}

function neighbours(
  records: readonly CaseRecord[],
  asked: CaseRecord,
  index: number,
  step: 1 | -1,
  count: number,
): CaseRecord[] {
  const found: CaseRecord[] = [];
  for (let i = index + step; found.length < count; i += step) {
    const record = records[i];
    if (record === undefined || record.source.original !== asked.source.original) break;
    if (record.kind === "message" && asked.kind === "message" && record.chat !== asked.chat) continue;
    found.push(record);
  }
  return found;
}

function lineOf(record: CaseRecord, asked: boolean): SourceLine {
  const name = record.kind === "transfer" ? record.counterparty : "name" in record ? record.name : undefined;
  return {
    record: record.id,
    place: locatorText(record.source.at),
    at: record.at ?? null,
    name: name ?? null,
    text: recordText(record),
    raw: null,
    asked,
  };
}
