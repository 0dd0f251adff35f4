/** A case as lists and pages show it. */
import { type Assessment, type CalendarDate, type CaseFacts, caseTitle, type ElementId, type Grade, GRADES, partyNames } from "@youju/model";
import type { CaseHead } from "@youju/store";
import type { CaseDetail, CaseSummary } from "../contract.ts";
import type { OpenCase } from "./open-case.ts";
import { readingView } from "./reading-view.ts";

/** What parties are called until a person has said who they are. */
export const UNNAMED = { creditor: "我", debtor: "对方" } as const;

export function detailOf({ id, file }: OpenCase): CaseDetail {
  const readings = new Map(file.readings.map((reading) => [reading.original, reading]));
  return {
    id,
    title: caseTitle(file.facts),
    facts: file.facts,
    decisions: file.facts.decisions ?? [],
    originals: file.originals.map((original) => {
      const reading = readings.get(original.sha256);
      return { ...original, reading: reading === undefined ? null : readingView(reading) };
    }),
    records: file.records.length,
  };
}

export function summaryOf(head: CaseHead, facts: CaseFacts, asOf: CalendarDate, assessment: Assessment | null): CaseSummary {
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
