import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/** Seals, and the stamps of each authority over them. */
export const seals: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("seal")
      .addColumn("case_id", "text", (c) => c.notNull().references("case.id").onDelete("cascade"))
      .addColumn("id", "text", (c) => c.notNull())
      .addColumn("at", "text", (c) => c.notNull())
      .addColumn("manifest", "text", (c) => c.notNull())
      .addPrimaryKeyConstraint("seal_key", ["case_id", "id"])
      .execute();
    await db.schema
      .createTable("stamp")
      .addColumn("case_id", "text", (c) => c.notNull())
      .addColumn("seal_id", "text", (c) => c.notNull())
      .addColumn("authority", "text", (c) => c.notNull())
      .addColumn("url", "text")
      .addColumn("state", "text", (c) => c.notNull())
      .addColumn("response", "blob")
      .addColumn("problem", "text")
      .addColumn("tries", "integer", (c) => c.notNull())
      .addColumn("last_try", "text")
      .addPrimaryKeyConstraint("stamp_key", ["case_id", "seal_id", "authority"])
      .addForeignKeyConstraint("stamp_seal", ["case_id", "seal_id"], "seal", ["case_id", "id"], (c) =>
        c.onDelete("cascade"),
      )
      .execute();
  },
};
