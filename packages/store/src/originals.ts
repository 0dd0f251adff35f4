/** 原件 of a case, with what was read out of them. */
import { type CaseId, type Instant, type Original, PROGRAM, type Reading, type Sha256 } from "@youju/model";
import type { Kysely } from "kysely";
import { unusedOf } from "./cases.ts";
import { freePath } from "./free-path.ts";
import { appendEvents, type Change } from "./log/append.ts";
import { rowsDigest } from "./log/digests.ts";
import { readingFromJson, readingToJson } from "./json.ts";
import { deleteRecords, insertRecords, type Read } from "./records.ts";
import type { Tables } from "./tables.ts";

type Db = Kysely<Tables>;

export interface StoredOriginal {
  readonly original: Original;
  readonly reading: Reading;
}

/** How an original came, for the log. */
export interface Arrival {
  /** As the file was called, where that is not its path. */
  readonly name?: string;
  /** When it was last changed, as the device that gave it says. */
  readonly modifiedAt?: Instant;
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
    original.path.toWellFormed(),
    rows.map((row) => row.path),
  );
  const { sha256, sm3, bytes, archive = null, importedAt = null } = original;
  await db
    .insertInto("original")
    .values({ case_id: caseId, no, sha256, sm3, bytes, path, archive, imported_at: importedAt })
    .execute();
  return { no, original: { ...original, path }, existed: false };
}

function importOf({ sha256, sm3, bytes, path, archive }: Original, { name, modifiedAt }: Arrival) {
  return {
    kind: "import",
    original: sha256,
    sm3,
    bytes,
    path,
    ...(name === undefined || name === path ? {} : { name }),
    ...(archive === undefined ? {} : { archive }),
    ...(modifiedAt === undefined ? {} : { modifiedAt }),
    by: PROGRAM,
  } as const;
}

/** Stores an original with everything that `read` gives; a read that breaks leaves nothing. */
export async function saveOriginal(
  change: Change,
  caseId: CaseId,
  incoming: Original,
  read: Read,
  arrival: Arrival,
): Promise<SavedOriginal> {
  const { tx, keeper } = change;
  const { no, original, existed } = await placeFor(tx, caseId, incoming);
  const digest = keeper.digest();
  const { reading, records } = await insertRecords(tx, { caseId, no, original: original.sha256 }, read, digest);
  const row = { case_id: caseId, original_no: no, records, data: readingToJson(reading) };
  await tx.insertInto("reading").values(row).execute();
  const { sha256, sm3, bytes, path, archive = null, importedAt = null } = original;
  const rows = rowsDigest(digest, { sha256, sm3, bytes, path, archive, imported_at: importedAt }, row);
  const content = { readAs: reading.kind, records, rows };
  await appendEvents(change, caseId, [
    existed
      ? { kind: "read-again", original: sha256, ...content }
      : { ...importOf(original, { name: incoming.path, ...arrival }), ...content },
  ]);
  return { original, reading, existed };
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

export async function removeOriginal(change: Change, caseId: CaseId, sha256: Sha256): Promise<Sha256[]> {
  const { tx } = change;
  const removed = withMembers(await originalRows(tx, caseId).execute(), sha256);
  for (const { no } of removed) {
    await deleteRecords(tx, caseId, no);
    await tx.deleteFrom("original").where("case_id", "=", caseId).where("no", "=", no).execute();
  }
  if (removed.some((row) => row.sha256 === sha256)) {
    const originals = removed.map((row) => ({ sha256: row.sha256, path: row.path }));
    await appendEvents(change, caseId, [{ kind: "remove", originals }]);
  }
  return unusedOf(
    tx,
    removed.map((row) => row.sha256),
  );
}
