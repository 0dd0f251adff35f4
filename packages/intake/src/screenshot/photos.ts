/** Photos, stickers and videos: no flat surfaces, but an avatar stands beside them. */
import type { Box } from "@youju/model";
import { MARGIN } from "./avatars.ts";
import type { Block } from "./block.ts";
import { bottom, distance, inPixels } from "./grid.ts";
import type { Scene } from "./scene.ts";
import type { ShotSide } from "./sides.ts";
import type { Stack } from "./stacks.ts";

/** As a part of the width: less of a photo than this may as well be the edge of a bubble. */
const SLIVER = 0.15;

/** Of each avatar without a surface: what stands beside it. */
export function picturesIn(scene: Scene, stacks: readonly Stack[]): readonly Block[] {
  const { grid, frame } = scene;
  const taken = stacks.flatMap(({ surface, inner, quotes }) => [surface, ...inner, ...quotes].map(({ box }) => box));
  const block = (side: ShotSide, avatar: Box): readonly Block[] => {
    const hasSurface = taken.some((box) => box.y < bottom(avatar) && bottom(box) > avatar.y);
    if (hasSurface) return [];
    const seen = pictureBeside(scene, side, avatar);
    // Somebody has sent something there, and it cannot be seen what.
    const box = seen ?? {
      ...avatar,
      x: Math.round(grid.width * MARGIN),
      width: Math.round(grid.width * (1 - 2 * MARGIN)),
    };
    const isCut = box.y - frame.top <= 2 || frame.bottom - bottom(box) <= 2;
    if (isCut && box.height < grid.width * SLIVER) return [];
    const empty = { lines: [], pieces: [], quote: [] };
    const rows = [box.y * grid.cell, bottom(box) * grid.cell] as const;
    const sureSide = seen !== undefined;
    return [
      {
        kind: "picture",
        rows,
        box: inPixels(grid, box),
        paint: "other",
        isFaded: false,
        side,
        sureSide,
        isCut,
        ...empty,
      },
    ];
  };
  return [
    ...scene.avatars.left.flatMap((avatar) => block("other", avatar)),
    ...scene.avatars.right.flatMap((avatar) => block("own", avatar)),
  ];
}

function pictureBeside({ grid, frame }: Scene, side: ShotSide, avatar: Box): Box | undefined {
  const from = Math.round(grid.width * (side === "other" ? 0.15 : 0.3));
  const to = Math.round(grid.width * (side === "other" ? 0.7 : 0.85));
  const has = (y: number): boolean => {
    let on = 0;
    for (let x = from; x < to; x += 1) if (distance(grid, y * grid.width + x, frame.background) > 8) on += 1;
    return on >= grid.width * 0.05;
  };
  const middle = avatar.y + (avatar.height >> 1);
  let [top, end] = [middle, middle];
  while (top > Math.max(frame.top, avatar.y - 4) && has(top - 1)) top -= 1;
  while (end < frame.bottom && has(end)) end += 1;
  if (end - top < grid.width * 0.05) return undefined;
  const area = { x: from, y: top, width: to - from, height: end - top };
  const xs = Array.from({ length: area.width }, (_, n) => from + n).filter((x) => {
    for (let y = top; y < end; y += 1) if (distance(grid, y * grid.width + x, frame.background) > 8) return true;
    return false;
  });
  const [first, last] = [xs[0], xs.at(-1)];
  return first === undefined || last === undefined ? undefined : { ...area, x: first, width: last - first + 1 };
}
