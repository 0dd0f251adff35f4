/** 时间戳的核验: everything that RFC 3161 asks of a time stamp, one check after the other. */
import { dateOf, type Fault, fault, type Instant, instantFromUnixSeconds, toUnixSeconds, wallTime } from "@youju/model";
import { hashOf, type ImprintHash, isWeak } from "./algorithms.ts";
import { type Certificate, isInForce, nameText, readCertificate } from "./certificate.ts";
import { type Chain, findChain, knowsItsCritical } from "./chain.ts";
import { hexOf } from "./der.ts";
import { digestsOf, type StampedContent } from "./imprint.ts";
import { checkSignature, checkSigner, isSignedBySm2, signerOf } from "./signer.ts";
import { numberOf, readToken, type Token } from "./token.ts";

export type VerifyStampOptions = StampedContent & {
  /** DER of the certificates that the person trusts; left out or empty: a root is named and not judged. */
  readonly trustedRoots?: readonly Uint8Array[];
  readonly now: Instant;
  /** As it was asked for; checked where given. */
  readonly nonce?: bigint;
  readonly policy?: string;
};

export interface VerifiedStamp {
  /** Nothing that was checked is wrong, and the signature could be checked. */
  readonly ok: boolean;
  /** False for a token that is signed with SM2: its signature is not checkable here, which is also a failure. */
  readonly checkable: boolean;
  /** When the authority saw the content, as it says; absent where the token cannot be read. */
  readonly time?: Instant;
  /** The subject of the certificate that signed. */
  readonly authority?: string;
  readonly policy?: string;
  /** Number of the token, hexadecimal. */
  readonly serial?: string;
  /** The hash that was stamped: its name, and the digest in lower-case hexadecimal. */
  readonly imprint?: { readonly hash: string; readonly digest: string };
  /** The certificate at the end of the chain; `sha256` is its fingerprint. Absent where the root is not in the token. */
  readonly root?: { readonly name: string; readonly sha256: string };
  /** Undefined where no trusted roots were given, or nothing is known of the chain. */
  readonly rootTrusted?: boolean;
  readonly failures: readonly Fault[];
  /** What a person must know of it, though nothing of it is wrong. */
  readonly notes: readonly Fault[];
}

/** Clocks of honest machines differ by this much. */
const CLOCKS_DIFFER_S = 600;

/**
 * Verifies a time stamp, the answer of an authority (`TimeStampResp`) or the token by itself; the bytes may be anybody's
 * and nothing in them makes this throw. Revocation is not asked for: that wants the network.
 *
 * ```ts
 * const { ok, time, failures } = await verifyTimeStamp(der, { manifestBytes, hasher, trustedRoots: [root], now });
 * ```
 */
export async function verifyTimeStamp(der: Uint8Array, options: VerifyStampOptions): Promise<VerifiedStamp> {
  const read = await readToken(der);
  if (!read.ok) return unread(read.fault);
  try {
    return await verifyToken(read.value, options);
  } catch {
    // Some parts PKI.js reads only when they are asked for, and throws at what does not fit its schemas.
    return unread(fault("stamp-unreadable", { why: "form" }));
  }
}

const unread = (why: Fault): VerifiedStamp => ({ ok: false, checkable: true, failures: [why], notes: [] });

async function verifyToken(token: Token, options: VerifyStampOptions): Promise<VerifiedStamp> {
  const signer = signerOf(token);
  const checkable = !isSignedBySm2(token, signer);
  const content = await checkContent(token, options);
  const signed = await checkSigned(token, signer, checkable, options);
  const failures = [...content, ...signed.failures];
  return {
    ok: failures.length === 0,
    checkable,
    ...aboutToken(token, signer),
    ...signed.root,
    failures,
    notes: [...signed.notes, ...clockNotes(token, options.now)],
  };
}

const instantOf = (date: Date): Instant => instantFromUnixSeconds(date.getTime() / 1000);

function aboutToken({ info }: Token, signer: Certificate | undefined) {
  const { hashAlgorithm, hashedMessage } = info.messageImprint;
  const serial = numberOf(info.serialNumber);
  return {
    time: instantOf(info.genTime),
    ...(signer === undefined ? {} : { authority: signer.name }),
    policy: info.policy,
    ...(serial === undefined ? {} : { serial: serial.toString(16) }),
    imprint: {
      hash: hashOf(hashAlgorithm.algorithmId) ?? hashAlgorithm.algorithmId,
      digest: hexOf(hashedMessage.valueBlock.valueHexView),
    },
  };
}

/** Whether it is over the content, and what was asked for. */
async function checkContent({ info }: Token, options: VerifyStampOptions): Promise<Fault[]> {
  const faults: Fault[] = [];
  const { hashAlgorithm, hashedMessage } = info.messageImprint;
  const hash = hashOf(hashAlgorithm.algorithmId);
  const expected = hash === undefined || isWeak(hash) ? undefined : (await digestsOf(options))[hash as ImprintHash];
  const found = hexOf(hashedMessage.valueBlock.valueHexView);
  if (expected === undefined)
    faults.push(fault("stamp-hash-unknown", { algorithm: hash ?? hashAlgorithm.algorithmId }));
  else if (expected !== found) faults.push(fault("stamp-other-content", { hash: hash!, found }));
  if (options.nonce !== undefined && numberOf(info.nonce) !== options.nonce)
    faults.push(fault("stamp-nonce", undefined));
  if (options.policy !== undefined && info.policy !== options.policy)
    faults.push(fault("stamp-policy", { wanted: options.policy, found: info.policy }));
  const unknown = (info.extensions ?? []).find(({ critical }) => critical);
  if (unknown !== undefined) faults.push(fault("stamp-extension", { extension: unknown.extnID }));
  return faults;
}

interface Signed {
  readonly failures: readonly Fault[];
  readonly notes: readonly Fault[];
  readonly root?: Pick<VerifiedStamp, "root" | "rootTrusted">;
}

/** Whether who signed it may, and who stands behind them. */
async function checkSigned(
  token: Token,
  signer: Certificate | undefined,
  checkable: boolean,
  options: VerifyStampOptions,
): Promise<Signed> {
  if (!checkable) return { failures: [fault("stamp-sm2", { authority: signer?.name ?? "" })], notes: [] };
  if (signer === undefined) return { failures: [fault("stamp-signer-missing", undefined)], notes: [] };
  const failures = [...(await checkSignature(token, signer)), ...(await checkSigner(token, signer))];
  const { notBefore, notAfter } = signer.parsed;
  const [from, to] = [dateOf(instantOf(notBefore.value)), dateOf(instantOf(notAfter.value))];
  const time = wallTime(instantOf(token.info.genTime));
  if (!isInForce(signer, token.info.genTime)) failures.push(fault("stamp-signer-dates", { time, from, to }));
  if (!knowsItsCritical(signer)) failures.push(fault("stamp-chain", { certificate: signer.name, why: "extension" }));
  const expired = instantOf(notAfter.value) < options.now ? [fault("stamp-signer-expired", { to })] : [];
  const chained = await checkChain(token, signer, options.trustedRoots ?? []);
  return { ...chained, failures: [...failures, ...chained.failures], notes: [...expired, ...chained.notes] };
}

async function checkChain(
  { info, certificates }: Token,
  signer: Certificate,
  trustedRoots: readonly Uint8Array[],
): Promise<Signed> {
  const trusted = (await Promise.all(trustedRoots.map(readCertificate))).filter((one) => one !== undefined);
  const outcome = await findChain(signer, certificates, trusted, info.genTime);
  if (!outcome.ok) return { failures: [outcome.fault], notes: [] };
  const given = trustedRoots.length > 0;
  const { failure, note, root } = judged(outcome.chain, given);
  const about = { ...(root === undefined ? {} : { root }), ...(given ? { rootTrusted: failure === undefined } : {}) };
  return { failures: failure === undefined ? [] : [failure], notes: note === undefined ? [] : [note], root: about };
}

/** A root that the person does not trust is a failure only where they named those that they do. */
function judged({ path, end }: Chain, given: boolean) {
  const top = path.at(-1)!;
  const root = { name: top.name, sha256: top.sha256 };
  if (end === "trusted") return { root };
  if (end === "open") {
    const absent = fault("stamp-root-absent", { issuer: nameText(top.parsed.issuer) });
    return given ? { failure: absent } : { note: absent };
  }
  const details = { root: root.name, sha256: root.sha256 };
  return given
    ? { root, failure: fault("stamp-root-not-trusted", details) }
    : { root, note: fault("stamp-root-unjudged", details) };
}

function clockNotes({ info }: Token, now: Instant): Fault[] {
  const ahead = toUnixSeconds(instantOf(info.genTime)) - toUnixSeconds(now) > CLOCKS_DIFFER_S;
  return ahead ? [fault("stamp-time-ahead", { time: wallTime(instantOf(info.genTime)) })] : [];
}
