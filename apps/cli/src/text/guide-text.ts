/** A guide, for a person and for a program. */
import { groundsOfPoint, type Guide } from "@youju/law";
import { groundsText } from "./grounds-text.ts";

export function guideText({ title, first, points }: Guide): string {
  const texts = points.map((point) => `${point.about}\n  ${point.says}\n  依据：${groundsText(groundsOfPoint(point))}`);
  return `${[title, first, ...texts].join("\n\n")}\n`;
}

/** The guide as it stands, each point with its grounds spelt out as `basis`. */
export const guideJson = ({ points, ...guide }: Guide): object => ({
  ...guide,
  points: points.map((point) => ({ ...point, basis: groundsOfPoint(point) })),
});
