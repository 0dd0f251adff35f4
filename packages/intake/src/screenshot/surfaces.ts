/** Flat surfaces of a picture: bubbles, cards and bars are each of one colour with straight edges. */
import type { Box } from "@youju/model";
import { type Colour, colourAt, distance, type Grid } from "./grid.ts";

export interface Surface {
  /** In cells; a bubble's tail and round corners are not in it. */
  readonly box: Box;
  readonly colour: Colour;
}

/** What a cell may differ from the first one of its surface: JPEG leaves 5 in small pictures, the nearest surfaces differ by 10. */
const SAME = 7;
/** What neighbours may differ where a surface is begun. */
const FLAT = 3;
const SMALLEST = { width: 16, height: 12 };

/** All flat rectangles that are not of the `background`, from the top down. */
export function surfacesOf(grid: Grid, background: Colour): readonly Surface[] {
  const taken = new Uint8Array(grid.width * grid.height);
  const surfaces: Surface[] = [];
  for (let index = 0; index < taken.length; index += 1) {
    if (taken[index] === 1 || !isFlatAt(grid, index) || distance(grid, index, background) <= SAME) continue;
    const x = index % grid.width;
    const colour = colourAt(grid, x, (index - x) / grid.width);
    const box = straightBox(flood(grid, index, colour, taken));
    if (box !== undefined) surfaces.push({ box, colour });
  }
  return surfaces;
}

function isFlatAt(grid: Grid, index: number): boolean {
  const x = index % grid.width;
  const y = (index - x) / grid.width;
  if (x + 2 >= grid.width || y + 2 >= grid.height) return false;
  const colour = colourAt(grid, x, y);
  const near = [index + 1, index + 2, index + grid.width, index + 2 * grid.width + 2];
  return near.every((other) => distance(grid, other, colour) <= FLAT);
}

/** Where each row and each column of a surface begins and ends. */
interface Outline {
  readonly rows: Map<number, [from: number, to: number]>;
  readonly columns: Map<number, [from: number, to: number]>;
}

function flood(grid: Grid, start: number, colour: Colour, taken: Uint8Array): Outline {
  const { width } = grid;
  const outline: Outline = { rows: new Map(), columns: new Map() };
  const waiting = [start];
  taken[start] = 1;
  const visit = (index: number): void => {
    if (index < 0 || index >= taken.length || taken[index] === 1 || distance(grid, index, colour) > SAME) return;
    taken[index] = 1;
    waiting.push(index);
  };
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const x = index % width;
    const y = (index - x) / width;
    widen(outline.rows, y, x);
    widen(outline.columns, x, y);
    if (x > 0) visit(index - 1);
    if (x + 1 < width) visit(index + 1);
    visit(index - width);
    visit(index + width);
  }
  return outline;
}

function widen(spans: Map<number, [from: number, to: number]>, key: number, value: number): void {
  const span = spans.get(key);
  if (span === undefined) spans.set(key, [value, value]);
  else if (value < span[0]) span[0] = value;
  else if (value > span[1]) span[1] = value;
}

/** The rectangle whose edges most rows and columns share; undefined where they share none. */
function straightBox({ rows, columns }: Outline): Box | undefined {
  if (columns.size < SMALLEST.width || rows.size < SMALLEST.height) return undefined;
  const [left, right] = edges([...rows.values()]);
  const [top, bottom] = edges([...columns.values()]);
  if (left === undefined || right === undefined || top === undefined || bottom === undefined) return undefined;
  const box = { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
  return box.width >= SMALLEST.width && box.height >= SMALLEST.height ? box : undefined;
}

function edges(spans: readonly (readonly [number, number])[]): readonly [number | undefined, number | undefined] {
  return [commonEdge(spans.map(([from]) => from)), commonEdge(spans.map(([, to]) => to))];
}

const STRAIGHT = 0.6;

/** The middle value, where most are within two cells of it. */
function commonEdge(values: readonly number[]): number | undefined {
  const middle = values.toSorted((a, b) => a - b)[values.length >> 1]!;
  const near = values.filter((value) => Math.abs(value - middle) <= 2).length;
  return near >= values.length * STRAIGHT ? middle : undefined;
}
