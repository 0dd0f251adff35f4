/** The files of a folder into which a bundle was unpacked. Links are named and never followed. */
import { fault } from "@youju/model";
import { type BundleFile, type FolderSource, MOST_FILES } from "./bundle-source.ts";
import type { Findings } from "./findings.ts";
import { unreadable } from "./hash-files.ts";
import { pathBook, shownPath } from "./paths.ts";

/** Undefined where there are too many of them. */
export async function openFolder(
  { items, name }: FolderSource,
  { fail }: Pick<Findings, "fail">,
): Promise<readonly BundleFile[] | undefined> {
  const files: BundleFile[] = [];
  const wrong = pathBook();
  let count = 0;
  for await (const item of items()) {
    count += 1;
    if (count > MOST_FILES) return fail(fault("bundle-too-many", { count, most: MOST_FILES }, { file: name }));
    const trouble = wrong(item.path);
    if (trouble !== undefined) fail(trouble);
    else if (item.kind === "other") fail(fault("bundle-link", undefined, { file: shownPath(item.path) }));
    else {
      const blob = await item.open().catch((error: unknown) => fail(unreadable(item.path, error)));
      if (blob !== undefined) files.push({ path: item.path, blob });
    }
  }
  return files;
}
