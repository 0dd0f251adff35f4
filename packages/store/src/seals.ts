/** 固化: the seals of a case, only ever added to, and the stamps over them, which come one by one. */
import type { CaseId, Instant, Problem, Seal, Sha256, Stamp } from "@youju/model";
import type { Kysely } from "kysely";
import { appendEvents, type Change } from "./log/append.ts";
import type { StampRow, Tables } from "./tables.ts";

type Db = Kysely<Tables>;

/** Oldest first. */
export async function listSeals(db: Db, caseId: CaseId): Promise<Seal[]> {
  const rows = await db
    .selectFrom("seal")
    .selectAll()
    .where("case_id", "=", caseId)
    .orderBy("at")
    .orderBy("id")
    .execute();
  if (rows.length === 0) return [];
  const stamps = await db.selectFrom("stamp").selectAll().where("case_id", "=", caseId).orderBy("authority").execute();
  const of = Map.groupBy(stamps, ({ seal_id }) => seal_id);
  return rows.map(({ id, at, manifest }) => ({
    id,
    at: at as Instant,
    manifest,
    stamps: (of.get(id) ?? []).map(stampOf),
  }));
}

function stampOf({ authority, url, state, response, problem, tries, last_try }: StampRow): Stamp {
  return {
    authority,
    state,
    tries,
    ...(url === null ? {} : { url }),
    ...(response === null ? {} : { response: new Uint8Array(response) }),
    ...(problem === null ? {} : { problem: JSON.parse(problem) as Problem }),
    ...(last_try === null ? {} : { lastTry: last_try as Instant }),
  };
}

/** Adds a seal with the stamps that it has; one that the case has already is a mistake of the program, and throws. */
export async function addSeal(change: Change, caseId: CaseId, { id, at, manifest, stamps }: Seal): Promise<void> {
  const { tx, keeper } = change;
  await tx.insertInto("seal").values({ case_id: caseId, id, at, manifest }).execute();
  const digest = keeper.digest();
  digest.update(manifest);
  const lines = manifest.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  await appendEvents(change, caseId, [{ kind: "seal", seal: id, manifest: digest.digest(), originals: lines.length }]);
  for (const stamp of stamps) await putStamp(change, caseId, id, stamp);
}

/** Keeps what an authority answered; a stamp that was granted is never replaced. False where there is no such seal. */
export async function putStamp(change: Change, caseId: CaseId, seal: string, stamp: Stamp): Promise<boolean> {
  const { tx } = change;
  const found = await tx.selectFrom("seal").select("id").where("case_id", "=", caseId).where("id", "=", seal).execute();
  if (found.length === 0) return false;
  const row = rowOf(caseId, seal, stamp);
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("stamp")
    .values(row)
    .onConflict((oc) =>
      oc.columns(["case_id", "seal_id", "authority"]).doUpdateSet(row).where("stamp.state", "<>", "granted"),
    )
    .executeTakeFirstOrThrow();
  if (stamp.state !== "granted" || stamp.response === undefined || numInsertedOrUpdatedRows === 0n) return true;
  const token = await sha256Of(stamp.response);
  await appendEvents(change, caseId, [{ kind: "stamp", seal, authority: stamp.authority, token }]);
  return true;
}

const rowOf = (caseId: CaseId, seal: string, stamp: Stamp): StampRow => ({
  case_id: caseId,
  seal_id: seal,
  authority: stamp.authority,
  url: stamp.url ?? null,
  state: stamp.state,
  response: stamp.response ?? null,
  problem: stamp.problem === undefined ? null : JSON.stringify(stamp.problem),
  tries: stamp.tries,
  last_try: stamp.lastTry ?? null,
});

/** Of bytes: the log is kept over texts. */
export async function sha256Of(bytes: Uint8Array): Promise<Sha256> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new Uint8Array(bytes)));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Cases that have a stamp in one of these states. */
export async function casesWith(db: Db, states: readonly Stamp["state"][]): Promise<CaseId[]> {
  const rows = await db
    .selectFrom("stamp")
    .select("case_id")
    .distinct()
    .where("state", "in", [...states])
    .execute();
  return rows.map((row) => row.case_id);
}
