/** A case with its records, and what is derived from them: computed when asked for, and kept as long as the facts are. */
import { assess, people, type AssessOutcome } from "@youju/casework";
import {
  type CalendarDate,
  type CaseFile,
  type CaseId,
  type CaseRecord,
  describeFault,
  type Message,
  type Problem,
  type Assessment,
  type RecordId,
} from "@youju/model";
import type { People, SourceView } from "../contract.ts";
import { messagesInOrder } from "./message-page.ts";
import { sourceView } from "./source-view.ts";

export type Outcome = { readonly ok: true; readonly assessment: Assessment } | { readonly ok: false; readonly problems: readonly Problem[] };

export interface OpenCase {
  readonly id: CaseId;
  readonly file: CaseFile;
  readonly assess: (options: { readonly asOf: CalendarDate; readonly why?: boolean }) => Outcome;
  readonly people: () => People;
  readonly messages: () => readonly Message[];
  readonly record: (id: RecordId) => CaseRecord | undefined;
  /** The line of a record in its context; undefined where there is no such record. */
  readonly source: (id: RecordId, around: number) => Promise<SourceView | undefined>;
}
