import { constants, openAsBlob } from "node:fs";
import { access } from "node:fs/promises";

/**
 * A file of this machine as a Blob. Rejects at once, with the path in the error, where it may not be read: a Blob would
 * say so only when its bytes are wanted, and not which file it is.
 */
export async function openFile(path: string): Promise<Blob> {
  await access(path, constants.R_OK);
  return openAsBlob(path);
}
