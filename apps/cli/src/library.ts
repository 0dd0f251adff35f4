/** The case library of this machine: the same database and blobs that the server uses. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { nodeStamping, openVault, tableFolder } from "@youju/api/node";
import type { Ports } from "@youju/api/use-cases";
import { nodePdfOpener, nodePictureEngine } from "@youju/intake/node";
import { type Instant, instantFromUnixSeconds } from "@youju/model";
import { homeOf, makeHome } from "./home.ts";
import { refusal } from "./refusal.ts";
import type { Terminal } from "./terminal.ts";

/** Opens the library, made where there is none, for as long as `use` runs. */
export async function withLibrary<T>(terminal: Terminal, use: (ports: Ports) => Promise<T>): Promise<T> {
  const home = await makeHome(terminal);
  const opened = await openVault(home);
  if (!opened.ok) throw refusal(opened.fault);
  const vault = opened.value;
  try {
    const clock = (): Instant => instantFromUnixSeconds(Date.now() / 1000);
    return await use({
      ...vault,
      clock,
      tables: tableFolder(home).tables,
      pictures: nodePictureEngine(),
      pdfs: nodePdfOpener(),
      stamping: stampingOf(terminal),
    });
  } finally {
    await vault.store.close();
  }
}

/** Time-stamping authorities as they are set up; a person who is there is asked for passwords. */
export function stampingOf(terminal: Terminal): Ports["stamping"] {
  const { env, interactive } = terminal;
  const askPassword = (name: string): Promise<string> =>
    terminal.askSecret(`时间戳机构“${name}”的密码（直接回车跳过）：`);
  return nodeStamping(homeOf(terminal), { env, ...(interactive ? { askPassword } : {}) });
}

/** As {@link withLibrary}, but `absent` where there is none: asking for a case must not make one. */
export async function withExistingLibrary<T>(
  terminal: Terminal,
  absent: T,
  use: (ports: Ports) => Promise<T>,
): Promise<T> {
  return existsSync(join(homeOf(terminal), "youju.db")) ? withLibrary(terminal, use) : absent;
}
