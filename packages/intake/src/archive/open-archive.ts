/**
 * Opens a ZIP with or without password (ZipCrypto or AES), as WeChat sends bills.
 *
 * Everything in it is hostile until shown otherwise: sizes are counted while unpacking and not believed, names that
 * point outside are refused one by one, and a wrong password is also recognised by its checksum, since ZipCrypto's own
 * check lets one wrong password in 256 pass. The password stands in no fault. Members are handed over in memory; what
 * is stored of them is the caller's choice.
 */
import { fault, type Fault, type Instant, type Place } from "@youju/model";
import {
  ERR_ENCRYPTED,
  ERR_INVALID_AUTHENTICATION_CODE,
  ERR_INVALID_CRC32,
  ERR_INVALID_PASSWORD,
  ERR_UNSUPPORTED_COMPRESSION,
  ERR_UNSUPPORTED_ENCRYPTION,
} from "@zip.js/zip.js";
import { ARCHIVE_LIMITS, type ArchiveLimits } from "./limits.ts";
import { isClutter, memberPath, uniquePath } from "./member-path.ts";
import { memberTime } from "./member-time.ts";
import { openZip, type ZipFile } from "./zip.ts";

export type ArchiveMember =
  | {
      readonly ok: true;
      readonly path: string;
      /** As the ZIP has it. */
      readonly name: string;
      readonly modifiedAt?: Instant;
      readonly blob: Blob;
    }
  /** One member that could not be unpacked; the others follow. Without `path`: the archive itself, and nothing follows. */
  | { readonly ok: false; readonly path?: string; readonly fault: Fault };

export interface ArchiveOptions {
  /** Name of the archive, to say where a fault is. */
  readonly name: string;
  readonly password?: string;
  /** How many archives this one was itself taken out of. */
  readonly depth?: number;
  readonly limits?: Partial<ArchiveLimits>;
  readonly signal?: AbortSignal;
}

/**
 * Yields the members of a ZIP in its order, without folders; what systems leave in archives is passed over, and counted
 * in one last `archive-clutter`.
 *
 * Faults of the whole archive: `archive-damaged`, `archive-password-missing`, `archive-password-wrong`,
 * `archive-encryption-unknown`, `archive-too-many-entries`, `archive-too-large`, `archive-nested`, `archive-empty`. Of one member:
 * `archive-name-unsafe`, `archive-member-suspicious`, `archive-member-packing`,
 * `archive-member-damaged`.
 *
 *     for await (const member of openArchive(file, { name: "账单.zip", password: "123456" })) {
 *       if (member.ok) await keep(member.path, member.blob);
 *     }
 */
export async function* openArchive(file: Blob, options: ArchiveOptions): AsyncGenerator<ArchiveMember, void> {
  const limits = { ...ARCHIVE_LIMITS, ...options.limits };
  const whole: Place = { file: options.name };
  if ((options.depth ?? 0) > limits.nesting) {
    yield { ok: false, fault: fault("archive-nested", undefined, whole) };
    return;
  }
  const zip = openZip(file);
  try {
    const listed = await list(zip.getEntriesGenerator(), limits, whole);
    if (!listed.ok) yield listed;
    else if (listed.files.length === 0) yield { ok: false, fault: fault("archive-empty", undefined, whole) };
    else if (options.password === undefined && listed.files.some((entry) => entry.encrypted)) {
      yield { ok: false, fault: fault("archive-password-missing", undefined, whole) };
    } else yield* unpackAll(listed.files, limits, options);
  } finally {
    await zip.close();
  }
}

type Listed = { readonly ok: true; readonly files: readonly ZipFile[] } | { readonly ok: false; readonly fault: Fault };

async function list(
  entries: AsyncIterable<ZipFile | { readonly directory: true }>,
  limits: ArchiveLimits,
  whole: Place,
): Promise<Listed> {
  const files: ZipFile[] = [];
  let count = 0;
  try {
    for await (const entry of entries) {
      count += 1;
      if (count > limits.entries)
        return { ok: false, fault: fault("archive-too-many-entries", { limit: limits.entries }, whole) };
      if (!entry.directory) files.push(entry);
    }
  } catch {
    return { ok: false, fault: fault("archive-damaged", undefined, whole) };
  }
  return { ok: true, files };
}

async function* unpackAll(
  files: readonly ZipFile[],
  limits: ArchiveLimits,
  options: ArchiveOptions,
): AsyncGenerator<ArchiveMember, void> {
  const taken = new Set<string>();
  let [total, clutter] = [0, 0];
  for (const entry of files) {
    options.signal?.throwIfAborted();
    const path = entry.symlink ? undefined : memberPath(entry.filename);
    if (path === undefined) {
      yield {
        ok: false,
        path: entry.filename,
        fault: fault("archive-name-unsafe", { name: entry.filename }, { file: options.name }),
      };
      continue;
    }
    if (isClutter(path)) {
      clutter += 1;
      continue;
    }
    const unpacked = await unpack(entry, Math.min(limits.memberBytes, limits.totalBytes - total), limits, options);
    if (unpacked.ok) {
      total += unpacked.blob.size;
      const modifiedAt = memberTime(entry);
      yield {
        ok: true,
        path: uniquePath(path, taken),
        name: entry.filename,
        ...(modifiedAt === undefined ? {} : { modifiedAt }),
        blob: unpacked.blob,
      };
      continue;
    }
    if (unpacked.whole) {
      yield { ok: false, fault: unpacked.fault };
      return;
    }
    yield { ok: false, path, fault: unpacked.fault };
  }
  if (clutter > 0) yield { ok: false, fault: fault("archive-clutter", { count: clutter }, { file: options.name }) };
}

type Unpacked =
  { readonly ok: true; readonly blob: Blob } | { readonly ok: false; readonly whole: boolean; readonly fault: Fault };

/** Thrown into zip.js by our own sink, and never let out of this file. */
type Stop = "too-large" | "suspicious";

async function unpack(entry: ZipFile, most: number, limits: ArchiveLimits, options: ArchiveOptions): Promise<Unpacked> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  let stop: Stop | undefined;
  const sink = new WritableStream<Uint8Array<ArrayBuffer>>({
    write(part) {
      bytes += part.byteLength;
      if (bytes > most) stop = "too-large";
      else if (bytes > limits.ratioFrom && bytes > limits.ratio * entry.compressedSize) stop = "suspicious";
      if (stop !== undefined) throw new RangeError(stop);
      parts.push(part);
    },
  });
  try {
    await entry.getData(sink, {
      checkSignature: true,
      ...(options.password === undefined ? {} : { password: options.password }),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
    return { ok: true, blob: new Blob(parts) };
  } catch (error) {
    options.signal?.throwIfAborted();
    return { ok: false, ...unpackFault(entry, stop, error, limits, options) };
  }
}

const WRONG_PASSWORD: readonly string[] = [ERR_INVALID_PASSWORD, ERR_INVALID_CRC32, ERR_INVALID_AUTHENTICATION_CODE];

function unpackFault(
  entry: ZipFile,
  stop: Stop | undefined,
  error: unknown,
  limits: ArchiveLimits,
  options: ArchiveOptions,
): { readonly whole: boolean; readonly fault: Fault } {
  const whole: Place = { file: options.name };
  const member: Place = { file: `${options.name}/${entry.filename}` };
  const message = error instanceof Error ? error.message : "";
  if (stop === "too-large")
    return { whole: true, fault: fault("archive-too-large", { limit: megabytes(limits) }, whole) };
  if (stop === "suspicious")
    return { whole: false, fault: fault("archive-member-suspicious", { ratio: limits.ratio }, member) };
  if (message === ERR_UNSUPPORTED_ENCRYPTION)
    return { whole: true, fault: fault("archive-encryption-unknown", undefined, whole) };
  if (message === ERR_UNSUPPORTED_COMPRESSION)
    return { whole: false, fault: fault("archive-member-packing", undefined, member) };
  if (message === ERR_ENCRYPTED) return { whole: true, fault: fault("archive-password-missing", undefined, whole) };
  const garbled = entry.encrypted && entry.zipCrypto;
  if (entry.encrypted && (garbled || WRONG_PASSWORD.includes(message))) {
    return { whole: true, fault: fault("archive-password-wrong", undefined, whole) };
  }
  return { whole: false, fault: fault("archive-member-damaged", undefined, member) };
}

function megabytes(limits: ArchiveLimits): string {
  return `${Math.floor(Math.min(limits.memberBytes, limits.totalBytes) / (1024 * 1024))} MB`;
}
