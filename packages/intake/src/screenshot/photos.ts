/** Photos, stickers and videos: no flat surfaces, but an avatar stands beside them. */
import type { Box } from "@youju/model";
import type { Block } from "./block.ts";
import { bottom, colourAt, distance, type Grid, inPixels, right } from "./grid.ts";
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
    const box = seen ?? { ...areaBeside(grid, side, avatar), y: avatar.y, height: avatar.height };
    const isCut = box.y - frame.top <= 2 || frame.bottom - bottom(box) <= 2;
    if (isCut && box.height < grid.width * SLIVER) return [];
    const empty = { lines: [], pieces: [], quote: [] };
    const rows = [box.y, bottom(box)] as const;
    const sureSide = seen !== undefined && !isPlain(grid, seen);
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

/** Of a photo no one colour takes as much: a bubble whose edges were not found, as in a very small picture. */
const PLAIN_SHARE = 0.35;

function isPlain(grid: Grid, { x, y, width, height }: Box): boolean {
  const counts = new Map<number, number>();
  for (let row = y; row < y + height; row += 1)
    for (let column = x; column < x + width; column += 1) {
      const key = colourAt(grid, column, row).reduce((sum, channel) => sum * 16 + (channel >> 4), 0);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  return Math.max(...counts.values()) > width * height * PLAIN_SHARE;
}

/** Photos take less than half of the width. */
function areaBeside({ width }: Grid, side: ShotSide, avatar: Box): Pick<Box, "x" | "width"> {
  const reach = Math.round(width / 2);
  const x = side === "other" ? right(avatar) + 1 : avatar.x - 1 - reach;
  return { x: Math.max(0, x), width: Math.min(reach, width - Math.max(0, x)) };
}

function pictureBeside({ grid, frame }: Scene, side: ShotSide, avatar: Box): Box | undefined {
  const { x: from, width } = areaBeside(grid, side, avatar);
  const to = from + width;
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
