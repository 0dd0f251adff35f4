/** A file as a stream of decoded text. Read by slices, which works the same for a file on disk and one in a browser. */
import type { Encoding } from "./encoding.ts";

const BROKEN = "\uFFFD";

export interface ChunkOptions {
  readonly encoding: Encoding;
  readonly chunkBytes: number;
  readonly signal?: AbortSignal | undefined;
  readonly onBytes?: ((bytes: number) => void) | undefined;
  /** Called once, where bytes cannot be decoded. */
  readonly onBroken?: (() => void) | undefined;
}

/** Yields the text of `file` in pieces, without BOM; throws only the reason of an aborted `signal`. */
export async function* textChunks(file: Blob, options: ChunkOptions): AsyncGenerator<string, void> {
  const decoder = new TextDecoder(options.encoding);
  let told = options.onBroken === undefined;
  for (let from = 0; from < file.size; from += options.chunkBytes) {
    options.signal?.throwIfAborted();
    const bytes = await file.slice(from, from + options.chunkBytes).arrayBuffer();
    // Never flushed: half a character at the end is what is left of a cut file, which the reader notices by itself.
    const text = decoder.decode(bytes, { stream: true });
    options.onBytes?.(from + bytes.byteLength);
    if (!told && text.includes(BROKEN)) {
      told = true;
      options.onBroken?.();
    }
    if (text !== "") yield text;
  }
}
