/** Time stamps as the custody of an original needs them: those over seals, and tokens that lie among the originals. */
import type { Instant, Original, Seal, Sha256 } from "@youju/model";
import { type ReceiptSeen, type SealSeen, type StampSeen, verifyTimeStamp } from "@youju/vault";
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

export async function sealsSeen(seals: readonly Seal[], { at, hasher, rootsOf }: CustodyOptions): Promise<SealSeen[]> {
  const seen: SealSeen[] = [];
  for (const seal of seals) {
    const manifestBytes = new TextEncoder().encode(seal.manifest);
    const stamps: StampSeen[] = [];
    for (const { authority, response, state } of seal.stamps) {
      if (state !== "granted" || response === undefined) continue;
      const trustedRoots = (await rootsOf?.(authority)) ?? [];
      const verified = await verifyTimeStamp(response, { manifestBytes, hasher, trustedRoots, now: at });
      const { ok, checkable, time, authority: signer, rootTrusted } = verified;
      stamps.push({ authority, ok, checkable, time, signer, trusted: rootTrusted });
    }
    seen.push({ seal, stamps });
  }
  return seen;
}

/** Larger ones are no tokens. */
const LARGEST_TOKEN = 1024 * 1024;

/** Tokens that lie among the originals, with the original whose hash each of them stamps. */
export async function tokensSeen(source: CustodySource, at: Instant): Promise<[Sha256, ReceiptSeen][]> {
  const { readings, originals } = source.file;
  const tokens = new Set(readings.filter(({ kind }) => kind === "time-stamp").map(({ original }) => original));
  const seen: [Sha256, ReceiptSeen][] = [];
  for (const token of originals.filter(({ sha256 }) => tokens.has(sha256))) {
    const blob = token.bytes > LARGEST_TOKEN ? undefined : await source.content(token.sha256);
    if (blob === undefined) continue;
    const der = new Uint8Array(await blob.arrayBuffer());
    const { imprint } = await verifyTimeStamp(der, { digests: {}, now: at });
    const stamped = originals.filter(
      ({ sha256, sm3 }) => imprint !== undefined && (imprint.digest === sha256 || imprint.digest === sm3),
    );
    for (const original of stamped) seen.push([original.sha256, await tokenSeen(token, der, original, at)]);
  }
  return seen;
}

async function tokenSeen(
  { path }: Original,
  der: Uint8Array,
  { sha256, sm3 }: Original,
  at: Instant,
): Promise<ReceiptSeen> {
  const digests = { "SHA-256": sha256, SM3: sm3 };
  const { ok, time, authority, serial, imprint } = await verifyTimeStamp(der, { digests, now: at });
  return {
    path,
    provider: authority === undefined ? "时间戳机构" : `时间戳机构“${authority}”`,
    number: serial,
    at: time,
    hash: imprint?.hash ?? "SHA-256",
    verified: ok,
  };
}
