/** The case library of this machine: the same database and blobs that the server uses. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { tableFolder } from "@youju/api/node";
import type { Ports } from "@youju/api/use-cases";
import { nodePdfOpener, nodePictureEngine } from "@youju/intake/node";
import { type Instant, instantFromUnixSeconds } from "@youju/model";
import { createStore } from "@youju/store";
import { sqliteDialect } from "@youju/store/node";
import { folderBlobs } from "@youju/vault/node";
import { homeOf, makeHome } from "./home.ts";
import type { Terminal } from "./terminal.ts";

/** Opens the library, made where there is none, for as long as `use` runs. */
export async function withLibrary<T>(terminal: Terminal, use: (ports: Ports) => Promise<T>): Promise<T> {
  const home = await makeHome(terminal);
  const store = await createStore(sqliteDialect(join(home, "youju.db")));
  try {
    const blobs = folderBlobs(join(home, "blobs"));
    const clock = (): Instant => instantFromUnixSeconds(Date.now() / 1000);
    return await use({
      store,
      blobs,
      clock,
      tables: tableFolder(home).tables,
      pictures: nodePictureEngine(),
      pdfs: nodePdfOpener(),
    });
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
