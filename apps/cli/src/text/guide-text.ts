/** A guide, for a person and for a program. */
import { groundsOfPoint, type Guide, type GuidePoint } from "@youju/law";
import { doubtLines, groundsText } from "./grounds-text.ts";

export function guideText({ title, first, points }: Guide): string {
  return `${[title, first, ...points.map(pointText)].join("\n\n")}\n`;
}

function pointText(point: GuidePoint): string {
  const { about, says, rules } = point;
  return [about, `  ${says}`, `  依据：${groundsText(groundsOfPoint(point))}`, ...doubtLines(rules)].join("\n");
}

/** The guide as it stands, each point with its grounds spelt out as `basis`. */
export const guideJson = ({ points, ...guide }: Guide): object => ({
  ...guide,
  points: points.map((point) => ({ ...point, basis: groundsOfPoint(point) })),
});
