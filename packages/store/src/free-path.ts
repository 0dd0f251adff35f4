/** As disks that tell no capitals see it, and whichever way accents are written. */
const alike = (path: string): string => path.normalize("NFC").toLowerCase();

/**
 * A path that no other original of the case has: a case is exported to a folder, where one name holds one file.
 * @example freePath("账单.csv", ["账单.csv"]) // "账单（2）.csv"
 */
export function freePath(path: string, taken: readonly string[]): string {
  const names = new Set(taken.map(alike));
  const [, stem, ending] = /^(.*?)(\.[^./]+)?$/su.exec(path)!;
  let free = path;
  for (let copy = 2; names.has(alike(free)); copy += 1) free = `${stem}（${copy}）${ending ?? ""}`;
  return free;
}
