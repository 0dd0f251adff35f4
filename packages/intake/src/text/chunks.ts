/** A file as a stream of decoded text. Read by slices, which works the same for a file on disk and one in a browser. */
import type { Encoding } from "./encoding.ts";
import { mended, type Misreading } from "./misread.ts";

/** How the bytes of a text become what was written. */
export interface TextForm {
  readonly encoding: Encoding;
  /** Where it was read wrongly and saved again. */
  readonly misreading?: Misreading | undefined;
}

export interface ChunkOptions extends TextForm {
  readonly chunkBytes: number;
  readonly signal?: AbortSignal | undefined;
  readonly onBytes?: ((bytes: number) => void) | undefined;
  /** Called with the line of each place that was misread and could not be mended. */
  readonly onLeft?: ((line: number) => void) | undefined;
}

/**
 * So few that a piece makes less than a hundred records. From a hundred that live together, V8 may conclude that such
 * objects live for long, and then keeps dead ones of half a file: 110 to 230 MB at a million messages, and not 60.
 */
const PIECE_BYTES = 10 * 1024;

/** Yields the text of `file` in pieces, without BOM; throws only the reason of an aborted `signal`. */
export function textChunks(file: Blob, options: ChunkOptions): AsyncGenerator<string, void> {
  const { misreading, onLeft } = options;
  const chunks = decoded(file, options);
  return misreading === undefined ? chunks : mended(chunks, { misreading, onLeft });
}

async function* decoded(file: Blob, options: ChunkOptions): AsyncGenerator<string, void> {
  const decoder = new TextDecoder(options.encoding);
  for (let from = 0; from < file.size; from += options.chunkBytes) {
    options.signal?.throwIfAborted();
    const bytes = await file.slice(from, from + options.chunkBytes).arrayBuffer();
    for (let at = 0; at < bytes.byteLength; at += PIECE_BYTES) {
      // Never flushed: half a character at the end is what is left of a cut file, which the reader notices by itself.
      const piece = new Uint8Array(bytes, at, Math.min(PIECE_BYTES, bytes.byteLength - at));
      const text = decoder.decode(piece, { stream: true });
      options.onBytes?.(from + at + piece.byteLength);
      if (text !== "") yield text;
    }
  }
}
