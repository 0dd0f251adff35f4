/** 决定: only ever added; taking one back is one more. */
import {
  type CaseId,
  type Decision,
  type DecisionId,
  type DecisionInput,
  decisionSchema,
  type Instant,
  type LogEvent,
} from "@youju/model";
import type { Kysely } from "kysely";
import { appendEvents, type Change } from "./log/append.ts";
import { decisionDigest } from "./log/digests.ts";
import type { LogKeeper } from "./log/log-keeper.ts";
import type { DecisionRow, Tables } from "./tables.ts";

type Db = Kysely<Tables>;

/** A decision as a person made it; an id and a time are given to it where it has none. */
export type NewDecision = DecisionInput & { readonly id?: DecisionId; readonly on?: Instant };

export async function listDecisions(db: Db, caseId: CaseId): Promise<Decision[]> {
  const rows = await db.selectFrom("decision").selectAll().where("case_id", "=", caseId).orderBy("seq").execute();
  return rows.map((row) => decisionSchema.parse({ id: row.id, on: row.on, ...(JSON.parse(row.data) as object) }));
}

async function lastSeq(db: Db, caseId: CaseId): Promise<number> {
  const row = await db
    .selectFrom("decision")
    .select((eb) => eb.fn.max("seq").as("last"))
    .where("case_id", "=", caseId)
    .executeTakeFirst();
  return row?.last ?? 0;
}

/** Adds decisions in order. An id that the case has already is a mistake of the program, and throws. */
export async function insertDecisions(
  db: Db,
  caseId: CaseId,
  decisions: readonly Decision[],
): Promise<readonly DecisionRow[]> {
  const last = await lastSeq(db, caseId);
  const rows = decisions.map(({ id, on, ...input }, i) => ({
    case_id: caseId,
    seq: last + 1 + i,
    id,
    on,
    data: JSON.stringify(input),
  }));
  for (const row of rows) await db.insertInto("decision").values(row).execute();
  return rows;
}

/** What the log says of decisions that were inserted as these rows. */
export function decisionEvents(
  keeper: LogKeeper,
  decisions: readonly Decision[],
  rows: readonly DecisionRow[],
): LogEvent[] {
  return decisions.map(({ id, kind }, i) => ({
    kind: "decision",
    id: id.toWellFormed(),
    of: kind,
    decision: decisionDigest(keeper, rows[i]!),
  }));
}

/** `d7` for the seventh, or the next number that is free. */
async function freeId(db: Db, caseId: CaseId): Promise<DecisionId> {
  for (let number = (await lastSeq(db, caseId)) + 1; ; number += 1) {
    const id = `d${number}`;
    const taken = await db
      .selectFrom("decision")
      .select("id")
      .where("case_id", "=", caseId)
      .where("id", "=", id)
      .executeTakeFirst();
    if (taken === undefined) return id;
  }
}

export async function addDecision(change: Change, caseId: CaseId, decision: NewDecision): Promise<Decision> {
  const { tx, keeper, now } = change;
  const stamped: Decision = { ...decision, id: decision.id ?? (await freeId(tx, caseId)), on: decision.on ?? now };
  const rows = await insertDecisions(tx, caseId, [stamped]);
  await appendEvents(change, caseId, decisionEvents(keeper, [stamped], rows));
  return stamped;
}
