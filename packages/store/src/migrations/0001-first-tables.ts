import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

export const firstTables: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("case")
      .addColumn("id", "text", (c) => c.primaryKey().notNull())
      .addColumn("facts", "text", (c) => c.notNull())
      .addColumn("created_at", "text", (c) => c.notNull())
      .addColumn("updated_at", "text", (c) => c.notNull())
      .addColumn("revision", "integer", (c) => c.notNull())
      .execute();
    await db.schema
      .createTable("original")
      .addColumn("case_id", "text", (c) => c.notNull().references("case.id").onDelete("cascade"))
      .addColumn("no", "integer", (c) => c.notNull())
      .addColumn("sha256", "text", (c) => c.notNull())
      .addColumn("sm3", "text", (c) => c.notNull())
      .addColumn("bytes", "bigint", (c) => c.notNull())
      .addColumn("path", "text", (c) => c.notNull())
      .addColumn("archive", "text")
      .addColumn("imported_at", "text")
      .addPrimaryKeyConstraint("original_key", ["case_id", "no"])
      .addUniqueConstraint("original_once", ["case_id", "sha256"])
      .execute();
    await db.schema.createIndex("original_by_hash").on("original").column("sha256").execute();
    await db.schema
      .createTable("reading")
      .addColumn("case_id", "text", (c) => c.notNull())
      .addColumn("original_no", "integer", (c) => c.notNull())
      .addColumn("records", "integer", (c) => c.notNull())
      .addColumn("data", "text", (c) => c.notNull())
      .addPrimaryKeyConstraint("reading_key", ["case_id", "original_no"])
      .addForeignKeyConstraint("reading_original", ["case_id", "original_no"], "original", ["case_id", "no"], (c) =>
        c.onDelete("cascade"),
      )
      .execute();
    await db.schema
      .createTable("record")
      .addColumn("case_id", "text", (c) => c.notNull())
      .addColumn("original_no", "integer", (c) => c.notNull())
      .addColumn("seq", "integer", (c) => c.notNull())
      .addColumn("id", "text", (c) => c.notNull())
      .addColumn("kind", "text", (c) => c.notNull())
      .addColumn("at", "text")
      .addColumn("data", "text", (c) => c.notNull())
      .addPrimaryKeyConstraint("record_key", ["case_id", "original_no", "seq"])
      .addForeignKeyConstraint("record_original", ["case_id", "original_no"], "original", ["case_id", "no"], (c) =>
        c.onDelete("cascade"),
      )
      .execute();
    await db.schema
      .createTable("decision")
      .addColumn("case_id", "text", (c) => c.notNull().references("case.id").onDelete("cascade"))
      .addColumn("seq", "integer", (c) => c.notNull())
      .addColumn("id", "text", (c) => c.notNull())
      .addColumn("on", "text", (c) => c.notNull())
      .addColumn("data", "text", (c) => c.notNull())
      .addPrimaryKeyConstraint("decision_key", ["case_id", "seq"])
      .addUniqueConstraint("decision_once", ["case_id", "id"])
      .execute();
  },
};
