/** One line of writing as the model of letters was taught to see it: black on white and 48 high. */
import type { Box } from "@youju/model";
import { bottom, type Colour, right } from "./grid.ts";
import type { TextLine } from "./scene.ts";
import type { Picture } from "./picture.ts";

/** Grey values of a line, 0 white to 1 black. */
export interface LineImage {
  readonly width: number;
  readonly data: Float32Array;
}

export const LINE_HEIGHT = 48;
/** Of the height of a letter: room above and below, and at both ends. */
export const ROOMS = { first: 1.4, second: 1.7 } as const;
const ENDS = 0.25;
/** What is fainter is JPEG's shadow and not the stroke of a letter. */
const SHADOW = 0.12;
const INKED = [0.4, 0.55, 0.7] as const;

/**
 * Writing is measured by how far it is from its surface towards its own colour, so that white on orange, black on green
 * and grey on black all come out black on white.
 */
export function lineImage(picture: Picture, line: TextLine, room: number = ROOMS.first): LineImage {
  const height = Math.max(8, Math.round(line.letter * room));
  const pad = Math.round(line.letter * ENDS);
  const y = Math.round(line.box.y + line.box.height / 2 - height / 2);
  const wanted = { x: line.box.x - pad, y, width: line.box.width + 2 * pad, height };
  const grey = greyOf(picture, wanted, line);
  const width = Math.max(8, Math.round((wanted.width * LINE_HEIGHT) / height));
  return { width, data: scaled(grey, wanted.width, height, width, LINE_HEIGHT) };
}

/** How many marks stand apart in a line, taking for ink what is at least so dark; neighbours touch where it is faint. */
export const marksIn = (image: LineImage): readonly number[] => INKED.map((least) => marksOf(image, least));

/** Columns with ink, with columns without between them. */
function marksOf({ width, data }: LineImage, least: number): number {
  let marks = 0;
  let before = false;
  for (let x = 0; x < width; x += 1) {
    let on = false;
    for (let y = 0; y < LINE_HEIGHT && !on; y += 1) on = data[y * width + x]! > least;
    if (on && !before) marks += 1;
    before = on;
  }
  return marks;
}

function greyOf(picture: Picture, wanted: Box, { surface }: TextLine): Float32Array {
  const grey = new Float32Array(wanted.width * wanted.height);
  const part = common(wanted, common(surface.box, { x: 0, y: 0, width: picture.width, height: picture.height }));
  if (part.width <= 0 || part.height <= 0) return grey;
  const { data } = picture.pixels(part);
  const [red, green, blue] = surface.colour;
  const [toRed, toGreen, toBlue] = inkColour(data, surface.colour);
  const length = toRed * toRed + toGreen * toGreen + toBlue * toBlue;
  if (length === 0) return grey;
  for (let n = 0; n < part.width * part.height; n += 1) {
    const [r, g, b] = [data[n * 4]! - red, data[n * 4 + 1]! - green, data[n * 4 + 2]! - blue];
    const value = (r * toRed + g * toGreen + b * toBlue) / length;
    const x = (n % part.width) + part.x - wanted.x;
    const y = Math.floor(n / part.width) + part.y - wanted.y;
    grey[y * wanted.width + x] = value < SHADOW ? 0 : Math.min(1, value);
  }
  return grey;
}

/** From the surface to the colour of the ink: the mean of the pixels that are farthest away. */
function inkColour(data: Uint8ClampedArray, [red, green, blue]: Colour): Colour {
  const counts = new Uint32Array(766);
  const far = (at: number): number =>
    Math.abs(data[at]! - red) + Math.abs(data[at + 1]! - green) + Math.abs(data[at + 2]! - blue);
  for (let at = 0; at < data.length; at += 4) counts[far(at)]! += 1;
  let wanted = Math.max(4, data.length / 4 / 100);
  let least = counts.length - 1;
  for (; least > 1 && wanted > 0; least -= 1) wanted -= counts[least]!;
  const sum: [number, number, number] = [0, 0, 0];
  let count = 0;
  for (let at = 0; at < data.length; at += 4) {
    if (far(at) <= least) continue;
    sum[0] += data[at]! - red;
    sum[1] += data[at + 1]! - green;
    sum[2] += data[at + 2]! - blue;
    count += 1;
  }
  const mean = Math.max(1, count);
  return [sum[0] / mean, sum[1] / mean, sum[2] / mean];
}

function common(a: Box, b: Box): Box {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  return { x, y, width: Math.min(right(a), right(b)) - x, height: Math.min(bottom(a), bottom(b)) - y };
}

/** By the area that each new pixel covers where it shrinks, and between neighbours where it grows. */
function scaled(from: Float32Array, width: number, height: number, toWidth: number, toHeight: number): Float32Array {
  const narrow = new Float32Array(toWidth * height);
  const across = weightsOf(width, toWidth);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < toWidth; x += 1) {
      let sum = 0;
      for (const [at, weight] of across[x]!) sum += from[y * width + at]! * weight;
      narrow[y * toWidth + x] = sum;
    }
  const to = new Float32Array(toWidth * toHeight);
  const down = weightsOf(height, toHeight);
  for (let y = 0; y < toHeight; y += 1)
    for (const [at, weight] of down[y]!)
      for (let x = 0; x < toWidth; x += 1) to[y * toWidth + x]! += narrow[at * toWidth + x]! * weight;
  return to;
}

type Weights = readonly (readonly [at: number, weight: number])[];

/** A triangle around the middle of each new pixel, as wide as it is in the old ones. */
function weightsOf(from: number, to: number): readonly Weights[] {
  const step = from / to;
  const reach = Math.max(1, step);
  return Array.from({ length: to }, (_, n) => {
    const middle = (n + 0.5) * step - 0.5;
    const near: [number, number][] = [];
    for (let at = Math.ceil(middle - reach); at <= Math.floor(middle + reach); at += 1) {
      const weight = 1 - Math.abs(at - middle) / reach;
      if (weight > 0) near.push([Math.min(from - 1, Math.max(0, at)), weight]);
    }
    const sum = near.reduce((total, [, weight]) => total + weight, 0);
    return near.map(([at, weight]) => [at, weight / sum]);
  });
}
