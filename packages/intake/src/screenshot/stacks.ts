/** Surfaces that make one message: a bubble with its quote, a card with its foot. */
import type { Box } from "@youju/model";
import { paintOf } from "./colours.ts";
import { between, bottom, contains, right } from "./grid.ts";
import type { Scene } from "./scene.ts";
import type { Surface } from "./surfaces.ts";

/** The surfaces of a message, the first one above the rest. */
export interface Stack {
  readonly surface: Surface;
  readonly inner: readonly Surface[];
  readonly quotes: readonly Surface[];
}

/** Gaps in cells: the halves of an old card touch; a quote, or what a voice says, hangs close below its bubble. */
const TOUCHING = 3;
const HANGING = 9;
const ALIGNED = 5;

export function stacksOf(scene: Scene): readonly Stack[] {
  const outer = scene.surfaces.filter(
    (one) => !scene.surfaces.some((other) => other !== one && contains(other.box, one.box, 1)),
  );
  const stacks: { surface: Surface; inner: Surface[]; quotes: Surface[] }[] = [];
  for (const surface of outer.toSorted((a, b) => a.box.y - b.box.y)) {
    const above = stacks.findLast((stack) => isBelow(scene, stack.surface, surface));
    if (above === undefined) {
      const inner = scene.surfaces.filter((one) => one !== surface && isInner(surface, one));
      stacks.push({ surface, inner, quotes: [] });
    } else if (isFooter(above.surface, surface)) above.inner.push(surface);
    else above.quotes.push(surface);
  }
  return stacks;
}

/** A quote within a bubble; the inside of a letter or of an icon has the colour of the bubble. */
function isInner(outer: Surface, { box, colour }: Surface): boolean {
  return contains(outer.box, box, 1) && between(outer.colour, colour) > 5;
}

/** The white foot of an old transfer card, as wide as the card. */
export function isFooter(card: Surface, { box, colour }: Surface): boolean {
  return (
    ["orange", "red"].includes(paintOf(card.colour)) &&
    paintOf(colour) === "grey" &&
    Math.abs(card.box.x - box.x) <= ALIGNED &&
    Math.abs(right(card.box) - right(box)) <= ALIGNED &&
    box.y - bottom(card.box) <= TOUCHING
  );
}

function isBelow(scene: Scene, upper: Surface, lower: Surface): boolean {
  if (isFooter(upper, lower)) return true;
  const gap = lower.box.y - bottom(upper.box);
  const aligned =
    Math.abs(upper.box.x - lower.box.x) <= ALIGNED || Math.abs(right(upper.box) - right(lower.box)) <= ALIGNED;
  const paints = ["grey", paintOf(upper.colour)];
  return (
    gap >= 0 && gap <= HANGING && aligned && paints.includes(paintOf(lower.colour)) && !beginsBeside(scene, lower.box)
  );
}

/** Whether an avatar begins at the top of a box: each message has its own. */
function beginsBeside({ avatars, letter }: Scene, box: Box): boolean {
  return [...avatars.left, ...avatars.right].some((avatar) => Math.abs(avatar.y - box.y) <= letter);
}
