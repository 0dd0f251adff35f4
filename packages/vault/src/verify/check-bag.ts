/** The bag itself (RFC 8493): every file is in its lists with the hash that it has, and nothing else is there. */
import { fault } from "@youju/model";
import type { Fail } from "./findings.ts";
import { type BagInfo, bagInfo, checkBagit } from "./bag-info.ts";
import type { Hashed } from "./hash-files.ts";
import { type SumList, sumList } from "./sum-list.ts";

export const MANIFEST = "manifest-sha256.txt";
export const TAG_MANIFEST = "tagmanifest-sha256.txt";
export const SM3_SUMS = "sm3-sums.txt";
export const SIGNATURE = "manifest-sha256.txt.sig";

export type Files = ReadonlyMap<string, Hashed>;

const REQUIRED = ["README-核验.txt", "bagit.txt", "bag-info.txt", MANIFEST, SM3_SUMS, TAG_MANIFEST];

/** Answers with what the bag says of itself. */
export async function checkBag(files: Files, fail: Fail): Promise<BagInfo> {
  for (const path of REQUIRED) if (!files.has(path)) fail(fault("bundle-file-required", undefined, { file: path }));
  const listOf = async (path: string): Promise<SumList> => {
    const file = files.get(path);
    return file === undefined ? new Map() : sumList(path, file.blob, fail);
  };
  const [tags, payload, sm3] = [await listOf(TAG_MANIFEST), await listOf(MANIFEST), await listOf(SM3_SUMS)];
  const data = new Map([...files].filter(([path]) => isPayload(path)));
  const altered = new Set([
    ...checkList(TAG_MANIFEST, tags, tagFiles(files), fail),
    ...checkList(MANIFEST, payload, data, fail),
  ]);
  checkSm3(sm3, { payload, data, altered }, fail);
  for (const [path, { otherCrc }] of files)
    if (otherCrc && !altered.has(path)) fail(fault("bundle-crc", undefined, { file: path }));
  const bagit = files.get("bagit.txt");
  if (bagit !== undefined) await checkBagit(bagit.blob, fail);
  const about = files.get("bag-info.txt");
  const info = about === undefined ? {} : await bagInfo(about.blob, fail);
  checkOxum(info, data, fail);
  return info;
}

const isPayload = (path: string): boolean => path.startsWith("data/");

/** Everything above `data/` but the list of these files. */
const tagFiles = (files: Files): Files =>
  new Map([...files].filter(([path]) => !isPayload(path) && path !== TAG_MANIFEST));

/** Compares a list with the files that it should list; answers with those that are other than listed. */
function checkList(list: string, sums: SumList, files: Files, fail: Fail): readonly string[] {
  const altered: string[] = [];
  const missing = new Map<string, string>();
  for (const [path, expected] of sums) {
    const file = files.get(path);
    if (file === undefined) missing.set(expected, path);
    else if (file.sha256 !== expected) {
      altered.push(path);
      fail(fault("bundle-file-altered", { list, expected, found: file.sha256 }, { file: path }));
    }
  }
  for (const [path, { sha256 }] of files) {
    if (sums.has(path)) continue;
    const from = missing.get(sha256);
    if (from === undefined) fail(fault("bundle-file-extra", { list }, { file: path }));
    else fail(fault("bundle-file-renamed", { from }, { file: path }));
  }
  for (const path of sums.keys()) if (!files.has(path)) fail(fault("bundle-file-missing", { list }, { file: path }));
  return altered;
}

interface Listed {
  readonly payload: SumList;
  readonly data: Files;
  /** Other than their SHA-256, and so other than their SM3: told once. */
  readonly altered: ReadonlySet<string>;
}

/** The SM3 sums are of the same files as the manifest; what is missing or extra was told of there. */
function checkSm3(sm3: SumList, { payload, data, altered }: Listed, fail: Fail): void {
  for (const [path, expected] of sm3) {
    const file = data.get(path);
    if (!payload.has(path)) fail(fault("bundle-lists-differ", { list: MANIFEST, other: SM3_SUMS }, { file: path }));
    else if (file !== undefined && file.sm3 !== expected && !altered.has(path))
      fail(fault("bundle-file-altered", { list: SM3_SUMS, expected, found: file.sm3 }, { file: path }));
  }
  for (const path of payload.keys())
    if (!sm3.has(path)) fail(fault("bundle-lists-differ", { list: SM3_SUMS, other: MANIFEST }, { file: path }));
}

function checkOxum({ oxum }: BagInfo, data: Files, fail: Fail): void {
  const bytes = [...data.values()].reduce((sum, file) => sum + file.bytes, 0);
  const found = `${bytes}.${data.size}`;
  if (oxum !== undefined && oxum !== found)
    fail(fault("bundle-oxum", { stated: oxum.slice(0, 40), found }, { file: "bag-info.txt" }));
}
