/** Covers the texts of a value: what a redacted bundle says beside the copies. */
import { type Coverer, countsOf, type CoverCounts } from "./coverer.ts";

export interface CoveredText {
  readonly text: string;
  readonly counts: CoverCounts;
}

export function coverText(text: string, coverer: Coverer): CoveredText {
  const coverings = coverer(text);
  let [covered, at] = ["", 0];
  for (const { from, to, by } of coverings) {
    covered += text.slice(at, from) + by;
    at = to;
  }
  return { text: covered + text.slice(at), counts: countsOf(coverings) };
}

/** The same value with every text in it covered; keys stay. */
export function coverValue<T>(value: T, coverer: Coverer): T {
  return covered(value, coverer) as T;
}

function covered(value: unknown, coverer: Coverer): unknown {
  if (typeof value === "string") return coverText(value, coverer).text;
  if (Array.isArray(value)) return value.map((each) => covered(each, coverer));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, covered(each, coverer)]));
}
