import { constants, openAsBlob } from "node:fs";
import { access, stat } from "node:fs/promises";
import { basename } from "node:path";

/**
 * A file of this machine, with the time of its last change. Rejects at once, with the path in the error, where it may not
 * be read: a Blob would say so only when its bytes are wanted, and not which file it is.
 */
export async function openFile(path: string): Promise<File> {
  await access(path, constants.R_OK);
  const { mtimeMs } = await stat(path);
  return new File([await openAsBlob(path)], basename(path), { lastModified: mtimeMs });
}
