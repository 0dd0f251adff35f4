/** The signature of the list of files: Ed25519 (RFC 8032) by the key of the vault. */
import { fault, type Sha256 } from "@youju/model";
import type { Hasher } from "../blobs.ts";
import type { Fail } from "./findings.ts";
import { type Files, MANIFEST, SIGNATURE } from "./check-bag.ts";
import { textOf } from "./text-form.ts";

export const KEY = "data/log/key.pem";

export interface SigningKey {
  readonly pem: string;
  /** SubjectPublicKeyInfo. */
  readonly der: Uint8Array<ArrayBuffer>;
}

/** SubjectPublicKeyInfo of an Ed25519 key (RFC 8410): these bytes, then 32 of the key. */
const SPKI = [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00];
const PEM = /^-----BEGIN PUBLIC KEY-----\n([A-Za-z0-9+/]{59}=)\n-----END PUBLIC KEY-----\n$/u;

/** The key in `data/log/key.pem`; undefined where there is none, or none that can be read, which is told. */
export async function signingKey(files: Files, fail: Fail): Promise<SigningKey | undefined> {
  const file = files.get(KEY);
  if (file === undefined) return undefined;
  const text = await textOf(KEY, file.blob, 4096);
  const base64 = text.ok ? PEM.exec(text.value)?.[1] : undefined;
  const der = base64 === undefined ? undefined : Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  if (!text.ok || der === undefined || !SPKI.every((byte, i) => der[i] === byte))
    return fail(text.ok ? fault("bundle-key-unreadable", undefined, { file: KEY }) : text.fault);
  return { pem: text.value, der };
}

export type SignatureState = "right" | "wrong" | "none" | "unchecked";

/** Tells of a signature that is not over the list; "unchecked" where this browser cannot check Ed25519. */
export async function checkSignature(files: Files, key: SigningKey | undefined, fail: Fail): Promise<SignatureState> {
  const [signature, manifest] = [files.get(SIGNATURE), files.get(MANIFEST)];
  if (signature === undefined && key !== undefined) fail(fault("bundle-file-required", undefined, { file: SIGNATURE }));
  if (signature !== undefined && key === undefined && !files.has(KEY))
    fail(fault("bundle-file-required", undefined, { file: KEY }));
  if (signature === undefined || manifest === undefined || key === undefined) return "none";
  const imported = await crypto.subtle.importKey("spki", key.der, "Ed25519", false, ["verify"]).catch(unsupported);
  if (imported === undefined) return "unchecked";
  const [signed, over] = [await signature.blob.slice(0, 65).arrayBuffer(), await manifest.blob.arrayBuffer()];
  const right = signature.bytes === 64 && (await crypto.subtle.verify("Ed25519", imported, signed, over));
  if (!right) fail(fault("bundle-signature-wrong", undefined, { file: SIGNATURE }));
  return right ? "right" : "wrong";
}

function unsupported(error: unknown): undefined {
  if (error instanceof Error && error.name === "NotSupportedError") return undefined;
  throw error;
}

/** SHA-256 of the key, by which people compare it. */
export function fingerprint({ der }: SigningKey, hasher: Hasher): Sha256 {
  const hashing = hasher();
  hashing.update(der);
  return hashing.digest().sha256;
}
