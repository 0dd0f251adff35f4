/** The perfect subtrees of the log, as they are kept: entries with the hash of their leaf, and what stands above them. */
import type { NodeRef, Sha256 } from "@youju/model";
import type { Kysely } from "kysely";
import type { Tables } from "../tables.ts";
import type { ReadNodes } from "./log-keeper.ts";

/** Thrown where rows of the log are not there. */
export class LogDamaged extends Error {}

const nameOf = ({ level, position }: NodeRef): string => `${level}/${position}`;

export function nodeReader(db: Kysely<Tables>): ReadNodes {
  return async (nodes) => {
    const found = new Map<string, Sha256>();
    const leaves = nodes.filter(({ level }) => level === 0).map(({ position }) => position);
    if (leaves.length > 0) {
      const rows = await db.selectFrom("log_entry").select(["index", "leaf"]).where("index", "in", leaves).execute();
      for (const { index, leaf } of rows) found.set(nameOf({ level: 0, position: index }), leaf);
    }
    const above = nodes.filter(({ level }) => level > 0);
    if (above.length > 0) {
      const rows = await db
        .selectFrom("log_node")
        .select(["level", "position", "hash"])
        .where((eb) =>
          eb.or(above.map(({ level, position }) => eb.and([eb("level", "=", level), eb("position", "=", position)]))),
        )
        .execute();
      for (const row of rows) found.set(nameOf(row), row.hash);
    }
    return nodes.map((node) => {
      const hash = found.get(nameOf(node));
      if (hash === undefined) throw new LogDamaged(`the log has no subtree ${nameOf(node)}`);
      return hash;
    });
  };
}
