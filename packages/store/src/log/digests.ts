/**
 * What the log says of stored rows: SHA-256 over their texts as they stand in the database, which keeps no half of a
 * pair of surrogates. JSON has none either; names and ids that files bring may.
 */
import type { CaseId, Sha256 } from "@youju/model";
import type { Kysely } from "kysely";
import type { OriginalRow, RecordRow, Tables } from "../tables.ts";
import type { LogKeeper, TextDigest } from "./log-keeper.ts";

const PAGE_ROWS = 20_000;

export function textDigest(keeper: LogKeeper, text: string): Sha256 {
  const digest = keeper.digest();
  digest.update(text);
  return digest.digest();
}

export const decisionDigest = (
  keeper: LogKeeper,
  { id, on, data }: { readonly id: string; readonly on: string; readonly data: string },
): Sha256 => textDigest(keeper, JSON.stringify([id.toWellFormed(), on, data]));

type HashedRecord = Pick<RecordRow, "id" | "kind" | "at" | "data">;

/** Adds rows of records, in their order. Each is one line, so that none can run into the next. */
export function digestRecords(digest: TextDigest, rows: readonly HashedRecord[]): void {
  digest.update(
    rows.map(({ id, kind, at, data }) => `${JSON.stringify([id.toWellFormed(), kind, at, data])}\n`).join(""),
  );
}

type HashedOriginal = Pick<OriginalRow, "sha256" | "sm3" | "bytes" | "path" | "archive" | "imported_at">;

/** Ends the digest of an original and everything read out of it, after its records. */
export function rowsDigest(
  digest: TextDigest,
  { sha256, sm3, bytes, path, archive, imported_at }: HashedOriginal,
  reading: { readonly records: number; readonly data: string },
): Sha256 {
  const original = [sha256, sm3, bytes, path, archive, imported_at];
  digest.update(`${JSON.stringify([...original, reading.records, reading.data])}\n`);
  return digest.digest();
}

/** The same of rows that are stored already. Of the columns that every version has, since migrations use it. */
export async function storedRowsDigest(
  db: Kysely<Tables>,
  keeper: LogKeeper,
  { caseId, no }: { readonly caseId: CaseId; readonly no: number },
  reading: { readonly records: number; readonly data: string },
): Promise<Sha256> {
  const digest = keeper.digest();
  for (let from = Number.MIN_SAFE_INTEGER; ;) {
    const rows = await db
      .selectFrom("record")
      .select(["seq", "id", "kind", "at", "data"])
      .where("case_id", "=", caseId)
      .where("original_no", "=", no)
      .where("seq", ">", from)
      .orderBy("seq")
      .limit(PAGE_ROWS)
      .execute();
    digestRecords(digest, rows);
    if (rows.length < PAGE_ROWS) break;
    from = rows.at(-1)!.seq;
  }
  const original = await db
    .selectFrom("original")
    .select(["sha256", "sm3", "bytes", "path", "archive", "imported_at"])
    .where("case_id", "=", caseId)
    .where("no", "=", no)
    .executeTakeFirstOrThrow();
  return rowsDigest(digest, original, reading);
}
