/** Gives entries to the cases that were there before the log. Of the tables it uses only what the first version had. */
import { type Decision, type Instant, type LogEvent, PROGRAM, type Reading } from "@youju/model";
import type { Kysely } from "kysely";
import type { Tables } from "../tables.ts";
import { appendEvents, type Change } from "./append.ts";
import { decisionDigest, storedRowsDigest, textDigest } from "./digests.ts";
import type { LogKeeper } from "./log-keeper.ts";

export async function adopt(tx: Kysely<Tables>, keeper: LogKeeper, now: Instant): Promise<void> {
  const cases = await tx.selectFrom("case").select(["id", "facts"]).orderBy("created_at").orderBy("id").execute();
  for (const { id, facts } of cases) {
    await appendEvents({ tx, keeper, now }, id, [
      { kind: "facts", facts: textDigest(keeper, facts) },
      ...(await importsOf({ tx, keeper, now }, id)),
      ...(await decisionsOf({ tx, keeper, now }, id)),
    ]);
  }
}

async function importsOf({ tx, keeper }: Change, caseId: string): Promise<LogEvent[]> {
  const rows = await tx
    .selectFrom("original")
    .innerJoin("reading", (join) =>
      join.onRef("reading.case_id", "=", "original.case_id").onRef("reading.original_no", "=", "original.no"),
    )
    .select(["no", "sha256", "sm3", "bytes", "path", "archive", "records", "data"])
    .where("original.case_id", "=", caseId)
    .orderBy("no")
    .execute();
  const events: LogEvent[] = [];
  for (const { no, sha256, archive, data, records, ...original } of rows) {
    const { kind } = JSON.parse(data) as Reading;
    events.push({
      kind: "import",
      original: sha256,
      sm3: original.sm3,
      bytes: original.bytes,
      path: original.path,
      ...(archive === null ? {} : { archive }),
      by: PROGRAM,
      readAs: kind,
      records,
      rows: await storedRowsDigest(tx, keeper, { caseId, no }, { records, data }),
      adopted: true,
    });
  }
  return events;
}

async function decisionsOf({ tx, keeper }: Change, caseId: string): Promise<LogEvent[]> {
  const rows = await tx
    .selectFrom("decision")
    .select(["id", "on", "data"])
    .where("case_id", "=", caseId)
    .orderBy("seq")
    .execute();
  return rows.map((row) => ({
    kind: "decision",
    id: row.id,
    of: (JSON.parse(row.data) as Pick<Decision, "kind">).kind,
    decision: decisionDigest(keeper, row),
  }));
}
