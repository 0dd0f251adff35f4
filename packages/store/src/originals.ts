/** 原件 of a case, with what was read out of them. */
import type { CaseId, Instant, Original, Reading, Sha256 } from "@youju/model";
import type { Kysely } from "kysely";
import { unusedOf } from "./cases.ts";
import { freePath } from "./free-path.ts";
import { readingFromJson, readingToJson } from "./json.ts";
import { deleteRecords, insertRecords, type Read } from "./records.ts";
import type { Tables } from "./tables.ts";

type Db = Kysely<Tables>;

export interface StoredOriginal {
  readonly original: Original;
  readonly reading: Reading;
}

export interface SavedOriginal extends StoredOriginal {
  /** True where the case had this original already; its records were replaced by what was read now. */
  readonly existed: boolean;
}

const originalRows = (db: Db, caseId: CaseId) =>
  db.selectFrom("original").selectAll().where("case_id", "=", caseId).orderBy("no");

type OriginalRow = Awaited<ReturnType<ReturnType<typeof originalRows>["executeTakeFirstOrThrow"]>>;

function originalOf(row: OriginalRow): Original {
  return {
    sha256: row.sha256,
    sm3: row.sm3,
    bytes: row.bytes,
    path: row.path,
    ...(row.imported_at === null ? {} : { importedAt: row.imported_at as Instant }),
    ...(row.archive === null ? {} : { archive: row.archive }),
  };
}

export async function listOriginals(db: Db, caseId: CaseId): Promise<(StoredOriginal & { no: number })[]> {
  const rows = await originalRows(db, caseId).execute();
  const readings = await db
    .selectFrom("reading")
    .select(["original_no", "data"])
    .where("case_id", "=", caseId)
    .execute();
  const readingOf = new Map(readings.map((row) => [row.original_no, row.data]));
  return rows.map((row) => ({
    no: row.no,
    original: originalOf(row),
    reading: readingFromJson(readingOf.get(row.no)!),
  }));
}

/** The place of an original among those of the case: its old one, cleared, or a new one at the end. */
async function placeFor(
  db: Db,
  caseId: CaseId,
  original: Original,
): Promise<{ no: number; original: Original; existed: boolean }> {
  const rows = await originalRows(db, caseId).execute();
  const same = rows.find((row) => row.sha256 === original.sha256);
  if (same !== undefined) {
    await deleteRecords(db, caseId, same.no);
    await db.deleteFrom("reading").where("case_id", "=", caseId).where("original_no", "=", same.no).execute();
    return { no: same.no, original: originalOf(same), existed: true };
  }
  const no = (rows.at(-1)?.no ?? 0) + 1;
  const path = freePath(
    original.path,
    rows.map((row) => row.path),
  );
  const { sha256, sm3, bytes, archive = null, importedAt = null } = original;
  await db
    .insertInto("original")
    .values({ case_id: caseId, no, sha256, sm3, bytes, path, archive, imported_at: importedAt })
    .execute();
  return { no, original: { ...original, path }, existed: false };
}

/** Stores an original with everything that `read` gives. `db` must be a transaction: a read that breaks leaves nothing. */
export async function saveOriginal(db: Db, caseId: CaseId, original: Original, read: Read): Promise<SavedOriginal> {
  const place = await placeFor(db, caseId, original);
  const { reading, records } = await insertRecords(db, caseId, place.no, original.sha256, read);
  await db
    .insertInto("reading")
    .values({ case_id: caseId, original_no: place.no, records, data: readingToJson(reading) })
    .execute();
  return { original: place.original, reading, existed: place.existed };
}

/** The original and, if it is an archive, everything taken out of it. */
function withMembers(rows: readonly OriginalRow[], sha256: Sha256): OriginalRow[] {
  const removed = new Set([sha256]);
  for (let before = 0; before < removed.size;) {
    before = removed.size;
    for (const row of rows) if (row.archive !== null && removed.has(row.archive)) removed.add(row.sha256);
  }
  return rows.filter((row) => removed.has(row.sha256));
}

export async function removeOriginal(db: Db, caseId: CaseId, sha256: Sha256): Promise<Sha256[]> {
  const removed = withMembers(await originalRows(db, caseId).execute(), sha256);
  for (const { no } of removed) {
    await deleteRecords(db, caseId, no);
    await db.deleteFrom("original").where("case_id", "=", caseId).where("no", "=", no).execute();
  }
  return unusedOf(
    db,
    removed.map((row) => row.sha256),
  );
}
