/** What stands still on the screen: the colour behind the chat, and where the bars above and below it end. */
import type { Colour, Grid } from "./grid.ts";
import { colourAt, distance } from "./grid.ts";

export interface Frame {
  readonly background: Colour;
  /** Rows of cells between the bars; the whole height where there are none. */
  readonly top: number;
  readonly bottom: number;
}

/** Columns at each side in which nothing but the background stands. */
const EDGE = 4;
/** So many cells at each side no message reaches. */
const BARE = 8;
/** What a row of the background may differ from it: the thinnest rule, spread over a cell, differs by 3. */
const PLAIN = 2;
/** How high the bars may be, as parts of the width: status and title; input and keyboard. */
const TOP_BARS = 0.42;
const BOTTOM_BARS = 1.1;

/** Undefined where no one colour runs down both edges: no chat, or one before a picture of the user's own. */
export function frameOf(grid: Grid): Frame | undefined {
  const background = edgeColour(grid);
  if (background === undefined) return undefined;
  const barred = (y: number): boolean => isBarred(grid, y, background);
  let top = Math.min(grid.height, Math.floor(grid.width * TOP_BARS));
  while (top > 0 && !barred(top - 1)) top -= 1;
  if (top === 0) top = endOfBareBar(grid, background);
  let bottom = Math.max(top, grid.height - Math.floor(grid.width * BOTTOM_BARS));
  while (bottom < grid.height && !barred(bottom)) bottom += 1;
  return { background, top, bottom };
}

/** Rows of ink that are no higher than this part of the width, and reach into the edges, are clock, arrow and title. */
const BAR_LINE = 0.085;
const BAR_EDGE = 0.13;
const STRONG = 110;
/** Blank rows below the title that still belong to its bar. */
const BELOW_TITLE = 8;

/** Some phones draw no rule below the title: then it is known by the arrow before it, or the dots behind it. */
function endOfBareBar(grid: Grid, background: Colour): number {
  let end = 0;
  let start: number | undefined;
  for (let y = 0; y < grid.height && y < grid.width * TOP_BARS; y += 1) {
    if (hasInk(grid, y, background)) start ??= y;
    else if (start !== undefined) {
      if (y - start > grid.width * BAR_LINE || !reachesEdge(grid, start, y, background)) return end;
      end = y + BELOW_TITLE;
      start = undefined;
    }
  }
  return end;
}

function hasInk(grid: Grid, y: number, background: Colour): boolean {
  for (let x = 0; x < grid.width; x += 1) if (distance(grid, y * grid.width + x, background) > STRONG / 4) return true;
  return false;
}

function reachesEdge(grid: Grid, from: number, to: number, background: Colour): boolean {
  const reach = Math.floor(grid.width * BAR_EDGE);
  for (let y = from; y < to; y += 1)
    for (let n = 0; n < reach; n += 1)
      for (const x of [n, grid.width - 1 - n]) if (distance(grid, y * grid.width + x, background) > STRONG) return true;
  return false;
}

/** The colour that most cells at the edges have, where it is a grey one and a third of them have it. */
function edgeColour(grid: Grid): Colour | undefined {
  const counts = new Map<number, number>();
  const columns = Array.from({ length: EDGE }, (_, n) => [n, grid.width - 1 - n]).flat();
  for (let y = 0; y < grid.height; y += 1) {
    for (const x of columns) {
      const [red, green, blue] = colourAt(grid, x, y);
      const key = (red << 16) | (green << 8) | blue;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  let best: readonly [key: number, count: number] = [0, 0];
  for (const entry of counts) if (entry[1] > best[1]) best = entry;
  const [key, count] = best;
  const colour: Colour = [key >> 16, (key >> 8) & 255, key & 255];
  const isGrey = Math.max(...colour) - Math.min(...colour) <= 12;
  return isGrey && count * 3 >= grid.height * columns.length ? colour : undefined;
}

/** A rule or a bar from edge to edge. Under a rule a bubble may begin, and both add up to the background: edges decide. */
function isBarred(grid: Grid, y: number, background: Colour): boolean {
  for (let n = 0; n < BARE; n += 1) {
    const row = y * grid.width;
    if (distance(grid, row + n, background) <= PLAIN) return false;
    if (distance(grid, row + grid.width - 1 - n, background) <= PLAIN) return false;
  }
  return true;
}
