/** The columns of a table: where one ends and the next begins, and to which of them a piece of text belongs. */
import type { Column } from "../bill/columns.ts";
import type { HeaderCell, TableHeader } from "./header.ts";
import { letterEdges, letterWidths, type LetterWidths, partOf, wordsOf } from "./lines.ts";
import type { TextPiece } from "./pages.ts";

export interface Grid {
  readonly header: TableHeader;
  /** `edges[n]` lies between the columns `n` and `n + 1`. */
  readonly edges: readonly number[];
  readonly widths: LetterWidths;
}

export interface PlacedPiece {
  readonly piece: TextPiece;
  readonly column: number;
}

/**
 * Words of a header say where a column is, not how far it goes: its cells may stand left, right or in the middle of it.
 * So the edge between two columns is the widest gap between their names that fewest pieces cross.
 */
export function gridOf(header: TableHeader, pieces: readonly TextPiece[]): Grid {
  const names = header.cells.map(({ left, right }) => ({ x: left, width: right - left }));
  const widths = letterWidths(pieces);
  const words = pieces.flatMap((piece) => wordsOf(piece, widths));
  const spans = [...names, ...words].map(({ x, width }) => ({ from: x, to: x + width }));
  const edges = header.cells.slice(1).map((cell, at) => edgeBetween(header.cells[at]!, cell, spans));
  return { header, edges, widths };
}

interface Span {
  readonly from: number;
  readonly to: number;
}

function edgeBetween(a: HeaderCell, b: HeaderCell, spans: readonly Span[]): number {
  const [from, to] = [Math.min(a.right, b.left), Math.max(a.right, b.left)];
  const inside = spans.filter((span) => span.to >= from && span.from <= to);
  const stops = [...new Set([from, to, ...inside.flatMap((span) => [span.from, span.to])])]
    .filter((stop) => stop >= from && stop <= to)
    .toSorted((x, y) => x - y);
  let best = { crossed: Infinity, left: from, right: to };
  for (const [at, left] of stops.slice(0, -1).entries()) {
    const right = stops[at + 1]!;
    const crossed = inside.filter((span) => span.from < right - 0.1 && span.to > left + 0.1).length;
    const narrower = right - left <= best.right - best.left;
    if (crossed > best.crossed || (crossed === best.crossed && narrower)) continue;
    best = { crossed, left, right };
  }
  return edgeIn(best, inside);
}

/** Where the cells on one side of the gap stand in a line, the column ends there; longer cells may yet come from the other. */
function edgeIn({ left, right }: { readonly left: number; readonly right: number }, spans: readonly Span[]): number {
  const before = spans.filter(({ to }) => Math.abs(to - left) < 1).length;
  const behind = spans.filter(({ from }) => Math.abs(from - right) < 1).length;
  const near = Math.min(1, (right - left) / 4);
  if (before === behind) return (left + right) / 2;
  return behind > before ? right - near : left + near;
}

/** The pieces with their columns; one that pdf.js made of two cells beside each other is taken apart again. */
export function placed(grid: Grid, pieces: readonly TextPiece[]): readonly PlacedPiece[] {
  return pieces.flatMap((piece) => placedPiece(grid, piece, 0));
}

/** Not left of the column `least`, in which what stood before it ended. */
function placedPiece(grid: Grid, piece: TextPiece, least: number): readonly PlacedPiece[] {
  const slack = 0.6 * piece.height;
  const edge = grid.edges.findIndex((x, at) => at >= least && piece.x < x - slack && piece.x + piece.width > x + slack);
  const column = edge === -1 ? Math.max(least, columnAt(grid, piece)) : edge;
  const at = edge === -1 ? leading(grid, piece.text, column) : cutAt(grid, piece, edge);
  if (at === undefined) return [{ piece, column: Math.max(least, columnAt(grid, piece)) }];
  const length = Array.from(piece.text).length;
  const [left, right] = [partOf(piece, 0, at, grid.widths), partOf(piece, at, length, grid.widths)];
  return [
    ...(left === undefined ? [] : [{ piece: left, column }]),
    ...(right === undefined ? [] : placedPiece(grid, right, column + 1)),
  ];
}

const MONEY = /[+-]?[¥￥]?\d[\d,]*\.\d\d/u;
/** Columns whose cells are of one form. */
const FORMS: Readonly<Partial<Record<Column, RegExp>>> = {
  time: /\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?: \d[\d:]*)?/u,
  direction: /收入|支出|其他|不计收支/u,
  amount: MONEY,
  income: MONEY,
  expense: MONEY,
  balance: MONEY,
};

function formOf({ header: { columns, cells } }: Grid, column: number): RegExp | undefined {
  if (column >= cells.length) return undefined;
  return Object.entries(FORMS).find(([name]) => columns.index[name as Column] === column)?.[1];
}

/** Where the cell of a column of one form ends and something else follows. */
function leading(grid: Grid, text: string, column: number): number | undefined {
  const match = column + 1 < grid.header.cells.length ? formOf(grid, column)?.exec(text) : undefined;
  if (match === null || match === undefined || match.index > 0) return undefined;
  const end = match[0].length;
  return end < text.length && !/[\d.,:]/u.test(text[end]!) ? end : undefined;
}

/** Where the cell of a column of one form begins behind something else. */
function trailing(grid: Grid, text: string, column: number): number | undefined {
  const match = formOf(grid, column)?.exec(text);
  if (match === null || match === undefined || match.index === 0) return undefined;
  return match.index + match[0].length === text.length ? match.index : undefined;
}

/**
 * The letter at which the next column begins: where a cell of one form ends or begins, or behind a blank near the edge.
 * Else the text is one cell, longer than its column.
 */
function cutAt(grid: Grid, piece: TextPiece, edge: number): number | undefined {
  const formed = leading(grid, piece.text, edge);
  if (formed !== undefined) return formed;
  const starts = letterEdges(piece, grid.widths);
  const off = (at: number): number => Math.abs((starts[at]! + starts[at + 1]!) / 2 - grid.edges[edge]!);
  const blanks = Array.from(piece.text).flatMap((letter, at) => (letter === " " ? [at] : []));
  const near = blanks.toSorted((a, b) => off(a) - off(b))[0];
  return near !== undefined && off(near) < 1.5 * piece.height ? near : trailing(grid, piece.text, edge + 1);
}

/** The one in which most of it lies. */
function columnAt({ edges }: Grid, { x, width }: TextPiece): number {
  const bounds = [-Infinity, ...edges, Infinity];
  let best = { column: 0, over: -Infinity };
  for (let column = 0; column <= edges.length; column += 1) {
    const over = Math.min(x + width, bounds[column + 1]!) - Math.max(x, bounds[column]!);
    if (over > best.over) best = { column, over };
  }
  return best.column;
}
