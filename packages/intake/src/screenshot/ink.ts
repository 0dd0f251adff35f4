/** Lines of writing on a surface: where its cells are not of the surface's colour. */
import type { Box } from "@youju/model";
import { bottom, type Colour, distance, type Grid, right } from "./grid.ts";

/** A part of the grid with one bit a cell: written on or not. */
interface Ink {
  readonly box: Box;
  readonly on: Uint8Array;
}

/** Fainter than this part of the strongest ink is the shadow that JPEG leaves around letters. */
const FAINT = 0.2;
const FAINTEST = 6;
/** Cells between two columns of writing that do not belong together: an icon and the words beside it. */
const COLUMN_GAP = 6;
/** Two rows of blank may be within a letter; lines are farther apart. */
const ROW_GAP = 3;
/** Writing is at least so many cells high; “一” and rules are less. */
const THINNEST = 4;
/** What is higher than so many of the usual line is no line of text. */
const TALLEST = 1.6;

export interface InkOptions {
  /** Cells at each corner that are not the surface's: it is round there. */
  readonly corner?: number;
  /** Cells that belong to something else. */
  readonly skip?: readonly Box[];
  /** What differs less from the surface is no ink. */
  readonly faintest?: number;
}

export function inkOf(
  grid: Grid,
  box: Box,
  surface: Colour,
  { corner = 0, skip = [], faintest = FAINTEST }: InkOptions = {},
): Ink {
  const on = new Uint8Array(box.width * box.height);
  const far = new Uint8Array(on.length);
  const counts = new Uint32Array(256);
  for (let y = 0; y < box.height; y += 1) {
    for (let x = 0; x < box.width; x += 1) {
      if (inCorner(box, x, y, corner)) continue;
      const away = distance(grid, (box.y + y) * grid.width + box.x + x, surface);
      far[y * box.width + x] = away;
      counts[away]! += 1;
    }
  }
  for (const one of skip) blank(far, box, one);
  const least = Math.max(faintest, strongest(counts) * FAINT);
  for (let n = 0; n < on.length; n += 1) on[n] = far[n]! > least ? 1 : 0;
  return { box, on };
}

function inCorner({ width, height }: Box, x: number, y: number, corner: number): boolean {
  return Math.min(x, width - 1 - x) < corner && Math.min(y, height - 1 - y) < corner;
}

function blank(far: Uint8Array, box: Box, hole: Box): void {
  const from = Math.max(0, hole.x - box.x);
  const to = Math.min(box.width, right(hole) - box.x);
  if (to <= from) return;
  for (let y = Math.max(0, hole.y - box.y); y < Math.min(box.height, bottom(hole) - box.y); y += 1)
    far.fill(0, y * box.width + from, y * box.width + to);
}

/** The distance that but a few cells exceed. */
function strongest(counts: Uint32Array): number {
  let left = 4;
  let at = counts.length - 1;
  for (; at > 0 && left > 0; at -= 1) left -= counts[at]!;
  return at;
}

/** A stretch of rows or columns. */
type Span = readonly [from: number, to: number];

/** Boxes of lines, each as tight as its ink, from the top down; icons beside them are left out. */
export function linesIn(ink: Ink, usual: number): readonly Box[] {
  const rows = rowsOf(ink, [0, ink.box.width], [0, ink.box.height]);
  return rows.flatMap((band) =>
    band[1] - band[0] > usual * TALLEST ? besideIcon(ink, band, usual) : lineOf(ink, band),
  );
}

/** A band that is higher than lines are: one or two lines with an icon at one end. */
function besideIcon(ink: Ink, band: Span, usual: number): readonly Box[] {
  const columns = columnsOf(ink, [0, ink.box.width], band);
  const rest = columns.filter(
    (column, n) => !((n === 0 || n === columns.length - 1) && isIcon(ink, column, band, usual)),
  );
  const [first, last] = [rest[0], rest.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (rest.length === columns.length) return lineOf(ink, band);
  const within: Span = [first[0], last[1]];
  return rowsOf(ink, within, band).flatMap((row) => lineOf(ink, row, within));
}

function isIcon(ink: Ink, column: Span, band: Span, usual: number): boolean {
  const rows = rowsOf(ink, column, band);
  // Two short lines have a gap between them.
  const height = rows.length === 1 ? rows[0]![1] - rows[0]![0] : 0;
  const width = column[1] - column[0];
  return height > usual * 1.2 && width > height * 0.6 && width < height * 1.6;
}

function lineOf(ink: Ink, rows: Span, within: Span = [0, ink.box.width]): readonly Box[] {
  const columns = columnsOf(ink, within, rows);
  const [first, last] = [columns[0], columns.at(-1)];
  if (first === undefined || last === undefined) return [];
  const [x, width] = [ink.box.x + first[0], last[1] - first[0]];
  return [{ x, y: ink.box.y + rows[0], width, height: rows[1] - rows[0] }];
}

function rowsOf({ box, on }: Ink, [from, to]: Span, [top, end]: Span): readonly Span[] {
  return spansOf(top, end, ROW_GAP, (y) => {
    for (let x = from; x < to; x += 1) if (on[y * box.width + x] === 1) return true;
    return false;
  });
}

function columnsOf({ box, on }: Ink, [from, to]: Span, [top, end]: Span): readonly Span[] {
  return spansOf(from, to, COLUMN_GAP, (x) => {
    for (let y = top; y < end; y += 1) if (on[y * box.width + x] === 1) return true;
    return false;
  });
}

/** Stretches in which `is` holds, over gaps smaller than `gap`. */
function spansOf(from: number, to: number, gap: number, is: (at: number) => boolean): readonly Span[] {
  const spans: [number, number][] = [];
  for (let at = from; at < to; at += 1) {
    if (!is(at)) continue;
    const last = spans.at(-1);
    if (last !== undefined && at - last[1] < gap) last[1] = at + 1;
    else spans.push([at, at + 1]);
  }
  return spans;
}

/** The columns of one line that stand apart by at least `gap` cells. */
export function apart({ box, on }: Ink, line: Box, gap: number): readonly Box[] {
  const top = line.y - box.y;
  const has = (x: number): boolean => {
    for (let y = top; y < top + line.height; y += 1) if (on[y * box.width + x] === 1) return true;
    return false;
  };
  return spansOf(line.x - box.x, right(line) - box.x, gap, has).map(([from, to]) => ({
    ...line,
    x: box.x + from,
    width: to - from,
  }));
}

export const isRule = ({ width, height }: Box, within: Box): boolean => height < THINNEST && width > within.width * 0.5;
