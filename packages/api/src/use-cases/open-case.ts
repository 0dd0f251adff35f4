/** A case with its records, and what is derived from them: computed when asked for, and kept as long as the facts are. */
import { assess, type AssessOutcome, type ChatLines, chatLines, people, withSides } from "@youju/casework";
import type { LawTables } from "@youju/law";
import type { CalendarDate, CaseFile, CaseId, CaseRecord, RecordId } from "@youju/model";
import type { Blobs } from "@youju/vault";
import type { People, SourceView } from "../contract.ts";
import { debtorWords } from "./debtor-words.ts";
import type { LoadedCase } from "./load-case.ts";
import { messagesInOrder } from "./message-page.ts";
import { once, remember } from "./remember.ts";
import { sourceView } from "./source-view.ts";

export interface OpenCase {
  readonly id: CaseId;
  readonly file: CaseFile;
  /** What it is computed by. */
  readonly tables: LawTables;
  readonly assess: (asOf: CalendarDate, why: boolean) => AssessOutcome;
  readonly people: () => People;
  /** The chat with the debtor and what the debtor wrote in groups, in the order of time. */
  readonly messages: () => ChatLines;
  readonly record: (id: RecordId) => CaseRecord | undefined;
  /** The line of a record in its context; undefined where there is no such record. */
  readonly source: (id: RecordId, around: number) => Promise<SourceView | undefined>;
}

/** How many dates are kept: today, and those that a person tries. */
const DATES = 4;

/** One object for one state of a case and of the tables, so that what was derived is not derived twice. */
const opened = new WeakMap<LoadedCase, OpenCase>();

/** A decision leaves the records as they are: their index is made once for all states of a case that share them. */
const indexes = new WeakMap<CaseFile["records"], ReadonlyMap<RecordId, CaseRecord>>();

function indexOf(records: CaseFile["records"]): ReadonlyMap<RecordId, CaseRecord> {
  const known = indexes.get(records) ?? new Map(records.map((record) => [record.id, record]));
  indexes.set(records, known);
  return known;
}

export function openCase(id: CaseId, loaded: LoadedCase, tables: LawTables, blobs: Blobs): OpenCase {
  const known = opened.get(loaded);
  if (known?.tables === tables) return known;
  const anew = lookInto(id, loaded.file, tables, blobs);
  opened.set(loaded, anew);
  return anew;
}

function lookInto(id: CaseId, stored: CaseFile, tables: LawTables, blobs: Blobs): OpenCase {
  const { file } = withSides(stored);
  const find = (record: RecordId): CaseRecord | undefined => indexOf(file.records).get(record);
  const assessed = remember(DATES, (key: string) => {
    const [asOf, why] = key.split(" ") as [CalendarDate, string];
    return assess(file, { asOf, why: why === "why", tables });
  });
  const allPeople = once(() => people(file));
  return {
    id,
    file,
    tables,
    assess: (asOf, why) => assessed(`${asOf} ${why ? "why" : ""}`),
    people: allPeople,
    messages: once(() => messagesInOrder(chatLines(file), debtorWords(file, allPeople()))),
    record: find,
    source: async (recordId, around) => {
      const record = find(recordId);
      return record === undefined ? undefined : sourceView(file, record, around, { find, blobs });
    },
  };
}
