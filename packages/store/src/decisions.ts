/** 决定: only ever added; taking one back is one more. */
import {
  type CaseId,
  type Decision,
  type DecisionId,
  type DecisionInput,
  decisionSchema,
  type Instant,
} from "@youju/model";
import type { Kysely } from "kysely";
import type { Tables } from "./tables.ts";

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
export async function insertDecisions(db: Db, caseId: CaseId, decisions: readonly Decision[]): Promise<void> {
  let seq = await lastSeq(db, caseId);
  for (const { id, on, ...input } of decisions) {
    seq += 1;
    await db
      .insertInto("decision")
      .values({ case_id: caseId, seq, id, on, data: JSON.stringify(input) })
      .execute();
  }
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

export async function addDecision(db: Db, caseId: CaseId, decision: NewDecision, now: Instant): Promise<Decision> {
  const stamped: Decision = { ...decision, id: decision.id ?? (await freeId(db, caseId)), on: decision.on ?? now };
  await insertDecisions(db, caseId, [stamped]);
  return stamped;
}
