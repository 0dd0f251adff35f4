/** What is judged and what comes out, for every element of the chain. */
import type { Basis, ChainElement, ElementId, Grade, Proof, Repair } from "@youju/model";
import type { ClaimResult } from "@youju/law";
import type { Derived } from "../derived.ts";
import type { ComputedLimitation } from "../limitation.ts";
import type { Loan } from "../loan.ts";
import type { Mark } from "../marks.ts";
import { cite } from "../cite.ts";
import { lowest, rank } from "./grades.ts";
import { similarCases } from "./similar-cases.ts";

export interface ChainCase {
  readonly derived: Derived;
  readonly claim: ClaimResult;
  /** The loans on which something is still owed, which the chain must carry. */
  readonly loans: readonly Loan[];
  readonly limitation: ComputedLimitation;
}

/** One element as far as one loan, or the whole case, goes. */
export interface Judgement {
  readonly grade: Grade;
  readonly why: string;
  readonly proofs: readonly Proof[];
  readonly repairs: readonly Repair[];
  readonly needed: boolean;
}

export interface JudgedElement extends ChainElement {
  readonly judgements: readonly { readonly loan: string | null; readonly judgement: Judgement }[];
}

export const sidesWith = (mark: Mark, side: "own" | "other"): boolean => mark.message.side === side;

/** Marks that speak of a loan: those that name it, and those that name none. */
export function marksAbout(marks: readonly Mark[], loan: Loan): Mark[] {
  return marks.filter((mark) => mark.loan === null || loan.aliases.includes(mark.loan));
}

export function proof(
  id: string,
  grade: Grade,
  text: string,
  of: Partial<Pick<Proof, "loan" | "sources" | "records" | "decisions">> = {},
): Proof {
  return {
    id,
    grade,
    text,
    loan: of.loan ?? null,
    sources: of.sources ?? [],
    records: of.records ?? [],
    decisions: of.decisions ?? [],
  };
}

export const markProof = (id: string, grade: Grade, text: string, mark: Mark, loan: Loan | null): Proof =>
  proof(id, grade, text, {
    loan: loan?.id ?? null,
    sources: [mark.message.source],
    records: [mark.message.id],
    decisions: [mark.decision],
  });

const BASIS: Readonly<Record<ElementId, readonly string[]>> = {
  identity: ["CN-CPL-122", "ID-7", "CN-EV-93", "YJ-GRADES"],
  agreement: ["CN-PL-2", "CN-PL-16", "CN-EV-93", "YJ-GRADES"],
  delivery: ["CN-PL-9", "CN-CC-679", "CN-EV-93", "YJ-GRADES"],
  interest: ["CN-PL-24", "CN-CC-680", "YJ-GRADES"],
  due: ["CN-CC-675", "YJ-GRADES"],
  repayment: ["CN-CC-561", "CR-307b", "YJ-GRADES"],
  demand: ["CN-SL-195", "CN-SL-R8", "CN-SL-R14", "YJ-GRADES"],
  jurisdiction: ["CN-CPL-22", "CN-CPL-24", "CN-CPL-35", "CN-CPL-36", "CN-PL-3", "CN-CPL-J18", "CN-ARB-5", "YJ-GRADES"],
};

/** What a proof says of courts and apps beside the articles of its element (chain-rubric, notes). */
const BASIS_OF_PROOF: Readonly<Partial<Record<string, readonly string[]>>> = {
  A2: ["CN-CC-480", "CN-CC-490"],
  A8: ["RJ-4"],
  A10: ["RJ-6", "RJ-7"],
  D2: ["CN-EV-94"],
  D7: ["RJ-6"],
  I1: ["ID-1", "ID-5"],
  I2: ["CN-EV-94", "CN-PL-9"],
  I7: ["ID-2"],
  I9: ["RJ-2"],
  I10: ["ID-2", "ID-5"],
};

const basisOf = (id: ElementId, proofs: readonly Proof[]): Basis[] =>
  cite(...new Set([...BASIS[id], ...proofs.flatMap((each) => BASIS_OF_PROOF[each.id] ?? [])]));

/** Only where something has to be proven and may fail. */
function casesOf(id: ElementId, { grade, needed, proofs }: Pick<ChainElement, "grade" | "needed" | "proofs">) {
  const cases = needed ? similarCases(id, grade, proofs) : [];
  return cases.length === 0 ? {} : { cases };
}

/** An element that is judged once for the case. */
export function wholeElement(id: ElementId, judgement: Judgement): JudgedElement {
  const { grade, needed, why, proofs, repairs } = judgement;
  return {
    id,
    grade,
    needed,
    why,
    proofs,
    repairs,
    ...casesOf(id, judgement),
    basis: basisOf(id, proofs),
    judgements: [{ loan: null, judgement }],
  };
}

/** An element that is judged for each loan; the case shows the lowest of those that need it. */
export function elementByLoan(
  id: ElementId,
  loans: readonly Loan[],
  judge: (loan: Loan) => Judgement,
  without: Judgement,
): JudgedElement {
  if (loans.length === 0) return wholeElement(id, without);
  const judgements = loans.map((loan) => ({ loan: loan.id, judgement: judge(loan) }));
  const counted = judgements.some(({ judgement }) => judgement.needed)
    ? judgements.filter(({ judgement }) => judgement.needed)
    : judgements;
  const grade = lowest(counted.map(({ judgement }) => judgement.grade));
  const worst = counted.find(({ judgement }) => judgement.grade === grade)!;
  const repairs = new Map<string, Repair>();
  for (const { judgement } of counted.toSorted((a, b) => rank(a.judgement.grade) - rank(b.judgement.grade))) {
    for (const repair of judgement.repairs) if (!repairs.has(repair.id)) repairs.set(repair.id, repair);
  }
  const proofs = judgements.flatMap(({ judgement }) => judgement.proofs);
  const needed = judgements.some(({ judgement }) => judgement.needed);
  return {
    id,
    grade,
    needed,
    why: worst.judgement.why,
    proofs,
    repairs: [...repairs.values()],
    byLoan: judgements.map(({ loan, judgement }) => ({ loan, grade: judgement.grade, why: judgement.why })),
    ...casesOf(id, { grade, needed, proofs }),
    basis: basisOf(id, proofs),
    judgements,
  };
}
