/** A case as lists and pages show it. */
import {
  type Assessment,
  type CalendarDate,
  type CaseFacts,
  type CaseId,
  caseTitle,
  type ElementId,
  type Grade,
  GRADES,
  partyNames,
} from "@youju/model";
import type { CaseHead, Store } from "@youju/store";
import type { CaseDetail, CaseSummary } from "../contract.ts";
import { factsWith } from "./facts-with.ts";
import { inPathOrder } from "./folder.ts";
import { readingView } from "./reading-view.ts";

/** The facts of a case; its records are not needed for them, and a large case is not loaded. */
export async function detailOf(store: Store, id: CaseId): Promise<CaseDetail | undefined> {
  const head = await store.cases.get(id);
  if (head === undefined) return undefined;
  const decisions = await store.decisions.list(id);
  const facts = factsWith(head.facts, decisions);
  const originals = (await store.originals.list(id)).map(({ original, reading }) =>
    Object.assign(original, { reading: readingView(reading) }),
  );
  return {
    id,
    title: caseTitle(facts),
    facts,
    decisions,
    originals: originals.toSorted(inPathOrder),
    records: head.records,
  };
}

export function summaryOf(
  head: CaseHead,
  facts: CaseFacts,
  asOf: CalendarDate,
  assessment: Assessment | null,
): CaseSummary {
  return {
    id: head.id,
    title: caseTitle(facts),
    ...partyNames(facts),
    asOf,
    total: assessment?.claim.total ?? null,
    grade: assessment?.chain.grade ?? null,
    weakest: assessment === null ? null : weakestOf(assessment),
    next: assessment?.next?.title ?? null,
    safeUntil: assessment?.limitation.safeUntil ?? null,
    originals: head.originals,
    records: head.records,
    updatedAt: head.updatedAt,
  };
}

/** The needed element with the lowest grade; null where all are strong. */
function weakestOf({ chain }: Assessment): ElementId | null {
  const rank = (grade: Grade): number => GRADES.indexOf(grade);
  const needed = chain.elements.filter((element) => element.needed).toSorted((a, b) => rank(a.grade) - rank(b.grade));
  const [first] = needed;
  return first === undefined || first.grade === "strong" ? null : first.id;
}
