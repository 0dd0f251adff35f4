/** The user's rows of the law book's tables, one JSON file a table in a folder of this machine. */
import { randomUUID } from "node:crypto";
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import {
  LAW_TABLES,
  type LawTables,
  lawTablesWith,
  soundRows,
  TABLE_NAMES,
  type TableName,
  tableKinds,
  type UserRow,
  type UserTables,
} from "@youju/law";
import { type CalendarDate, fault } from "@youju/model";
import { z } from "zod";
import { faultError } from "../use-cases/fault-error.ts";

export interface TableFolder {
  /** The user's rows of a table; throws the fault `table-damaged` where its file is not what was written. */
  readonly rows: (name: TableName) => Promise<readonly UserRow[]>;
  /** Keeps these rows, all of them or, where it is interrupted, those of before. */
  readonly save: (name: TableName, rows: readonly UserRow[]) => Promise<void>;
  /** Takes a table of the user's away; false where there was none. */
  readonly remove: (name: TableName) => Promise<boolean>;
  /** The tables to compute by: the same value until a file changes. */
  readonly tables: () => Promise<LawTables>;
}

const stored = z.object({
  table: z.string(),
  rows: z.array(
    z.object({
      cells: z.record(z.string(), z.string()),
      source: z.string(),
      addedOn: z.string().transform((text) => text as CalendarDate),
      replaces: z.boolean(),
    }),
  ),
});

/** @param home the data folder */
export function tableFolder(home: string): TableFolder {
  const folder = join(home, "tables");
  const pathOf = (name: TableName): string => join(folder, `${name}.json`);
  const rows = (name: TableName): Promise<readonly UserRow[]> => readRows(name, pathOf(name));
  let known: { readonly state: string; readonly tables: LawTables } = { state: "", tables: LAW_TABLES };
  return {
    rows,
    save: async (name, kept) => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await clearDrafts(folder);
      await writeWhole(folder, pathOf(name), `${JSON.stringify({ table: name, rows: kept }, null, 2)}\n`);
    },
    remove: async (name) => {
      const there = (await stat(pathOf(name)).catch(absent)) !== undefined;
      await rm(pathOf(name), { recursive: true, force: true });
      return there;
    },
    tables: async () => {
      const state = await stateOf(TABLE_NAMES.map(pathOf));
      if (state !== known.state) known = { state, tables: lawTablesWith(await everyTable(rows)) };
      return known.tables;
    },
  };
}

async function readRows(name: TableName, path: string): Promise<readonly UserRow[]> {
  const text = await readFile(path, "utf8").catch(absent);
  if (text === undefined) return [];
  const parsed = stored.safeParse(jsonOf(text));
  if (!parsed.success || parsed.data.table !== name || !soundRows(tableKinds[name], parsed.data.rows))
    throw faultError(fault("table-damaged", { name }, { file: path }));
  return parsed.data.rows;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function everyTable(rows: TableFolder["rows"]): Promise<UserTables> {
  const all = await Promise.all(TABLE_NAMES.map(async (name) => [name, await rows(name)] as const));
  return Object.fromEntries(all);
}

/** Changes with every file that is written anew: a rename gives it another inode. "" where there is none. */
async function stateOf(paths: readonly string[]): Promise<string> {
  const states = await Promise.all(
    paths.map(async (path) => {
      const found = await stat(path, { bigint: true }).catch(absent);
      return found === undefined ? "" : `${path} ${found.ino} ${found.mtimeNs} ${found.size};`;
    }),
  );
  return states.join("");
}

const DRAFT = ".tmp";
const DAY_MS = 86_400_000;

/** What killed writes left; a draft of a day ago is nobody's any more. */
async function clearDrafts(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const written = name.endsWith(DRAFT) ? (await stat(path).catch(absent))?.mtimeMs : undefined;
    if (written !== undefined && Date.now() - written > DAY_MS) await rm(path, { force: true });
  }
}

async function writeWhole(folder: string, path: string, text: string): Promise<void> {
  const draft = `${path}.${randomUUID()}${DRAFT}`;
  try {
    await withFile(draft, "wx", async (file) => {
      await file.writeFile(text);
      await file.sync();
    });
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
  // Makes the rename last; systems that cannot open a folder need not.
  await withFile(folder, "r", (file) => file.sync()).catch(() => undefined);
}

async function withFile(path: string, flags: string, use: (file: FileHandle) => Promise<void>): Promise<void> {
  const file = await open(path, flags, 0o600);
  try {
    await use(file);
  } finally {
    await file.close();
  }
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code === "ENOENT" || error.code === "ENOTDIR") return undefined;
  throw error;
}
