import type { Instant } from "@youju/model";
import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import { adopt } from "../log/adopt.ts";
import type { LogKeeper } from "../log/log-keeper.ts";
import type { Tables } from "../tables.ts";

/** The log; what was there before it gets its entries here and never again, or a log that was emptied would fill up. */
export const log = (keeper: LogKeeper, now: Instant): Migration => ({
  async up(db: Kysely<Tables>) {
    await db.schema
      .createTable("log_entry")
      .addColumn("index", "integer", (c) => c.primaryKey().notNull())
      .addColumn("case_id", "text", (c) => c.notNull())
      .addColumn("text", "text", (c) => c.notNull())
      .addColumn("leaf", "text", (c) => c.notNull())
      .execute();
    await db.schema.createIndex("log_entry_by_case").on("log_entry").columns(["case_id", "index"]).execute();
    await db.schema
      .createTable("log_node")
      .addColumn("level", "integer", (c) => c.notNull())
      .addColumn("position", "integer", (c) => c.notNull())
      .addColumn("hash", "text", (c) => c.notNull())
      .addPrimaryKeyConstraint("log_node_key", ["level", "position"])
      .execute();
    await db.schema
      .createTable("log_head")
      .addColumn("no", "integer", (c) => c.primaryKey().autoIncrement())
      .addColumn("size", "integer", (c) => c.notNull())
      .addColumn("root", "text", (c) => c.notNull())
      .addColumn("at", "text", (c) => c.notNull())
      .addColumn("checkpoint", "text", (c) => c.notNull())
      .execute();
    await adopt(db, keeper, now);
  },
});
