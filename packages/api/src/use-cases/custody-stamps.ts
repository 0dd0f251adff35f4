/** Time stamps as the custody of an original needs them: those over seals, and tokens that lie among the originals. */
import type { Instant, Original, Seal, Sha256 } from "@youju/model";
import { type ReceiptSeen, type SealSeen, type StampSeen, type VerifiedStamp, verifyTimeStamp } from "@youju/vault";
import type { CustodyOptions, CustodySource } from "./custody-source.ts";
import type { Stamping } from "./seals/stamping.ts";

/** The roots that the settings name for an authority. */
export const rootsIn =
  (stamping: Pick<Stamping, "authorities">): NonNullable<CustodyOptions["rootsOf"]> =>
  async (authority) => {
    const read = await stamping.authorities();
    const roots = read.ok ? await read.authorities.find(({ name }) => name === authority)?.roots() : undefined;
    return roots?.ok === true ? roots.value : [];
  };

export async function sealsSeen(
  seals: readonly Seal[],
  tokens: readonly Token[],
  { at, hasher, rootsOf }: CustodyOptions,
): Promise<SealSeen[]> {
  const seen: SealSeen[] = [];
  for (const seal of seals) {
    const manifestBytes = new TextEncoder().encode(seal.manifest);
    const content = { manifestBytes, hasher, now: at };
    const stamps: StampSeen[] = [];
    for (const { authority, response, state } of seal.stamps) {
      if (state !== "granted" || response === undefined) continue;
      const trustedRoots = (await rootsOf?.(authority)) ?? [];
      stamps.push(stampSeen(authority, await verifyTimeStamp(response, { ...content, trustedRoots })));
    }
    // A list that was stamped elsewhere, by an app or over the page of an authority.
    for (const { path, der } of tokens) {
      const verified = await verifyTimeStamp(der, content);
      if (verified.ok) stamps.push(stampSeen(path, verified));
    }
    seen.push({ seal, stamps });
  }
  return seen;
}

const stampSeen = (name: string, { ok, checkable, time, authority, rootTrusted }: VerifiedStamp): StampSeen => ({
  authority: name,
  ok,
  checkable,
  time,
  signer: authority,
  trusted: rootTrusted,
});

/** A time stamp that lies among the originals. */
export interface Token {
  readonly path: string;
  readonly der: Uint8Array;
}

/** Larger ones are no tokens. */
const LARGEST_TOKEN = 1024 * 1024;

export async function tokensOf({ file: { readings, originals }, content }: CustodySource): Promise<Token[]> {
  const stamps = new Set(readings.filter(({ kind }) => kind === "time-stamp").map(({ original }) => original));
  const tokens: Token[] = [];
  for (const { sha256, path, bytes } of originals) {
    const blob = stamps.has(sha256) && bytes <= LARGEST_TOKEN ? await content(sha256) : undefined;
    if (blob !== undefined) tokens.push({ path, der: new Uint8Array(await blob.arrayBuffer()) });
  }
  return tokens;
}

/** Each token with the original whose hash it stamps. */
export async function tokensSeen(
  tokens: readonly Token[],
  originals: readonly Original[],
  at: Instant,
): Promise<[Sha256, ReceiptSeen][]> {
  const seen: [Sha256, ReceiptSeen][] = [];
  for (const { path, der } of tokens) {
    const { imprint } = await verifyTimeStamp(der, { digests: {}, now: at });
    for (const { sha256, sm3 } of originals) {
      if (imprint?.digest !== sha256 && imprint?.digest !== sm3) continue;
      const verified = await verifyTimeStamp(der, { digests: { "SHA-256": sha256, SM3: sm3 }, now: at });
      // A stamp that does not hold shows nothing; one that nothing here can check is named, to be checked elsewhere.
      if (verified.ok || !verified.checkable) seen.push([sha256, tokenSeen(path, verified)]);
    }
  }
  return seen;
}

const tokenSeen = (path: string, verified: VerifiedStamp): ReceiptSeen => ({
  path,
  provider: verified.authority ?? "时间戳机构",
  number: verified.serial,
  at: verified.time,
  hash: verified.imprint?.hash ?? "SHA-256",
  verified: verified.ok,
  trusted: verified.rootTrusted,
});
