/** Text of a bundle: UTF-8 with `\n`, read whole where it is short and line by line where it may be long. */
import { type Fault, fault } from "@youju/model";
import { chunksOf } from "../chunks.ts";

/** Lists of {@link MOST_FILES} files with long names. */
export const MOST_TEXT = 64 << 20;
/** The longest record that a reader gives is far below; the longest line of a hostile file is the whole file. */
const MOST_LINE = 16 << 20;
const BOM = "\uFEFF";
const NEWLINE = 0x0a;

export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault };

/** The text of a file, in its form. Faults: `bundle-file-large`, `bundle-text-form`. */
export async function textOf(path: string, blob: Blob, most = MOST_TEXT): Promise<Read<string>> {
  const place = { file: path };
  if (blob.size > most) return no(fault("bundle-file-large", { bytes: blob.size, most }, place));
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(await blob.arrayBuffer());
  } catch {
    return no(fault("bundle-text-form", { what: "utf-8" }, place));
  }
  if (text.startsWith(BOM)) return no(fault("bundle-text-form", { what: "bom" }, place));
  if (text.includes("\r")) return no(fault("bundle-text-form", { what: "line-ends" }, place));
  if (text !== "" && !text.endsWith("\n")) return no(fault("bundle-text-form", { what: "last-line" }, place));
  return { ok: true, value: text };
}

const no = (why: Fault): { readonly ok: false; readonly fault: Fault } => ({ ok: false, fault: why });

export interface Line {
  /** 1 is the first. */
  readonly line: number;
  readonly text: string;
}

/** The lines of a file one by one, until one is not in its form: then the last that is yielded is why. */
export async function* linesOf(path: string, blob: Blob): AsyncGenerator<Line | Fault, void> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let line = 1;
  let carried: Uint8Array[] = [];
  let carriedBytes = 0;
  for await (const chunk of chunksOf(blob)) {
    for (let from = 0; from < chunk.length;) {
      const end = chunk.indexOf(NEWLINE, from);
      const piece = chunk.subarray(from, end === -1 ? undefined : end);
      carried.push(piece);
      carriedBytes += piece.length;
      if (carriedBytes > MOST_LINE) {
        yield fault("bundle-line-long", { most: MOST_LINE }, { file: path, line });
        return;
      }
      if (end === -1) break;
      const text = lineText(carried, decoder, { file: path, line });
      yield text;
      if (typeof text === "object" && "code" in text) return;
      [carried, carriedBytes] = [[], 0];
      line += 1;
      from = end + 1;
    }
  }
  if (carriedBytes > 0) yield fault("bundle-text-form", { what: "last-line" }, { file: path, line });
}

function lineText(
  pieces: readonly Uint8Array[],
  decoder: TextDecoder,
  place: { readonly file: string; readonly line: number },
): Line | Fault {
  const whole = pieces.length === 1 ? pieces[0]! : joined(pieces);
  try {
    const text = decoder.decode(whole);
    if (text.includes("\r")) return fault("bundle-text-form", { what: "line-ends" }, place);
    if (place.line === 1 && text.startsWith(BOM)) return fault("bundle-text-form", { what: "bom" }, place);
    return { line: place.line, text };
  } catch {
    return fault("bundle-text-form", { what: "utf-8" }, place);
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
