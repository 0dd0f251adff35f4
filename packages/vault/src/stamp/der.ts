/** Small reads of DER (ITU-T X.690) through asn1js, which bounds depth and number of values. */
import { type AsnType, type BaseBlock, Constructed, fromBER, ObjectIdentifier, OctetString } from "asn1js";

/** The one value that the bytes are, to the last byte; "more" where bytes follow it. */
export function wholeValue(der: Uint8Array): AsnType | "more" | undefined {
  try {
    const { offset, result } = fromBER(der);
    if (offset === -1) return undefined;
    return offset === der.byteLength ? result : "more";
  } catch {
    // asn1js throws where a date is none.
    return undefined;
  }
}

export const partsOf = (block: unknown): readonly BaseBlock[] =>
  block instanceof Constructed ? block.valueBlock.value : [];

/** The DER of a value as it came. */
export const derOf = (block: BaseBlock): Uint8Array<ArrayBuffer> => new Uint8Array(block.valueBeforeDecodeView);

/** The part with the context tag `[number]`. */
export const tagged = (parts: readonly BaseBlock[], number: number): BaseBlock | undefined =>
  parts.find(({ idBlock }) => idBlock.tagClass === 3 && idBlock.tagNumber === number);

export const oidOf = (block: unknown): string | undefined =>
  block instanceof ObjectIdentifier ? block.valueBlock.toString() : undefined;

export const octetsOf = (block: unknown): Uint8Array | undefined =>
  block instanceof OctetString ? new Uint8Array(block.getValue()) : undefined;

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.byteLength === b.byteLength && a.every((byte, i) => byte === b[i]);
}

export const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

/** @param hash a name that WebCrypto knows: `SHA-256` */
export async function digestOf(hash: string, bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest(hash, new Uint8Array(bytes)));
}
