/** Covers a text file: what is not covered stays byte for byte as it was, in whatever encoding it is. */
import { chunksOf } from "../../chunks.ts";
import { type Coverer, type CoverCounts, countsOf, LONGEST_COVERED, sumOfCounts } from "./coverer.ts";

export type CoverEncoding = "utf-8" | "gb18030" | "utf-16le" | "utf-16be";

type Piece = Uint8Array<ArrayBuffer>;

/**
 * Yields the covered file in pieces, and returns how often what was covered. Throws a `TypeError` where there are bytes
 * that are no text in this encoding: what stands in them nobody can tell.
 */
export async function* coverBytes(
  file: Blob,
  encoding: CoverEncoding,
  coverer: Coverer,
): AsyncGenerator<Piece, CoverCounts> {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  let counts = countsOf([]);
  let [before, text, bytes] = ["", "", new Uint8Array()];
  const settled = function* (end: boolean): Generator<Piece, void> {
    const all = before + text;
    const coverings = coverer(all).filter(({ from }) => from >= before.length);
    const cut = end ? all.length : cutBefore(all, before.length, coverings);
    const now = coverings.filter(({ to }) => to <= cut);
    let [at, read] = [before.length, 0];
    for (const { from, to, by } of now) {
      const begin = read + bytesOf(all.slice(at, from), bytes.subarray(read), encoding);
      yield bytes.slice(read, begin);
      yield encoded(by, encoding);
      read = begin + bytesOf(all.slice(from, to), bytes.subarray(begin), encoding);
      at = to;
    }
    const last = read + bytesOf(all.slice(at, cut), bytes.subarray(read), encoding);
    yield bytes.slice(read, last);
    counts = sumOfCounts(counts, countsOf(now));
    [before, text, bytes] = [all.slice(Math.max(0, cut - LONGEST_COVERED), cut), all.slice(cut), bytes.slice(last)];
  };
  for await (const chunk of chunksOf(file)) {
    text += decoder.decode(chunk, { stream: true });
    bytes = joined(bytes, chunk);
    yield* settled(false);
  }
  text += decoder.decode();
  yield* settled(true);
  return counts;
}

/** Where what is before can no longer change: far from the end, inside nothing that is covered, between characters. */
function cutBefore(all: string, least: number, coverings: ReturnType<Coverer>): number {
  const far = Math.max(least, all.length - LONGEST_COVERED);
  const cut = coverings.find(({ from, to }) => from < far && far < to)?.from ?? far;
  return cut > least && /[\ud800-\udbff]/u.test(all.charAt(cut - 1)) ? cut - 1 : cut;
}

/** How many of the `bytes` the text takes that they begin with. */
function bytesOf(text: string, bytes: Uint8Array, encoding: CoverEncoding): number {
  if (encoding === "utf-8") return utf8Bytes(text);
  return encoding === "gb18030" ? gb18030Bytes(text, bytes) : text.length * 2;
}

function utf8Bytes(text: string): number {
  let length = text.length;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    // Each half of a surrogate pair counts for two of its four bytes.
    if (unit >= 0x80) length += unit >= 0x800 && (unit & 0xf800) !== 0xd800 ? 2 : 1;
  }
  return length;
}

/** One byte of ASCII (0x80 is 0xA2E3 of GBK, and one byte too), two, or four, which the second byte tells. */
function gb18030Bytes(text: string, bytes: Uint8Array): number {
  let at = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (bytes[at]! <= 0x80) at += 1;
    else if (bytes[at + 1]! >= 0x30 && bytes[at + 1]! <= 0x39) at += 4;
    else at += 2;
    if ((text.charCodeAt(i) & 0xfc00) === 0xd800) i += 1;
  }
  return at;
}

function encoded(ascii: string, encoding: CoverEncoding): Piece {
  const plain = new TextEncoder().encode(ascii);
  if (encoding === "utf-8" || encoding === "gb18030") return plain;
  const wide = new Uint8Array(plain.length * 2);
  plain.forEach((byte, i) => (wide[i * 2 + (encoding === "utf-16be" ? 1 : 0)] = byte));
  return wide;
}

function joined(a: Uint8Array, b: Uint8Array): Piece {
  const whole = new Uint8Array(a.length + b.length);
  whole.set(a);
  whole.set(b, a.length);
  return whole;
}
