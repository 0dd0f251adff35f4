/** Which encoding a text file has, seen from its first bytes. Names never decide, and a BOM always does. */

export type Encoding = "utf-8" | "gb18030" | "utf-16le" | "utf-16be";

/**
 * The encoding of a text that begins with `head`, or undefined where the bytes are no text.
 *
 * UTF-8 is tried first because GB18030 accepts almost anything; a character cut at the end of the head is no fault. A
 * few damaged bytes do not make a text something else: of two encodings that do not fit, the one that fits better.
 */
export function encodingOf(head: Uint8Array): Encoding | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  const wide = wideOf(head);
  if (wide !== undefined) return wide;
  const fits = (["utf-8", "gb18030"] as const).map((encoding) => ({ encoding, broken: brokenShare(head, encoding) }));
  const best = fits.toSorted((a, b) => a.broken - b.broken)[0]!;
  return best.broken <= MOST_BROKEN ? best.encoding : undefined;
}

/** Of a hundred characters, so many may be damaged. */
const MOST_BROKEN = 2 / 100;

/** Of the characters, so many are no characters in this encoding, or control characters that no text has, as NUL. */
function brokenShare(head: Uint8Array, encoding: Encoding): number {
  const text = new TextDecoder(encoding).decode(head, { stream: true });
  // What was lost before the text was saved is text now.
  const whole = decodes(head, encoding);
  let broken = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if ((code === 0xfffd && !whole) || code < 9 || (code > 13 && code < 32 && code !== 27)) broken += 1;
  }
  return broken / Math.max(1, text.length);
}

function decodes(head: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** In UTF-16 every ASCII character has a zero byte beside it, always on the same side. */
const LEAST_ZEROS = 2 / 100;

/** UTF-16 without BOM, as some programs on Windows save it. */
function wideOf(head: Uint8Array): Encoding | undefined {
  const zeros = [0, 0];
  for (let at = head.indexOf(0); at !== -1; at = head.indexOf(0, at + 1)) zeros[at % 2]! += 1;
  const [even, odd] = zeros as [number, number];
  if (Math.max(even, odd) < (LEAST_ZEROS * head.length) / 2 || Math.min(even, odd) * 20 > Math.max(even, odd))
    return undefined;
  const encoding = odd > even ? "utf-16le" : "utf-16be";
  return brokenShare(head, encoding) <= MOST_BROKEN ? encoding : undefined;
}
