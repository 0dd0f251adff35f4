/** Names as WeChat masks them on a transfer page: `*伟`, `张*`, `大伟(**伟)`. */
const MASKED = /(\p{Script=Han}*)[*＊]+(\p{Script=Han}*)/u;

const BRACKETED = /[(（]([^()（）]*[*＊][^()（）]*)[)）]/u;

/** Whether a shown name names, in brackets as WeChat does, a masked real name that is not that of `name`. */
export const maskedNameDiffers = (shown: string, name: string): boolean =>
  BRACKETED.test(shown) && !maskedNameFits(shown, name);

/** Whether a shown name hides part of a real name, and what it leaves open fits that of `name`. */
export function maskedNameFits(shown: string, name: string): boolean {
  const inBrackets = BRACKETED.exec(shown)?.[1] ?? shown;
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
