/** The algorithms of time stamps by their object identifiers. */

/** Hashes over which a time stamp may stand and that we can compute or have at hand. */
export type ImprintHash = "SHA-256" | "SHA-384" | "SHA-512" | "SM3";

const SM3_OID = "1.2.156.10197.1.401";

const HASHES: Readonly<Record<string, ImprintHash | "SHA-1" | "MD5">> = {
  "2.16.840.1.101.3.4.2.1": "SHA-256",
  "2.16.840.1.101.3.4.2.2": "SHA-384",
  "2.16.840.1.101.3.4.2.3": "SHA-512",
  // GM/T 0006
  [SM3_OID]: "SM3",
  "1.3.14.3.2.26": "SHA-1",
  "1.2.840.113549.2.5": "MD5",
};

export type HashName = (typeof HASHES)[string];

export const hashOf = (oid: string): HashName | undefined => (Object.hasOwn(HASHES, oid) ? HASHES[oid] : undefined);

/** Forged signatures over these are in reach of today's machines. */
export const isWeak = (hash: HashName): boolean => hash === "SHA-1" || hash === "MD5";

/** Signature algorithms, with the hash that they fix; `null` where the hash is stated beside them. */
const SIGNATURES: Readonly<Record<string, HashName | null>> = {
  "1.2.840.113549.1.1.1": null,
  "1.2.840.113549.1.1.10": null,
  "1.2.840.10045.2.1": null,
  "1.2.840.113549.1.1.4": "MD5",
  "1.2.840.113549.1.1.5": "SHA-1",
  "1.2.840.113549.1.1.11": "SHA-256",
  "1.2.840.113549.1.1.12": "SHA-384",
  "1.2.840.113549.1.1.13": "SHA-512",
  "1.2.840.10045.4.1": "SHA-1",
  "1.2.840.10045.4.3.2": "SHA-256",
  "1.2.840.10045.4.3.3": "SHA-384",
  "1.2.840.10045.4.3.4": "SHA-512",
};

/** Undefined for a signature algorithm that we do not know. */
export const hashOfSignature = (oid: string): HashName | null | undefined =>
  Object.hasOwn(SIGNATURES, oid) ? SIGNATURES[oid] : undefined;

/** The SM2 curve, signatures and what they are made of: GM/T 0006. No browser and no WebCrypto knows them. */
export const isSm2 = (oid: string): boolean =>
  oid === SM3_OID || /^1\.2\.156\.10197\.1\.(?:301|501)(?:\.|$)/u.test(oid);

export const OID = {
  sha256: "2.16.840.1.101.3.4.2.1",
  signedData: "1.2.840.113549.1.7.2",
  timeStampInfo: "1.2.840.113549.1.9.16.1.4",
  contentType: "1.2.840.113549.1.9.3",
  messageDigest: "1.2.840.113549.1.9.4",
  /** RFC 2634, by SHA-1, and RFC 5035, by a hash that it names. */
  signingCertificate: "1.2.840.113549.1.9.16.2.12",
  signingCertificateV2: "1.2.840.113549.1.9.16.2.47",
  timeStamping: "1.3.6.1.5.5.7.3.8",
  subjectKeyIdentifier: "2.5.29.14",
  keyUsage: "2.5.29.15",
  subjectAltName: "2.5.29.17",
  basicConstraints: "2.5.29.19",
  extKeyUsage: "2.5.29.37",
} as const;
