/** The database of cases. Every change is one transaction; every answer about one case is of one moment. */
import {
  type CaseFacts,
  type CaseFile,
  type CaseId,
  type CaseRecord,
  type Decision,
  type Instant,
  instantFromUnixSeconds,
  type LogEvent,
  type LogLine,
  type Original,
  type Seal,
  type Sha256,
  type SignedHead,
  type Stamp,
} from "@youju/model";
import { type Dialect, Kysely } from "kysely";
import {
  type CaseHead,
  createCase,
  deleteCase,
  getCase,
  listCases,
  type StatedFacts,
  touch,
  unusedOf,
  updateFacts,
} from "./cases.ts";
import { addDecision, listDecisions, type NewDecision } from "./decisions.ts";
import { appendEvents, type Change } from "./log/append.ts";
import { type Audit, auditOf } from "./log/audit.ts";
import type { LogKeeper } from "./log/log-keeper.ts";
import { consistencyOf, headAt, inclusionOf, linesAfter } from "./log/read-log.ts";
import { migrate } from "./migrations.ts";
import {
  type Arrival,
  listOriginals,
  removeOriginal,
  type SavedOriginal,
  saveOriginal,
  type StoredOriginal,
} from "./originals.ts";
import { listRecords, type Read } from "./records.ts";
import { addSeal, casesWith, listSeals, putStamp } from "./seals.ts";
import type { Tables } from "./tables.ts";

export interface StoredCaseFile extends CaseFile {
  readonly revision: number;
}

/** Where a method takes a case that does not exist, it gives undefined and changes nothing. */
export interface Store {
  readonly cases: {
    /** Decisions among the facts become the first decisions of the case. */
    create(facts: CaseFacts): Promise<CaseHead>;
    /** Latest change first. */
    list(): Promise<readonly CaseHead[]>;
    get(id: CaseId): Promise<CaseHead | undefined>;
    /** Replaces what was stated; decisions stay. */
    updateFacts(id: CaseId, facts: StatedFacts): Promise<CaseHead | undefined>;
    /** Deletes the case with everything in it, and gives the originals that no case uses now: see `discardUnused`. */
    delete(id: CaseId): Promise<readonly Sha256[] | undefined>;
  };
  readonly originals: {
    list(caseId: CaseId): Promise<readonly StoredOriginal[]>;
    get(caseId: CaseId, sha256: Sha256): Promise<StoredOriginal | undefined>;
    /**
     * Adds an original with its reading and records, all or nothing; one that the case has already is read anew.
     * The path is changed where another original of the case has it.
     */
    save(caseId: CaseId, original: Original, read: Read, arrival?: Arrival): Promise<SavedOriginal | undefined>;
    /** Removes an original (and what was taken out of it), and gives those that no case uses now: see `discardUnused`. */
    remove(caseId: CaseId, sha256: Sha256): Promise<readonly Sha256[] | undefined>;
    /**
     * Calls `discard` for those of `hashes` that no case uses, one after the other, while nobody, in this process or
     * another, can `save` an original: what one saves is not discarded, and what was discarded one cannot have seen.
     */
    discardUnused(hashes: readonly Sha256[], discard: (sha256: Sha256) => Promise<unknown>): Promise<void>;
  };
  readonly decisions: {
    add(caseId: CaseId, decision: NewDecision): Promise<Decision | undefined>;
    list(caseId: CaseId): Promise<readonly Decision[]>;
  };
  readonly seals: {
    add(caseId: CaseId, seal: Seal): Promise<Seal | undefined>;
    /** Oldest first. */
    list(caseId: CaseId): Promise<readonly Seal[]>;
    /** Keeps what an authority answered; a stamp that was granted is never replaced. */
    putStamp(caseId: CaseId, seal: string, stamp: Stamp): Promise<boolean | undefined>;
    /** Cases that have a stamp in one of these states. */
    casesWith(states: readonly Stamp["state"][]): Promise<readonly CaseId[]>;
  };
  /** Every change above has its entry here already, in the same transaction. Places and sizes that never were throw. */
  readonly log: {
    /** Adds what happened to a case outside of the database, one entry an event. */
    append(caseId: CaseId, ...events: readonly LogEvent[]): Promise<readonly LogLine[] | undefined>;
    /** Of one case, also one that was deleted; or of all. */
    lines(caseId?: CaseId): AsyncIterable<LogLine>;
    /** Of the log as it stands, or as it was at a size. */
    head(size?: number): Promise<SignedHead>;
    inclusion(index: number, size: number): Promise<readonly Sha256[]>;
    consistency(from: number, to: number): Promise<readonly Sha256[]>;
    /** For checking the log against everything else, at one moment. */
    audit<T>(check: (audit: Audit) => Promise<T>): Promise<T>;
  };
  records(caseId: CaseId): Promise<readonly CaseRecord[]>;
  loadCaseFile(caseId: CaseId): Promise<StoredCaseFile | undefined>;
  close(): Promise<void>;
}

export interface StoreOptions {
  /** How the log is hashed and signed. */
  readonly log: LogKeeper;
  readonly now?: () => Instant;
  readonly newId?: () => CaseId;
}

const ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";

/** Fifty random bits without letters that look like digits, short enough to type. */
function randomId(): CaseId {
  return Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => ALPHABET[byte % ALPHABET.length]).join("");
}

const clock = (): Instant => instantFromUnixSeconds(Date.now() / 1000);

async function loadCaseFile(db: Kysely<Tables>, caseId: CaseId): Promise<StoredCaseFile | undefined> {
  const head = await getCase(db, caseId);
  if (head === undefined) return undefined;
  const decisions = await listDecisions(db, caseId);
  const originals = await listOriginals(db, caseId);
  const seals = await listSeals(db, caseId);
  return {
    facts: decisions.length === 0 ? head.facts : { ...head.facts, decisions },
    originals: originals.map(({ original }) => original),
    readings: originals.map(({ reading }) => reading),
    records: await listRecords(db, caseId),
    ...(seals.length === 0 ? {} : { seals }),
    revision: head.revision,
  };
}

async function hasCase(db: Kysely<Tables>, caseId: CaseId): Promise<boolean> {
  return (await db.selectFrom("case").select("id").where("id", "=", caseId).executeTakeFirst()) !== undefined;
}

async function* linesOf(page: (after: number) => Promise<readonly LogLine[]>): AsyncGenerator<LogLine, void> {
  for (let lines = await page(-1); lines.length > 0; lines = await page(lines.at(-1)!.index)) yield* lines;
}

/**
 * Opens the database, bringing its tables up to date.
 * @example const store = await createStore(sqliteDialect("/home/me/.youju/youju.db"), { log: nodeLogKeeper(key) });
 */
export async function createStore(
  dialect: Dialect,
  { log: keeper, now = clock, newId = randomId }: StoreOptions,
): Promise<Store> {
  const db = new Kysely<Tables>({ dialect });
  try {
    await migrate(db, keeper, now());
  } catch (error) {
    await db.destroy();
    throw error;
  }

  const reading = <T>(read: (tx: Kysely<Tables>) => Promise<T>): Promise<T> =>
    db.transaction().setAccessMode("read only").execute(read);
  const inOne = <T>(change: (change: Change) => Promise<T>): Promise<T> =>
    db.transaction().execute((tx) => change({ tx, keeper, now: now() }));
  const changing = <T>(caseId: CaseId, change: (change: Change) => Promise<T>): Promise<T | undefined> =>
    inOne(async (begun) => ((await touch(begun.tx, caseId, begun.now)) ? change(begun) : undefined));
  const stored = async (caseId: CaseId): Promise<StoredOriginal[]> =>
    (await reading((tx) => listOriginals(tx, caseId))).map(({ original, reading }) => ({ original, reading }));

  return {
    cases: {
      create: (facts) => inOne((change) => createCase(change, newId(), facts)),
      list: () => reading(listCases),
      get: (id) => reading((tx) => getCase(tx, id)),
      updateFacts: (id, facts) => changing(id, (change) => updateFacts(change, id, facts)),
      delete: (id) => inOne((change) => deleteCase(change, id)),
    },
    originals: {
      list: stored,
      get: async (caseId, sha256) => (await stored(caseId)).find(({ original }) => original.sha256 === sha256),
      save: (caseId, original, read, arrival = {}) =>
        changing(caseId, (change) => saveOriginal(change, caseId, original, read, arrival)),
      remove: (caseId, sha256) => changing(caseId, (change) => removeOriginal(change, caseId, sha256)),
      discardUnused: (hashes, discard) =>
        db.transaction().execute(async (tx) => {
          for (const sha256 of await unusedOf(tx, hashes)) await discard(sha256);
        }),
    },
    decisions: {
      add: (caseId, decision) => changing(caseId, (change) => addDecision(change, caseId, decision)),
      list: (caseId) => reading((tx) => listDecisions(tx, caseId)),
    },
    seals: {
      add: (caseId, seal) =>
        changing(caseId, async (change) => {
          await addSeal(change, caseId, seal);
          return seal;
        }),
      list: (caseId) => reading((tx) => listSeals(tx, caseId)),
      putStamp: (caseId, seal, stamp) => changing(caseId, (change) => putStamp(change, caseId, seal, stamp)),
      casesWith: (states) => reading((tx) => casesWith(tx, states)),
    },
    log: {
      append: (caseId, ...events) =>
        inOne(async (change) =>
          (await hasCase(change.tx, caseId)) ? appendEvents(change, caseId, events) : undefined,
        ),
      lines: (caseId) => linesOf((after) => reading((tx) => linesAfter(tx, after, caseId))),
      head: (size) => reading((tx) => headAt(tx, keeper, size)),
      inclusion: (index, size) => reading((tx) => inclusionOf(tx, keeper, index, size)),
      consistency: (from, to) => reading((tx) => consistencyOf(tx, keeper, from, to)),
      audit: (check) => reading((tx) => check(auditOf(tx, keeper))),
    },
    records: (caseId) => reading((tx) => listRecords(tx, caseId)),
    loadCaseFile: (caseId) => reading((tx) => loadCaseFile(tx, caseId)),
    close: () => db.destroy(),
  };
}
