/** A paper of names and values (`转账金额：20,000.00`), beside each other or in boxes, as a list in the order of reading. */
import { linesOf, wordsOf } from "./lines.ts";
import type { TextPiece } from "./pages.ts";

export interface FieldEntry {
  /** Without blanks, brackets in their narrow form. */
  readonly name: string;
  readonly value: string;
  readonly x: number;
  readonly line: number;
}

interface OpenEntry {
  readonly name: string;
  readonly x: number;
  readonly line: number;
  value: string;
  /** Where its value stands, and on which line it was last found. */
  valueX: number | undefined;
  last: number;
}

interface Word {
  readonly text: string;
  readonly x: number;
  readonly end: number;
  readonly line: number;
}

/** `isName`: whether a text, as in {@link FieldEntry.name}, is the name of a field. */
export function fieldsOf(pieces: readonly TextPiece[], isName: (text: string) => boolean): readonly FieldEntry[] {
  const entries: OpenEntry[] = [];
  for (const word of wordsIn(pieces)) {
    const { name, rest } = nameAndRest(word.text, isName);
    if (name !== undefined)
      entries.push({ name, x: word.x, line: word.line, value: "", valueX: undefined, last: word.line });
    const open = name === undefined ? entryOf(entries, word) : entries.at(-1);
    if (open === undefined || rest === "") continue;
    open.value += (open.value !== "" && open.last === word.line ? " " : "") + rest;
    open.last = word.line;
    open.valueX ??= name === undefined ? word.x : undefined;
  }
  return entries.map(({ name, x, line, value }) => ({ name, x, line, value: value.trim() }));
}

function wordsIn(pieces: readonly TextPiece[]): readonly Word[] {
  return linesOf(pieces).flatMap(({ pieces: row }, line) =>
    row.flatMap((piece) => wordsOf(piece).map(({ text, x, width }) => ({ text, x, end: x + width, line }))),
  );
}

export const fieldName = (text: string): string => text.normalize("NFKC").replaceAll(/[\s:]/gu, "");

function nameAndRest(
  text: string,
  isName: (text: string) => boolean,
): { readonly name: string | undefined; readonly rest: string } {
  if (isName(fieldName(text))) return { name: fieldName(text), rest: "" };
  const colon = text.search(/[:：]/u);
  const before = fieldName(text.slice(0, Math.max(colon, 0)));
  return colon > 0 && isName(before)
    ? { name: before, rest: text.slice(colon + 1).trim() }
    : { name: undefined, rest: text.replace(/^[:：]\s*/u, "") };
}

/** The value on the same line goes to the last name; one below stands under the value that it continues. */
function entryOf(entries: readonly OpenEntry[], word: Word): OpenEntry | undefined {
  const beside = entries.findLast((entry) => entry.line === word.line && entry.x < word.x);
  if (beside !== undefined) return beside;
  return entries.findLast(
    ({ valueX, last }) => valueX !== undefined && last === word.line - 1 && Math.abs(word.x - valueX) < 3,
  );
}
