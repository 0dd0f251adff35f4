/** Names as WeChat masks them on a transfer page: `*伟`, `张*`, `大伟(**伟)`. */
const MASKED = /(\p{Script=Han}*)[*＊]+(\p{Script=Han}*)/u;

/** Whether a shown name hides part of a real name, and what it leaves open fits that of `name`. */
export function maskedNameFits(shown: string, name: string): boolean {
  const inBrackets = /[(（]([^()（）]*[*＊][^()（）]*)[)）]/u.exec(shown)?.[1] ?? shown;
  const match = MASKED.exec(inBrackets);
  if (match === null) return false;
  const [start, end] = [match[1]!, match[2]!];
  return (
    start.length + end.length > 0 &&
    start.length + end.length < name.length &&
    name.startsWith(start) &&
    name.endsWith(end)
  );
}
