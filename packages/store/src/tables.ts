/** The tables as the queries see them. Money, readings, records and decisions are JSON text in the contract's form. */
import type { Generated } from "kysely";

interface CaseRow {
  readonly id: string;
  /** `CaseFacts` without its decisions. */
  readonly facts: string;
  readonly created_at: string;
  readonly updated_at: string;
  /** Counts every change of the case, so that what was derived from it can be kept while it stands. */
  readonly revision: number;
}

export interface OriginalRow {
  readonly case_id: string;
  /** Counts the originals of a case in the order in which they came. */
  readonly no: number;
  readonly sha256: string;
  readonly sm3: string;
  readonly bytes: number;
  readonly path: string;
  readonly archive: string | null;
  readonly imported_at: string | null;
}

interface ReadingRow {
  readonly case_id: string;
  readonly original_no: number;
  /** How many records were stored with it. */
  readonly records: number;
  readonly data: string;
}

export interface RecordRow {
  readonly case_id: string;
  readonly original_no: number;
  readonly seq: number;
  readonly id: string;
  readonly kind: string;
  readonly at: string | null;
  /** The whole record; the columns beside it repeat what queries look for. */
  readonly data: string;
}

export interface DecisionRow {
  readonly case_id: string;
  readonly seq: number;
  readonly id: string;
  readonly on: string;
  readonly data: string;
}

interface LogEntryRow {
  /** Counts from 0 through the whole vault. */
  readonly index: number;
  /** Of a case that may be gone. */
  readonly case_id: string;
  readonly text: string;
  /** The hash of the text as a leaf. */
  readonly leaf: string;
}

/** A perfect subtree of two entries or more. */
interface LogNodeRow {
  readonly level: number;
  readonly position: number;
  readonly hash: string;
}

interface LogHeadRow {
  readonly no: Generated<number>;
  readonly size: number;
  readonly root: string;
  readonly at: string;
  readonly checkpoint: string;
}

interface SealRow {
  readonly case_id: string;
  readonly id: string;
  readonly at: string;
  readonly manifest: string;
}

export interface StampRow {
  readonly case_id: string;
  readonly seal_id: string;
  readonly authority: string;
  readonly url: string | null;
  readonly state: "granted" | "waiting" | "refused";
  readonly response: Uint8Array | null;
  /** JSON of a `Problem`. */
  readonly problem: string | null;
  readonly tries: number;
  readonly last_try: string | null;
}

export interface Tables {
  readonly case: CaseRow;
  readonly original: OriginalRow;
  readonly reading: ReadingRow;
  readonly record: RecordRow;
  readonly decision: DecisionRow;
  readonly seal: SealRow;
  readonly stamp: StampRow;
  readonly log_entry: LogEntryRow;
  readonly log_node: LogNodeRow;
  readonly log_head: LogHeadRow;
}
