/** Paths in a bundle: which can be used, and which would lie on one another on some disk. */
import { type Fault, fault } from "@youju/model";

const LONGEST_PART = 255;
const LONGEST = 4096;

/** Stays below its folder on every system, however it is joined to it. */
export function isSafePath(path: string): boolean {
  if (path.length > LONGEST || /^[A-Za-z]:/u.test(path)) return false;
  if (/[\p{Cc}\\\ufffd]/u.test(path)) return false;
  return path.split("/").every(isSafePart);
}

function isSafePart(part: string): boolean {
  if (part === "" || part === "." || part === "..") return false;
  return part.length <= LONGEST_PART && new TextEncoder().encode(part).length <= LONGEST_PART;
}

/** A stranger's words for people to see: without what moves a cursor or turns the direction, and no more than a line. */
export function shownPath(path: string): string {
  const plain = path.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, "�");
  return plain.length > 200 ? `${plain.slice(0, 200)}…` : plain;
}

/** Takes paths in turn and says of each whether it can stand beside those before it. */
export function pathBook(): (path: string) => Fault | undefined {
  const seen = new Set<string>();
  const folded = new Map<string, string>();
  return (path) => {
    if (!isSafePath(path)) return fault("bundle-path-unsafe", { path: shownPath(path) }, { file: shownPath(path) });
    if (seen.has(path)) return fault("bundle-path-twice", undefined, { file: path });
    seen.add(path);
    const key = path.normalize("NFC").toLowerCase().toUpperCase();
    const other = folded.get(key);
    if (other !== undefined) return fault("bundle-path-clash", { other }, { file: path });
    folded.set(key, path);
    return undefined;
  };
}

const ENCODER = new TextEncoder();

/** By the bytes of the path in UTF-8: less than 0 where `a` stands before `b`. */
export function comparePaths(a: string, b: string): number {
  if (a === b) return 0;
  const [left, right] = [ENCODER.encode(a), ENCODER.encode(b)];
  const end = Math.min(left.length, right.length);
  for (let i = 0; i < end; i += 1) if (left[i] !== right[i]) return left[i]! - right[i]!;
  return left.length - right.length;
}
