/** The pictures of the two people at the edges: whoever's stands beside a bubble has sent it. */
import type { Box } from "@youju/model";
import { type Colour, distance, type Grid } from "./grid.ts";

export interface Avatars {
  readonly left: readonly Box[];
  readonly right: readonly Box[];
}

/** Columns that are within the avatars of every phone, as parts of the width. */
const STRIP = { from: 0.045, to: 0.105 };
/** As far as avatars reach. */
export const MARGIN = 0.15;
const SIZE = { least: 0.075, most: 0.15 };
const PLAIN = 5;
const GAP = 4;

/** @param rows the rows of cells between the bars; avatars that these cut are found too */
export function avatarsIn(
  grid: Grid,
  background: Colour,
  rows: { readonly top: number; readonly bottom: number },
): Avatars {
  const side = (at: (part: number) => number): readonly Box[] => {
    const [a, b] = [at(STRIP.from), at(STRIP.to)];
    return columnOf(grid, background, rows, [Math.min(a, b), Math.max(a, b)]);
  };
  return {
    left: side((part) => Math.round(grid.width * part)),
    right: side((part) => grid.width - Math.round(grid.width * part)),
  };
}

function columnOf(
  grid: Grid,
  background: Colour,
  { top, bottom }: { readonly top: number; readonly bottom: number },
  [from, to]: readonly [number, number],
): readonly Box[] {
  const found: Box[] = [];
  let start: number | undefined;
  let plain = 0;
  for (let y = top; y <= bottom; y += 1) {
    const isOn = y < bottom && share(grid, background, y, from, to) > 0.5;
    if (isOn) {
      start ??= y;
      plain = 0;
    } else if (start !== undefined && (++plain >= GAP || y === bottom)) {
      const end = y - plain + 1;
      if (isSize(grid, end - start, start === top || end === bottom))
        found.push({ x: from, y: start, width: to - from, height: end - start });
      start = undefined;
    }
  }
  return found;
}

function isSize({ width }: Grid, height: number, isCut: boolean): boolean {
  return height <= width * SIZE.most && (height >= width * SIZE.least || (isCut && height >= 4));
}

function share(grid: Grid, background: Colour, y: number, from: number, to: number): number {
  let on = 0;
  for (let x = from; x < to; x += 1) if (distance(grid, y * grid.width + x, background) > PLAIN) on += 1;
  return on / (to - from);
}
