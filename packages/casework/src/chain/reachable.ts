/** What the chain could be after everything that costs nothing and can be done within a week. */
import { type Grade, GRADES } from "@youju/model";
import { highest, lowest } from "./grades.ts";
import type { JudgedElement, Judgement } from "./judgement.ts";

const reachableOf = ({ grade, repairs }: Judgement): Grade =>
  highest([grade, ...repairs.filter((repair) => repair.free && repair.withinWeek).map((repair) => repair.reaches)]);

export function reachable(elements: readonly JudgedElement[]): Grade {
  const judgements = elements.flatMap((element) => element.judgements.map((each) => each.judgement));
  const needed = judgements.filter((judgement) => judgement.needed);
  return needed.length === 0 ? "missing" : lowest(needed.map(reachableOf));
}

const neededOf = (elements: readonly JudgedElement[]) =>
  elements.flatMap((element) => element.judgements.filter(({ judgement }) => judgement.needed));

/** The lowest grade among what is needed. */
export function chainGrade(elements: readonly JudgedElement[]): Grade {
  const needed = neededOf(elements);
  return needed.length === 0 ? "missing" : lowest(needed.map(({ judgement }) => judgement.grade));
}

/** What the chain would be without each of the loans. */
export function chainWithout(
  elements: readonly JudgedElement[],
  loans: readonly string[],
): { readonly loan: string; readonly grade: Grade }[] {
  const needed = neededOf(elements);
  const ofLoan = Map.groupBy(needed, (each) => each.loan);
  const count = (of: typeof needed): number[] =>
    GRADES.map((grade) => of.filter(({ judgement }) => judgement.grade === grade).length);
  const all = count(needed);
  return loans.map((loan) => {
    const own = count(ofLoan.get(loan) ?? []);
    return { loan, grade: GRADES.find((_, i) => all[i]! > own[i]!) ?? "missing" };
  });
}
