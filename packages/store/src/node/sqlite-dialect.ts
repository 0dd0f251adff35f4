/**
 * SQLite for Kysely, on better-sqlite3.
 *
 * Kysely's own dialect has one connection, so nobody could read while a long import writes. Here each query or
 * transaction has a connection of its own; in WAL mode readers see the last committed state. There is one writer at a
 * time: within this process writes stand in a queue, and for another process they ask again and again, because waiting
 * inside SQLite would stop everything else here.
 */
import { chmodSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import {
  type CreateTableNode,
  type DatabaseConnection,
  type DataTypeNode,
  type Dialect,
  type Driver,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type TransactionSettings,
} from "kysely";
import { openSqlite, type SqliteConnection } from "./sqlite-connection.ts";

/** Makes every table STRICT, in which a column takes nothing but its type. */
class StrictCompiler extends SqliteQueryCompiler {
  protected override visitCreateTable(node: CreateTableNode): void {
    super.visitCreateTable(node);
    this.append(" strict");
  }

  protected override visitDataType(node: DataTypeNode): void {
    if (node.dataType.startsWith("varchar")) this.append("text");
    else if (node.dataType === "bigint") this.append("integer");
    else super.visitDataType(node);
  }
}

class PooledAdapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true;
  }

  /** SQLite can; a migration that is killed leaves nothing. */
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** One at a time, in the order of asking: each gets the function that lets the next one go. */
function queue(): () => Promise<() => void> {
  let last = Promise.resolve();
  return async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const before = last;
    last = promise;
    await before;
    return resolve;
  };
}

const RETRY_MS = 25;
const GIVE_UP_MS = 60_000;

/** Throws what SQLite throws where another process keeps writing for a minute. */
async function beginWriting(connection: SqliteConnection): Promise<void> {
  for (const start = performance.now(); performance.now() - start < GIVE_UP_MS; await sleep(RETRY_MS)) {
    if (connection.tryBeginWriting()) return;
  }
  connection.run("begin immediate");
}

function createDriver(open: () => SqliteConnection): Driver {
  const idle: SqliteConnection[] = [];
  const all = new Map<DatabaseConnection, SqliteConnection>();
  const writing = new Map<DatabaseConnection, () => void>();
  const nextWriter = queue();

  const of = (connection: DatabaseConnection): SqliteConnection => all.get(connection)!;
  const finish = (connection: DatabaseConnection, sql: "commit" | "rollback"): void => {
    of(connection).run(sql);
    writing.get(connection)?.();
    writing.delete(connection);
  };

  return {
    init: async () => {
      const first = open();
      all.set(first, first);
      idle.push(first);
    },
    acquireConnection: async () => {
      const connection = idle.pop() ?? open();
      all.set(connection, connection);
      return connection;
    },
    async beginTransaction(connection: DatabaseConnection, { accessMode }: TransactionSettings) {
      if (accessMode === "read only") return of(connection).run("begin");
      const release = await nextWriter();
      try {
        await beginWriting(of(connection));
        writing.set(connection, release);
      } catch (error) {
        release();
        throw error;
      }
    },
    commitTransaction: async (connection) => finish(connection, "commit"),
    rollbackTransaction: async (connection) => finish(connection, "rollback"),
    releaseConnection: async (connection) => {
      idle.push(of(connection));
    },
    destroy: async () => {
      for (const connection of all.values()) connection.close();
    },
  };
}

/** A new file is for its owner only: it holds private chats. */
function prepareFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  if (existsSync(path)) return;
  writeFileSync(path, "", { flag: "a" });
  chmodSync(path, 0o600);
}

/** The database in the file at `path`, made where there is none. */
export function sqliteDialect(path: string): Dialect {
  return {
    createDriver: () => {
      prepareFile(path);
      return createDriver(() => openSqlite(path));
    },
    createQueryCompiler: () => new StrictCompiler(),
    createAdapter: () => new PooledAdapter(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
}
