/**
 * Whether the times of an engine are seconds or milliseconds. Their names tell, by the custom of the engine that gave
 * them these names; where nobody can speak that fast or that slowly, it is the other.
 */
import type { RawLine, RawTime } from "./json-item.ts";

export type Unit = "s" | "ms";

/** Characters a second: nobody speaks a hundred, and no engine writes down one in ten seconds. */
const FASTEST = 100;
const SLOWEST = 0.1;

/** What to take instead of what the names say; undefined: they are right. */
export function otherUnit(lines: readonly RawLine[]): Unit | undefined {
  let [characters, length] = [0, 0];
  let unit: Unit | undefined;
  for (const { from, to, text } of lines) {
    if (from === undefined || to === undefined) continue;
    if (from.unit !== "s" && from.unit !== "ms") return undefined;
    unit ??= from.unit;
    characters += text.length;
    length += Math.max(0, to.value - from.value);
  }
  if (unit === undefined || length === 0) return undefined;
  if (unit === "ms" && characters / (length / 1000) > FASTEST) return "s";
  return unit === "s" && characters / length < SLOWEST ? "ms" : undefined;
}

export function millisecondsOf({ value, unit }: RawTime, other: Unit | undefined): number {
  const sure = unit === "sure-s" || unit === "sure-ms";
  const taken = sure || other === undefined ? unit : other;
  return Math.round(taken === "ms" || taken === "sure-ms" ? value : value * 1000);
}
