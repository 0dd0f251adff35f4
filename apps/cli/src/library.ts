/** The case library of this machine: the same database and blobs that the server uses. */
import { existsSync } from "node:fs";
import { chmod, mkdir, stat } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import type { Ports } from "@youju/api/use-cases";
import { fault, instantFromUnixSeconds } from "@youju/model";
import { createStore } from "@youju/store";
import { sqliteDialect } from "@youju/store/node";
import { folderBlobs } from "@youju/vault/node";
import { refusal } from "./refusal.ts";
import type { Terminal } from "./terminal.ts";

function homeOf({ env }: Terminal): string {
  const named = env["YOUJU_HOME"];
  return named === undefined || named === "" ? join(homedir(), ".youju") : named;
}

/** Not by `recursive`, which never returns where the system denies a folder that is there (`/proc`). */
async function makeFolder(path: string): Promise<void> {
  if (existsSync(path)) return;
  if (!existsSync(dirname(path))) await makeFolder(dirname(path));
  await mkdir(path, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "EEXIST") return;
    throw ["ENOENT", "ENOTDIR"].includes(error.code!) ? refusal(fault("home-not-a-folder", { path })) : error;
  });
}

/** Opens the library, made where there is none, for as long as `use` runs. */
export async function withLibrary<T>(terminal: Terminal, use: (ports: Ports) => Promise<T>): Promise<T> {
  const home = homeOf(terminal);
  await makeFolder(home);
  if (!(await stat(home)).isDirectory()) throw refusal(fault("home-not-a-folder", { path: home }));
  await chmod(home, 0o700);
  const store = await createStore(sqliteDialect(join(home, "youju.db")));
  try {
    const blobs = folderBlobs(join(home, "blobs"));
    return await use({ store, blobs, clock: () => instantFromUnixSeconds(Date.now() / 1000) });
  } finally {
    await store.close();
  }
}

/** As {@link withLibrary}, but `absent` where there is none: asking for a case must not make one. */
export async function withExistingLibrary<T>(
  terminal: Terminal,
  absent: T,
  use: (ports: Ports) => Promise<T>,
): Promise<T> {
  return existsSync(join(homeOf(terminal), "youju.db")) ? withLibrary(terminal, use) : absent;
}
