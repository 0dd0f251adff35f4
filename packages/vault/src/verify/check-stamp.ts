/** One time stamp over a list of originals, verified whole. */
import { describeFault, type Fault, faultAt, fault } from "@youju/model";
import { verifyTimeStamp } from "../stamp/verify-time-stamp.ts";
import type { CheckStamp } from "./check-seals.ts";
import type { Fail } from "./findings.ts";
import type { CheckedStamp, VerifyOptions } from "./verified.ts";

/** Answers of authorities have some thousand bytes. */
const MOST_STAMP = 1 << 20;

export interface StampChecker {
  readonly check: CheckStamp;
  /** What a person must know of the stamps, though nothing of it is wrong. */
  readonly notes: () => readonly string[];
}

export function stampChecker({ hasher, now, trustedRoots = [] }: VerifyOptions, fail: Fail): StampChecker {
  const notes = new Set<string>();
  const note = (authority: string, one: Fault): void => {
    const { text, mend } = describeFault(one);
    notes.add(`时间戳“${authority}”：${text}${mend}`);
  };
  return {
    notes: () => [...notes],
    check: async ({ seal, authority, path, blob, list, originals }) => {
      const about = { seal, authority, file: path, originals };
      if (blob.size > MOST_STAMP) {
        fail(fault("bundle-file-large", { bytes: blob.size, most: MOST_STAMP }, { file: path }));
        return { ...about, ok: false };
      }
      const manifestBytes = new Uint8Array(await list.arrayBuffer());
      const options = { manifestBytes, hasher, now, ...(trustedRoots.length === 0 ? {} : { trustedRoots }) };
      const stamp = await verifyTimeStamp(new Uint8Array(await blob.arrayBuffer()), options);
      for (const one of stamp.failures) {
        // What is signed with SM2 may be as it should: nothing here can tell.
        if (one.code === "stamp-sm2") note(authority, one);
        else fail(faultAt(one, { file: path }));
      }
      for (const one of stamp.notes) note(authority, one);
      const checked: CheckedStamp = {
        ...about,
        ok: stamp.ok,
        ...(stamp.time === undefined ? {} : { time: stamp.time }),
        ...(stamp.authority === undefined ? {} : { signer: stamp.authority }),
        ...(stamp.policy === undefined ? {} : { policy: stamp.policy }),
        ...(stamp.root === undefined ? {} : { root: stamp.root.sha256 }),
        ...(stamp.rootTrusted === undefined ? {} : { trusted: stamp.rootTrusted }),
      };
      return checked;
    },
  };
}
