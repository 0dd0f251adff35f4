/** Keeps from one start to the next which files no case had. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { clearUnclaimed, type Ports } from "@youju/api/use-cases";

/** Run before the server answers: nothing of its own can be half-way then. */
export async function clearUnclaimedSince(home: string, ports: Pick<Ports, "store" | "blobs">): Promise<void> {
  const list = join(home, "unclaimed.txt");
  const before = await readFile(list, "utf8").catch(() => "");
  const found = await clearUnclaimed(ports, new Set(before.split("\n")));
  await writeFile(list, found.map((sha256) => `${sha256}\n`).join(""), { mode: 0o600 });
}
