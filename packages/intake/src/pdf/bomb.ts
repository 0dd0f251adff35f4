/**
 * Whether something in a PDF unpacks to far more than any page, list of objects or font holds. pdf.js unpacks what it needs
 * as a whole; pictures it leaves packed, since pages are asked for their text alone.
 */
import { PDF_LIMITS } from "./limits.ts";

/** What is shorter cannot unpack beyond the limit: deflate makes at most 1032 bytes of one. */
const SHORTEST = Math.floor(PDF_LIMITS.unpackedBytes / 1032);
const DICTIONARY_BYTES = 1024;

export async function isBomb(bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const latin = new TextDecoder("latin1");
  for (let at = indexOf(bytes, STREAM, 0); at !== -1; at = indexOf(bytes, STREAM, at + 1)) {
    if (bytes[at - 1] === 0x64) continue;
    const before = latin.decode(bytes.subarray(Math.max(0, at - DICTIONARY_BYTES), at));
    const dictionary = before.slice(before.lastIndexOf(" obj") + 1);
    const filters = dictionary.match(/\/(?:FlateDecode|Fl)\b/gu)?.length ?? 0;
    if (filters > 1) return true;
    if (filters === 0 || /\/Image\b/u.test(dictionary)) continue;
    const from = at + STREAM.length + (bytes[at + STREAM.length] === 13 ? 2 : 1);
    const to = indexOf(bytes, END, from);
    const packed = bytes.subarray(from, to === -1 ? bytes.length : to);
    if (packed.length > SHORTEST && (await unpacksBeyond(packed, PDF_LIMITS.unpackedBytes))) return true;
  }
  return false;
}

const STREAM = new TextEncoder().encode("stream");
const END = new TextEncoder().encode("endstream");

function indexOf(bytes: Uint8Array, word: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(word[0]!, from); at !== -1; at = bytes.indexOf(word[0]!, at + 1)) {
    if (word.every((byte, offset) => bytes[at + offset] === byte)) return at;
  }
  return -1;
}

async function unpacksBeyond(packed: Uint8Array<ArrayBuffer>, limit: number): Promise<boolean> {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate")).getReader();
  let unpacked = 0;
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) {
      unpacked += step.value.length;
      if (unpacked > limit) return true;
    }
  } catch {
    // Damaged: pdf.js takes what comes before the damage, and so does this.
  } finally {
    void reader.cancel().catch(() => undefined);
  }
  return false;
}
