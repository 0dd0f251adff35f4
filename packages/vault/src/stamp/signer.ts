/** The signature of a time stamp, and whether its signer may give time stamps (RFC 3161 2.3, RFC 5652 5.6). */
import { type BaseBlock, OctetString, Primitive } from "asn1js";
import { type Fault, fault } from "@youju/model";
import { IssuerAndSerialNumber, RelativeDistinguishedNames } from "pkijs";
import { hashOf, hashOfSignature, isSm2, isWeak, OID } from "./algorithms.ts";
import {
  type Certificate,
  DIGITAL_SIGNATURE,
  engine,
  extensionOf,
  keyUsageOf,
  NON_REPUDIATION,
  otherNamesOf,
  purposesOf,
  usesSm2,
} from "./certificate.ts";
import { digestOf, octetsOf, oidOf, sameBytes } from "./der.ts";
import { checkSignerId } from "./signer-id.ts";
import { attributesOf, numberOf, type Token } from "./token.ts";

/** The certificate that the signature names, by issuer and number or by the identifier of its key. */
export function signerOf({ signer: { sid }, certificates }: Token): Certificate | undefined {
  if (sid instanceof IssuerAndSerialNumber) {
    const number = numberOf(sid.serialNumber);
    return certificates.find(
      ({ parsed }) => parsed.issuer.isEqual(sid.issuer) && numberOf(parsed.serialNumber) === number,
    );
  }
  if (!(sid instanceof Primitive)) return undefined;
  const key: Uint8Array = sid.valueBlock.valueHexView;
  return certificates.find((certificate) => {
    const own = octetsOf(extensionOf(certificate, OID.subjectKeyIdentifier)?.parsedValue);
    return own !== undefined && sameBytes(own, key);
  });
}

/** The values of a signed attribute; none where it is absent or stands there twice, which RFC 5652 5.3 forbids. */
export function signedValues({ signer }: Token, oid: string): readonly BaseBlock[] {
  const all = attributesOf(signer).filter(({ type }) => type === oid);
  return all.length === 1 ? all[0]!.values : [];
}

/** True where the signature is of the Chinese national algorithms, which WebCrypto has not. */
export function isSignedBySm2({ signer, certificates }: Token, certificate: Certificate | undefined): boolean {
  const oids = [signer.signatureAlgorithm.algorithmId, signer.digestAlgorithm.algorithmId];
  return oids.some(isSm2) || (certificate === undefined ? certificates.some(usesSm2) : usesSm2(certificate));
}

/** What is wrong with the signature. */
export async function checkSignature(token: Token, certificate: Certificate): Promise<readonly Fault[]> {
  const { signer, infoDer } = token;
  const hash = hashOf(signer.digestAlgorithm.algorithmId);
  const fixed = hashOfSignature(signer.signatureAlgorithm.algorithmId);
  if (hash === undefined || fixed === undefined || (fixed !== null && fixed !== hash))
    return [fault("stamp-algorithm", { algorithm: signer.signatureAlgorithm.algorithmId })];
  if (isWeak(hash)) return [fault("stamp-weak", { algorithm: hash })];
  const [type] = signedValues(token, OID.contentType);
  const [digest] = signedValues(token, OID.messageDigest);
  const over = digest instanceof OctetString ? octetsOf(digest) : undefined;
  const right =
    oidOf(type) === OID.timeStampInfo &&
    over !== undefined &&
    sameBytes(over, await digestOf(hash, infoDer)) &&
    (await isSigned(token, certificate, hash));
  return right ? [] : [fault("stamp-signature-wrong", undefined)];
}

async function isSigned({ signer }: Token, { parsed }: Certificate, hash: string): Promise<boolean> {
  try {
    const { signature, signatureAlgorithm, signedAttrs } = signer;
    if (signedAttrs === undefined) return false;
    const key = parsed.subjectPublicKeyInfo;
    return await engine.verifyWithPublicKey(signedAttrs.encodedValue, signature, key, signatureAlgorithm, hash);
  } catch {
    return false;
  }
}

/** What keeps the signer from giving time stamps, or this one from being the signer's. */
export async function checkSigner(token: Token, certificate: Certificate): Promise<readonly Fault[]> {
  return [
    ...checkPurpose(certificate),
    ...(await checkSignerId(token, certificate)),
    ...(isNamed(token, certificate) ? [] : [fault("stamp-authority-name", undefined)]),
  ];
}

/** RFC 3161 2.3: extendedKeyUsage is there, critical, and timeStamping alone; keyUsage allows signatures only. */
function checkPurpose(certificate: Certificate): readonly Fault[] {
  const purposes = purposesOf(certificate);
  const usage = keyUsageOf(certificate);
  const wrong = (why: "missing" | "not-critical" | "several" | "key-usage"): Fault[] => [
    fault("stamp-purpose", { why }),
  ];
  if (purposes === undefined || !purposes.includes(OID.timeStamping)) return wrong("missing");
  if (purposes.length > 1) return wrong("several");
  if (extensionOf(certificate, OID.extKeyUsage)?.critical !== true) return wrong("not-critical");
  const signing = DIGITAL_SIGNATURE | NON_REPUDIATION;
  if (usage !== undefined && ((usage & signing) === 0 || (usage & ~signing) !== 0)) return wrong("key-usage");
  return [];
}

const DIRECTORY_NAME = 4;

/** RFC 3161 2.4.2: where the token names its authority, that is one of the names of the signer. */
function isNamed({ info: { tsa } }: Token, certificate: Certificate): boolean {
  if (tsa === undefined) return true;
  const stated: unknown = tsa.value;
  if (tsa.type === DIRECTORY_NAME && certificate.parsed.subject.isEqual(stated)) return true;
  return otherNamesOf(certificate).some((other) => {
    const value: unknown = other.value;
    const same = value instanceof RelativeDistinguishedNames ? value.isEqual(stated) : value === stated;
    return other.type === tsa.type && same;
  });
}
