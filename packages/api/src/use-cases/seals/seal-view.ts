/** Seals as answers show them: each stamp verified anew, since what is kept may have been changed. */
import { describeFault, type Seal, type Stamp } from "@youju/model";
import { sealedHashes, type VerifiedStamp, verifyTimeStamp } from "@youju/vault";
import type { SealView, StampFacts, StampView } from "../../contract.ts";
import type { AuthoritySetting, StampingPorts } from "./stamping.ts";

export async function sealView(
  seal: Seal,
  authorities: readonly AuthoritySetting[],
  { stamping, clock }: StampingPorts,
): Promise<SealView> {
  const manifestBytes = new TextEncoder().encode(seal.manifest);
  const hashing = stamping.hasher();
  hashing.update(manifestBytes);
  const stamps = await Promise.all(
    seal.stamps.map(async (stamp) => {
      if (stamp.response === undefined) return openStamp(stamp);
      const roots = await authorities.find(({ name }) => name === stamp.authority)?.roots();
      const trustedRoots = roots?.ok === true ? roots.value : [];
      const { hasher } = stamping;
      return stampView(
        stamp,
        await verifyTimeStamp(stamp.response, { manifestBytes, hasher, trustedRoots, now: clock() }),
      );
    }),
  );
  const covers = sealedHashes(seal.manifest);
  return { id: seal.id, at: seal.at, originals: covers.length, covers, manifest: hashing.digest().sha256, stamps };
}

const NOTHING = { time: null, signer: null, policy: null, root: null, rootTrusted: null, checkable: true, notes: [] };

const openStamp = ({ authority, state, problem, tries, lastTry }: Stamp): StampView => ({
  ...NOTHING,
  authority,
  state,
  ok: false,
  problems: problem === undefined ? [] : [problem],
  tries,
  lastTry: lastTry ?? null,
});

const stampView = ({ authority, state, tries, lastTry }: Stamp, verified: VerifiedStamp): StampView => ({
  authority,
  state,
  ...stampFacts(verified),
  tries,
  lastTry: lastTry ?? null,
});

/** What a verification found, as answers carry it. */
export const stampFacts = (verified: VerifiedStamp): StampFacts => ({
  ok: verified.ok,
  checkable: verified.checkable,
  time: verified.time ?? null,
  signer: verified.authority ?? null,
  policy: verified.policy ?? null,
  root: verified.root ?? null,
  rootTrusted: verified.rootTrusted ?? null,
  problems: verified.failures.map(describeFault),
  notes: verified.notes.map(describeFault),
});
