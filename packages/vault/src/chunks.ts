export const CHUNK_BYTES = 1 << 20;

type Chunk = Uint8Array<ArrayBuffer>;

/** The bytes in pieces of about 1 MB: hashing small pieces takes a third longer. */
export async function* chunksOf(content: Blob | ReadableStream<Uint8Array>): AsyncGenerator<Chunk, void> {
  if (content instanceof Blob) {
    for (let from = 0; from < content.size; from += CHUNK_BYTES) {
      yield new Uint8Array(await content.slice(from, from + CHUNK_BYTES).arrayBuffer());
    }
    return;
  }
  let gathered: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of content) {
    gathered.push(piece);
    bytes += piece.byteLength;
    if (bytes < CHUNK_BYTES) continue;
    yield joined(gathered, bytes);
    [gathered, bytes] = [[], 0];
  }
  if (bytes > 0) yield joined(gathered, bytes);
}

function joined(pieces: readonly Uint8Array[], bytes: number): Chunk {
  const whole = new Uint8Array(bytes);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.byteLength;
  }
  return whole;
}
