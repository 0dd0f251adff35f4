/** The list that a seal fixes: `originals-sha256.txt`, lines as `sha256sum` writes them below comments. */
import { fault } from "@youju/model";
import type { Fail } from "./findings.ts";
import { textOf } from "./text-form.ts";

export interface SealedFile {
  readonly sha256: string;
  /** As the list has it: `data/originals/账单.csv`. */
  readonly path: string;
}

const LINE = /^([0-9a-f]{64}) {2}(data\/originals\/.+)$/u;

/** The files that were sealed; a line in another form is told of. */
export async function sealedList(path: string, blob: Blob, fail: Fail): Promise<readonly SealedFile[]> {
  const text = await textOf(path, blob);
  if (!text.ok) {
    fail(text.fault);
    return [];
  }
  const files: SealedFile[] = [];
  for (const [i, line] of text.value.split("\n").slice(0, -1).entries()) {
    if (line.startsWith("#")) continue;
    const [, sha256, listed] = LINE.exec(line) ?? [];
    if (sha256 === undefined) fail(fault("seal-list-form", undefined, { file: path, line: i + 1 }));
    else files.push({ sha256, path: listed! });
  }
  return files;
}
