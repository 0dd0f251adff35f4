/** Certificates (X.509, RFC 5280) as the checks of a time stamp want them. */
import { type BaseBlock, BitString } from "asn1js";
import {
  AltName,
  BasicConstraints,
  Certificate as Parsed,
  CryptoEngine,
  type Extension,
  ExtKeyUsage,
  type GeneralName,
  type RelativeDistinguishedNames,
} from "pkijs";
import { hashOfSignature, isSm2, isWeak, OID } from "./algorithms.ts";
import { digestOf, hexOf, oidOf } from "./der.ts";

export interface Certificate {
  readonly der: Uint8Array<ArrayBuffer>;
  /** Of the DER: what people call its fingerprint. */
  readonly sha256: string;
  /** The subject in words: `C=CN, O=时间戳机构, CN=TSA 1`. */
  readonly name: string;
  readonly parsed: Parsed;
}

/** WebCrypto as PKI.js wants it. */
export const engine = new CryptoEngine({ name: "", crypto });

/** Undefined for what is no certificate. */
export async function readCertificate(der: Uint8Array): Promise<Certificate | undefined> {
  try {
    const copy = new Uint8Array(der);
    const parsed = Parsed.fromBER(copy);
    return { der: copy, sha256: hexOf(await digestOf("SHA-256", copy)), name: nameText(parsed.subject), parsed };
  } catch {
    return undefined;
  }
}

const SHORT: Readonly<Record<string, string>> = {
  "2.5.4.3": "CN",
  "2.5.4.5": "serialNumber",
  "2.5.4.6": "C",
  "2.5.4.7": "L",
  "2.5.4.8": "ST",
  "2.5.4.10": "O",
  "2.5.4.11": "OU",
  "2.5.4.97": "organizationIdentifier",
};
const LONGEST_NAME = 300;

/** A name as the certificate has it. It may be hostile: nothing of it changes the direction or the line of a text. */
export function nameText(name: RelativeDistinguishedNames): string {
  const parts = name.typesAndValues.map(({ type, value }) => `${SHORT[type] ?? type}=${valueText(value)}`);
  return parts.join(", ").slice(0, LONGEST_NAME);
}

function valueText(value: BaseBlock): string {
  const inner: unknown = "value" in value.valueBlock ? value.valueBlock.value : undefined;
  return typeof inner === "string"
    ? inner.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "")
    : hexOf(value.valueBeforeDecodeView);
}

export const extensionOf = ({ parsed }: Certificate, oid: string): Extension | undefined =>
  parsed.extensions?.find(({ extnID }) => extnID === oid);

/** Whether it may sign other certificates, and how many of these may follow one another below it. */
export function authorityOf(certificate: Certificate): { readonly depth: number } | undefined {
  const constraints: unknown = extensionOf(certificate, OID.basicConstraints)?.parsedValue;
  const usage = keyUsageOf(certificate);
  if (!(constraints instanceof BasicConstraints) || !constraints.cA) return undefined;
  if (usage !== undefined && (usage & KEY_CERT_SIGN) === 0) return undefined;
  const depth = constraints.pathLenConstraint;
  if (depth === undefined) return { depth: Number.POSITIVE_INFINITY };
  return { depth: typeof depth === "number" ? depth : 0 };
}

export const DIGITAL_SIGNATURE = 0x80;
export const NON_REPUDIATION = 0x40;
const KEY_CERT_SIGN = 0x04;

/** The first eight bits of keyUsage; undefined where it is not restricted. */
export function keyUsageOf(certificate: Certificate): number | undefined {
  const extension = extensionOf(certificate, OID.keyUsage);
  if (extension === undefined) return undefined;
  const value: unknown = extension.parsedValue;
  return value instanceof BitString ? (value.valueBlock.valueHexView[0] ?? 0) : 0;
}

/** The purposes of its key, where it names any. */
export function purposesOf(certificate: Certificate): readonly string[] | undefined {
  const extension = extensionOf(certificate, OID.extKeyUsage);
  if (extension === undefined) return undefined;
  const value: unknown = extension.parsedValue;
  return value instanceof ExtKeyUsage ? value.keyPurposes : [];
}

export const otherNamesOf = (certificate: Certificate): readonly GeneralName[] => {
  const value: unknown = extensionOf(certificate, OID.subjectAltName)?.parsedValue;
  return value instanceof AltName ? value.altNames : [];
};

export const isInForce = ({ parsed }: Certificate, at: Date): boolean =>
  parsed.notBefore.value <= at && at <= parsed.notAfter.value;

/** Its key, or what it was signed with, is of the Chinese national algorithms. */
export function usesSm2({ parsed }: Certificate): boolean {
  const { algorithm } = parsed.subjectPublicKeyInfo;
  return [algorithm.algorithmId, oidOf(algorithm.algorithmParams), parsed.signatureAlgorithm.algorithmId].some(
    (oid) => oid !== undefined && isSm2(oid),
  );
}

export type SignatureState = "right" | "wrong" | "weak" | "algorithm";

/** Whether `issuer` signed the certificate. */
export async function signatureState({ parsed }: Certificate, issuer: Certificate): Promise<SignatureState> {
  const hash = hashOfSignature(parsed.signatureAlgorithm.algorithmId);
  if (hash === undefined || usesSm2(issuer)) return "algorithm";
  if (hash !== null && isWeak(hash)) return "weak";
  try {
    return (await parsed.verify(issuer.parsed, engine)) ? "right" : "wrong";
  } catch {
    return "wrong";
  }
}
