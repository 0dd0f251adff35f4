/** What was said in a stretch of a recording, and the record made of it. */
import { type Recording, recordId } from "@youju/model";
import type { ReadContext } from "../reader.ts";

export interface Spoken {
  /** The line of the transcript on which it stands. */
  readonly line: number;
  /** Milliseconds from the beginning of the recording. */
  readonly from?: number | undefined;
  /** Left out: until the next words. */
  readonly to?: number | undefined;
  readonly name?: string | undefined;
  readonly text: string;
  readonly check?: boolean;
}

export interface SpokenRecords {
  /** Records of the lines before the last, which waits for the next to know where it ends. */
  readonly of: (lines: readonly Spoken[]) => readonly Recording[];
  /** The record of the last line. */
  readonly rest: () => readonly Recording[];
}

export function spokenRecords({ original }: Pick<ReadContext, "original">): SpokenRecords {
  const seen = new Map<string, number>();
  let waiting: Spoken | undefined;
  const recordOf = (line: Spoken, next: Spoken | undefined): Recording => {
    const { at, check } = stretchOf(line, next);
    const source = { original, at };
    const id = recordId(source);
    const times = (seen.get(id) ?? 0) + 1;
    seen.set(id, times);
    return {
      kind: "recording",
      type: "text",
      id: times === 1 ? id : `${id}#${times}`,
      source,
      text: line.text,
      ...(line.name === undefined ? {} : { name: line.name }),
      ...(check || line.check === true ? { check: true } : {}),
    };
  };
  return {
    of: (lines) => {
      const records: Recording[] = [];
      for (const line of lines) {
        if (waiting !== undefined) records.push(recordOf(waiting, line));
        waiting = line;
      }
      return records;
    },
    rest: () => {
      const last = waiting === undefined ? [] : [recordOf(waiting, undefined)];
      waiting = undefined;
      return last;
    },
  };
}

function stretchOf(
  { line, from, to }: Spoken,
  next: Spoken | undefined,
): { readonly at: Recording["source"]["at"]; readonly check: boolean } {
  if (from === undefined) return { at: { line }, check: true };
  const end = to ?? next?.from ?? from;
  return { at: { ms: [from, Math.max(from, end)] }, check: end < from };
}
