/** 强、中、弱、缺: how grades are compared, capped, lowered and added (chain-rubric, M8 and below). */
import type { CalendarDate, Grade } from "@youju/model";
import { gradeRank as rank, lowerGrade as lower, oneGradeDown as oneDown } from "@youju/law";

export { lower, oneDown, rank };
export const higher = (a: Grade, b: Grade): Grade => (rank(a) >= rank(b) ? a : b);
export const lowest = (grades: readonly Grade[]): Grade => grades.reduce(lower, "strong");
export const highest = (grades: readonly Grade[]): Grade => grades.reduce(higher, "missing");

/** On what a proof stands, as far as independence goes (M8). */
export interface Carrier {
  readonly medium: "bill" | "chat" | "own-word";
  /** The day of the debtor's own words: on different days they are independent, though in one conversation. */
  readonly wordsOn?: CalendarDate;
}

/** A proof as far as adding is concerned. */
export interface Addend {
  readonly grade: Grade;
  readonly carrier: Carrier;
  /** The most that its carrier can bear in company (M1). A bill is fair alone, so another carrier may lift it. */
  readonly cap: Grade;
  /** I9 and what M3 marked down never add. */
  readonly adds?: boolean;
}

/** M8: one can be false while the other stands. */
function independent(a: Carrier, b: Carrier): boolean {
  if (a.medium !== b.medium) return true;
  return a.wordsOn !== undefined && b.wordsOn !== undefined && a.wordsOn !== b.wordsOn;
}

/**
 * The grade of several proofs of one fact: the best one, or one higher where two of that grade are independent of each
 * other, never above what the carriers of both can bear.
 */
export function together(proofs: readonly Addend[]): Grade {
  const best = highest(proofs.map((proof) => proof.grade));
  if (best !== "weak" && best !== "fair") return best;
  const equals = proofs.filter((proof) => proof.grade === best && proof.adds !== false);
  const limits = equals.flatMap((a, i) =>
    equals.slice(i + 1).flatMap((b) => (independent(a.carrier, b.carrier) ? lower(a.cap, b.cap) : [])),
  );
  return higher(best, lower(best === "weak" ? "fair" : "strong", highest(limits)));
}
