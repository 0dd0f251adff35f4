/** The chain of certificates from a signer up to a root (RFC 5280, 6.1), at the time of the stamp. */
import { type Fault, fault } from "@youju/model";
import { authorityOf, type Certificate, isInForce, signatureState } from "./certificate.ts";

/** From the signer upwards, and how it ends: at a trusted one, at a root that is not, or where the issuer is not here. */
export interface Chain {
  readonly path: readonly Certificate[];
  readonly end: "trusted" | "root" | "open";
}

export type ChainOutcome = { readonly ok: true; readonly chain: Chain } | { readonly ok: false; readonly fault: Fault };

type Why = Extract<Fault, { code: "stamp-chain" }>["details"]["why"];

const LONGEST_PATH = 8;
/** Certificates that issued one another in every way would take for ever. */
const MOST_SIGNATURES = 40;

interface Climb {
  readonly others: readonly Certificate[];
  readonly trusted: readonly Certificate[];
  readonly at: Date;
  signatures: number;
  /** The first thing that kept the climb from going on. */
  broken?: Fault;
}

/** A chain that ends at a trusted one, where there is any; else one that ends elsewhere; else why there is none. */
export async function findChain(
  signer: Certificate,
  others: readonly Certificate[],
  trusted: readonly Certificate[],
  at: Date,
): Promise<ChainOutcome> {
  const climb: Climb = { others, trusted, at, signatures: 0 };
  const chain = await climbFrom([signer], climb);
  if (chain !== undefined) return { ok: true, chain };
  return { ok: false, fault: climb.broken ?? broken(signer, "not-issued") };
}

const broken = ({ name }: Certificate, why: Why): Fault => fault("stamp-chain", { certificate: name, why });

async function climbFrom(path: readonly Certificate[], climb: Climb): Promise<Chain | undefined> {
  const top = path.at(-1)!;
  if (isAmong(top, climb.trusted)) return { path, end: "trusted" };
  let best: Chain | undefined;
  let tried = false;
  for (const issuer of candidates(top, path, climb)) {
    const why = await refusal(top, issuer, path.length - 1, climb);
    // Authorities that renew their key keep their name: that one is simply another.
    if (why === "not-issued" && isAmong(issuer, climb.trusted)) continue;
    tried = true;
    if (why !== undefined) {
      climb.broken ??= broken(why === "not-issued" || why === "weak" ? top : issuer, why);
      continue;
    }
    const chain = await climbFrom([...path, issuer], climb);
    if (chain?.end === "trusted") return chain;
    best ??= chain;
  }
  if (isRoot(top)) return best ?? { path, end: "root" };
  return tried ? best : { path, end: "open" };
}

const isAmong = ({ sha256 }: Certificate, list: readonly Certificate[]): boolean =>
  list.some((one) => one.sha256 === sha256);

const isRoot = ({ parsed }: Certificate): boolean => parsed.issuer.isEqual(parsed.subject);

/** Those that bear the name of the issuer, trusted ones first. */
function candidates(top: Certificate, path: readonly Certificate[], { others, trusted }: Climb): Certificate[] {
  const untrusted = others.filter((one) => !isAmong(one, trusted));
  return [...trusted, ...untrusted].filter(
    (one) => top.parsed.issuer.isEqual(one.parsed.subject) && !isAmong(one, path),
  );
}

/** Why `issuer` cannot stand above `certificate`, with so many authorities below it. */
async function refusal(
  certificate: Certificate,
  issuer: Certificate,
  below: number,
  climb: Climb,
): Promise<Why | undefined> {
  climb.signatures += 1;
  if (below + 2 > LONGEST_PATH || climb.signatures > MOST_SIGNATURES) return "too-long";
  const signature = await signatureState(certificate, issuer);
  if (signature !== "right") return signature === "wrong" ? "not-issued" : signature;
  const authority = authorityOf(issuer);
  if (authority === undefined) return "not-ca";
  if (authority.depth < below) return "too-long";
  if (!isInForce(issuer, climb.at)) return "dates";
  return knowsItsCritical(issuer) ? undefined : "extension";
}

/** Critical extensions that were looked at, or that bear on nothing here: policies are for whoever relies on one. */
const KNOWN = new Set([
  "2.5.29.15", // keyUsage
  "2.5.29.17", // subjectAltName
  "2.5.29.19", // basicConstraints
  "2.5.29.32", // certificatePolicies
  "2.5.29.33", // policyMappings
  "2.5.29.36", // policyConstraints
  "2.5.29.37", // extKeyUsage
  "2.5.29.54", // inhibitAnyPolicy
]);

/** RFC 5280, 4.2: a critical extension that is not understood makes a certificate unusable. */
export const knowsItsCritical = ({ parsed }: Certificate): boolean =>
  (parsed.extensions ?? []).every(({ critical, extnID }) => !critical || KNOWN.has(extnID));
