/** A case folder of this machine, with progress, and with the question for a ZIP's password. */
import { diskFolder } from "@youju/api/node";
import { openCaseFolder, type Opened } from "@youju/api/use-cases";
import type { Reading } from "@youju/model";
import { nodeHasher } from "@youju/vault/node";
import type { Request } from "./command.ts";
import { progressOf } from "./progress.ts";
import type { Terminal } from "./terminal.ts";

const TRIES = 3;

export async function openFolder(dir: string, request: Request, terminal: Terminal): Promise<Opened> {
  let password = request.options["password"];
  for (let tries = 0; ; tries += 1) {
    const progress = progressOf(request, terminal);
    const opened = await openCaseFolder(diskFolder(dir), {
      hasher: nodeHasher,
      onProgress: (_path, event) => progress.onEvent(event),
      ...(password === undefined ? {} : { password }),
    });
    progress.end();
    const ask = opened.ok && opened.caseFile.readings.some(isLocked) && terminal.interactive && tries < TRIES;
    if (!ask) return opened;
    password = await terminal.askSecret("压缩包有密码，请输入解压码（直接回车跳过）：");
    if (password === "") return opened;
  }
}

const isLocked = (reading: Reading): boolean =>
  reading.problems.some(({ code }) => code === "archive-password-missing" || code === "archive-password-wrong");
