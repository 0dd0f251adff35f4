/**
 * Time stamps after RFC 3161 as they come from an authority: the answer (`.tsr`) or the token alone (`.tst`, `.tsa`), DER.
 *
 *     TimeStampResp  ::= SEQUENCE { status PKIStatusInfo, timeStampToken ContentInfo OPTIONAL }
 *     timeStampToken: a CMS SignedData whose content type is id-ct-TSTInfo
 *
 * Only told apart here: the type of the content stands near the beginning of both. Deeper in a file the same number is that
 * of a stamp upon somebody's signature (`.p7s`), which is none of these. Whether it holds is for the vault to verify.
 */
import type { Findings, ReadContext, Reader } from "../reader.ts";

/** 1.2.840.113549.1.9.16.1.4 as DER. */
const TST_INFO = [0x06, 0x0b, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x09, 0x10, 0x01, 0x04];
/** 1.2.840.113549.1.7.2 as DER. */
const SIGNED_DATA = [0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02];
/** Status words of the authority stand before it. */
const WITHIN = 512;

export const timeStamp: Reader = {
  kind: "time-stamp",
  name: "时间戳（.tsr、.tst）",
  match({ head }) {
    if (head[0] !== 0x30) return undefined;
    const signed = placeOf(SIGNED_DATA, head);
    const token = placeOf(TST_INFO, head);
    return signed === -1 || token < signed ? undefined : { confidence: 1, reason: "一个 RFC 3161 时间戳" };
  },
  read,
};

async function* read(file: Blob, context: ReadContext): AsyncGenerator<readonly never[], Findings> {
  context.onBytes(file.size);
  yield [];
  return { chats: [] };
}

function placeOf(bytes: readonly number[], head: Uint8Array): number {
  for (let at = 0; at < Math.min(WITHIN, head.length - bytes.length + 1); at += 1) {
    if (bytes.every((byte, i) => head[at + i] === byte)) return at;
  }
  return -1;
}
