/** What came of one file that was read and is not kept. */
import type { CaseRecord, Reading } from "@youju/model";

export interface FileRead {
  readonly path: string;
  readonly reading: Omit<Reading, "totals">;
  /** The case had it before. */
  readonly existed?: boolean;
  /** Its first records, and the last of those behind them. */
  readonly first: readonly CaseRecord[];
  readonly last: readonly CaseRecord[];
}

/** So many of each are kept. */
const SHOWN = 2;

/** Takes the records of one file and keeps those at its ends. */
export function endsOf(): {
  readonly see: (records: readonly CaseRecord[]) => void;
  readonly ends: () => Pick<FileRead, "first" | "last">;
} {
  const first: CaseRecord[] = [];
  let last: readonly CaseRecord[] = [];
  return {
    see: (records) => {
      const free = SHOWN - first.length;
      first.push(...records.slice(0, free));
      if (records.length > free)
        last = [...last, ...records.slice(Math.max(free, -SHOWN + records.length))].slice(-SHOWN);
    },
    ends: () => ({ first, last }),
  };
}
