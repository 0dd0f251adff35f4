/** The database of cases. Every change is one transaction; every answer about one case is of one moment. */
import {
  type CaseFacts,
  type CaseFile,
  type CaseId,
  type CaseRecord,
  type Decision,
  type Instant,
  instantFromUnixSeconds,
  type Original,
  type Sha256,
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
  updateCase,
} from "./cases.ts";
import { addDecision, listDecisions, type NewDecision } from "./decisions.ts";
import { migrate } from "./migrations.ts";
import { listOriginals, removeOriginal, type SavedOriginal, saveOriginal, type StoredOriginal } from "./originals.ts";
import { listRecords, type Read } from "./records.ts";
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
    save(caseId: CaseId, original: Original, read: Read): Promise<SavedOriginal | undefined>;
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
  records(caseId: CaseId): Promise<readonly CaseRecord[]>;
  loadCaseFile(caseId: CaseId): Promise<StoredCaseFile | undefined>;
  close(): Promise<void>;
}

export interface StoreOptions {
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
  return {
    facts: decisions.length === 0 ? head.facts : { ...head.facts, decisions },
    originals: originals.map(({ original }) => original),
    readings: originals.map(({ reading }) => reading),
    records: await listRecords(db, caseId),
    revision: head.revision,
  };
}

/**
 * Opens the database, bringing its tables up to date.
 * @example const store = await createStore(sqliteDialect("/home/me/.youju/youju.db"));
 */
export async function createStore(
  dialect: Dialect,
  { now = clock, newId = randomId }: StoreOptions = {},
): Promise<Store> {
  const db = new Kysely<Tables>({ dialect });
  try {
    await migrate(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }

  const reading = <T>(read: (tx: Kysely<Tables>) => Promise<T>): Promise<T> =>
    db.transaction().setAccessMode("read only").execute(read);
  const changing = <T>(caseId: CaseId, change: (tx: Kysely<Tables>) => Promise<T>): Promise<T | undefined> =>
    db.transaction().execute(async (tx) => ((await touch(tx, caseId, now())) ? change(tx) : undefined));
  const stored = async (caseId: CaseId): Promise<StoredOriginal[]> =>
    (await reading((tx) => listOriginals(tx, caseId))).map(({ original, reading }) => ({ original, reading }));

  return {
    cases: {
      create: (facts) => createCase(db, newId(), facts, now()),
      list: () => reading(listCases),
      get: (id) => reading((tx) => getCase(tx, id)),
      updateFacts: (id, facts) => updateCase(db, id, facts, now()),
      delete: (id) => deleteCase(db, id),
    },
    originals: {
      list: stored,
      get: async (caseId, sha256) => (await stored(caseId)).find(({ original }) => original.sha256 === sha256),
      save: (caseId, original, read) => changing(caseId, (tx) => saveOriginal(tx, caseId, original, read)),
      remove: (caseId, sha256) => changing(caseId, (tx) => removeOriginal(tx, caseId, sha256)),
      discardUnused: (hashes, discard) =>
        db.transaction().execute(async (tx) => {
          for (const sha256 of await unusedOf(tx, hashes)) await discard(sha256);
        }),
    },
    decisions: {
      add: (caseId, decision) => changing(caseId, (tx) => addDecision(tx, caseId, decision, now())),
      list: (caseId) => reading((tx) => listDecisions(tx, caseId)),
    },
    records: (caseId) => reading((tx) => listRecords(tx, caseId)),
    loadCaseFile: (caseId) => reading((tx) => loadCaseFile(tx, caseId)),
    close: () => db.destroy(),
  };
}
