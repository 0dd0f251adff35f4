/** Hashes every file of a bundle, once. */
import { type Fault, fault } from "@youju/model";
import type { Fail } from "./findings.ts";
import type { Digests, Hasher } from "../blobs.ts";
import { chunksOf } from "../chunks.ts";
import type { BundleFile } from "./bundle-source.ts";
import { crc32 } from "./crc32.ts";

export interface Hashed extends Omit<BundleFile, "crc">, Digests {
  /** The ZIP states another CRC-32 than that of the content. */
  readonly otherCrc: boolean;
}

export interface HashOptions {
  readonly hasher: Hasher;
  readonly signal?: AbortSignal;
  /** Told of how many bytes were read since the last call. */
  readonly onBytes?: (bytes: number) => void;
}

/** The file with its digests, or undefined where it could not be read, which is told. */
export async function hashFile(
  { crc: stated, ...file }: BundleFile,
  { hasher, signal, onBytes }: HashOptions,
  fail: Fail,
): Promise<Hashed | undefined> {
  const hashing = hasher();
  let crc = 0;
  try {
    for await (const chunk of chunksOf(file.blob)) {
      signal?.throwIfAborted();
      hashing.update(chunk);
      if (stated !== undefined) crc = crc32(chunk, crc);
      onBytes?.(chunk.length);
    }
  } catch (error) {
    signal?.throwIfAborted();
    return fail(unreadable(file.path, error));
  }
  return { ...file, ...hashing.digest(), otherCrc: stated !== undefined && stated !== crc };
}

export function unreadable(path: string, error: unknown): Fault {
  const detail = error instanceof Error ? error.message : String(error);
  return fault("bundle-file-unreadable", { detail: detail.slice(0, 200) }, { file: path });
}
