/** Time stamps that a person already holds: tokens among the originals, each with the original that it is over. */
import { describeFault, fault, type Original, type Sha256 } from "@youju/model";
import { type VerifiedStamp, verifyTimeStamp } from "@youju/vault";
import type { HeldStampView } from "../../contract.ts";
import { stampFacts } from "./seal-view.ts";
import type { AuthoritySetting, StampingPorts } from "./stamping.ts";

export interface HeldSource {
  readonly originals: readonly Original[];
  /** Those that are time stamps. */
  readonly tokens: ReadonlySet<Sha256>;
  readonly content: (sha256: Sha256) => Promise<Blob | undefined>;
}

/** Tokens have some thousand bytes. */
const LARGEST_TOKEN = 1 << 20;
/** WebCrypto hashes what is in memory. */
const LARGEST_HASHED = 256 << 20;

type Imprint = NonNullable<VerifiedStamp["imprint"]>;

/** In the order of their paths. */
export async function heldStamps(
  source: HeldSource,
  authorities: readonly AuthoritySetting[],
  ports: StampingPorts,
): Promise<readonly HeldStampView[]> {
  const roots = (await Promise.all(authorities.map((one) => one.roots()))).flatMap((read) =>
    read.ok ? read.value : [],
  );
  const views: HeldStampView[] = [];
  for (const token of source.originals.filter(({ sha256 }) => source.tokens.has(sha256))) {
    const blob = token.bytes > LARGEST_TOKEN ? undefined : await source.content(token.sha256);
    if (blob === undefined) continue;
    views.push(await heldStamp(token, new Uint8Array(await blob.arrayBuffer()), roots, { source, ports }));
  }
  return views.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

async function heldStamp(
  { path, sha256 }: Original,
  der: Uint8Array,
  roots: readonly Uint8Array[],
  { source, ports }: { readonly source: HeldSource; readonly ports: StampingPorts },
): Promise<HeldStampView> {
  const now = ports.clock();
  const { imprint } = await verifyTimeStamp(der, { digests: {}, now });
  const over = imprint === undefined ? undefined : await originalOf(imprint, source);
  // Whether the token is sound is said also where what it is over is not here.
  const digests = imprint === undefined ? {} : { [imprint.hash]: imprint.digest };
  const judged = await verifyTimeStamp(der, { digests, now, trustedRoots: roots });
  const foreign = judged.failures.length > 0 && judged.failures.every(({ code }) => ROOTS.has(code));
  // The roots of the settings are of the authorities in them; this one may be of another.
  const verified = foreign ? await verifyTimeStamp(der, { digests, now }) : judged;
  const missing = imprint !== undefined && over === undefined ? [fault("stamp-of-nothing-here", imprint)] : [];
  const facts = stampFacts(verified);
  return {
    ...facts,
    path,
    sha256,
    hash: imprint?.hash ?? null,
    over: over === undefined ? null : { path: over.path, sha256: over.sha256 },
    ok: facts.ok && over !== undefined,
    problems: [...facts.problems, ...missing.map(describeFault)],
  };
}

const ROOTS: ReadonlySet<string> = new Set(["stamp-root-not-trusted", "stamp-root-absent"]);

async function originalOf({ hash, digest }: Imprint, source: HeldSource): Promise<Original | undefined> {
  const { originals } = source;
  if (hash === "SHA-256") return originals.find(({ sha256 }) => sha256 === digest);
  if (hash === "SM3") return originals.find(({ sm3 }) => sm3 === digest);
  if (hash !== "SHA-384" && hash !== "SHA-512") return undefined;
  for (const original of originals) {
    if ((await digestOf(hash, original, source)) === digest) return original;
  }
  return undefined;
}

async function digestOf(hash: string, original: Original, { content }: HeldSource): Promise<string | undefined> {
  const blob = original.bytes > LARGEST_HASHED ? undefined : await content(original.sha256);
  if (blob === undefined) return undefined;
  const digest = new Uint8Array(await crypto.subtle.digest(hash, await blob.arrayBuffer()));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
