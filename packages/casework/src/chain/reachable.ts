/** What the chain could be after everything that costs nothing and can be done within a week. */
import type { Grade } from "@youju/model";
import { highest, lowest } from "./grades.ts";
import type { JudgedElement, Judgement } from "./judgement.ts";

const reachableOf = ({ grade, repairs }: Judgement): Grade =>
  highest([grade, ...repairs.filter((repair) => repair.free && repair.withinWeek).map((repair) => repair.reaches)]);

export function reachable(elements: readonly JudgedElement[]): Grade {
  const judgements = elements.flatMap((element) => element.judgements.map((each) => each.judgement));
  const needed = judgements.filter((judgement) => judgement.needed);
  return needed.length === 0 ? "missing" : lowest(needed.map(reachableOf));
}

/** The lowest grade among what is needed; without one of the loans where one is named. */
export function chainGrade(elements: readonly JudgedElement[], withoutLoan?: string): Grade {
  const needed = elements.flatMap((element) => element.judgements.filter(({ loan, judgement }) => judgement.needed && (loan === null || loan !== withoutLoan)));
  return needed.length === 0 ? "missing" : lowest(needed.map(({ judgement }) => judgement.grade));
}
