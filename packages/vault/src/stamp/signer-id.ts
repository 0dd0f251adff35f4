/** ESSCertID: the signed attribute that names the certificate of the signer (RFC 2634 5.4, RFC 5035, RFC 5816). */
import { type BaseBlock, Constructed, Integer } from "asn1js";
import { type Fault, fault } from "@youju/model";
import { RelativeDistinguishedNames } from "pkijs";
import { hashOf, OID } from "./algorithms.ts";
import type { Certificate } from "./certificate.ts";
import { digestOf, octetsOf, oidOf, partsOf, sameBytes, tagged } from "./der.ts";
import { attributesOf, numberOf, type Token } from "./token.ts";

interface CertificateId {
  readonly hash: string;
  readonly digest: Uint8Array;
  readonly issuer?: BaseBlock;
}

/** The first identifier is the signer's, the others are of certificates that came with the token. */
export async function checkSignerId(token: Token, certificate: Certificate): Promise<readonly Fault[]> {
  const wrong = (why: "missing" | "other"): Fault[] => [fault("stamp-signer-id", { why })];
  const attributes = attributesOf(token.signer).filter(
    ({ type }) => type === OID.signingCertificate || type === OID.signingCertificateV2,
  );
  if (attributes.length === 0) return wrong("missing");
  for (const { type, values } of attributes) {
    const ids = partsOf(partsOf(values[0])[0]).map((part) => idOf(part, type === OID.signingCertificateV2));
    const [first, ...others] = ids;
    if (values.length !== 1 || first === undefined || !(await isOf(first, certificate))) return wrong("other");
    for (const other of others) {
      const found = other !== undefined && (await isOfAny(other, token.certificates));
      if (!found) return wrong("other");
    }
  }
  return [];
}

/** ESSCertID has no algorithm and is by SHA-1; ESSCertIDv2 may leave it out for SHA-256. */
function idOf(block: BaseBlock, second: boolean): CertificateId | undefined {
  const parts = partsOf(block);
  const named = second && parts[0] instanceof Constructed ? oidOf(partsOf(parts[0])[0]) : undefined;
  const [digestPart, issuer] = named === undefined ? parts : parts.slice(1);
  const hash = named === undefined ? (second ? "SHA-256" : "SHA-1") : hashOf(named);
  const digest = octetsOf(digestPart);
  if (digest === undefined || hash === undefined || hash === "SM3" || hash === "MD5") return undefined;
  return { hash, digest, ...(issuer === undefined ? {} : { issuer }) };
}

async function isOf({ hash, digest, issuer }: CertificateId, certificate: Certificate): Promise<boolean> {
  return (
    sameBytes(digest, await digestOf(hash, certificate.der)) && (issuer === undefined || names(issuer, certificate))
  );
}

async function isOfAny(id: CertificateId, certificates: readonly Certificate[]): Promise<boolean> {
  for (const certificate of certificates) if (await isOf(id, certificate)) return true;
  return false;
}

/** IssuerSerial: one name of the issuer as a directoryName, and the number of the certificate. */
function names(issuerSerial: BaseBlock, { parsed }: Certificate): boolean {
  const [issuers, serial] = partsOf(issuerSerial);
  const [directoryName] = partsOf(tagged(partsOf(issuers), 4));
  if (directoryName === undefined || !(serial instanceof Integer)) return false;
  const name = new RelativeDistinguishedNames({ schema: directoryName });
  return parsed.issuer.isEqual(name) && numberOf(parsed.serialNumber) === numberOf(serial);
}
