/** A row of a table of examples, as a lawyer reads it: the situation, what goes in, what must come out, and by which articles. */
import type { RuleId } from "@youju/model";

export interface Example<Input, Expected> {
  /** `limitation-12`; one of the fact base keeps its own: `V-SL1`. */
  readonly id: string;
  /** In plain Chinese, so that the row can be checked without reading code. */
  readonly situation: string;
  readonly input: Input;
  readonly expected: Expected;
  /** The articles that the answer must cite. */
  readonly rules: readonly RuleId[];
}
