/** A case folder of this machine, with progress, and with the question for the password of a ZIP or PDF. */
import { diskFolder } from "@youju/api/node";
import { openCaseFolder, type Opened, type OpenFolderOptions } from "@youju/api/use-cases";
import { nodePdfOpener, nodePictureEngine } from "@youju/intake/node";
import { nodeHasher } from "@youju/vault/node";
import type { Request } from "./command.ts";
import { progressOf } from "./progress.ts";
import type { Terminal } from "./terminal.ts";
import { isLocked, withPassword } from "./with-password.ts";

export function openFolder(
  dir: string,
  request: Request,
  terminal: Terminal,
  onContent?: OpenFolderOptions["onContent"],
): Promise<Opened> {
  return withPassword(request, terminal, async (password) => {
    const progress = progressOf(request, terminal);
    const result = await openCaseFolder(diskFolder(dir), {
      hasher: nodeHasher,
      pictures: nodePictureEngine(),
      pdfs: nodePdfOpener(),
      onProgress: (_path, event) => progress.onEvent(event),
      ...(onContent === undefined ? {} : { onContent }),
      ...password,
    });
    progress.end();
    return { result, locked: result.ok && result.caseFile.readings.some(isLocked) };
  });
}
