/** What tests of calculators share: the rules that an answer cites, and how often properties run. */
import type { RuleId } from "@youju/model";
import type { Computed, Step } from "../src/computed.ts";

/** The rules that the steps, the notes, and further sentences of the value cite. */
export function citedBy(result: Computed<unknown>, ...further: readonly (readonly Step[])[]): RuleId[] {
  const sentences = [...result.steps, ...result.notes, ...further.flat()];
  return [...new Set(sentences.flatMap((each) => each.basis.map(({ rule }) => rule)))];
}

/** `YOUJU_RUNS` sets the count; without it the cases are the same every time. */
export const PROPERTY_RUNS = {
  numRuns: Number(process.env.YOUJU_RUNS ?? 100),
  ...(process.env.YOUJU_RUNS === undefined ? { seed: 20_261_123 } : {}),
};
