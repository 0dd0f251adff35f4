/** A picture of another size, each point the mean of what it covers. */
import type { Picture } from "../screenshot/picture.ts";

const BAND = 64;

/** Three bytes a point: red, green, blue. */
export function smallPicture(picture: Picture, width: number, height: number): Uint8Array {
  const rgb = new Uint8Array(width * height * 3);
  const [across, down] = [picture.width / width, picture.height / height];
  for (let from = 0; from < height; from += BAND) {
    const to = Math.min(height, from + BAND);
    const y = Math.floor(from * down);
    const end = Math.min(picture.height, Math.max(y + 1, Math.ceil(to * down)));
    const { data } = picture.pixels({ x: 0, y, width: picture.width, height: end - y });
    for (let row = from; row < to; row += 1) {
      const top = Math.floor(row * down) - y;
      const bottom = Math.max(top + 1, Math.min(end - y, Math.floor((row + 1) * down) - y));
      for (let column = 0; column < width; column += 1) {
        const left = Math.floor(column * across);
        const right = Math.max(left + 1, Math.floor((column + 1) * across));
        meanOf(data, picture.width, { left, right, top, bottom }, rgb, (row * width + column) * 3);
      }
    }
  }
  return rgb;
}

interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function meanOf(data: Uint8ClampedArray, width: number, area: Area, into: Uint8Array, to: number): void {
  const { left, right, top, bottom } = area;
  let [red, green, blue] = [0, 0, 0];
  for (let y = top; y < bottom; y += 1)
    for (let at = (y * width + left) * 4; at < (y * width + right) * 4; at += 4) {
      red += data[at]!;
      green += data[at + 1]!;
      blue += data[at + 2]!;
    }
  const count = (bottom - top) * (right - left);
  into[to] = red / count + 0.5;
  into[to + 1] = green / count + 0.5;
  into[to + 2] = blue / count + 0.5;
}
