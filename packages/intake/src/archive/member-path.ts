/** Names in an archive become paths below the archive's own folder, or are refused. */

/**
 * The path of a member with `/` between its parts, or undefined where the name points outside the archive or cannot be
 * a path on every machine.
 */
export function memberPath(name: string): string | undefined {
  const path = name.replaceAll("\\", "/");
  if (path.startsWith("/") || /^[a-z]:/iu.test(path) || hasControlCharacter(path)) return undefined;
  const parts = path.split("/").filter((part) => part !== "" && part !== ".");
  if (parts.length === 0 || parts.includes("..")) return undefined;
  return parts.join("/");
}

function hasControlCharacter(text: string): boolean {
  return [...text].some((character) => character < " ");
}

/** Folders and files that systems and programs leave beside what people meant: indexes, pictures of icons, locks. */
const CLUTTER = /^(?:__MACOSX|\.DS_Store|\._.*|Thumbs\.db|ehthumbs\.db|desktop\.ini|~\$.*|\.~lock\..*#|\.localized)$/iu;

/** Files that nobody meant to hand in. */
export const isClutter = (path: string): boolean => path.split("/").some((part) => CLUTTER.test(part));

/** The path itself, or with ` (2)`, ` (3)`… before its ending where an earlier member has it. */
export function uniquePath(path: string, taken: Set<string>): string {
  const dot = path.lastIndexOf(".") > path.lastIndexOf("/") ? path.lastIndexOf(".") : path.length;
  let unique = path;
  for (let n = 2; taken.has(unique.toLowerCase()); n += 1) unique = `${path.slice(0, dot)} (${n})${path.slice(dot)}`;
  taken.add(unique.toLowerCase());
  return unique;
}
