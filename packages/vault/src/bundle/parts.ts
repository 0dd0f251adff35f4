/** What each file adds to its ZIP beside its content: two headers, and a line in three lists. */
const BESIDE = 2048;

export interface Room {
  /** Bytes of what only the first part holds. */
  readonly first: number;
  /** Bytes of what every part holds. */
  readonly common: number;
  /** That a part may have. */
  readonly most: number;
}

/**
 * In which part each file stands, counting from 1, so that no part has more than `most` bytes unless one file alone, or
 * what only the first part holds, has more.
 */
export function inParts(sizes: readonly number[], { first, common, most }: Room): number[] {
  let [part, used] = [1, first];
  return sizes.map((size) => {
    const needed = size === 0 ? 0 : size + BESIDE;
    if (common + used + needed > most && used > 0 && needed > 0) [part, used] = [part + 1, 0];
    used += needed;
    return part;
  });
}
