import { withZip } from "./zip.ts";

const MOST_NAMES = 1000;

/** The first thousand names in a ZIP; undefined where the file is no readable ZIP. */
export function zipNames(file: Blob): Promise<readonly string[] | undefined> {
  return withZip(file, async (entries) => {
    const names: string[] = [];
    for await (const entry of entries) {
      names.push(entry.filename);
      if (names.length === MOST_NAMES) break;
    }
    return names;
  });
}
