import type { CaseFacts, Decision } from "@youju/model";
import type { StatedFacts } from "@youju/store";

/** The facts as they stand in `case.yaml`: what was stated, and what was decided since. */
export function factsWith(stated: StatedFacts, decisions: readonly Decision[]): CaseFacts {
  return decisions.length === 0 ? stated : { ...stated, decisions: [...decisions] };
}
