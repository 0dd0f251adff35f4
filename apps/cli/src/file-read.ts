/** What came of one file that was read and is not kept. */
import { type CaseRecord, isSeen, type Message, type Reading } from "@youju/model";

export interface FileRead {
  readonly path: string;
  readonly reading: Omit<Reading, "totals">;
  /** The case had it before. */
  readonly existed?: boolean;
  /** Path of an earlier file with the same content. */
  readonly sameAs?: string;
  /** Its first records, and the last of those behind them. */
  readonly first: readonly CaseRecord[];
  readonly last: readonly CaseRecord[];
  /** Of a picture of a chat: all that it shows. */
  readonly seen?: readonly Message[];
}

/** So many of each are kept. */
const SHOWN = 2;

/** Takes the records of one file and keeps those at its ends. */
export function endsOf(): {
  readonly see: (records: readonly CaseRecord[]) => void;
  readonly ends: () => Pick<FileRead, "first" | "last" | "seen">;
} {
  const first: CaseRecord[] = [];
  const seen: Message[] = [];
  let last: readonly CaseRecord[] = [];
  return {
    see: (records) => {
      for (const record of records) if (record.kind === "message" && isSeen(record)) seen.push(record);
      const free = SHOWN - first.length;
      first.push(...records.slice(0, free));
      if (records.length > free)
        last = [...last, ...records.slice(Math.max(free, -SHOWN + records.length))].slice(-SHOWN);
    },
    ends: () => (seen.length === 0 ? { first, last } : { first, last, seen }),
  };
}
