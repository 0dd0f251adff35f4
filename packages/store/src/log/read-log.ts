/** Reads the log: its entries, its signed heads, its proofs. */
import type { CaseId, Instant, LogEntry, LogLine, Sha256, SignedHead } from "@youju/model";
import type { Kysely } from "kysely";
import type { Tables } from "../tables.ts";
import { latestHead } from "./append.ts";
import type { LogKeeper } from "./log-keeper.ts";
import { nodeReader } from "./nodes.ts";

type Db = Kysely<Tables>;

const PAGE_ROWS = 1000;

/** A page of entries behind `after`; of one case, or of all. */
export async function linesAfter(db: Db, after: number, caseId?: CaseId): Promise<readonly LogLine[]> {
  let rows = db.selectFrom("log_entry").select(["index", "text"]).where("index", ">", after);
  if (caseId !== undefined) rows = rows.where("case_id", "=", caseId);
  return rows.orderBy("index").limit(PAGE_ROWS).execute();
}

/** What the log of `size` entries is, signed; of the whole log where no size is given. Throws where it never had it. */
export async function headAt(db: Db, keeper: LogKeeper, size?: number): Promise<SignedHead> {
  const last = await db
    .selectFrom("log_entry")
    .select(["index", "text"])
    .$if(size !== undefined, (rows) => rows.where("index", "=", size! - 1))
    .orderBy("index", "desc")
    .limit(1)
    .executeTakeFirst();
  if (last === undefined) throw new RangeError(`the log never had ${size ?? "an entry"}`);
  const stored = await latestHead(db);
  if (stored?.size === last.index + 1) {
    const { no: _, ...head } = stored;
    return head;
  }
  const root = await keeper.root(last.index + 1, nodeReader(db));
  const { at } = JSON.parse(last.text) as LogEntry;
  return keeper.sign({ size: last.index + 1, root, at });
}

async function demandSize(db: Db, size: number): Promise<void> {
  const { last } = await db
    .selectFrom("log_entry")
    .select((eb) => eb.fn.max("index").as("last"))
    .executeTakeFirstOrThrow();
  if (size > (last ?? -1) + 1) throw new RangeError(`the log has ${(last ?? -1) + 1} entries, not ${size}`);
}

export async function inclusionOf(db: Db, keeper: LogKeeper, index: number, size: number): Promise<readonly Sha256[]> {
  if (index < 0 || index >= size) throw new RangeError(`entry ${index} is not among the first ${size}`);
  await demandSize(db, size);
  return keeper.inclusion(index, size, nodeReader(db));
}

export async function consistencyOf(db: Db, keeper: LogKeeper, from: number, to: number): Promise<readonly Sha256[]> {
  if (from < 0 || from > to) throw new RangeError(`a log of ${from} entries is no beginning of one of ${to}`);
  await demandSize(db, to);
  return keeper.consistency(from, to, nodeReader(db));
}

export async function headsOf(db: Db): Promise<readonly SignedHead[]> {
  const rows = await db.selectFrom("log_head").select(["size", "root", "at", "checkpoint"]).orderBy("no").execute();
  return rows.map((row) => ({ ...row, at: row.at as Instant }));
}
