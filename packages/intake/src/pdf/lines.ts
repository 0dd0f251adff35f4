/** Pieces of text as lines, from the top of the page to its foot. */
import type { TextPiece } from "./pages.ts";

export interface PdfLine {
  /** On which the letters stand. */
  readonly base: number;
  readonly height: number;
  /** From left to right. */
  readonly pieces: readonly TextPiece[];
}

export const baseOf = ({ top, height }: TextPiece): number => top + height;

export function linesOf(pieces: readonly TextPiece[]): readonly PdfLine[] {
  const sorted = pieces.toSorted((a, b) => baseOf(a) - baseOf(b) || a.x - b.x);
  const lines: TextPiece[][] = [];
  for (const piece of sorted) {
    const line = lines.at(-1);
    if (line === undefined || baseOf(piece) - baseOf(line[0]!) > line[0]!.height / 4) lines.push([piece]);
    else if (!line.some((other) => isSame(other, piece))) line.push(piece);
  }
  return lines.map((line) => ({
    base: baseOf(line[0]!),
    height: Math.max(...line.map(({ height }) => height)),
    pieces: whole(line.toSorted((a, b) => a.x - b.x)),
  }));
}

/** Some programs print a word in several runs, where its letters come from several fonts. */
function whole(pieces: readonly TextPiece[]): readonly TextPiece[] {
  const words: TextPiece[] = [];
  for (const piece of pieces) {
    const left = words.at(-1);
    if (left !== undefined && isTouching(left, piece)) {
      words[words.length - 1] = { ...left, text: left.text + piece.text, width: piece.x + piece.width - left.x };
    } else words.push(piece);
  }
  return words;
}

function isTouching(left: TextPiece, right: TextPiece): boolean {
  const gap = right.x - (left.x + left.width);
  return Math.abs(gap) < 0.06 * right.height && Math.abs(left.height - right.height) < 0.05 * right.height;
}

/** Bold letters are sometimes made by printing them twice. */
const isSame = (a: TextPiece, b: TextPiece): boolean => a.text === b.text && Math.abs(a.x - b.x) < 1.5;

/** Its pieces with a blank between those that stand apart. */
export function lineText({ pieces }: PdfLine): string {
  let text = "";
  let end: number | undefined;
  for (const piece of pieces) {
    if (end !== undefined && piece.x - end > 0.15 * piece.height) text += " ";
    text += piece.text;
    end = piece.x + piece.width;
  }
  return text;
}

/** How wide letters are beside their height; Chinese ones are square. */
export interface LetterWidths {
  readonly figure: number;
  /** Blanks, points, dashes. */
  readonly mark: number;
}

const USUAL: LetterWidths = { figure: 0.55, mark: 0.32 };

/** The widths of the font in which these pieces are, from those that are figures and marks alone. */
export function letterWidths(pieces: readonly TextPiece[]): LetterWidths {
  const figures = pieces
    .filter(({ text }) => /^\d{6,}$/u.test(text))
    .map((one) => one.width / one.height / one.text.length);
  const figure = median(figures) ?? USUAL.figure;
  const dates = pieces.filter(({ text }) => /^\d{4}-\d\d-\d\d$/u.test(text));
  const mark = median(dates.map((one) => (one.width / one.height - 8 * figure) / 2));
  return {
    figure,
    mark: figures.length > 0 && mark !== undefined && mark > 0 ? mark : (figure * USUAL.mark) / USUAL.figure,
  };
}

const median = (values: readonly number[]): number | undefined =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Where each letter of a piece begins and the last one ends: pdf.js gives the width of the whole alone. */
export function letterEdges({ text, x, width }: TextPiece, { figure, mark }: LetterWidths = USUAL): readonly number[] {
  const widths = Array.from(text, (letter) =>
    letter >= "\u2E80" ? 1 : /[\s.,:;'|!()[\]/-]/u.test(letter) ? mark : figure,
  );
  const scale = width / widths.reduce((sum, one) => sum + one, 0);
  let edge = x;
  return [x, ...widths.map((one) => (edge += one * scale))];
}

/** The letters from `from` to `to` as a piece of its own, blanks around it left out. */
export function partOf(piece: TextPiece, from: number, to: number, widths?: LetterWidths): TextPiece | undefined {
  const letters = Array.from(piece.text);
  let [first, last] = [from, to];
  while (first < last && letters[first] === " ") first += 1;
  while (last > first && letters[last - 1] === " ") last -= 1;
  if (first === last) return undefined;
  const edges = letterEdges(piece, widths);
  const [x, end] = [edges[first]!, edges[last]!];
  return { ...piece, text: letters.slice(first, last).join(""), x, width: end - x };
}

const DAY_AND_HOUR = /(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|日) (?=\d{1,2}(?::|$))/gu;

/** The words of a piece as pieces; a day and its hour are one. */
export function wordsOf(piece: TextPiece, widths?: LetterWidths): readonly TextPiece[] {
  if (!piece.text.includes(" ")) return [piece];
  const letters = Array.from(piece.text.replaceAll(DAY_AND_HOUR, "$1_"));
  const ends = [...letters.flatMap((letter, at) => (letter === " " ? [at] : [])), letters.length];
  return ends.flatMap((end, at) => partOf(piece, at === 0 ? 0 : ends[at - 1]!, end, widths) ?? []);
}
