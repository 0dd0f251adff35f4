/** An HTML page cut where a mark begins, streamed: each piece from one mark to the next, the first what stands before. */

export interface HtmlPiece {
  readonly html: string;
  /** 1-based line on which it begins. */
  readonly line: number;
  /** What stands before the first mark. */
  readonly first: boolean;
  /** It was longer than any message; only its beginning is here. */
  readonly cut: boolean;
}

const LONGEST_PIECE = 4 * 1024 * 1024;

export async function* htmlPieces(
  chunks: AsyncIterable<string>,
  mark: string,
): AsyncGenerator<readonly HtmlPiece[], void> {
  let [rest, line, first, cut] = ["", 1, true, false];
  /** Up to here there is no mark in the rest. */
  let looked = 0;
  for await (const chunk of chunks) {
    const text = rest + chunk;
    const pieces: HtmlPiece[] = [];
    let from = 0;
    for (let at = text.indexOf(mark, Math.max(1, looked)); at !== -1; at = text.indexOf(mark, at + 1)) {
      pieces.push({ html: text.slice(from, at), line, first, cut });
      line += newlines(text, from, at);
      [from, first, cut] = [at, false, false];
    }
    rest = text.slice(from);
    if (rest.length > LONGEST_PIECE) {
      const kept = rest.slice(-mark.length);
      line += newlines(rest, 0, rest.length - kept.length);
      [rest, cut] = [kept, true];
    }
    looked = Math.max(0, rest.length - mark.length);
    if (pieces.length > 0) yield pieces;
  }
  if (rest !== "") yield [{ html: rest, line, first, cut }];
}

function newlines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf("\n", from); at !== -1 && at < to; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}
