/** 记录 of a case: written in batches as they are read, read back in order. */
import type { CaseId, CaseRecord, Reading, Sha256 } from "@youju/model";
import type { CompiledQuery, Kysely } from "kysely";
import { recordsFromJson, recordToJson } from "./json.ts";
import { digestRecords } from "./log/digests.ts";
import type { TextDigest } from "./log/log-keeper.ts";
import type { RecordRow, Tables } from "./tables.ts";

type Db = Kysely<Tables>;

/** Batches of records, and at the end what the reading gave: what a reader of `@youju/intake` yields and returns. */
export type Read = AsyncGenerator<readonly CaseRecord[], Reading>;

const INSERT_ROWS = 500;
const PAGE_ROWS = 20_000;

/**
 * Inserts rows with a statement that is built once for each number of rows: building it anew for every batch takes
 * longer than the database needs to run it.
 */
function rowInserter(db: Db, digest: TextDigest): (rows: readonly RecordRow[]) => Promise<void> {
  const compiled = new Map<number, CompiledQuery>();
  return async (rows) => {
    digestRecords(digest, rows);
    let query = compiled.get(rows.length);
    if (query === undefined) {
      query = db.insertInto("record").values(rows).compile();
      compiled.set(rows.length, query);
    }
    const parameters = rows.flatMap((row) => [
      row.case_id,
      row.original_no,
      row.seq,
      row.id,
      row.kind,
      row.at,
      row.data,
    ]);
    await db.executeQuery({ ...query, parameters });
  };
}

/** The original whose records they are: its place in its case, and its hash. */
interface Owner {
  readonly caseId: CaseId;
  readonly no: number;
  readonly original: Sha256;
}

/** Stores everything that `read` yields, in order, adds the rows to the digest, and gives what `read` returns. */
export async function insertRecords(
  db: Db,
  { caseId, no, original }: Owner,
  read: Read,
  digest: TextDigest,
): Promise<{ reading: Reading; records: number }> {
  await using source = read;
  const insert = rowInserter(db, digest);
  let rows: RecordRow[] = [];
  let seq = 0;
  const rowOf = (record: CaseRecord): RecordRow => {
    if (record.source.original !== original) throw new RangeError(`record ${record.id} is not of original ${original}`);
    seq += 1;
    return {
      case_id: caseId,
      original_no: no,
      seq,
      id: record.id,
      kind: record.kind,
      at: record.at ?? null,
      data: recordToJson(record),
    };
  };
  for (;;) {
    const step = await source.next();
    if (step.done === true) {
      if (rows.length > 0) await insert(rows);
      return { reading: step.value, records: seq };
    }
    for (const record of step.value) {
      rows.push(rowOf(record));
      if (rows.length < INSERT_ROWS) continue;
      await insert(rows);
      rows = [];
    }
  }
}

/** Deletes the records of one original in pages, so that others get their turn between them. */
export async function deleteRecords(db: Db, caseId: CaseId, no: number): Promise<void> {
  for (let to = PAGE_ROWS; ; to += PAGE_ROWS) {
    const { numDeletedRows } = await db
      .deleteFrom("record")
      .where("case_id", "=", caseId)
      .where("original_no", "=", no)
      .where("seq", "<=", to)
      .executeTakeFirstOrThrow();
    if (numDeletedRows < PAGE_ROWS) return;
  }
}

/** The records of one original in order, read in pages so that others get their turn between them. */
async function recordsOf(db: Db, caseId: CaseId, no: number, original: Sha256): Promise<CaseRecord[][]> {
  const pages: CaseRecord[][] = [];
  for (let from = 0; ; from += PAGE_ROWS) {
    const rows = await db
      .selectFrom("record")
      .select("data")
      .where("case_id", "=", caseId)
      .where("original_no", "=", no)
      .where("seq", ">", from)
      .where("seq", "<=", from + PAGE_ROWS)
      .orderBy("seq")
      .execute();
    if (rows.length === 0) return pages;
    pages.push(
      recordsFromJson(
        rows.map((row) => row.data),
        original,
      ),
    );
    if (rows.length < PAGE_ROWS) return pages;
  }
}

/** All records of a case: in the order of its originals, and within one in its own order. */
export async function listRecords(db: Db, caseId: CaseId): Promise<CaseRecord[]> {
  const originals = await db
    .selectFrom("original")
    .select(["no", "sha256"])
    .where("case_id", "=", caseId)
    .orderBy("no")
    .execute();
  const pages: CaseRecord[][] = [];
  for (const { no, sha256 } of originals) pages.push(...(await recordsOf(db, caseId, no, sha256)));
  return pages.flat();
}
