/** How the tables came to be. A migration that was published is never changed; a new one is one file and one line. */
import type { Instant } from "@youju/model";
import type { Kysely } from "kysely";
import { DEFAULT_MIGRATION_TABLE, type Migration, Migrator } from "kysely/migration";
import type { LogKeeper } from "./log/log-keeper.ts";
import { firstTables } from "./migrations/0001-first-tables.ts";
import { log } from "./migrations/0002-log.ts";
import { seals } from "./migrations/0003-seals.ts";
import { DATABASE_NEWER } from "./store-fault.ts";
import type { Tables } from "./tables.ts";

const migrations = (keeper: LogKeeper, now: Instant): Readonly<Record<string, Migration>> => ({
  "0001-first-tables": firstTables,
  "0002-log": log(keeper, now),
  "0003-seals": seals,
});

/** Brings the tables up to date; throws {@link DATABASE_NEWER} where a newer program made them. */
export async function migrate(db: Kysely<Tables>, keeper: LogKeeper, now: Instant): Promise<void> {
  const known = migrations(keeper, now);
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve({ ...known }) } });
  const unknown = (await executed(db)).filter((name) => !Object.hasOwn(known, name));
  if (unknown.length > 0) {
    throw Object.assign(
      new Error(`the database has migrations that this program does not know: ${unknown.join(", ")}`),
      { code: DATABASE_NEWER },
    );
  }
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}

/** Names of the migrations that the database has been through. */
async function executed(db: Kysely<Tables>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === DEFAULT_MIGRATION_TABLE)) return [];
  const rows = await db
    .withTables<{ [DEFAULT_MIGRATION_TABLE]: { name: string } }>()
    .selectFrom(DEFAULT_MIGRATION_TABLE)
    .select("name")
    .execute();
  return rows.map((row) => row.name);
}
