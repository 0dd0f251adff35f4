/** Where something is written in a picture of anything: PP-OCR's detector says how likely, and here stretches of it become lines. */
import type { Picture, RegionModel, Tensor } from "../screenshot/picture.ts";
import { smallPicture } from "./small-picture.ts";

/** A line of writing, perhaps at a slant. Lengths are pixels of the picture. */
export interface Region {
  /** The middle. */
  readonly x: number;
  readonly y: number;
  /** Half of its length along its direction, and half of its height. */
  readonly along: number;
  readonly across: number;
  /** Its direction, in radians from the horizontal, clockwise. */
  readonly angle: number;
}

/** The model was taught this; sides must be whole multiples of 32. */
const MEAN = [0.485, 0.456, 0.406] as const;
const SPREAD = [0.229, 0.224, 0.225] as const;
const MULTIPLE = 32;
const LONGEST_SIDE = 1280;
/** From this on a point is writing, and a stretch if its mean is so high. */
const WRITING = 0.3;
const SURE = 0.5;
/** The model marks the middle of lines only: by so much of area by length they are larger. */
const GROWN = 1.6;
const THINNEST = 3;
const MOST_REGIONS = 600;
/** A stretch so many times longer than high tells its direction itself. */
const LONG = 3;

export async function regionsOf(picture: Picture, model: RegionModel): Promise<readonly Region[]> {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const side = (pixels: number): number => Math.max(MULTIPLE, Math.round((pixels * scale) / MULTIPLE) * MULTIPLE);
  const [width, height] = [side(picture.width), side(picture.height)];
  const { data } = await model.run(tensorOf(smallPicture(picture, width, height), width, height));
  const stretches = stretchesIn(data, width, height);
  const usual = usualAngle(stretches);
  const [across, down] = [picture.width / width, picture.height / height];
  return stretches.flatMap((stretch) => {
    const region = regionOf(stretch, usual);
    if (region === undefined) return [];
    const size = Math.sqrt(across * down);
    return [
      {
        x: region.x * across,
        y: region.y * down,
        along: region.along * size,
        across: region.across * size,
        angle: region.angle,
      },
    ];
  });
}

function tensorOf(rgb: Uint8Array, width: number, height: number): Tensor {
  const points = width * height;
  const data = new Float32Array(3 * points);
  for (let channel = 0; channel < 3; channel += 1)
    for (let n = 0; n < points; n += 1)
      data[channel * points + n] = (rgb[n * 3 + 2 - channel]! / 255 - MEAN[channel]!) / SPREAD[channel]!;
  return { data, shape: [1, 3, height, width] };
}

/** Points that hang together, each `[x, y]` after the other. */
interface Stretch {
  readonly points: readonly number[];
  readonly x: number;
  readonly y: number;
  readonly angle: number;
  /** How much longer than high. */
  readonly ratio: number;
}

function stretchesIn(likely: Float32Array, width: number, height: number): readonly Stretch[] {
  const taken = new Uint8Array(width * height);
  const found: Stretch[] = [];
  for (let start = 0; start < taken.length && found.length < MOST_REGIONS; start += 1) {
    if (taken[start] === 1 || likely[start]! < WRITING) continue;
    const points: number[] = [];
    const waiting = [start];
    taken[start] = 1;
    let sum = 0;
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      const x = at % width;
      points.push(x, (at - x) / width);
      sum += likely[at]!;
      for (const next of [x > 0 ? at - 1 : -1, x + 1 < width ? at + 1 : -1, at - width, at + width]) {
        if (next < 0 || next >= taken.length || taken[next] === 1 || likely[next]! < WRITING) continue;
        taken[next] = 1;
        waiting.push(next);
      }
    }
    if ((sum * 2) / points.length >= SURE) found.push(stretchOf(points));
  }
  return found;
}

/** Its direction is that in which its points lie farthest apart. */
function stretchOf(points: readonly number[]): Stretch {
  const count = points.length / 2;
  let [x, y] = [0, 0];
  for (let n = 0; n < points.length; n += 2) {
    x += points[n]! / count;
    y += points[n + 1]! / count;
  }
  let [xx, xy, yy] = [0, 0, 0];
  for (let n = 0; n < points.length; n += 2) {
    const [dx, dy] = [points[n]! - x, points[n + 1]! - y];
    xx += dx * dx;
    xy += dx * dy;
    yy += dy * dy;
  }
  const [half, rest] = [(xx + yy) / 2, Math.hypot((xx - yy) / 2, xy)];
  const ratio = Math.sqrt((half + rest + count / 12) / Math.max(1e-9, half - rest + count / 12));
  return { points, x, y, angle: Math.atan2(2 * xy, xx - yy) / 2, ratio };
}

/** The direction of the longest stretches together; that of level lines where there are none. */
function usualAngle(stretches: readonly Stretch[]): number {
  const long = stretches.filter(({ ratio }) => ratio >= LONG);
  // Doubled, so that directions that differ by half a turn add up.
  const [x, y] = [Math.cos, Math.sin].map((part) =>
    long.reduce((sum, { angle, points }) => sum + part(2 * angle) * points.length, 0),
  ) as [number, number];
  return long.length === 0 ? 0 : Math.atan2(y, x) / 2;
}

const MOST_OFF = 0.35;

function regionOf({ points, x, y, angle: own, ratio }: Stretch, usual: number): Region | undefined {
  const off = Math.abs(Math.atan2(Math.sin(2 * (own - usual)), Math.cos(2 * (own - usual)))) / 2;
  // A direction and its opposite are the same to points, and not to who reads.
  const alike = Math.cos(own - usual) < 0 ? own + Math.PI : own;
  const angle = ratio >= LONG && off <= MOST_OFF ? alike : usual;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let n = 0; n < points.length; n += 2) {
    const [dx, dy] = [points[n]! - x, points[n + 1]! - y];
    const [u, v] = [dx * cos + dy * sin, dy * cos - dx * sin];
    [left, right, top, bottom] = [Math.min(left, u), Math.max(right, u), Math.min(top, v), Math.max(bottom, v)];
  }
  const [length, height] = [right - left + 1, bottom - top + 1];
  if (Math.min(length, height) < THINNEST) return undefined;
  const grown = (length * height * GROWN) / (2 * (length + height));
  const [u, v] = [(left + right) / 2, (top + bottom) / 2];
  return {
    x: x + u * cos - v * sin + 0.5,
    y: y + u * sin + v * cos + 0.5,
    along: length / 2 + grown,
    across: height / 2 + grown,
    angle,
  };
}
