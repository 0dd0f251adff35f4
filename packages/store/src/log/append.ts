/** Adds to the log, in the transaction of what it tells of. */
import type { CaseId, Instant, LogEntry, LogEvent, LogLine, LogNode, Sha256, SignedHead } from "@youju/model";
import type { Kysely } from "kysely";
import type { Tables } from "../tables.ts";
import type { LogKeeper } from "./log-keeper.ts";
import { LogDamaged, nodeReader } from "./nodes.ts";

/** A change that is under way: its transaction, when it is made, and how the log is kept. */
export interface Change {
  readonly tx: Kysely<Tables>;
  readonly keeper: LogKeeper;
  readonly now: Instant;
}

const INSERT_ROWS = 500;
const SALT_BYTES = 16;

function entryText(caseId: CaseId, event: LogEvent, at: Instant): string {
  const salt = Array.from(crypto.getRandomValues(new Uint8Array(SALT_BYTES)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
  const entry: LogEntry = { v: 1, at, case: caseId, ...event, salt };
  return JSON.stringify(entry);
}

async function sizeOf(tx: Kysely<Tables>): Promise<number> {
  const row = await tx
    .selectFrom("log_entry")
    .select((eb) => eb.fn.max("index").as("last"))
    .executeTakeFirst();
  return (row?.last ?? -1) + 1;
}

/**
 * Adds one entry for each event. In a log that is damaged the entries are added all the same, since a person must be
 * able to go on; but no new head is signed then, which would cover up what happened.
 */
export async function appendEvents(
  { tx, keeper, now }: Change,
  caseId: CaseId,
  events: readonly LogEvent[],
): Promise<readonly LogLine[]> {
  if (events.length === 0) return [];
  const size = await sizeOf(tx);
  const lines = events.map((event, i) => ({ index: size + i, text: entryText(caseId, event, now) }));
  const leaves = lines.map(({ text }) => keeper.leafHash(text));
  const grown = await unlessDamaged(async () => {
    const before = await keeper.root(size, nodeReader(tx));
    return { before, ...(await keeper.grow(size, leaves, nodeReader(tx))) };
  });
  const rows = lines.map((line, i) => ({ ...line, case_id: caseId, leaf: leaves[i]! }));
  for (let from = 0; from < rows.length; from += INSERT_ROWS) {
    await tx
      .insertInto("log_entry")
      .values(rows.slice(from, from + INSERT_ROWS))
      .execute();
  }
  if (grown === undefined) return lines;
  await insertNodes(tx, grown.nodes);
  const head = { size: size + lines.length, root: grown.root, at: now };
  await putHead({ tx, keeper, now }, { size, root: grown.before }, head);
  return lines;
}

async function unlessDamaged<T>(make: () => Promise<T>): Promise<T | undefined> {
  try {
    return await make();
  } catch (error) {
    if (error instanceof LogDamaged) return undefined;
    throw error;
  }
}

/** A row that somebody put there before is left, for whoever verifies to see. */
async function insertNodes(tx: Kysely<Tables>, nodes: readonly LogNode[]): Promise<void> {
  for (let from = 0; from < nodes.length; from += INSERT_ROWS) {
    await tx
      .insertInto("log_node")
      .values(nodes.slice(from, from + INSERT_ROWS))
      .onConflict((oc) => oc.doNothing())
      .execute();
  }
}

export async function latestHead(db: Kysely<Tables>): Promise<(SignedHead & { no: number }) | undefined> {
  const row = await db.selectFrom("log_head").selectAll().orderBy("no", "desc").limit(1).executeTakeFirst();
  return row === undefined ? undefined : { ...row, at: row.at as Instant };
}

/**
 * Puts the new head in the place of the one before, if that one is what this key signs for the log as it stands. The
 * last head of an earlier key stays. One that does not fit stays too, and stays the last: it is what shows that
 * somebody changed the log.
 */
async function putHead(
  { tx, keeper }: Change,
  before: { readonly size: number; readonly root: Sha256 },
  head: Omit<SignedHead, "checkpoint">,
): Promise<void> {
  const last = await latestHead(tx);
  const follows = last === undefined ? (before.size === 0 ? "first" : "damaged") : fit(last, before, keeper);
  if (follows === "damaged") return;
  if (follows === "same-key") await tx.deleteFrom("log_head").where("no", "=", last!.no).execute();
  await tx.insertInto("log_head").values(keeper.sign(head)).execute();
}

function fit(
  last: SignedHead,
  before: { readonly size: number; readonly root: Sha256 },
  keeper: LogKeeper,
): "same-key" | "earlier-key" | "damaged" {
  const expected = keeper.sign({ ...before, at: last.at });
  if (last.checkpoint === expected.checkpoint) return "same-key";
  const [origin, ...body] = last.checkpoint.split("\n\n")[0]!.split("\n");
  const [own, ...expectedBody] = expected.checkpoint.split("\n\n")[0]!.split("\n");
  return origin !== own && body.join("\n") === expectedBody.join("\n") ? "earlier-key" : "damaged";
}
