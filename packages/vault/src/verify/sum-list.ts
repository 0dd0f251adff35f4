/** Lists of hashes as `sha256sum` writes them: `manifest-sha256.txt`, `tagmanifest-sha256.txt`, `sm3-sums.txt`. */
import { fault } from "@youju/model";
import type { Fail } from "./findings.ts";
import { comparePaths } from "./paths.ts";
import { textOf } from "./text-form.ts";

/** Path to hash, in the order of the list. */
export type SumList = ReadonlyMap<string, string>;

/** A path has neither `%` nor line ends, which lists would have to write in another way (RFC 8493, 2.1.3). */
const LINE = /^([0-9a-f]{64}) {2}([^%]+)$/u;

/** Reads a list; a line that is not in its form is told of and left out. */
export async function sumList(path: string, blob: Blob, fail: Fail): Promise<SumList> {
  const sums = new Map<string, string>();
  const text = await textOf(path, blob);
  if (!text.ok) {
    fail(text.fault);
    return sums;
  }
  let before = "";
  const lines = text.value.split("\n").slice(0, -1);
  for (const [i, line] of lines.entries()) {
    const [, hash, listed] = LINE.exec(line) ?? [];
    if (hash === undefined || listed === undefined || comparePaths(before, listed) >= 0) {
      fail(fault("bundle-list-form", undefined, { file: path, line: i + 1 }));
      continue;
    }
    before = listed;
    sums.set(listed, hash);
  }
  return sums;
}
