/**
 * The signed head of a log as a C2SP checkpoint (tlog-checkpoint in a signed note): origin, size, root in base64, and as
 * an extension line the time of the last entry; then an Ed25519 signature over these lines. The origin says which key it
 * is: `youju/` and the first 16 digits of the SHA-256 of its SubjectPublicKeyInfo.
 */
import type { Instant, SignedHead } from "@youju/model";
import type { Sha256Of } from "./merkle.ts";

/** The key of a vault: it signs the heads of its log. */
export interface LogKey {
  /** SubjectPublicKeyInfo (RFC 8410), 44 bytes. */
  readonly publicKey: Uint8Array<ArrayBuffer>;
  /** The same as a PEM file. */
  readonly publicKeyPem: string;
  /** Ed25519 (RFC 8032), 64 bytes. */
  sign(bytes: Uint8Array): Uint8Array;
}

type Head = Omit<SignedHead, "checkpoint">;

const ED25519 = 1;
/** Of an Ed25519 key, the key itself is the end of its SubjectPublicKeyInfo. */
const KEY_BYTES = 32;
const ID_BYTES = 4;

const utf8 = new TextEncoder();
const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
const bytesOfHex = (hex: string): Uint8Array =>
  Uint8Array.from({ length: hex.length / 2 }, (_, i) => Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16));
const base64Of = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
const bytesOfBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (char) => char.charCodeAt(0));

/** What a log calls itself. */
export function logOrigin(publicKey: Uint8Array, sha256: Sha256Of): string {
  return `youju/${sha256(publicKey).slice(0, 16)}`;
}

/** The four bytes by which a signed note names a key. */
function keyId(origin: string, publicKey: Uint8Array, sha256: Sha256Of): Uint8Array {
  const named = Uint8Array.from([...utf8.encode(`${origin}\n`), ED25519, ...publicKey.slice(-KEY_BYTES)]);
  return bytesOfHex(sha256(named)).slice(0, ID_BYTES);
}

const bodyOf = (origin: string, { size, root, at }: Head): string =>
  `${origin}\n${size}\n${base64Of(bytesOfHex(root))}\n${at}\n`;

const noteOf = (origin: string, body: string, signature: Uint8Array): string =>
  `${body}\n— ${origin} ${base64Of(signature)}\n`;

/** Signs what the log is. Equal heads give equal bytes: Ed25519 has no chance in it. */
export function signHead(head: Head, key: LogKey, sha256: Sha256Of): SignedHead {
  const origin = logOrigin(key.publicKey, sha256);
  const body = bodyOf(origin, head);
  const signature = Uint8Array.from([...keyId(origin, key.publicKey, sha256), ...key.sign(utf8.encode(body))]);
  return { ...head, checkpoint: noteOf(origin, body, signature) };
}

export type CheckpointRead =
  | { readonly ok: true; readonly head: SignedHead }
  /** Not of this form; of another key than the one given; not signed by it; or Ed25519 is not known to this browser. */
  | { readonly ok: false; readonly why: "form" | "other-key" | "signature" | "unsupported" };

const FORM =
  /^(youju\/[0-9a-f]{16})\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/]{43}=)\n(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00)\n\n— \1 ([A-Za-z0-9+/]{91}=)\n$/u;

/**
 * Reads a checkpoint and checks its signature. Every byte counts: one that says the same in other words is refused.
 * @param publicKey SubjectPublicKeyInfo of the key that is said to have signed
 */
export async function readCheckpoint(
  text: string,
  publicKey: Uint8Array<ArrayBuffer>,
  sha256: Sha256Of,
): Promise<CheckpointRead> {
  const [, origin = "", size = "", root = "", at = "", note = ""] = FORM.exec(text) ?? [];
  if (origin === "" || !Number.isSafeInteger(Number(size))) return { ok: false, why: "form" };
  if (origin !== logOrigin(publicKey, sha256)) return { ok: false, why: "other-key" };
  const signature = bytesOfBase64(note);
  const head: Head = { size: Number(size), root: hexOf(bytesOfBase64(root)), at: at as Instant };
  const body = bodyOf(origin, head);
  // Base64 leaves bits of its last letter open: only the text that signing gives is taken.
  if (noteOf(origin, body, signature) !== text) return { ok: false, why: "form" };
  if (hexOf(signature.slice(0, ID_BYTES)) !== hexOf(keyId(origin, publicKey, sha256)))
    return { ok: false, why: "signature" };
  const right = await isSigned(utf8.encode(body), signature.slice(ID_BYTES), publicKey);
  if (right === undefined) return { ok: false, why: "unsupported" };
  return right ? { ok: true, head: { ...head, checkpoint: text } } : { ok: false, why: "signature" };
}

/** Undefined where Ed25519 is not known. */
async function isSigned(
  body: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
  publicKey: Uint8Array<ArrayBuffer>,
): Promise<boolean | undefined> {
  try {
    const key = await crypto.subtle.importKey("spki", publicKey, "Ed25519", false, ["verify"]);
    return await crypto.subtle.verify("Ed25519", key, signature, body);
  } catch (error) {
    if (error instanceof Error && error.name === "NotSupportedError") return undefined;
    if (error instanceof Error && error.name === "DataError") return false;
    throw error;
  }
}
