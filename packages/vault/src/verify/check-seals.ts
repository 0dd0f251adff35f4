/** Seals: whether the originals are still those of which the lists were stamped, and whether the stamps hold. */
import { fault } from "@youju/model";
import type { Fail } from "./findings.ts";
import { sealedList } from "./sealed-list.ts";
import type { CheckedStamp } from "./verified.ts";

export interface SealFiles {
  readonly id: string;
  /** `originals-sha256.txt`; undefined where it is not there. */
  readonly list: { readonly path: string; readonly blob: Blob } | undefined;
  readonly stamps: readonly { readonly authority: string; readonly path: string; readonly blob: Blob }[];
}

/** What is there of the originals, by the path that lists have them under. */
export interface Present {
  /** Where the file that a list names is here. */
  readonly placeOf: (path: string) => string;
  readonly sha256At: (path: string) => string | undefined;
  /** It is known why this original is not there: it is in another part, was left out or was removed. */
  readonly excused: (sha256: string, path: string) => boolean;
}

export type CheckStamp = (stamp: {
  readonly seal: string;
  readonly authority: string;
  readonly path: string;
  readonly blob: Blob;
  readonly list: Blob;
  readonly originals: number;
}) => Promise<CheckedStamp>;

/** The files below `seals/` (with what stands before it) in groups. */
export function sealsOf(
  files: Iterable<readonly [path: string, file: { readonly blob: Blob }]>,
  below: string,
): readonly SealFiles[] {
  const seals = new Map<string, { list?: SealFiles["list"]; stamps: SealFiles["stamps"][number][] }>();
  for (const [path, { blob }] of files) {
    const [id, name, ...deeper] = path.startsWith(below) ? path.slice(below.length).split("/") : [];
    if (id === undefined || name === undefined || deeper.length > 0) continue;
    const seal = seals.get(id) ?? { stamps: [] };
    seals.set(id, seal);
    if (name === "originals-sha256.txt") seal.list = { path, blob };
    if (name.endsWith(".tsr")) seal.stamps.push({ authority: name.slice(0, -".tsr".length), path, blob });
  }
  return [...seals].map(([id, { list, stamps }]) => ({ id, list, stamps })).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

export async function checkSeals(
  seals: readonly SealFiles[],
  {
    below,
    present,
    checkStamp,
  }: { readonly below: string; readonly present: Present; readonly checkStamp: CheckStamp },
  fail: Fail,
): Promise<readonly CheckedStamp[]> {
  const checked: CheckedStamp[] = [];
  for (const { id, list, stamps } of seals) {
    if (list === undefined) {
      fail(fault("bundle-file-required", undefined, { file: `${below}${id}/originals-sha256.txt` }));
      continue;
    }
    const sealed = await sealedList(list.path, list.blob, fail);
    for (const { path, sha256 } of sealed) checkSealed(id, path, sha256, present, fail);
    for (const stamp of stamps) {
      checked.push(await checkStamp({ ...stamp, seal: id, list: list.blob, originals: sealed.length }));
    }
  }
  return checked;
}

function checkSealed(
  seal: string,
  path: string,
  expected: string,
  { placeOf, sha256At, excused }: Present,
  fail: Fail,
): void {
  const found = sha256At(path);
  if (found === expected || excused(expected, path)) return;
  if (found === undefined) fail(fault("seal-original-missing", { seal }, { file: placeOf(path) }));
  else fail(fault("seal-original-altered", { seal, expected, found }, { file: placeOf(path) }));
}
