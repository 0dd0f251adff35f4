/** The folder that holds everything: readable by its owner only, and used by one server at a time. */
import { chmod, mkdir } from "node:fs/promises";
import { join } from "node:path";
import Database from "better-sqlite3";

export interface DataFolder {
  readonly release: () => void;
}

/**
 * Opens the data folder for one server; undefined where another one has it. The lock is the operating system's, through
 * an empty SQLite file, so that it falls with the process that held it.
 */
export async function openDataFolder(home: string): Promise<DataFolder | undefined> {
  try {
    await mkdir(home, { recursive: true, mode: 0o700 });
    await chmod(home, 0o700);
  } catch (cause) {
    const text = `数据文件夹 ${home} 用不了：路径上有同名的文件、没有权限，或者磁盘是只读的。用 YOUJU_HOME 换一个文件夹。`;
    throw new Error(text, { cause });
  }
  const lock = new Database(join(home, "server.lock"), { timeout: 0 });
  try {
    lock.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    lock.close();
    if ((error as { code?: string }).code === "SQLITE_BUSY") return undefined;
    throw error;
  }
  return { release: () => lock.close() };
}
