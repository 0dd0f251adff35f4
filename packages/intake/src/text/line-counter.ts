/** On which line a place in a piece of text stands, where the text comes in pieces. */

export interface LineCounter {
  /** The line of a place in the piece that comes next; places must be asked for in their order. */
  readonly at: (piece: string, place: number) => number;
  /** The piece is over. */
  readonly pass: (piece: string) => void;
}

/** Counts from 1. */
export function lineCounter(): LineCounter {
  let [line, from] = [1, 0];
  const at = (piece: string, place: number): number => {
    for (let end = piece.indexOf("\n", from); end !== -1 && end < place; end = piece.indexOf("\n", from)) {
      line += 1;
      from = end + 1;
    }
    return line;
  };
  return {
    at,
    pass: (piece) => {
      at(piece, piece.length);
      from = 0;
    },
  };
}
