import { setImmediate } from "node:timers/promises";
import Database from "better-sqlite3";
import type { CompiledQuery, DatabaseConnection, QueryResult } from "kysely";

/** A connection with the settings that the file needs, and a way to close it. */
export interface SqliteConnection extends DatabaseConnection {
  run(sql: string): void;
  /** Begins to write; false where somebody else is writing. Never waits, since waiting would stop the whole process. */
  tryBeginWriting(): boolean;
  /** Does nothing where SQLite has rolled back by itself, as it does when the disk is full. */
  rollback(): void;
  close(): void;
}

const BUSY_MS = 5000;
const CACHED_STATEMENTS = 100;
/** Rows after which others of this process get their turn. */
const MANY = 1000;

/** Opens a file. Commits are flushed to the disk (`synchronous = FULL`): a person's decision outlives a power cut. */
export function openSqlite(path: string): SqliteConnection {
  const db = new Database(path, { timeout: BUSY_MS });
  db.pragma("journal_mode = WAL");
  db.pragma("synchronous = FULL");
  db.pragma("foreign_keys = ON");
  const statements = new Map<string, Database.Statement>();

  function prepared(sql: string): Database.Statement {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    if (statements.size >= CACHED_STATEMENTS) statements.clear();
    const statement = db.prepare(sql);
    statements.set(sql, statement);
    return statement;
  }

  function execute<R>({ sql, parameters }: CompiledQuery): QueryResult<R> {
    const statement = prepared(sql);
    if (statement.reader) return { rows: statement.all(parameters) as R[] };
    const { changes } = statement.run(parameters);
    return { rows: [], numAffectedRows: BigInt(changes) };
  }

  return {
    executeQuery: async <R>(query: CompiledQuery) => {
      const result = execute<R>(query);
      // The answer of SQLite is there at once, so awaiting it alone would let nobody else have a turn.
      if (result.rows.length >= MANY || (result.numAffectedRows ?? 0n) >= MANY) await setImmediate();
      return result;
    },
    async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
      for (const row of prepared(query.sql).iterate(query.parameters)) yield { rows: [row as R] };
    },
    run(sql) {
      db.exec(sql);
    },
    tryBeginWriting() {
      db.pragma("busy_timeout = 0");
      try {
        db.exec("begin immediate");
        return true;
      } catch (error) {
        if (error instanceof Database.SqliteError && error.code === "SQLITE_BUSY") return false;
        throw error;
      } finally {
        db.pragma(`busy_timeout = ${BUSY_MS}`);
      }
    },
    rollback() {
      if (db.inTransaction) db.exec("rollback");
    },
    close() {
      db.close();
    },
  };
}
