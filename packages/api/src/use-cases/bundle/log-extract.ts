/** What the log of a vault says of one case, with the proofs that it does. */
import type { CaseId, LogEntry, LogLine, SignedHead } from "@youju/model";
import type { BundledLog } from "@youju/vault";

export interface CaseLog {
  readonly lines: (caseId: CaseId) => AsyncIterable<LogLine>;
  /** As it was at that size. */
  readonly head: (size: number) => Promise<SignedHead>;
  readonly inclusion: (index: number, size: number) => Promise<readonly string[]>;
}

/** That a bundle was made says nothing of the evidence, and would change the next bundle. */
const NOT_IN: ReadonlySet<LogEntry["kind"]> = new Set<LogEntry["kind"]>(["bundle", "export"]);

/** The entries of the case; undefined where it has none. */
export async function caseLines(log: CaseLog, caseId: CaseId): Promise<readonly LogLine[]> {
  const lines: LogLine[] = [];
  for await (const line of log.lines(caseId)) {
    const { kind } = JSON.parse(line.text) as LogEntry;
    if (!NOT_IN.has(kind)) lines.push(line);
  }
  return lines;
}

/** @param lines those to be shown, of `all` entries of the case */
export async function logExtract(
  log: CaseLog,
  all: readonly LogLine[],
  lines: readonly LogLine[],
): Promise<BundledLog | undefined> {
  const last = all.at(-1);
  if (last === undefined) return undefined;
  const { size, checkpoint } = await log.head(last.index + 1);
  const inclusion: Record<string, readonly string[]> = {};
  for (const { index } of lines) inclusion[index] = await log.inclusion(index, size);
  return { checkpoint, entries: lines.map(({ index, text }) => ({ index, text })), inclusion };
}
