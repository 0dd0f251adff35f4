/** `data/originals.json`: says of every original of the case what it is, and where it is if it is not here. */
import { fault } from "@youju/model";
import type { Fail } from "./findings.ts";
import type { Files } from "./check-bag.ts";
import { type LeftOut, type ListedOriginal, originalsFile } from "./contents.ts";
import type { Hashed } from "./hash-files.ts";
import { jsonFile } from "./json-form.ts";

export const ORIGINALS_LIST = "data/originals.json";
const HOLDERS = ["data/originals/", "data/redacted/"];

export interface CheckedOriginals {
  /** All of the case, in the order of the file. */
  readonly listed: readonly ListedOriginal[];
  /** What stands here for an original: itself, or its copy in which something is covered. By the hash of the original. */
  readonly here: ReadonlyMap<string, Blob>;
}

/** @param part the number of this part, where the bundle has several */
export async function checkOriginals(
  files: Files,
  { part, leftOut }: { readonly part: number | undefined; readonly leftOut: LeftOut | undefined },
  fail: Fail,
): Promise<CheckedOriginals> {
  const file = files.get(ORIGINALS_LIST);
  if (file === undefined) {
    fail(fault("bundle-file-required", undefined, { file: ORIGINALS_LIST }));
    return { listed: [], here: new Map() };
  }
  const list = await jsonFile(ORIGINALS_LIST, file.blob, originalsFile);
  if (!list.ok) {
    fail(list.fault);
    return { listed: [], here: new Map() };
  }
  const copies = new Map(
    leftOut?.originals.flatMap(({ sha256, copy }) => (copy === undefined ? [] : [[sha256, copy]])),
  );
  const here = new Map<string, Blob>();
  const known = new Set<string>();
  for (const original of list.value) {
    if (original.file === null) continue;
    const path = `data/${original.file}`;
    const found = files.get(path);
    known.add(path);
    if (found !== undefined) {
      const is = isCopy(original) ? copies.get(original.sha256) : original;
      for (const field of differing(is, found)) fail(fault("bundle-original-differs", { field }, { file: path }));
      here.set(original.sha256, found.blob);
    } else if ((original.part ?? part) === part) fail(fault("bundle-original-lacking", undefined, { file: path }));
  }
  for (const path of files.keys()) {
    if (HOLDERS.some((holder) => path.startsWith(holder)) && !known.has(path))
      fail(fault("bundle-original-unlisted", undefined, { file: path }));
  }
  return { listed: list.value, here };
}

export const isCopy = ({ file }: ListedOriginal): boolean => file?.startsWith("redacted/") === true;

type Stated = Partial<Pick<Hashed, "sha256" | "sm3" | "bytes">>;

/** A copy that nobody states a hash of differs. In the first part alone `left-out.json` states it. */
function differing(stated: Stated | undefined, found: Hashed): string[] {
  if (stated === undefined) return [];
  return (["sha256", "sm3", "bytes"] as const).filter(
    (field) => stated[field] !== undefined && stated[field] !== found[field],
  );
}
