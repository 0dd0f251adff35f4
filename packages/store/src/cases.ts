/** 案件: making, listing, changing and deleting them. */
import { type CaseFacts, caseFactsSchema, type CaseId, type Instant, type Sha256 } from "@youju/model";
import type { Kysely } from "kysely";
import { decisionEvents, insertDecisions } from "./decisions.ts";
import { appendEvents, type Change } from "./log/append.ts";
import { textDigest } from "./log/digests.ts";
import { deleteRecords } from "./records.ts";
import type { Tables } from "./tables.ts";

/** The facts that a person stated; decisions are kept apart, since they are only ever added to. */
export type StatedFacts = Omit<CaseFacts, "decisions">;

/** A case without its records. */
export interface CaseHead {
  readonly id: CaseId;
  readonly facts: StatedFacts;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  /** Grows with every change of facts, originals or decisions. */
  readonly revision: number;
  readonly originals: number;
  readonly records: number;
}

type Db = Kysely<Tables>;

/** Counts a change; false where there is no such case. */
export async function touch(db: Db, id: CaseId, now: Instant): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("case")
    .set((eb) => ({ revision: eb("revision", "+", 1), updated_at: now }))
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

function heads(db: Db) {
  return db
    .selectFrom("case")
    .selectAll("case")
    .select((eb) => [
      eb
        .selectFrom("original")
        .whereRef("original.case_id", "=", "case.id")
        .select((e) => e.fn.countAll<number>().as("n"))
        .as("originals"),
      eb
        .selectFrom("reading")
        .whereRef("reading.case_id", "=", "case.id")
        .select((e) => e.fn.sum<number | null>("records").as("n"))
        .as("records"),
    ]);
}

type HeadRow = Awaited<ReturnType<ReturnType<typeof heads>["executeTakeFirstOrThrow"]>>;

function headOf(row: HeadRow): CaseHead {
  return {
    id: row.id,
    facts: caseFactsSchema.parse(JSON.parse(row.facts)),
    createdAt: row.created_at as Instant,
    updatedAt: row.updated_at as Instant,
    revision: row.revision,
    originals: row.originals ?? 0,
    records: row.records ?? 0,
  };
}

/** An empty list of decisions, or an explicit null, is told from none at all; the decisions themselves have their table. */
function statedText({ decisions, ...stated }: CaseFacts): string {
  return JSON.stringify(decisions === undefined ? stated : { ...stated, decisions: decisions === null ? null : [] });
}

export async function createCase(change: Change, id: CaseId, facts: CaseFacts): Promise<CaseHead> {
  const { tx, keeper, now } = change;
  const text = statedText(facts);
  await tx.insertInto("case").values({ id, facts: text, created_at: now, updated_at: now, revision: 1 }).execute();
  const rows = await insertDecisions(tx, id, facts.decisions ?? []);
  await appendEvents(change, id, [
    { kind: "facts", facts: textDigest(keeper, text) },
    ...decisionEvents(keeper, facts.decisions ?? [], rows),
  ]);
  return headOf(await heads(tx).where("id", "=", id).executeTakeFirstOrThrow());
}

/** Latest change first. */
export async function listCases(db: Db): Promise<CaseHead[]> {
  return (await heads(db).orderBy("updated_at", "desc").orderBy("id").execute()).map(headOf);
}

export async function getCase(db: Db, id: CaseId): Promise<CaseHead | undefined> {
  const row = await heads(db).where("id", "=", id).executeTakeFirst();
  return row === undefined ? undefined : headOf(row);
}

/** Replaces what was stated, in a case that is there. */
export async function updateFacts(change: Change, id: CaseId, facts: StatedFacts): Promise<CaseHead> {
  const { tx, keeper } = change;
  const text = statedText(facts);
  await tx.updateTable("case").set({ facts: text }).where("id", "=", id).execute();
  await appendEvents(change, id, [{ kind: "facts", facts: textDigest(keeper, text) }]);
  return headOf(await heads(tx).where("id", "=", id).executeTakeFirstOrThrow());
}

/** Of `hashes`, those that no case uses. */
export async function unusedOf(db: Db, hashes: readonly Sha256[]): Promise<Sha256[]> {
  const unused: Sha256[] = [];
  for (let from = 0; from < hashes.length; from += 500) {
    const some = hashes.slice(from, from + 500);
    const used = await db.selectFrom("original").select("sha256").distinct().where("sha256", "in", some).execute();
    const names = new Set(used.map((row) => row.sha256));
    unused.push(...some.filter((hash) => !names.has(hash)));
  }
  return unused;
}

export async function deleteCase(change: Change, id: CaseId): Promise<Sha256[] | undefined> {
  const { tx } = change;
  const originals = await tx
    .selectFrom("original")
    .select(["no", "sha256", "path"])
    .where("case_id", "=", id)
    .orderBy("no")
    .execute();
  for (const { no } of originals) await deleteRecords(tx, id, no);
  const { numDeletedRows } = await tx.deleteFrom("case").where("id", "=", id).executeTakeFirstOrThrow();
  if (numDeletedRows === 0n) return undefined;
  const removed = originals.map(({ sha256, path }) => ({ sha256, path }));
  await appendEvents(change, id, [{ kind: "delete-case", originals: removed }]);
  return unusedOf(
    tx,
    originals.map((row) => row.sha256),
  );
}
