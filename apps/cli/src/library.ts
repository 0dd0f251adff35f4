/** The case library of this machine: the same database and blobs that the server uses. */
import { existsSync } from "node:fs";
import { chmod, mkdir } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import type { Ports } from "@youju/api/use-cases";
import { instantFromUnixSeconds } from "@youju/model";
import { createStore } from "@youju/store";
import { sqliteDialect } from "@youju/store/node";
import { folderBlobs } from "@youju/vault/node";
import type { Terminal } from "./terminal.ts";

function homeOf({ env }: Terminal): string {
  const named = env["YOUJU_HOME"];
  return named === undefined || named === "" ? join(homedir(), ".youju") : named;
}

/** Opens the library, made where there is none, for as long as `use` runs. */
export async function withLibrary<T>(terminal: Terminal, use: (ports: Ports) => Promise<T>): Promise<T> {
  const home = homeOf(terminal);
  await mkdir(home, { recursive: true, mode: 0o700 });
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
