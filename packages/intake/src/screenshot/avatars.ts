/** The pictures of the two people at the edges: whoever's stands beside a bubble has sent it. */
import type { Box } from "@youju/model";
import { type Colour, distance, type Grid } from "./grid.ts";

export interface Avatars {
  readonly left: readonly Box[];
  readonly right: readonly Box[];
}

/** Of the width: where avatars begin at the latest, and how wide and high they are. A cut picture shows less of them. */
const BEGINS = 0.12;
const WIDTH = { least: 0.03, most: 0.16 };
const HEIGHT = { least: 0.075, most: 0.17 };
/** What JPEG leaves around things is less. */
const PLAIN = 9;
/** Cells of background between an avatar and its bubble, and in how many of its rows they are seen. */
const APART = 2;
const APART_ROWS = 0.4;
/** Rows of the background's colour within an avatar. */
const GAP = 4;
/** Cells by which round corners and JPEG move its edge. */
const STRAIGHT = 4;

/** @param rows the rows of cells between the bars; avatars that these cut are found too */
export function avatarsIn(
  grid: Grid,
  background: Colour,
  rows: { readonly top: number; readonly bottom: number },
): Avatars {
  const last = grid.width - 1;
  return {
    left: columnOf(grid, background, rows, (n) => n),
    right: columnOf(grid, background, rows, (n) => last - n),
  };
}

/** @param at the column that is so many cells from the edge */
function columnOf(
  grid: Grid,
  background: Colour,
  { top, bottom }: { readonly top: number; readonly bottom: number },
  at: (n: number) => number,
): readonly Box[] {
  const found: Box[] = [];
  let rows: Row[] = [];
  let plain = 0;
  for (let y = top; y <= bottom; y += 1) {
    const row = y < bottom ? firstFromEdge(grid, y, background, at) : undefined;
    if (row !== undefined && goesOn(rows, row)) {
      for (; plain > 0; plain -= 1) rows.push({ from: row.from });
      rows.push(row);
    } else if (rows.length > 0 && (++plain >= GAP || y === bottom)) {
      const end = y - plain + 1;
      const isCut = end - rows.length === top || end === bottom;
      if (isSize(grid, rows, isCut)) found.push(boxOf(rows, end, at));
      rows = [];
      plain = 0;
    }
  }
  return found;
}

/** Whether a row begins where the avatar does; one begins with a row that stands alone. */
function goesOn(rows: readonly Row[], row: Row): boolean {
  const before = rows.at(-1);
  return before === undefined ? row.to !== undefined : Math.abs(before.from - row.from) <= STRAIGHT;
}

/**
 * What stands first in a row, in cells from the edge: the first one that is not of the background, and the one behind the
 * last, where it is as wide as an avatar and a gap follows; else it is joined to something, as to the tail of its bubble,
 * which JPEG widens.
 */
interface Row {
  readonly from: number;
  readonly to?: number;
}

function firstFromEdge(grid: Grid, y: number, background: Colour, at: (n: number) => number): Row | undefined {
  const isOn = (n: number): boolean => distance(grid, y * grid.width + at(n), background) > PLAIN;
  let from = 0;
  while (from < grid.width * BEGINS && !isOn(from)) from += 1;
  if (from >= grid.width * BEGINS) return undefined;
  let to = from + 1;
  for (let gap = 0; gap < APART;) {
    if (to + gap - from > grid.width * WIDTH.most) return { from };
    if (isOn(to + gap)) {
      to += gap + 1;
      gap = 0;
    } else gap += 1;
  }
  return to - from >= grid.width * WIDTH.least ? { from, to } : undefined;
}

function boxOf(rows: readonly Row[], end: number, at: (n: number) => number): Box {
  const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;
  const apart = rows.flatMap(({ from, to }) => (to === undefined ? [] : [{ from, to }]));
  const [a, b] = [at(middle(apart.map(({ from }) => from))), at(middle(apart.map(({ to }) => to)) - 1)];
  return { x: Math.min(a, b), y: end - rows.length, width: Math.abs(a - b) + 1, height: rows.length };
}

function isSize({ width }: Grid, rows: readonly Row[], isCut: boolean): boolean {
  const height = rows.length;
  const apart = rows.filter(({ to }) => to !== undefined).length;
  if (apart < height * APART_ROWS || height > width * HEIGHT.most) return false;
  return height >= width * HEIGHT.least || (isCut && height >= 4);
}
