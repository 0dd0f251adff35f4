/** What each file adds to its ZIP beside its content: two headers, and a line in three lists. */
const BESIDE = 2048;
/** The tag files, the page for checking among them. */
const COMMON = 4 << 20;

/**
 * In which part each file stands, counting from 1, so that no part has more than `most` bytes unless one file alone, or
 * what only the first part holds, has more.
 */
export function inParts(sizes: readonly number[], first: number, most: number): number[] {
  const room = most - Math.min(COMMON, most / 2);
  let [part, used] = [1, first];
  return sizes.map((size) => {
    const needed = size === 0 ? 0 : size + BESIDE;
    if (used + needed > room && used > 0 && needed > 0) [part, used] = [part + 1, 0];
    used += needed;
    return part;
  });
}
