/** Bubbles, cards and pictures of a chat, each with the side that it stands on. */
import type { Box } from "@youju/model";
import type { Block } from "./block.ts";
import { isFaded, isLight, paintOf } from "./colours.ts";
import { bottom, distance, inPixels, right } from "./grid.ts";
import { apart, inkOf, isRule, linesIn } from "./ink.ts";
import { picturesIn } from "./photos.ts";
import { CORNER, inside, type Scene, textLine, type TextLine } from "./scene.ts";
import { avatarSide, type Edges, edgesOf, isWithinPicture, sideOf } from "./sides.ts";
import { isFooter, type Stack, stacksOf } from "./stacks.ts";
import type { Surface } from "./surfaces.ts";

export function blocksOf(scene: Scene): readonly Block[] {
  const stacks = stacksOf(scene);
  const edges = edgesOf(scene, stacks);
  const blocks = stacks.flatMap((stack) => {
    const block = surfaceBlock(scene, stack, edges);
    return block === undefined ? [] : [block];
  });
  return [...blocks, ...picturesIn(scene, stacks)];
}

const EDGE = 2;
const CUT = 4;
function surfaceBlock(scene: Scene, stack: Stack, edges: Edges): Block | undefined {
  const { surface, inner, quotes } = stack;
  const { grid } = scene;
  const paint = paintOf(surface.colour);
  const byAvatar = avatarSide(scene, surface.box);
  const isNotice = byAvatar === undefined && isSunk(scene, surface);
  const side = byAvatar ?? (isNotice ? undefined : sideOf(scene, surface, edges));
  const isCentred = Math.abs(surface.box.x + right(surface.box) - grid.width) <= grid.width * 0.04;
  const lines = [
    ...surfaceLines(scene, surface, inner),
    ...inner.filter((one) => isFooter(surface, one)).flatMap((one) => surfaceLines(scene, one, [])),
  ];
  const quote = [...inner.filter((one) => !isFooter(surface, one)), ...quotes].flatMap((one) =>
    surfaceLines(scene, one, []),
  );
  const end = Math.max(...[surface, ...inner, ...quotes].map((one) => bottom(one.box)));
  const rows = [surface.box.y, end] as const;
  const base = {
    isFaded: isFaded(surface.colour),
    rows,
    box: inPixels(grid, surface.box),
    paint,
    lines,
    quote,
    isCut: isCut(scene, surface),
  };
  if (side === undefined && isCentred && paint === "grey")
    return lines.length === 0 ? undefined : { ...base, kind: "centred", sureSide: false, pieces: [] };
  if (isWithinPicture(surface.box, side, edges))
    return { ...base, kind: "picture", sureSide: false, lines: [], pieces: [], quote: [], ...(side && { side }) };
  const name = side === "other" ? nameAbove(scene, surface.box) : undefined;
  return {
    ...base,
    kind: "surface",
    // Green on the left is nothing that WeChat draws.
    sureSide: byAvatar !== undefined && (paint !== "green" || byAvatar === "own"),
    pieces: lines.length === 1 ? piecesOf(scene, surface) : [],
    ...(side === undefined ? {} : { side }),
    ...(name === undefined ? {} : { name }),
  };
}

/** Older versions write times and notices on a grey darker than the background, which no bubble is. */
function isSunk({ grid, frame }: Scene, { box, colour }: Surface): boolean {
  const isCentred = Math.abs(box.x + right(box) - grid.width) <= grid.width * 0.04;
  return isCentred && isLight(frame.background) && colour[0] < frame.background[0] - 15;
}

/** A bar or the edge of the picture lies over a part of it, perhaps in the middle of a line, of which its box ends short. */
function isCut(scene: Scene, surface: Surface): boolean {
  const { frame, letter } = scene;
  const { box } = surface;
  const [above, below] = [box.y - frame.top, frame.bottom - bottom(box)];
  if (above <= EDGE || below <= EDGE) return true;
  const reach = letter * 2;
  return (
    (above < reach && goesOn(scene, surface, frame.top + 1, box.y)) ||
    (below < reach && goesOn(scene, surface, bottom(box), frame.bottom - 1))
  );
}

/** Whether the surface is seen in all these rows, at one of its ends where no letters stand. */
function goesOn({ grid }: Scene, { box, colour }: Surface, from: number, to: number): boolean {
  const columns = Array.from({ length: CORNER }, (_, n) => [box.x + 1 + n, right(box) - 2 - n]).flat();
  return columns.some((x) => {
    for (let y = from; y < to; y += 1) if (distance(grid, y * grid.width + x, colour) > SAME) return false;
    return true;
  });
}
/** What compression changes of a colour. */
const SAME = 8;

function surfaceLines(scene: Scene, { box, colour }: Surface, inner: readonly Surface[]): readonly TextLine[] {
  const ink = inkOf(scene.grid, inside(box), colour, { corner: CORNER, skip: inner.map((one) => one.box) });
  const isCard = ["orange", "red"].includes(paintOf(colour));
  const found = linesIn(ink, scene.letter).filter((line) => !(isCard && isRule(line, box)) && !isCutLine(scene, line));
  return found.map((line) => textLine(scene, line, { box, colour }, scene.letter * 0.7));
}

/** Half a line of letters would be read as other letters. */
function isCutLine({ frame }: Scene, { y, height }: Box): boolean {
  return y - frame.top <= CUT || frame.bottom - y - height <= CUT;
}

function piecesOf(scene: Scene, { box, colour }: Surface): readonly TextLine[] {
  const ink = inkOf(scene.grid, inside(box), colour, { corner: CORNER });
  const line = linesIn(ink, scene.letter)[0];
  if (line === undefined) return [];
  const pieces = apart(ink, line, scene.letter * 0.4);
  if (pieces.length !== 2) return [];
  return pieces.map((piece) => textLine(scene, piece, { box, colour }, scene.letter * 0.7));
}

function nameAbove(scene: Scene, box: Box): TextLine | undefined {
  const { grid, frame, avatars, letter } = scene;
  const avatar = avatars.left.find((one) => one.y <= box.y && bottom(one) > box.y);
  if (avatar === undefined || box.y - avatar.y < letter * 0.6) return undefined;
  const y = Math.max(frame.top, avatar.y - 3);
  const area = { x: box.x, y, width: Math.round(grid.width * 0.8) - box.x, height: box.y - 1 - y };
  if (area.width <= 0 || area.height <= 0) return undefined;
  const line = linesIn(inkOf(grid, area, frame.background), letter)[0];
  if (line === undefined || line.height < letter * 0.4) return undefined;
  return textLine(scene, line, { box: area, colour: frame.background }, letter * 0.6);
}
