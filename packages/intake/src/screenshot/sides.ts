/** Whose a message is: told by the avatar beside it, else by the line on which the bubbles of a side begin. */
import type { Box } from "@youju/model";
import { paintOf } from "./colours.ts";
import { bottom, right } from "./grid.ts";
import type { Scene } from "./scene.ts";
import type { Stack } from "./stacks.ts";
import type { Surface } from "./surfaces.ts";

export type ShotSide = "own" | "other";

/** Cells within which edges are on one line. */
const ALIGNED = 3;

export function avatarSide({ avatars, letter }: Scene, box: Box): ShotSide | undefined {
  // In a group the sender's name stands between the top of the avatar and the bubble.
  const beside = (avatar: Box): boolean =>
    avatar.y <= box.y + letter / 2 && bottom(avatar) > box.y + 2 && box.y - avatar.y <= 2 * letter;
  const other = avatars.left.some(beside);
  if (other === avatars.right.some(beside)) return undefined;
  return other ? "other" : "own";
}

export interface Edges {
  readonly left?: number;
  readonly right?: number;
}

/** Where the bubbles of each side begin, as those tell whose side is sure. */
export function edgesOf(scene: Scene, stacks: readonly Stack[]): Edges {
  const boxes = (wanted: ShotSide): readonly Box[] =>
    stacks.filter(({ surface }) => sureSideOf(scene, surface) === wanted).map(({ surface }) => surface.box);
  const left = middle(boxes("other").map(({ x }) => x));
  const end = middle(boxes("own").map(right));
  return { ...(left === undefined ? {} : { left }), ...(end === undefined ? {} : { right: end }) };
}

function sureSideOf(scene: Scene, { box, colour }: Surface): ShotSide | undefined {
  return avatarSide(scene, box) ?? (paintOf(colour) === "green" ? "own" : undefined);
}

function middle(values: readonly number[]): number | undefined {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}

export function sideOf(scene: Scene, { box, colour }: Surface, edges: Edges): ShotSide | undefined {
  const paint = paintOf(colour);
  if (paint === "green") return "own";
  const atLeft = edges.left !== undefined && Math.abs(box.x - edges.left) <= ALIGNED;
  const atRight = edges.right !== undefined && Math.abs(right(box) - edges.right) <= ALIGNED;
  if (atLeft !== atRight) return atLeft ? "other" : "own";
  return undefined;
}

/** Where bubbles begin no photo's inside does. */
const OFF_EDGE = 12;

/** A flat part of a photo: it stands away from the line on which all bubbles of its side begin. */
export function isWithinPicture(box: Box, side: ShotSide | undefined, edges: Edges): boolean {
  if (side === "other") return edges.left !== undefined && Math.abs(box.x - edges.left) > OFF_EDGE;
  return side === "own" && edges.right !== undefined && Math.abs(right(box) - edges.right) > OFF_EDGE;
}
