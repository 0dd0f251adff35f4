/** Which encoding a text file has, seen from its first bytes. Names never decide, and a BOM always does. */

export type Encoding = "utf-8" | "gb18030" | "utf-16le" | "utf-16be";

/**
 * The encoding of a text that begins with `head`, or undefined where the bytes are no text.
 *
 * UTF-8 is tried first because GB18030 accepts almost anything; a character cut at the end of the head is no fault.
 */
export function encodingOf(head: Uint8Array): Encoding | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  if (head.includes(0)) return undefined;
  if (decodes(head, "utf-8")) return "utf-8";
  if (decodes(head, "gb18030")) return "gb18030";
  return undefined;
}

function decodes(head: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}
