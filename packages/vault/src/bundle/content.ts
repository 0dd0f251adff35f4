/** What a file of a bundle holds: bytes that are there, or made again whenever they are read. */
import { chunksOf } from "../chunks.ts";

type Piece = Uint8Array<ArrayBuffer>;

/** A function gives the same bytes each time. */
export type Content = Blob | (() => AsyncIterable<Piece>);

/** Never all of it in memory. */
export async function* piecesOf(content: Content): AsyncGenerator<Piece, void> {
  yield* content instanceof Blob ? chunksOf(content) : content();
}

export const textContent = (text: string): Blob => new Blob([text]);

/** As every JSON file of a bundle is written. */
export const jsonContent = (value: unknown): Blob => textContent(`${JSON.stringify(value, null, 2)}\n`);

/** So many lines are written at once. */
const LINES = 2000;

/** Lines of JSON, made while they are read: those of a large case are hundreds of megabytes. */
export function linesContent(lines: () => Iterable<unknown>): Content {
  return async function* () {
    let batch: string[] = [];
    for (const line of lines()) {
      batch.push(`${JSON.stringify(line)}\n`);
      if (batch.length < LINES) continue;
      yield new TextEncoder().encode(batch.join(""));
      batch = [];
    }
    if (batch.length > 0) yield new TextEncoder().encode(batch.join(""));
  };
}
