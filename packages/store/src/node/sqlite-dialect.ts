/**
 * SQLite for Kysely, on better-sqlite3.
 *
 * Kysely's own dialect has one connection, so nobody could read while a long import writes. Here each query or
 * transaction has a connection of its own, out of a few; in WAL mode readers see the last committed state. There is one writer at a
 * time: within this process writes stand in a queue, and for another process they ask again and again, because waiting
 * inside SQLite would stop everything else here.
 */
import { chmodSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import {
  type CompiledQuery,
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

/** More readers than this wait in line: each connection holds a file handle and a cache of its own. */
const MOST_CONNECTIONS = 8;

interface Pool {
  readonly take: () => Promise<SqliteConnection>;
  readonly give: (connection: SqliteConnection) => void;
  readonly close: () => void;
}

function createPool(open: () => SqliteConnection): Pool {
  const all: SqliteConnection[] = [];
  const idle: SqliteConnection[] = [];
  const waiting: ((connection: SqliteConnection) => void)[] = [];
  return {
    take: async () => {
      const free = idle.pop();
      if (free !== undefined) return free;
      if (all.length === MOST_CONNECTIONS) return new Promise((resolve) => waiting.push(resolve));
      const fresh = open();
      all.push(fresh);
      return fresh;
    },
    give: (connection) => {
      const next = waiting.shift();
      if (next === undefined) idle.push(connection);
      else next(connection);
    },
    close: () => {
      for (const connection of all) connection.close();
    },
  };
}

/**
 * What Kysely holds for one query or transaction. It takes a connection when the work begins and not before: writers
 * that stand in the queue would keep every connection from the readers.
 */
interface Turn extends DatabaseConnection {
  readonly connection: () => Promise<SqliteConnection>;
  readonly end: () => void;
}

function createTurn(pool: Pool): Turn {
  let taken: SqliteConnection | undefined;
  const connection = async (): Promise<SqliteConnection> => (taken ??= await pool.take());
  return {
    connection,
    end: () => {
      if (taken !== undefined) pool.give(taken);
      taken = undefined;
    },
    executeQuery: async <R>(query: CompiledQuery) => (await connection()).executeQuery<R>(query),
    async *streamQuery<R>(query: CompiledQuery, chunkSize: number) {
      yield* (await connection()).streamQuery<R>(query, chunkSize);
    },
  };
}

function createDriver(pool: Pool): Driver {
  const turns = new Map<DatabaseConnection, Turn>();
  const writing = new Map<DatabaseConnection, () => void>();
  const nextWriter = queue();

  const of = (turn: DatabaseConnection): Promise<SqliteConnection> => turns.get(turn)!.connection();
  const letNextWrite = (turn: DatabaseConnection): void => {
    writing.get(turn)?.();
    writing.delete(turn);
  };

  return {
    init: async () => pool.give(await pool.take()),
    acquireConnection: async () => {
      const turn = createTurn(pool);
      turns.set(turn, turn);
      return turn;
    },
    async beginTransaction(turn: DatabaseConnection, { accessMode }: TransactionSettings) {
      if (accessMode === "read only") return (await of(turn)).run("begin");
      const release = await nextWriter();
      try {
        await beginWriting(await of(turn));
        writing.set(turn, release);
      } catch (error) {
        release();
        throw error;
      }
    },
    // One that fails is rolled back by Kysely, which lets the next one write.
    commitTransaction: async (turn) => {
      (await of(turn)).run("commit");
      letNextWrite(turn);
    },
    rollbackTransaction: async (turn) => {
      try {
        (await of(turn)).rollback();
      } finally {
        letNextWrite(turn);
      }
    },
    releaseConnection: async (turn) => {
      turns.get(turn)!.end();
      turns.delete(turn);
    },
    destroy: async () => pool.close(),
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
      return createDriver(createPool(() => openSqlite(path)));
    },
    createQueryCompiler: () => new StrictCompiler(),
    createAdapter: () => new PooledAdapter(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
}
