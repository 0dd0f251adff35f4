/** 强、中、弱、缺: how grades are compared, capped, lowered and added (chain-rubric, M8 and below). */
import { type Grade, GRADES } from "@youju/model";

export const rank = (grade: Grade): number => GRADES.indexOf(grade);
export const lower = (a: Grade, b: Grade): Grade => (rank(a) <= rank(b) ? a : b);
export const higher = (a: Grade, b: Grade): Grade => (rank(a) >= rank(b) ? a : b);
export const lowest = (grades: readonly Grade[]): Grade => grades.reduce(lower, "strong");
export const highest = (grades: readonly Grade[]): Grade => grades.reduce(higher, "missing");

/** One grade down; `weak` stays weak (M2). */
export const oneDown = (grade: Grade): Grade => (grade === "strong" ? "fair" : grade === "fair" ? "weak" : grade);

/** A proof as far as adding is concerned. */
export interface Addend {
  readonly grade: Grade;
  /** Proofs of one carrier are not independent of each other: a bill, one conversation on one day, a paper. */
  readonly carrier: string;
  /** The most that its carrier can bear (M1). */
  readonly cap: Grade;
  /** I9 and what M3 marked down never add. */
  readonly adds?: boolean;
}

/** The grade of several proofs: the best one, or one higher where two of that grade are independent of each other. */
export function together(proofs: readonly Addend[]): Grade {
  const best = highest(proofs.map((proof) => proof.grade));
  if (best !== "weak" && best !== "fair") return best;
  const equals = proofs.filter((proof) => proof.grade === best && proof.adds !== false);
  if (new Set(equals.map((proof) => proof.carrier)).size < 2) return best;
  return lower(best === "weak" ? "fair" : "strong", highest(equals.map((proof) => proof.cap)));
}
