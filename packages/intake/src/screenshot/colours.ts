/** What a surface of a chat is, told by its colour alone, in both themes. */
import type { Colour } from "./grid.ts";

export type Paint = "grey" | "green" | "orange" | "red" | "other";

/**
 * Own bubbles are green (#95EC69, older #A0E75A, dark #3EB575), transfers and red packets orange (#FA9D3B, when received
 * #FDE1C3, darker in the dark theme), old red packets red; white and dark grey are everything else.
 */
export function paintOf(colour: Colour): Paint {
  const { hue, saturation } = hueOf(colour);
  // JPEG gives the darkest greys a tint.
  if (saturation < 0.08 || Math.max(...colour) - Math.min(...colour) <= 10) return "grey";
  if (hue >= 80 && hue <= 165 && saturation >= 0.25) return "green";
  if (hue >= 16 && hue <= 48) return "orange";
  if ((hue < 16 || hue > 345) && saturation >= 0.3) return "red";
  return "other";
}

/** The hue in degrees, and how strong it is from 0 to 1. */
function hueOf([red, green, blue]: Colour): { readonly hue: number; readonly saturation: number } {
  const high = Math.max(red, green, blue);
  const span = high - Math.min(red, green, blue);
  if (span === 0) return { hue: 0, saturation: 0 };
  const sector =
    high === red ? (green - blue) / span : high === green ? (blue - red) / span + 2 : (red - green) / span + 4;
  return { hue: (sector * 60 + 360) % 360, saturation: span / high };
}

/** Cards that were taken, sent back or ran out fade: #FDE1C3 on light, darker than half on dark. */
export function isFaded(colour: Colour): boolean {
  return hueOf(colour).saturation < 0.5 || Math.max(...colour) < 140;
}

export const isLight = ([red, green, blue]: Colour): boolean => red + green + blue > 384;
