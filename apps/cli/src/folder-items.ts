/** What lies in a folder that is verified, one after the other; links are named and never followed. */
import { opendir } from "node:fs/promises";
import { basename, join, relative, resolve, sep } from "node:path";
import { openFile } from "@youju/api/node";
import type { FolderItem, FolderSource } from "@youju/vault";

/** The folder as a source; files are opened only when they are hashed. */
export const folderSource = (dir: string): FolderSource => ({
  kind: "folder",
  name: basename(resolve(dir)),
  items: () => itemsBelow(dir),
});

async function* itemsBelow(dir: string): AsyncGenerator<FolderItem> {
  for await (const entry of await opendir(dir, { recursive: true })) {
    if (entry.isDirectory()) continue;
    const full = join(entry.parentPath, entry.name);
    const path = relative(dir, full).replaceAll(sep, "/");
    if (entry.isFile()) yield { kind: "file", path, open: () => openFile(full) };
    else yield { kind: "other", path };
  }
}
