/** The parts of a screenshot of a chat, found by colour and place alone; nothing is read yet. */
import type { Block } from "./block.ts";
import { blocksOf } from "./blocks.ts";
import { isLight } from "./colours.ts";
import { centredLines, titleLine } from "./centred.ts";
import { frameOf } from "./frame.ts";
import { type Colour, gridOf } from "./grid.ts";
import type { Picture } from "./picture.ts";
import { sceneOf, type TextLine } from "./scene.ts";

export interface Layout {
  readonly theme: "light" | "dark";
  readonly title?: TextLine;
  /** From the top down. */
  readonly blocks: readonly Block[];
  /** 0 to 1: how sure it is that this is a chat. */
  readonly confidence: number;
}

/** Undefined where the picture cannot be one of a chat. */
export function layoutOf(picture: Picture): Layout | undefined {
  if (picture.width < 200 || picture.height < 100) return undefined;
  const grid = gridOf(picture);
  const frame = frameOf(grid);
  if (frame === undefined || !isChatBackground(frame.background)) return undefined;
  const scene = sceneOf(grid, frame);
  const blocks = blocksOf(scene);
  const centred = centredLines(scene, blocks);
  const title = titleLine(scene);
  const confidence = confidenceIn(blocks);
  if (confidence === 0) return undefined;
  return {
    theme: isLight(frame.background) ? "light" : "dark",
    blocks: [...blocks, ...centred].toSorted((a, b) => a.box.y - b.box.y || a.box.x - b.box.x),
    confidence,
    ...(title === undefined ? {} : { title }),
  };
}

/** #EDEDED and its neighbours, #111111 and its neighbours: white and black are other programs. */
function isChatBackground(colour: Colour): boolean {
  const grey = Math.max(...colour);
  return (grey >= 222 && grey <= 247) || (grey >= 8 && grey <= 32);
}

/** Without an avatar beside a bubble nobody knows whose it is: 0. */
function confidenceIn(blocks: readonly Block[]): number {
  const sided = blocks.filter(({ kind, side }) => kind === "surface" && side !== undefined);
  const has = (paint: Block["paint"]): boolean => sided.some((block) => block.paint === paint);
  const foreign = sided.some(({ paint, side }) => paint === "other" && side === "own");
  if ((foreign && !has("green")) || !sided.some(({ sureSide, lines }) => sureSide && lines.length > 0)) return 0;
  if (has("green")) return 0.95;
  return has("grey") || has("orange") ? 0.8 : 0;
}
