/** One line of writing out of a picture, turned level, as the model of letters was taught to see it. */
import type { Box } from "@youju/model";
import { LINE_HEIGHT, type LineImage } from "../screenshot/line-image.ts";
import type { Picture, Pixels } from "../screenshot/picture.ts";
import type { Region } from "./regions.ts";

/** Wider ones are no lines. */
const WIDEST = 3000;
/** Shares of the points that are darker than the paper's shadows, and lighter than its shine. */
const [DARK, LIGHT] = [0.02, 0.9] as const;
/** Below this there is no writing that stands out. */
const FAINT = 24;

/** @param turned by half a turn: the picture stands on its head */
export function regionImage(picture: Picture, region: Region, turned: boolean): LineImage {
  const width = Math.min(WIDEST, Math.max(8, Math.round((LINE_HEIGHT * region.along) / region.across)));
  const box = boundsOf(region, picture);
  if (box.width <= 0 || box.height <= 0) return { width, data: new Float32Array(width * LINE_HEIGHT) };
  const pixels = picture.pixels(box);
  const angle = region.angle + (turned ? Math.PI : 0);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const step = (2 * region.across) / LINE_HEIGHT;
  const grey = new Float32Array(width * LINE_HEIGHT);
  for (let row = 0; row < LINE_HEIGHT; row += 1)
    for (let column = 0; column < width; column += 1) {
      const [u, v] = [(column + 0.5 - width / 2) * step, (row + 0.5 - LINE_HEIGHT / 2) * step];
      grey[row * width + column] = greyAt(
        pixels,
        region.x + u * cos - v * sin - box.x,
        region.y + u * sin + v * cos - box.y,
        step,
      );
    }
  return { width, data: inked(grey) };
}

/** The upright box around a slanted line, within the picture. */
export function boundsOf({ x, y, along, across, angle }: Region, picture: Pick<Picture, "width" | "height">): Box {
  const [cos, sin] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
  const [half, high] = [along * cos + across * sin, along * sin + across * cos];
  const left = Math.max(0, Math.floor(x - half));
  const top = Math.max(0, Math.floor(y - high));
  return {
    x: left,
    y: top,
    width: Math.min(picture.width, Math.ceil(x + half)) - left,
    height: Math.min(picture.height, Math.ceil(y + high)) - top,
  };
}

/** The mean of the points that one new point covers. */
function greyAt({ width, height, data }: Pixels, x: number, y: number, step: number): number {
  const reach = Math.max(0, Math.floor(step / 2));
  let [sum, count] = [0, 0];
  const [column, row] = [Math.floor(x), Math.floor(y)];
  for (let dy = -reach; dy <= reach; dy += 1) {
    const at = Math.min(height - 1, Math.max(0, row + dy));
    for (let dx = -reach; dx <= reach; dx += 1) {
      const from = (at * width + Math.min(width - 1, Math.max(0, column + dx))) * 4;
      sum += 0.3 * data[from]! + 0.59 * data[from + 1]! + 0.11 * data[from + 2]!;
      count += 1;
    }
  }
  return sum / count;
}

/** 0 for paper, 1 for ink, whichever of them is the darker: most of a line is paper. */
function inked(grey: Float32Array): Float32Array {
  const sorted = grey.toSorted();
  const at = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)]!;
  const isDarkPaper = at(0.5) - at(DARK) < at(1 - DARK) - at(0.5);
  const [paper, ink] = isDarkPaper ? [at(1 - LIGHT), at(1 - DARK)] : [at(LIGHT), at(DARK)];
  const span = Math.abs(ink - paper) < FAINT ? Math.sign(ink - paper || 1) * FAINT : ink - paper;
  return grey.map((value) => Math.min(1, Math.max(0, (value - paper) / span)));
}
