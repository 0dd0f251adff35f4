/** Every file of the vault, hashed once more. */
import { type Fault, fault, type Sha256 } from "@youju/model";
import type { Blobs, Hasher } from "@youju/vault";

/** What an original of a case says of its file. */
export interface ExpectedBlob {
  readonly caseId: string;
  readonly path: string;
  readonly sm3: string;
  readonly bytes: number;
}

interface FilesOptions {
  readonly onProgress?: (progress: { readonly step: "files"; readonly done: number }) => void;
  readonly signal?: AbortSignal;
}

const CHUNK_BYTES = 1 << 20;

/** Tells of files that were changed, that are gone and that nobody knows of. */
export async function blobFaults(
  { blobs, hasher }: { readonly blobs: Blobs; readonly hasher: Hasher },
  expected: ReadonlyMap<Sha256, ExpectedBlob>,
  { onProgress, signal }: FilesOptions,
  fail: (fault: Fault) => void,
): Promise<{ readonly files: number; readonly bytes: number }> {
  let [files, bytes] = [0, 0];
  const found = new Set<Sha256>();
  for await (const sha256 of blobs.list()) {
    const wanted = expected.get(sha256);
    found.add(sha256);
    if (wanted === undefined) fail(fault("vault-blob-extra", { sha256 }));
    const blob = await blobs.get(sha256);
    if (blob === undefined) continue;
    for (const one of await hashFaults(blob, { sha256, ...(wanted && { wanted }) }, hasher, signal)) fail(one);
    [files, bytes] = [files + 1, bytes + blob.size];
    onProgress?.({ step: "files", done: files });
  }
  for (const [sha256, { caseId, path }] of expected)
    if (!found.has(sha256)) fail(fault("vault-blob-missing", { case: caseId, sha256 }, { file: path }));
  return { files, bytes };
}

async function hashFaults(
  blob: Blob,
  { sha256, wanted }: { readonly sha256: Sha256; readonly wanted?: ExpectedBlob },
  hasher: Hasher,
  signal: AbortSignal | undefined,
): Promise<Fault[]> {
  const at = { file: wanted?.path ?? sha256 };
  const hashing = hasher();
  try {
    for (let from = 0; from < blob.size; from += CHUNK_BYTES) {
      signal?.throwIfAborted();
      hashing.update(new Uint8Array(await blob.slice(from, from + CHUNK_BYTES).arrayBuffer()));
    }
  } catch (error) {
    signal?.throwIfAborted();
    const detail = error instanceof Error ? error.message : String(error);
    return [fault("vault-blob-unreadable", { detail: detail.slice(0, 200) }, at)];
  }
  const digests = hashing.digest();
  if (digests.sha256 !== sha256) return [fault("vault-blob-altered", { sha256, found: digests.sha256 }, at)];
  if (wanted === undefined) return [];
  const fields = [
    ...(digests.sm3 === wanted.sm3 ? [] : ["SM3"]),
    ...(digests.bytes === wanted.bytes ? [] : ["字节数"]),
  ];
  return fields.map((field) => fault("vault-original-differs", { case: wanted.caseId, field }, at));
}
