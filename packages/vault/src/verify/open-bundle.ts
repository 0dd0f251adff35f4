/** Opens a bundle and hashes every file of it, once. */
import { fault, faultAt } from "@youju/model";
import type { BundleFile, BundleSource } from "./bundle-source.ts";
import type { Files } from "./check-bag.ts";
import type { Fail } from "./findings.ts";
import { type Hashed, hashFile } from "./hash-files.ts";
import { openFolder } from "./open-folder.ts";
import { openZip } from "./open-zip.ts";
import type { VerifyOptions } from "./verified.ts";

export interface OpenedBundle {
  readonly source: BundleSource;
  readonly files: Files;
  /** Tells of what is wrong in this bundle. */
  readonly fail: Fail;
}

/** @param fail told of everything; where several bundles are verified, with the name of the bundle before the path */
export async function openBundle(
  source: BundleSource,
  options: VerifyOptions,
  { fail: told, several }: { readonly fail: Fail; readonly several: boolean },
): Promise<OpenedBundle> {
  let failed = false;
  const fail: Fail = (one) => {
    failed = true;
    const file = one.at?.file ?? source.name;
    return told(several && file !== source.name ? faultAt(one, { file: `${source.name}/${file}` }) : one);
  };
  const opened = source.kind === "zip" ? (await openZip(source, { fail }))?.files : await openFolder(source, { fail });
  const files = await hashAll(opened ?? [], options, fail);
  if (files.size === 0 && !failed) fail(fault("verify-nothing", undefined, { file: source.name }));
  return { source, files, fail };
}

async function hashAll(files: readonly BundleFile[], options: VerifyOptions, fail: Fail): Promise<Files> {
  const of = files.reduce((sum, { blob }) => sum + blob.size, 0);
  const hashed = new Map<string, Hashed>();
  let bytes = 0;
  for (const file of files) {
    const onBytes = (more: number): void => {
      bytes += more;
      options.onProgress?.({ step: "hash", path: file.path, done: bytes, of });
    };
    const one = await hashFile(file, { ...options, onBytes }, fail);
    if (one !== undefined) hashed.set(file.path, one);
  }
  return hashed;
}
