/** What somebody needs who checks the log against everything else: rows as they stand, of one moment. */
import type { CaseId, LogLine, LogNode, NodeRef, Reading, Sha256, SignedHead } from "@youju/model";
import type { Kysely } from "kysely";
import type { Tables } from "../tables.ts";
import { sha256Of } from "../seals.ts";
import { decisionDigest, storedRowsDigest, textDigest } from "./digests.ts";
import type { LogKeeper } from "./log-keeper.ts";
import { headsOf } from "./read-log.ts";

type Db = Kysely<Tables>;

export interface StoredLine extends LogLine {
  readonly caseId: CaseId;
  readonly leaf: Sha256;
}

/** Entries in their order, and the perfect subtrees that end with one of them. */
export interface LogPage {
  readonly lines: readonly StoredLine[];
  readonly nodes: readonly LogNode[];
}

export interface HeldOriginal {
  readonly original: Sha256;
  readonly sm3: string;
  readonly bytes: number;
  readonly path: string;
  readonly archive?: Sha256;
  /** Undefined where the row of its reading is gone or cannot be read. */
  readonly readAs?: string;
  readonly records: number;
  readonly rows: Sha256;
}

/** What a case holds now, in the terms of the log. */
export interface Holdings {
  readonly facts: Sha256;
  readonly originals: readonly HeldOriginal[];
  /** In their order. */
  readonly decisions: readonly { readonly id: string; readonly decision: Sha256 }[];
  readonly seals: readonly { readonly id: string; readonly manifest: Sha256 }[];
  /** Those that were granted. */
  readonly stamps: readonly { readonly seal: string; readonly authority: string; readonly token: Sha256 }[];
}

export interface Audit {
  /** The whole log, page by page. */
  pages(): AsyncIterable<LogPage>;
  /** Subtrees, a hundred at most, that a log of this size cannot have. */
  strayNodes(size: number): Promise<readonly NodeRef[]>;
  /** The signed heads, the latest last. */
  heads(): Promise<readonly SignedHead[]>;
  cases(): Promise<readonly CaseId[]>;
  holdings(caseId: CaseId): Promise<Holdings>;
  /** The lists of all seals. */
  manifests(): AsyncIterable<{ readonly caseId: CaseId; readonly id: string; readonly manifest: string }>;
}

/** A power of two, so that pages end where subtrees do. */
const PAGE_ENTRIES = 4096;
const LEVELS = 53;
const STRAY_NODES = 100;

export function auditOf(db: Db, keeper: LogKeeper): Audit {
  return {
    pages: () => pages(db),
    strayNodes: (size) => strayNodes(db, size),
    heads: () => headsOf(db),
    cases: async () => (await db.selectFrom("case").select("id").orderBy("id").execute()).map(({ id }) => id),
    holdings: (caseId) => holdings(db, keeper, caseId),
    manifests: () => manifests(db),
  };
}

async function* pages(db: Db): AsyncGenerator<LogPage, void> {
  for (let from = Number.MIN_SAFE_INTEGER, page = 0; ;) {
    const to = (page + 1) * PAGE_ENTRIES;
    const rows = await db
      .selectFrom("log_entry")
      .select(["index", "case_id", "text", "leaf"])
      .where("index", ">=", from)
      .where("index", "<", to)
      .orderBy("index")
      .execute();
    const lines = rows.map(({ case_id: caseId, ...line }) => ({ ...line, caseId }));
    yield { lines, nodes: await nodesEndingIn(db, page * PAGE_ENTRIES, to) };
    const next = await db
      .selectFrom("log_entry")
      .select("index")
      .where("index", ">=", to)
      .orderBy("index")
      .limit(1)
      .executeTakeFirst();
    if (next === undefined) return;
    page = Math.floor(next.index / PAGE_ENTRIES);
    from = page * PAGE_ENTRIES;
  }
}

async function nodesEndingIn(db: Db, from: number, to: number): Promise<LogNode[]> {
  const spans = Array.from({ length: LEVELS }, (_, i) => {
    const level = i + 1;
    return { level, first: Math.floor(from / 2 ** level), behind: Math.floor(to / 2 ** level) };
  }).filter(({ first, behind }) => first < behind);
  return db
    .selectFrom("log_node")
    .select(["level", "position", "hash"])
    .where((eb) =>
      eb.or(
        spans.map(({ level, first, behind }) =>
          eb.and([eb("level", "=", level), eb("position", ">=", first), eb("position", "<", behind)]),
        ),
      ),
    )
    .execute();
}

async function strayNodes(db: Db, size: number): Promise<NodeRef[]> {
  const levels = Array.from({ length: LEVELS }, (_, i) => i + 1);
  return db
    .selectFrom("log_node")
    .select(["level", "position"])
    .where((eb) =>
      eb.or([
        eb("level", "not in", levels),
        eb("position", "<", 0),
        ...levels.map((level) =>
          eb.and([eb("level", "=", level), eb("position", ">=", Math.floor(size / 2 ** level))]),
        ),
      ]),
    )
    .orderBy("level")
    .orderBy("position")
    .limit(STRAY_NODES)
    .execute();
}

async function holdings(db: Db, keeper: LogKeeper, caseId: CaseId): Promise<Holdings> {
  const stated = await db.selectFrom("case").select("facts").where("id", "=", caseId).executeTakeFirstOrThrow();
  const decisions = await db
    .selectFrom("decision")
    .select(["id", "on", "data"])
    .where("case_id", "=", caseId)
    .orderBy("seq")
    .execute();
  return {
    facts: textDigest(keeper, stated.facts),
    originals: await heldOriginals(db, keeper, caseId),
    decisions: decisions.map((row) => ({ id: row.id, decision: decisionDigest(keeper, row) })),
    seals: await heldSeals(db, keeper, caseId),
    stamps: await heldStamps(db, caseId),
  };
}

async function heldSeals(db: Db, keeper: LogKeeper, caseId: CaseId): Promise<Holdings["seals"]> {
  const rows = await db.selectFrom("seal").select(["id", "manifest"]).where("case_id", "=", caseId).execute();
  return rows.map(({ id, manifest }) => ({ id, manifest: textDigest(keeper, manifest) }));
}

async function heldStamps(db: Db, caseId: CaseId): Promise<Holdings["stamps"]> {
  const rows = await db
    .selectFrom("stamp")
    .select(["seal_id", "authority", "response"])
    .where("case_id", "=", caseId)
    .where("state", "=", "granted")
    .execute();
  return Promise.all(
    rows.map(async ({ seal_id: seal, authority, response }) => {
      return { seal, authority, token: await sha256Of(response ?? new Uint8Array()) };
    }),
  );
}

async function* manifests(db: Db): AsyncGenerator<{ caseId: CaseId; id: string; manifest: string }, void> {
  for (const { case_id: caseId, id } of await db.selectFrom("seal").select(["case_id", "id"]).execute()) {
    const row = db.selectFrom("seal").select("manifest").where("case_id", "=", caseId).where("id", "=", id);
    yield { caseId, id, manifest: (await row.executeTakeFirstOrThrow()).manifest };
  }
}

async function heldOriginals(db: Db, keeper: LogKeeper, caseId: CaseId): Promise<HeldOriginal[]> {
  const rows = await db
    .selectFrom("original")
    .leftJoin("reading", (join) =>
      join.onRef("reading.case_id", "=", "original.case_id").onRef("reading.original_no", "=", "original.no"),
    )
    .select(["no", "sha256", "sm3", "bytes", "path", "archive", "records", "data"])
    .where("original.case_id", "=", caseId)
    .orderBy("no")
    .execute();
  const held: HeldOriginal[] = [];
  for (const { no, sha256, sm3, bytes, path, archive, records, data } of rows) {
    const reading = { records: records ?? -1, data: data ?? "" };
    const readAs = kindOf(reading.data);
    held.push({
      original: sha256,
      sm3,
      bytes,
      path,
      ...(archive === null ? {} : { archive }),
      ...(readAs === undefined ? {} : { readAs }),
      records: reading.records,
      rows: await storedRowsDigest(db, keeper, { caseId, no }, reading),
    });
  }
  return held;
}

function kindOf(data: string): string | undefined {
  try {
    return (JSON.parse(data) as Reading).kind;
  } catch {
    return undefined;
  }
}
