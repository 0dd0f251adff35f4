/** The header of a table on a page: words beside each other, of one line or several, that name columns. */
import type { Columns } from "../bill/columns.ts";
import { lineText, type PdfLine, wordsOf } from "./lines.ts";
import type { TextPiece } from "./pages.ts";

export interface HeaderCell {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

export interface TableHeader {
  readonly cells: readonly HeaderCell[];
  readonly columns: Columns;
  /** Places in the lines of the page: the first line of the header, and the first below it. */
  readonly from: number;
  readonly to: number;
}

export type ColumnsOf = (cells: readonly string[]) => Columns | undefined;

const MOST_LINES = 4;

/** The window of lines that names most columns; of equals the smallest, and the uppermost. */
export function findHeader(lines: readonly PdfLine[], columnsOf: ColumnsOf): TableHeader | undefined {
  let best: TableHeader | undefined;
  for (let from = 0; from < lines.length; from += 1) {
    for (let to = from + 1; to <= Math.min(lines.length, from + MOST_LINES); to += 1) {
      if (!mayBeHeader(lines[to - 1]!) || isApart(lines, from, to - 1)) break;
      const header = headerIn(lines, from, to, columnsOf);
      if (header !== undefined && isBetter(header, best)) best = header;
    }
  }
  return best === undefined ? undefined : { ...best, to: belowEnglish(lines, best.to) };
}

function isBetter(header: TableHeader, best: TableHeader | undefined): boolean {
  if (best === undefined || score(header) > score(best)) return true;
  return score(header) === score(best) && header.to - header.from < best.to - best.from;
}

const score = ({ columns }: TableHeader): number =>
  Object.keys(columns.index).length + (columns.texts?.length ?? 0) / 2;

/** Rows have figures. */
const mayBeHeader = (line: PdfLine): boolean => !line.pieces.some(({ text }) => /\d/u.test(text));

const isApart = (lines: readonly PdfLine[], from: number, at: number): boolean =>
  at > from && lines[at]!.base - lines[at - 1]!.base > 2.5 * lines[at]!.height;

function headerIn(lines: readonly PdfLine[], from: number, to: number, columnsOf: ColumnsOf): TableHeader | undefined {
  const window = lines.slice(from, to);
  const asTheyAre = window.map(({ pieces }) => withSpread(pieces));
  const apart = asTheyAre.map((pieces) => pieces.flatMap((piece) => (isSpread(piece) ? [piece] : wordsOf(piece))));
  const found = [asTheyAre, apart].flatMap((rows) => {
    const cells = cellsOf(rows);
    const columns = columnsOf(cells.map(({ text }) => text));
    return columns === undefined ? [] : [{ cells, columns, from, to }];
  });
  return found.toSorted((a, b) => score(b) - score(a))[0];
}

/** `日 志 号`: letters that stand alone beside each other are one word. */
function withSpread(pieces: readonly TextPiece[]): readonly TextPiece[] {
  const words: TextPiece[] = [];
  for (const piece of pieces) {
    const left = words.at(-1);
    const near = left !== undefined && piece.x - (left.x + left.width) < 2.5 * piece.height;
    const spread = near && isLetter(piece) && (isLetter(left) || isSpread(left));
    if (spread)
      words[words.length - 1] = { ...left, text: `${left.text} ${piece.text}`, width: piece.x + piece.width - left.x };
    else words.push(piece);
  }
  return words;
}

const isSpread = ({ text }: TextPiece): boolean => /^(?:[\u4e00-\u9fa5] )+[\u4e00-\u9fa5]$/u.test(text);
const isLetter = ({ text }: TextPiece): boolean => /^[\u4e00-\u9fa5]$/u.test(text);

/** What stands above each other is one cell. */
function cellsOf(rows: readonly (readonly TextPiece[])[]): readonly HeaderCell[] {
  const pieces = rows.flatMap((row, line) => row.map((piece) => ({ piece, line })));
  const cells: { left: number; right: number; parts: typeof pieces }[] = [];
  for (const one of pieces.toSorted((a, b) => a.piece.x - b.piece.x)) {
    const { x, width } = one.piece;
    const last = cells.at(-1);
    const over = last === undefined ? 0 : Math.min(last.right, x + width) - x;
    if (last !== undefined && over > 0.3 * Math.min(width, last.right - last.left)) {
      last.right = Math.max(last.right, x + width);
      last.parts.push(one);
    } else cells.push({ left: x, right: x + width, parts: [one] });
  }
  return cells.map(({ left, right, parts }) => {
    const sorted = parts.toSorted((a, b) => a.line - b.line || a.piece.x - b.piece.x);
    return { left, right, text: sorted.map(({ piece }) => piece.text).join("") };
  });
}

const ENGLISH =
  /^[A-Za-z\s./()-]*\b(?:date|time|currency|amount|balance|transaction|type|party|name|account|number|channel|summary|serial|remarks?|notes?|debit|credit|customer|merchant)\b[A-Za-z\s./()-]*$/iu;

/** Banks print the names in English under the Chinese ones. */
function belowEnglish(lines: readonly PdfLine[], below: number): number {
  let to = below;
  while (to < lines.length && ENGLISH.test(lineText(lines[to]!))) to += 1;
  return to;
}

/** The same columns at the same places, but for what rounding does. */
export function isSameHeader(a: TableHeader, b: TableHeader): boolean {
  return (
    a.cells.length === b.cells.length &&
    a.cells.every((cell, at) => cell.text === b.cells[at]!.text && Math.abs(cell.left - b.cells[at]!.left) < 2)
  );
}
