/** Texts in BIFF: two bytes a letter or one since 1997, in the workbook's code page before. */
import type { BiffRecord } from "./biff-records.ts";

const WIDE = 1;
const EXTENDED = 4;
const RICH = 8;

const CODE_PAGES: Readonly<Record<number, string>> = {
  932: "shift_jis",
  949: "euc-kr",
  950: "big5",
  1200: "utf-16le",
  1252: "windows-1252",
  65001: "utf-8",
};

/** Where no code page is known the text is Chinese, or it is ASCII, which is the same in all of them. */
export function codePageDecoder(codePage: number): TextDecoder {
  return new TextDecoder(CODE_PAGES[codePage] ?? "gb18030");
}

const bytesOf = (data: DataView, from: number, length: number): Uint8Array =>
  new Uint8Array(data.buffer, data.byteOffset + from, Math.max(0, Math.min(length, data.byteLength - from)));

const utf16 = new TextDecoder("utf-16le");

/** One byte a letter is the first 256 of Unicode, and not Windows-1252. */
function lettersOf(bytes: Uint8Array, wide: boolean): string {
  if (wide) return utf16.decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

/**
 * The text at `at`, whose length stands before it in `lengthBytes` bytes.
 * @param decoder for BIFF5; since BIFF8 a byte of flags follows the length
 */
export function biffText(data: DataView, at: number, lengthBytes: 1 | 2, decoder: TextDecoder | undefined): string {
  if (at + lengthBytes > data.byteLength) return "";
  const length = lengthBytes === 1 ? data.getUint8(at) : data.getUint16(at, true);
  const from = at + lengthBytes;
  if (decoder !== undefined) return decoder.decode(bytesOf(data, from, length));
  if (from >= data.byteLength) return "";
  const flags = data.getUint8(from);
  const skipped = (flags & RICH ? 2 : 0) + (flags & EXTENDED ? 4 : 0);
  const wide = (flags & WIDE) !== 0;
  return lettersOf(bytesOf(data, from + 1 + skipped, wide ? length * 2 : length), wide);
}

/** The table of shared strings, which goes on over records that continue it, also within a text. */
export function sharedTexts(records: readonly BiffRecord[]): readonly string[] {
  const cursor = new Cursor(records.map(({ data }) => data));
  cursor.skip(8);
  const texts: string[] = [];
  while (!cursor.atEnd()) {
    const length = cursor.number(2);
    const flags = cursor.number(1);
    const runs = flags & RICH ? cursor.number(2) * 4 : 0;
    const extra = flags & EXTENDED ? cursor.number(4) : 0;
    texts.push(cursor.letters(length, (flags & WIDE) !== 0));
    cursor.skip(runs + extra);
  }
  return texts;
}

/** Reads on from one record into the next. */
class Cursor {
  readonly #parts: readonly DataView[];
  #part = 0;
  #at = 0;

  constructor(parts: readonly DataView[]) {
    this.#parts = parts;
  }

  /** Bytes left in this record; goes on to the next where it is used up. */
  #left(): number {
    while (this.#part < this.#parts.length && this.#at >= this.#parts[this.#part]!.byteLength) {
      this.#part += 1;
      this.#at = 0;
    }
    return this.#part < this.#parts.length ? this.#parts[this.#part]!.byteLength - this.#at : 0;
  }

  atEnd(): boolean {
    return this.#left() === 0;
  }

  number(bytes: number): number {
    let value = 0;
    for (let n = 0; n < bytes && this.#left() > 0; n += 1) {
      value += this.#parts[this.#part]!.getUint8(this.#at) * 256 ** n;
      this.#at += 1;
    }
    return value;
  }

  skip(bytes: number): void {
    for (let rest = bytes; rest > 0;) {
      const step = Math.min(rest, this.#left());
      if (step === 0) return;
      this.#at += step;
      rest -= step;
    }
  }

  /** A text that goes on in the next record begins there with flags of its own. */
  letters(length: number, startsWide: boolean): string {
    let text = "";
    let wide = startsWide;
    let part = this.#part;
    for (let rest = length; rest > 0;) {
      const left = this.#left();
      if (left === 0) break;
      if (this.#part !== part) {
        part = this.#part;
        wide = (this.number(1) & WIDE) !== 0;
        continue;
      }
      const count = Math.min(rest, wide ? Math.floor(left / 2) : left);
      const bytes = wide ? count * 2 : count;
      text += lettersOf(bytesOf(this.#parts[this.#part]!, this.#at, bytes), wide);
      // Half a letter at the end of a record is damage; it is passed over.
      this.#at += count === 0 ? left : bytes;
      rest -= count;
    }
    return text;
  }
}
