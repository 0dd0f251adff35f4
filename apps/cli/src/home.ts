/** The case library of this machine: the same database and blobs that the server uses. */
import { existsSync } from "node:fs";
import { chmod, mkdir } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import type { Ports } from "@youju/api/use-cases";
import { createStore } from "@youju/store";
import { sqliteDialect } from "@youju/store/node";
import { folderBlobs } from "@youju/vault/node";
import type { Terminal } from "./terminal.ts";

export function homeOf({ env }: Terminal): string {
  const named = env["YOUJU_HOME"];
  return named === undefined || named === "" ? join(homedir(), ".youju") : named;
}

/** True where there is a library already; asking for a case must not make one. */
export const hasLibrary = (terminal: Terminal): boolean => existsSync(join(homeOf(terminal), "youju.db"));
