/** How a person said that an original is to be read: the decisions of kind `read-as` and `taken-on` that stand. */
import { type CalendarDate, type Decision, type ReadableKind, type Sha256, standingDecisions } from "@youju/model";

export interface HowToRead {
  /** This reader, whatever the content looks like. */
  readonly kind?: ReadableKind;
  /** The day on which a picture was taken. */
  readonly taken?: CalendarDate;
}

export type HowByFile = ReadonlyMap<Sha256, HowToRead>;

/** What was said last of each file that something was said of. */
export function howToReadBy(decisions: readonly Decision[] | null | undefined): HowByFile {
  const said = new Map<Sha256, HowToRead>();
  for (const decision of standingDecisions(decisions ?? [])) {
    const before = decision.kind === "read-as" || decision.kind === "taken-on" ? said.get(decision.target) : undefined;
    if (decision.kind === "read-as") said.set(decision.target, { ...before, kind: decision.value });
    if (decision.kind === "taken-on") said.set(decision.target, { ...before, taken: decision.value });
  }
  return said;
}

/** The originals that are to be read otherwise after than before. */
export function readOtherwise(before: HowByFile, after: HowByFile): Sha256[] {
  const differs = (sha256: Sha256): boolean => {
    const [was, is] = [before.get(sha256), after.get(sha256)];
    return was?.kind !== is?.kind || was?.taken !== is?.taken;
  };
  return [...new Set([...before.keys(), ...after.keys()])].filter(differs);
}
