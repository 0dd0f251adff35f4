import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { fileBlob } from "@youju/vault/node";

/**
 * A file of this machine, of any size, with the time of its last change. Rejects at once, with the path in the error,
 * where it may not be read.
 */
export async function openFile(path: string): Promise<File> {
  const blob = await fileBlob(path);
  if (blob instanceof File) return blob;
  const { mtimeMs } = await stat(path);
  return new File([blob], basename(path), { lastModified: mtimeMs });
}
