/** The data folder of this machine, which the server uses too. */
import { existsSync } from "node:fs";
import { chmod, mkdir, stat } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { fault } from "@youju/model";
import { refusal } from "./refusal.ts";
import type { Terminal } from "./terminal.ts";

export function homeOf({ env }: Terminal): string {
  const named = env["YOUJU_HOME"];
  return named === undefined || named === "" ? join(homedir(), ".youju") : named;
}

/** The data folder, made where there is none, and its owner's alone. */
export async function makeHome(terminal: Terminal): Promise<string> {
  const home = homeOf(terminal);
  await makeFolder(home);
  if (!(await stat(home)).isDirectory()) throw refusal(fault("home-not-a-folder", { path: home }));
  await chmod(home, 0o700);
  return home;
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
