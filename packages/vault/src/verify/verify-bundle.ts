/** 核验: whether a bundle is byte for byte what was written, and what that shows. */
import { fault } from "@youju/model";
import type { Sha256Of } from "../log/merkle.ts";
import type { BundleFile, BundleSource } from "./bundle-source.ts";
import { checkBag, type Files } from "./check-bag.ts";
import { type CheckedLog, checkLog } from "./check-log.ts";
import { checkImports, checkSealEntries, removedBy } from "./check-logged.ts";
import { checkLeftOut, readLeftOut } from "./check-left-out.ts";
import { type CheckedOriginals, checkOriginals, isCopy } from "./check-originals.ts";
import { checkRecords, RECORDS } from "./check-records.ts";
import { checkSeals, type Present, sealsOf } from "./check-seals.ts";
import { stampChecker } from "./check-stamp.ts";
import type { ListedOriginal } from "./contents.ts";
import { type Fail, type Findings, findings } from "./findings.ts";
import { type Hashed, hashFile } from "./hash-files.ts";
import { openFolder } from "./open-folder.ts";
import { openZip } from "./open-zip.ts";
import { notesOn } from "./meaning.ts";
import { checkSignature, fingerprint, signingKey } from "./signature.ts";
import type { Checked, Verified, VerifyOptions } from "./verified.ts";

/**
 * Verifies a bundle. Never rejects for what is in it; nothing is written, and no more is held than its lists.
 *
 * ```ts
 * await verifyBundle({ kind: "zip", name: "案件.zip", blob }, { hasher: nodeHasher, now });
 * ```
 */
export async function verifyBundle(source: BundleSource, options: VerifyOptions): Promise<Verified> {
  const found = findings();
  const opened = source.kind === "zip" ? (await openZip(source, found))?.files : await openFolder(source, found);
  const files = opened === undefined ? new Map() : await hashAll(opened, options, found);
  return checkFiles(files, source, options, found);
}

async function hashAll(files: readonly BundleFile[], options: VerifyOptions, { fail }: Findings): Promise<Files> {
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

async function checkFiles(
  files: Files,
  source: BundleSource,
  options: VerifyOptions,
  found: Findings,
): Promise<Verified> {
  const { fail } = found;
  const about = { what: "bundle", name: source.name, zip: source.kind === "zip" } as const;
  if (files.size === 0) {
    if (found.count() === 0) fail(fault("verify-nothing", undefined, { file: source.name }));
    return { ok: false, failures: found.list(), notes: [], stamps: [], checked: { ...NOTHING, ...about } };
  }
  const info = await checkBag(files, fail);
  const key = await signingKey(files, fail);
  const signature = await checkSignature(files, key, fail);
  const leftOut = await readLeftOut(files, fail);
  const originals = await checkOriginals(files, { part: info.part?.number, leftOut }, fail);
  if (leftOut !== undefined) checkLeftOut(leftOut, originals, files, fail);
  const log = await checkLog(files, key, shaOf(options.hasher), fail);
  if (log !== undefined) checkImports(log, originals, leftOut, fail);
  const seals = sealsOf(files, "data/seals/");
  if (log !== undefined) checkSealEntries(log, seals, { files, leftOut }, fail);
  const stamper = stampChecker(options, fail);
  const present = presentIn(files, originals, log);
  const stamps = await checkSeals(seals, { below: "data/seals/", present, checkStamp: stamper.check }, fail);
  const records = await recordsOf(files, originals, options, fail);
  const { oxum: _, part, ...told } = info;
  const checked: Checked = {
    ...about,
    ...told,
    ...(part === undefined ? {} : { part: { number: part.number, of: part.of } }),
    files: files.size,
    bytes: [...files.values()].reduce((sum, { bytes }) => sum + bytes, 0),
    originals: originals.listed.length,
    here: originals.here.size,
    records,
    reread: options.reread !== undefined && files.has(RECORDS),
    ...(signature === "right" ? { key: fingerprint(key!, options.hasher) } : {}),
    ...(log?.head === undefined ? {} : { log: { entries: log.entries.length, size: log.head.size, at: log.head.at } }),
    seals: seals.length,
  };
  const covered = originals.listed.filter(isCopy).length;
  const leftOutCount = originals.listed.filter(isLeftOut).length;
  const notes = notesOn({ checked, signature, stamps, covered, leftOut: leftOutCount });
  return { ok: found.count() === 0, failures: found.list(), notes: [...notes, ...stamper.notes()], stamps, checked };
}

/** What is here of the originals as lists of seals name them: by the path of the case, which the bag may write otherwise. */
function presentIn(files: Files, { listed, here }: CheckedOriginals, log: CheckedLog | undefined): Present {
  const removed = log === undefined ? new Map<string, number>() : removedBy(log);
  const byPath = new Map(listed.map((original) => [`data/originals/${original.path}`, original]));
  const known = new Set(listed.map(({ sha256 }) => sha256));
  return {
    sha256At: (path) => {
      const original = byPath.get(path);
      const file = original?.file === undefined ? path : `data/${original.file}`;
      return files.get(file)?.sha256;
    },
    // Of the case still, but in another part or left out, of which `originals.json` and `left-out.json` tell.
    excused: (sha256) => removed.has(sha256) || (known.has(sha256) && !here.has(sha256)) || isCovered(sha256, listed),
  };
}

const isCovered = (sha256: string, listed: CheckedOriginals["listed"]): boolean =>
  listed.some((original) => original.sha256 === sha256 && isCopy(original));

const shaOf =
  (hasher: VerifyOptions["hasher"]): Sha256Of =>
  (bytes) => {
    const hashing = hasher();
    hashing.update(bytes);
    return hashing.digest().sha256;
  };

const isLeftOut = ({ file }: ListedOriginal): boolean => file === null;

const NOTHING = { files: 0, bytes: 0, originals: 0, here: 0, records: 0, reread: false, seals: 0 };

async function recordsOf(
  files: Files,
  originals: CheckedOriginals,
  { reread, signal, onProgress }: VerifyOptions,
  fail: Fail,
): Promise<number> {
  const file = files.get(RECORDS);
  if (file === undefined) return 0;
  const of = originals.here.size;
  let read = 0;
  const onOriginal = (path: string): void => onProgress?.({ step: "read", path, done: (read += 1), of });
  return checkRecords(file.blob, { originals, reread, signal, onOriginal }, fail);
}
