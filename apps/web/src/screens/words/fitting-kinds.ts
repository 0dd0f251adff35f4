import type { FindingKind, Side } from "@youju/model";
import { type FindingText, findingTexts } from "../../text/findings.ts";

/** Who must have said it: my own words cannot be his admission. A date or a rate may come from either. */
const SAID_BY_ME: ReadonlySet<FindingKind> = new Set(["demand", "lend-agreement"]);
const SAID_BY_EITHER: ReadonlySet<FindingKind> = new Set(["due-term", "interest-term"]);

export function fittingKinds(side: Side): readonly FindingText[] {
  return findingTexts.filter(({ kind }) => SAID_BY_EITHER.has(kind) || SAID_BY_ME.has(kind) === (side === "own"));
}
