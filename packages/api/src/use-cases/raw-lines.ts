/** Lines of an original as they stand in the file, read no further than the last one that is asked for. */
import { textChunks, textForm, type TextForm, textLines } from "@youju/intake";

/** A line longer than this is cut: pictures sit in some exports as one line of text. */
const LONGEST = 4000;
const NEWLINE = 0x0a;

const HEAD_BYTES = 64 * 1024;

/** The given lines (1 is the first) of a text file; text that was read wrongly and saved again as it was written. */
export async function rawLines(file: Blob, wanted: ReadonlySet<number>): Promise<ReadonlyMap<number, string>> {
  const form = textForm(new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer()));
  const decodedFirst = form !== undefined && (form.misreading !== undefined || form.encoding.startsWith("utf-16"));
  return decodedFirst ? linesOfText(file, form, wanted) : linesOfBytes(file, wanted);
}

async function linesOfText(
  file: Blob,
  form: TextForm,
  wanted: ReadonlySet<number>,
): Promise<ReadonlyMap<number, string>> {
  const found = new Map<number, string>();
  const last = Math.max(0, ...wanted);
  for await (const lines of textLines(textChunks(file, { ...form, chunkBytes: HEAD_BYTES }))) {
    for (const { line, text } of lines) if (wanted.has(line)) found.set(line, shown(text, line === 1));
    if ((lines.at(-1)?.line ?? 0) >= last) break;
  }
  return found;
}

/**
 * Neither UTF-8 nor GB18030 has a newline inside another character, so the file is cut into lines before it is decoded,
 * and each line is decoded by itself.
 */
async function linesOfBytes(file: Blob, wanted: ReadonlySet<number>): Promise<ReadonlyMap<number, string>> {
  const found = new Map<number, string>();
  const last = Math.max(0, ...wanted);
  let line = 1;
  let pieces: Uint8Array[] = [];
  for await (const chunk of file.stream()) {
    for (let from = 0; from < chunk.length && line <= last; line += 1) {
      const end = chunk.indexOf(NEWLINE, from);
      if (wanted.has(line)) pieces.push(chunk.subarray(from, end === -1 ? undefined : end));
      if (end === -1) break;
      if (wanted.has(line)) found.set(line, lineText(pieces, line === 1));
      pieces = [];
      from = end + 1;
    }
    if (line > last) return found;
  }
  if (pieces.length > 0) found.set(line, lineText(pieces, line === 1));
  return found;
}

const lineText = (pieces: readonly Uint8Array[], first: boolean): string => shown(decoded(joined(pieces)), first);

function shown(line: string, first: boolean): string {
  const text = line.replace(/\r$/, "");
  const bare = first ? text.replace(/^\uFEFF/, "") : text;
  return bare.length > LONGEST ? `${bare.slice(0, LONGEST)}…` : bare;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}
