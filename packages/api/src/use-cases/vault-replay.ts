/** What a case must hold if everything that the log says was done to it, one after the other, and nothing else. */
import { type Fault, fault, type LogEntry, type Sha256 } from "@youju/model";
import type { StoredLine } from "@youju/store";

export interface LoggedOriginal {
  readonly sm3: string;
  readonly bytes: number;
  readonly path: string;
  readonly archive?: Sha256;
  readonly readAs: string;
  readonly records: number;
  readonly rows: Sha256;
}

export interface LoggedCase {
  deleted: boolean;
  facts: Sha256 | undefined;
  readonly originals: Map<Sha256, LoggedOriginal>;
  /** By their ids, in the order in which they were made. */
  readonly decisions: Map<string, Sha256>;
  /** The digests of lists by the ids of their seals, and of tokens by seal and authority. */
  readonly seals: Map<string, Sha256>;
  readonly stamps: Map<string, Sha256>;
}

/** By what a stamp is known in its case; no name of an authority has a line break. */
export const stampName = (seal: string, authority: string): string => `${seal}\n${authority}`;

const emptyCase = (): LoggedCase => ({
  deleted: false,
  facts: undefined,
  originals: new Map(),
  decisions: new Map(),
  seals: new Map(),
  stamps: new Map(),
});

/** Adds what one entry says. */
export function replay(cases: Map<string, LoggedCase>, line: StoredLine, fail: (fault: Fault) => void): void {
  const { index } = line;
  try {
    const entry = JSON.parse(line.text) as LogEntry;
    if (entry.v !== 1 || typeof entry.case !== "string") return fail(fault("log-entry-form", { index }));
    if (entry.case !== line.caseId) fail(fault("log-entry-case", { index, case: entry.case }));
    const found = cases.get(entry.case) ?? emptyCase();
    cases.set(entry.case, found);
    act(found, entry);
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error;
    fail(fault("log-entry-form", { index }));
  }
}

function act(found: LoggedCase, entry: LogEntry): void {
  switch (entry.kind) {
    case "import": {
      const { original, sm3, bytes, path, archive, readAs, records, rows } = entry;
      found.originals.set(original, { sm3, bytes, path, ...(archive && { archive }), readAs, records, rows });
      return;
    }
    case "read-again": {
      const { original, readAs, records, rows } = entry;
      const before = found.originals.get(original);
      if (before !== undefined) found.originals.set(original, { ...before, readAs, records, rows });
      return;
    }
    case "remove":
      for (const { sha256 } of entry.originals) found.originals.delete(sha256);
      return;
    case "facts":
      found.facts = entry.facts;
      return;
    case "decision":
      found.decisions.set(entry.id, entry.decision);
      return;
    case "seal":
      found.seals.set(entry.seal, entry.manifest);
      return;
    case "stamp":
      found.stamps.set(stampName(entry.seal, entry.authority), entry.token);
      return;
    case "delete-case":
      found.deleted = true;
      found.facts = undefined;
      for (const held of [found.originals, found.decisions, found.seals, found.stamps]) held.clear();
      return;
    case "message":
    case "export":
    case "bundle":
      return;
  }
}
