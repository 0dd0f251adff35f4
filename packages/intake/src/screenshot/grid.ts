/** A picture made small for finding its parts: 390 cells across, whatever the phone. */
import type { Box } from "@youju/model";
import type { Picture, Pixels } from "./picture.ts";

export interface Grid {
  /** Cells. */
  readonly width: number;
  readonly height: number;
  /** Pixels of the picture along one side of a cell; no whole number. */
  readonly cell: number;
  /** Three bytes a cell. */
  readonly rgb: Uint8Array;
}

/** Red, green, blue; 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** As fine as is needed to see the gap between two lines of small letters, the same for every phone. */
const CELLS_ACROSS = 390;
/** Rows of cells that are taken out of the picture at once, so that a long one is never unpacked a second time. */
const BAND = 256;

export function gridOf(picture: Picture): Grid {
  const cell = picture.width / CELLS_ACROSS;
  const height = Math.floor(picture.height / cell);
  const rgb = new Uint8Array(CELLS_ACROSS * height * 3);
  const columns = starts(0, CELLS_ACROSS, cell);
  for (let row = 0; row < height; row += BAND) {
    const rows = starts(row, Math.min(height, row + BAND), cell);
    const y = rows[0]!;
    const end = Math.min(picture.height, Math.max(rows.at(-1)!, y + 1));
    const band = picture.pixels({ x: 0, y, width: picture.width, height: end - y });
    average(band, columns, rows, rgb.subarray(row * CELLS_ACROSS * 3));
  }
  return { width: CELLS_ACROSS, height, cell, rgb };
}

/** The first pixel of each cell, and the one behind the last cell. */
function starts(from: number, to: number, cell: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, n) => Math.floor((from + n) * cell));
}

function average(band: Pixels, columns: readonly number[], rows: readonly number[], into: Uint8Array): void {
  const { width, height, data } = band;
  for (let row = 0; row + 1 < rows.length; row += 1) {
    const top = Math.min(height - 1, rows[row]! - rows[0]!);
    const end = Math.max(top + 1, Math.min(height, rows[row + 1]! - rows[0]!));
    for (let column = 0; column + 1 < columns.length; column += 1) {
      const left = columns[column]!;
      const right = Math.max(left + 1, columns[column + 1]!);
      let [red, green, blue] = [0, 0, 0];
      for (let y = top; y < end; y += 1) {
        for (let at = (y * width + left) * 4; at < (y * width + right) * 4; at += 4) {
          red += data[at]!;
          green += data[at + 1]!;
          blue += data[at + 2]!;
        }
      }
      const area = (end - top) * (right - left);
      const to = (row * (columns.length - 1) + column) * 3;
      into[to] = red / area + 0.5;
      into[to + 1] = green / area + 0.5;
      into[to + 2] = blue / area + 0.5;
    }
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
  const [left, top] = [Math.floor(x * cell), Math.floor(y * cell)];
  return {
    x: left,
    y: top,
    width: Math.floor((x + width) * cell) - left,
    height: Math.floor((y + height) * cell) - top,
  };
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
