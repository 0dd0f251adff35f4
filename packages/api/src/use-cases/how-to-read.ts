/** How a person said that an original is to be read: the decisions of kind `read-as`, `columns` and `taken-on` that stand. */
import {
  type CalendarDate,
  type ColumnMapping,
  type Decision,
  isList,
  isSameMapping,
  type ReadableKind,
  type Sha256,
  standingDecisions,
} from "@youju/model";

export interface HowToRead {
  /** This reader, whatever the content looks like. */
  readonly kind?: ReadableKind;
  /** Which column of a list is what. */
  readonly columns?: ColumnMapping;
  /** The day on which a picture was taken. */
  readonly taken?: CalendarDate;
}

export type HowByFile = ReadonlyMap<Sha256, HowToRead>;

/** What was said last of each file that something was said of. */
export function howToReadBy(decisions: readonly Decision[] | null | undefined): HowByFile {
  const said = new Map<Sha256, HowToRead>();
  for (const decision of standingDecisions(decisions ?? [])) {
    if (decision.kind !== "read-as" && decision.kind !== "columns" && decision.kind !== "taken-on") continue;
    said.set(decision.target, withDecision(said.get(decision.target) ?? {}, decision));
  }
  return said;
}

/** A reader whose columns are fixed and columns that a person named rule each other out: the later one stands. */
function withDecision(
  how: HowToRead,
  decision: Extract<Decision, { kind: "read-as" | "columns" | "taken-on" }>,
): HowToRead {
  if (decision.kind === "taken-on") return { ...how, taken: decision.value };
  const { kind, columns, ...rest } = how;
  if (decision.kind === "read-as") {
    const kept = columns !== undefined && isList(decision.value) ? { columns } : {};
    return { ...rest, ...kept, kind: decision.value };
  }
  return { ...rest, ...(kind !== undefined && isList(kind) ? { kind } : {}), columns: decision.value };
}

/** The originals that are to be read otherwise after than before. */
export function readOtherwise(before: HowByFile, after: HowByFile): Sha256[] {
  const differs = (sha256: Sha256): boolean => {
    const [was, is] = [before.get(sha256), after.get(sha256)];
    return was?.kind !== is?.kind || was?.taken !== is?.taken || !isSameMapping(was?.columns, is?.columns);
  };
  return [...new Set([...before.keys(), ...after.keys()])].filter(differs);
}
