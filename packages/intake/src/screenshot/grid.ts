/** A picture made small for finding its parts: some 400 cells across, whatever the phone. */
import type { Box } from "@youju/model";
import type { Picture, Pixels } from "./picture.ts";

export interface Grid {
  /** Cells. */
  readonly width: number;
  readonly height: number;
  /** Pixels of the picture along one side of a cell. */
  readonly cell: number;
  /** Three bytes a cell. */
  readonly rgb: Uint8Array;
}

/** Red, green, blue; 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

const CELLS_ACROSS = 400;
/** Rows of cells that are taken out of the picture at once, so that a long one is never unpacked a second time. */
const BAND = 256;

export function gridOf(picture: Picture): Grid {
  const cell = Math.max(1, Math.round(picture.width / CELLS_ACROSS));
  const width = Math.floor(picture.width / cell);
  const height = Math.floor(picture.height / cell);
  const rgb = new Uint8Array(width * height * 3);
  for (let row = 0; row < height; row += BAND) {
    const rows = Math.min(BAND, height - row);
    const band = picture.pixels({ x: 0, y: row * cell, width: width * cell, height: rows * cell });
    average(band, cell, rgb.subarray(row * width * 3, (row + rows) * width * 3));
  }
  return { width, height, cell, rgb };
}

function average({ width, height, data }: Pixels, cell: number, into: Uint8Array): void {
  const across = width / cell;
  const sums = new Uint32Array(across * 3);
  const area = cell * cell;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0, from = y * width * 4; x < width; x += 1, from += 4) {
      const to = Math.floor(x / cell) * 3;
      sums[to]! += data[from]!;
      sums[to + 1]! += data[from + 1]!;
      sums[to + 2]! += data[from + 2]!;
    }
    if ((y + 1) % cell !== 0) continue;
    const row = Math.floor(y / cell) * across * 3;
    for (let n = 0; n < sums.length; n += 1) into[row + n] = Math.round(sums[n]! / area);
    sums.fill(0);
  }
}

export function colourAt({ width, rgb }: Grid, x: number, y: number): Colour {
  const at = (y * width + x) * 3;
  return [rgb[at]!, rgb[at + 1]!, rgb[at + 2]!];
}

/** How far the cell with this number is from a colour: the largest difference of the three channels. */
export function distance({ rgb }: Grid, index: number, [red, green, blue]: Colour): number {
  const at = index * 3;
  return Math.max(Math.abs(rgb[at]! - red), Math.abs(rgb[at + 1]! - green), Math.abs(rgb[at + 2]! - blue));
}

export function between(a: Colour, b: Colour): number {
  return Math.max(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1]), Math.abs(a[2] - b[2]));
}

/** The box in pixels of the picture. */
export function inPixels({ cell }: Grid, { x, y, width, height }: Box): Box {
  return { x: x * cell, y: y * cell, width: width * cell, height: height * cell };
}

export const right = ({ x, width }: Box): number => x + width;
export const bottom = ({ y, height }: Box): number => y + height;

export function contains(outer: Box, inner: Box, slack = 0): boolean {
  return (
    inner.x >= outer.x - slack &&
    inner.y >= outer.y - slack &&
    right(inner) <= right(outer) + slack &&
    bottom(inner) <= bottom(outer) + slack
  );
}
