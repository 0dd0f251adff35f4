/**
 * Rows of a table on a page. A cell may be wrapped over several lines, and the cells of a row may stand at its top, in its
 * middle or at its foot; what every row has once is the day on which it was booked, and from that it is built.
 */
import type { Box } from "@youju/model";
import type { Column } from "../bill/columns.ts";
import { type Grid, placed, type PlacedPiece } from "./grid.ts";
import { baseOf, type PdfLine } from "./lines.ts";

/** A row while it is put together: what is left of it may stand on the next page. */
export interface TableRow {
  readonly page: number;
  readonly box: Box;
  /** The pieces of each column, in the order in which they are read. */
  readonly cells: readonly (readonly string[])[];
}

export interface PageRows {
  /** Above the first row, and part of the last one of the page before. */
  readonly rest: readonly (readonly string[])[] | undefined;
  readonly rows: readonly TableRow[];
  /** Lines of the page that belong to no row. */
  readonly outside: readonly PdfLine[];
}

interface GridLine {
  readonly line: PdfLine;
  readonly placed: readonly PlacedPiece[];
  readonly begins: boolean;
  /** Words where every row has figures: a header that is repeated, a sum. */
  readonly alien: boolean;
}

const FIGURES: readonly Column[] = ["time", "amount", "income", "expense", "balance"];

const isFigure = ({ piece }: PlacedPiece): boolean => /\d|^[-—/]+$/u.test(piece.text);

const DAY = /^(?:\d{4}\s?[-/.年]\s?\d{1,2}(?:\D|$)|\d{8}(?:\D|$)|\d{14}$)/u;
/** Lines of one cell are at most so many times their height apart. */
const LEADING = 1.9;
/** And rows, where what is left of one stands above the next. */
const ROW_GAP = 3.5;

/** `continues`: rows stand on the page before, and the last of them may go on at the top of this one. */
export function rowsOfPage(lines: readonly PdfLine[], grid: Grid, page: number, continues: boolean): PageRows {
  const { index } = grid.header.columns;
  const figures = FIGURES.flatMap((column) => index[column] ?? []);
  const read = lines.map((line): GridLine => {
    const cells = placed(grid, line.pieces);
    const begins = cells.some(({ piece, column }) => column === index.time && DAY.test(piece.text));
    return {
      line,
      placed: cells,
      begins,
      alien: !begins && cells.some((one) => figures.includes(one.column) && !isFigure(one)),
    };
  });
  const all = read.filter(({ alien }) => !alien);
  const starts = all.flatMap(({ begins }, at) => (begins ? [at] : []));
  if (starts.length === 0) return { rest: undefined, rows: [], outside: lines };
  const first = chainUp(all, starts[0]!, LEADING);
  const last = chainDown(all, starts.at(-1)!);
  const cuts = [...starts.slice(1).map((start, at) => cutBetween(all, starts[at]!, start)), last + 1];
  const top = all.slice(first, starts[0]);
  const body = all.slice(starts[0], cuts[0]);
  const isRest = continues && top.length > 0 && !isAround(top, body, index.time!);
  const begin = isRest ? starts[0]! : first;
  const above = continues ? chainUp(all, begin, ROW_GAP) : begin;
  const rest = all.slice(above, begin);
  const goesOn =
    rest.length > 0 && rest.every((line) => line.placed.every((one) => mayGoOn(one, figures, index.time!)));
  const rows = cuts.map((end, at) => rowOf(all.slice(at === 0 ? begin : cuts[at - 1], end), grid, page));
  const left = [...all.slice(0, goesOn ? above : begin), ...all.slice(last + 1), ...read.filter(({ alien }) => alien)];
  return { rest: goesOn ? cellsOf(rest, grid) : undefined, rows, outside: left.map(({ line }) => line) };
}

/** What is wrapped are words and long numbers, and the hour under its day; a sum is whole. */
const mayGoOn = ({ piece, column }: PlacedPiece, figures: readonly number[], time: number): boolean =>
  !figures.includes(column) || (column === time && /^\d{1,2}:\d/u.test(piece.text));

const gap = (all: readonly GridLine[], at: number): number => all[at]!.line.base - all[at - 1]!.line.base;

/** The uppermost line from which each is at most so many heights above the next; titles are larger than rows. */
function chainUp(all: readonly GridLine[], start: number, heights: number): number {
  const { height } = all[start]!.line;
  let at = start;
  while (at > 0 && gap(all, at) <= heights * height && all[at - 1]!.line.height < 1.2 * height) at -= 1;
  return at;
}

function chainDown(all: readonly GridLine[], start: number): number {
  let at = start;
  while (at + 1 < all.length && gap(all, at + 1) <= LEADING * all[start]!.line.height) at += 1;
  return at;
}

/** Where the row of `a` ends and that of `b` begins: at the widest gap, and of equals at the one before `b`. */
function cutBetween(all: readonly GridLine[], a: number, b: number): number {
  const rounding = 0.15 * all[b]!.line.height;
  let cut = b;
  for (let at = b - 1; at > a; at -= 1) if (gap(all, at) > gap(all, cut) + rounding) cut = at;
  return cut;
}

/** Lines above the day belong to its row where its cells stand in the middle: each of them as far above as below. */
function isAround(top: readonly GridLine[], body: readonly GridLine[], time: number): boolean {
  const bases = (lines: readonly GridLine[], column: number): readonly number[] =>
    lines.flatMap((line) => line.placed.filter((one) => one.column === column).map(({ piece }) => baseOf(piece)));
  const day = middle(bases([...top, ...body], time));
  const columns = new Set(top.flatMap((line) => line.placed.map(({ column }) => column)));
  const height = body[0]!.line.height;
  return [...columns].every((column) => Math.abs(middle(bases([...top, ...body], column)) - day) < height / 2);
}

const middle = (values: readonly number[]): number => (Math.min(...values) + Math.max(...values)) / 2;

function rowOf(lines: readonly GridLine[], grid: Grid, page: number): TableRow {
  const pieces = lines.flatMap((line) => line.placed.map(({ piece }) => piece));
  const x = Math.round(Math.min(...pieces.map((piece) => piece.x)));
  const y = Math.round(Math.min(...pieces.map((piece) => piece.top)));
  const right = Math.round(Math.max(...pieces.map((piece) => piece.x + piece.width)));
  const foot = Math.round(Math.max(...pieces.map(baseOf)));
  return { page, box: { x, y, width: right - x, height: foot - y }, cells: cellsOf(lines, grid) };
}

/** Pieces beside each other become one, with a blank where they stand apart. */
function cellsOf(lines: readonly GridLine[], grid: Grid): readonly (readonly string[])[] {
  return grid.header.cells.map((_, column) =>
    lines.flatMap(({ placed: all }) => {
      const own = all.filter((one) => one.column === column).map(({ piece }) => piece);
      if (own.length === 0) return [];
      return own.slice(1).reduce(
        ({ text, end }, piece) => ({
          text: `${text}${piece.x - end > 0.15 * piece.height ? " " : ""}${piece.text}`,
          end: piece.x + piece.width,
        }),
        { text: own[0]!.text, end: own[0]!.x + own[0]!.width },
      ).text;
    }),
  );
}

/** Ends with a whole day. */
const DAY_END = /(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{8}|日)$/u;

/** Lines of a wrapped cell as one text: names and numbers are wrapped within words, times between day and hour. */
export function joined(lines: readonly string[]): string {
  return lines.reduce((text, line) => text + (DAY_END.test(text) && /^\d{1,2}:\d/u.test(line) ? " " : "") + line, "");
}
