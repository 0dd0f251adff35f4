/**
 * Words of the gambling table in a chat: a sign for a lawyer, never a verdict (CASE-20). Those that also mean something
 * harmless count only beside another.
 */
const PLAIN = ["水钱", "赌债", "赌场", "赌博", "赌钱", "赌资", "牌桌"] as const;
const AMBIGUOUS = ["打水", "上山"] as const;

/** The words of gambling in these lines, each once, in the order of the list. */
export function gamblingWords(lines: readonly string[]): string[] {
  const says = (word: string): boolean => lines.some((line) => line.includes(word));
  const plain = PLAIN.filter(says);
  const ambiguous = AMBIGUOUS.filter(says);
  return plain.length > 0 || ambiguous.length > 1 ? [...plain, ...ambiguous] : [];
}
