/** Which reader a person chose for which original: the decisions of kind `read-as` that stand. */
import { type Decision, type ReadableKind, type Sha256, standingDecisions } from "@youju/model";

export type ChosenReaders = ReadonlyMap<Sha256, ReadableKind>;

/** The latest choice for each file. */
export function chosenReaders(decisions: readonly Decision[] | null | undefined): ChosenReaders {
  const choices = standingDecisions(decisions ?? []).filter((decision) => decision.kind === "read-as");
  return new Map(choices.map(({ target, value }) => [target, value]));
}

/** The originals whose reader is another one after than before. */
export function changedReaders(before: ChosenReaders, after: ChosenReaders): Sha256[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((sha256) => before.get(sha256) !== after.get(sha256));
}
