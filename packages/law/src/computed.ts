/** What a calculator answers: a value, and the steps that a judge can follow to it. */
import type { Basis, RuleId } from "@youju/model";
import { basis } from "./rules/index.ts";

/** One sentence of a computation or of a doubt, with the articles that it rests on. */
export interface Step {
  readonly text: string;
  readonly basis: readonly Basis[];
}

export interface Computed<T> {
  readonly value: T;
  /** How the value was found, in the order of the argument. */
  readonly steps: readonly Step[];
  /** What the law leaves open here, what was assumed, what a person should check. */
  readonly notes: readonly Step[];
}

/**
 * A sentence with the rules that carry it; without any where it states no law.
 * @throws RangeError on an id that is not in the law book
 */
export const says = (text: string, ...rules: readonly RuleId[]): Step => ({ text, basis: rules.map(basis) });
