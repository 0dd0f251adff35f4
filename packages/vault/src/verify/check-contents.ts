/** Everything in one bundle but its records: lists, signature, originals, what was left out, log, seals. */
import type { Sha256Of } from "../log/merkle.ts";
import type { BagInfo } from "./bag-info.ts";
import { checkBag, type Files } from "./check-bag.ts";
import { type CheckedLog, checkLog } from "./check-log.ts";
import { checkImports, checkSealEntries, removedBy } from "./check-logged.ts";
import { checkLeftOut, readLeftOut } from "./check-left-out.ts";
import { type CheckedOriginals, checkOriginals, isCopy } from "./check-originals.ts";
import { checkSeals, type Present, sealsOf } from "./check-seals.ts";
import { stampChecker } from "./check-stamp.ts";
import type { LeftOut } from "./contents.ts";
import type { OpenedBundle } from "./open-bundle.ts";
import { checkSignature, fingerprint, type SignatureState, signingKey } from "./signature.ts";
import type { CheckedStamp, VerifyOptions } from "./verified.ts";

export interface Contents {
  readonly info: BagInfo;
  /** SHA-256 of the key by which the list of files is signed, where the signature is right. */
  readonly key: string | undefined;
  readonly signature: SignatureState;
  readonly leftOut: LeftOut | undefined;
  readonly originals: CheckedOriginals;
  readonly log: CheckedLog | undefined;
  readonly seals: number;
  readonly stamps: readonly CheckedStamp[];
  readonly notes: readonly string[];
}

export async function checkContents({ files, fail }: OpenedBundle, options: VerifyOptions): Promise<Contents> {
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
  const signed = signature === "right" && key !== undefined ? fingerprint(key, options.hasher) : undefined;
  const notes = stamper.notes();
  return { info, key: signed, signature, leftOut, originals, log, seals: seals.length, stamps, notes };
}

/** What is here of the originals as lists of seals name them: by the path of the case, which the bag may write otherwise. */
function presentIn(files: Files, { listed, here }: CheckedOriginals, log: CheckedLog | undefined): Present {
  const removed = log === undefined ? new Map<string, number>() : removedBy(log);
  const byPath = new Map(listed.map((original) => [`data/originals/${original.path}`, original]));
  const bySum = new Map(listed.map((original) => [original.sha256, original]));
  const placeOf = (path: string): string => `data/${byPath.get(path)?.file ?? path.slice("data/".length)}`;
  return {
    placeOf,
    sha256At: (path) => files.get(placeOf(path))?.sha256,
    excused: (sha256) => {
      const original = bySum.get(sha256);
      if (original === undefined) return removed.has(sha256);
      // Of the case still: in another part or left out, of which `originals.json` and `left-out.json` tell.
      return !here.has(sha256) || isCopy(original);
    },
  };
}

const shaOf =
  (hasher: VerifyOptions["hasher"]): Sha256Of =>
  (bytes) => {
    const hashing = hasher();
    hashing.update(bytes);
    return hashing.digest().sha256;
  };
