/** What finding the parts of a screenshot works on: the small picture, and what was found in it first. */
import type { Box } from "@youju/model";
import { type Avatars, avatarsIn } from "./avatars.ts";
import { paintOf } from "./colours.ts";
import type { Frame } from "./frame.ts";
import { bottom, type Colour, contains, type Grid, inPixels } from "./grid.ts";
import { inkOf, linesIn } from "./ink.ts";
import { type Surface, surfacesOf } from "./surfaces.ts";

/** All in cells. */
export interface Scene {
  readonly grid: Grid;
  readonly frame: Frame;
  readonly avatars: Avatars;
  readonly surfaces: readonly Surface[];
  /** How high letters are in bubbles. */
  readonly letter: number;
}

/** One line of writing. Boxes are in pixels of the picture. */
export interface TextLine {
  readonly box: Box;
  /** How high full letters are in it: its box may be lower, around “一”. */
  readonly letter: number;
  readonly surface: { readonly box: Box; readonly colour: Colour };
}

/** Cells by which a surface may be larger than the avatar that it is. */
const FACE = 4;

export function sceneOf(grid: Grid, frame: Frame): Scene {
  const avatars = avatarsIn(grid, frame.background, frame);
  const faces = [...avatars.left, ...avatars.right];
  const inChat = ({ box, colour }: Surface): boolean =>
    box.y >= frame.top - 1 &&
    bottom(box) <= frame.bottom + 1 &&
    box.width < grid.width * 0.9 &&
    !isMark(box, colour) &&
    !faces.some((face) => contains(face, box, FACE));
  const surfaces = surfacesOf(grid, frame.background).filter(inChat);
  return { grid, frame, avatars, surfaces, letter: usualLetter(grid, surfaces) };
}

/** The red circles of what was not sent, and of what is new. */
const isMark = ({ width, height }: Box, colour: Colour): boolean =>
  paintOf(colour) === "red" && Math.max(width, height) < MARK;
const MARK = 28;

const LETTERS = { usual: 17, least: 9, most: 40 };

/** The middle of the heights of all lines in bubbles. */
function usualLetter(grid: Grid, surfaces: readonly Surface[]): number {
  const heights = surfaces
    .filter(({ colour }) => ["grey", "green"].includes(paintOf(colour)))
    .flatMap(({ box, colour }) => linesIn(inkOf(grid, inside(box), colour, { corner: CORNER }), LETTERS.most))
    .map(({ height }) => height)
    .filter((height) => height >= LETTERS.least && height <= LETTERS.most)
    .toSorted((a, b) => a - b);
  return heights[heights.length >> 1] ?? LETTERS.usual;
}

/** Cells at the corners of a bubble that are rounded away. */
export const CORNER = 7;

const RIM = 2;

/** Without the edge, which is half the surface and half what lies behind it. */
export function inside({ x, y, width, height }: Box): Box {
  return { x: x + RIM, y: y + RIM, width: width - 2 * RIM, height: height - 2 * RIM };
}

/** @param least no letters are lower than this, in cells */
export function textLine({ grid }: Scene, line: Box, surface: Surface, least: number): TextLine {
  return {
    box: inPixels(grid, line),
    letter: Math.max(line.height, least) * grid.cell,
    surface: { box: inPixels(grid, surface.box), colour: surface.colour },
  };
}
