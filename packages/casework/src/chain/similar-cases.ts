/** 同类公开案例: what courts are reported to have said where an element is in doubt. A case proves nothing here. */
import type { ElementId, Grade, Proof, SimilarCase } from "@youju/model";
import {
  caseCourtText,
  caseResultText,
  casesAbout,
  caseSourceText,
  casesOfProof,
  type PublishedCase,
} from "@youju/law";
import { rank } from "./grades.ts";

/** Enough to see how courts look at it, few enough to be read. */
const SHOWN = 3;

/**
 * Cases of the weak proofs first, the weakest before the others; where there is no proof, those whose main subject the
 * element is. None for what nobody doubts.
 */
export function similarCases(id: ElementId, grade: Grade, proofs: readonly Proof[]): SimilarCase[] {
  if (grade === "strong") return [];
  const doubted = proofs
    .filter((proof) => proof.grade !== "strong")
    .toSorted((a, b) => rank(a.grade) - rank(b.grade))
    .map((proof) => proof.id);
  const found =
    proofs.length === 0
      ? casesAbout(id).filter(({ about }) => about[0] === id)
      : [...new Set(doubted)].flatMap((row) => casesOfProof(row));
  const rest = [...new Set(found)].toSorted((a, b) => remote(a, id) - remote(b, id));
  return rest.slice(0, SHOWN).map(shown);
}

/** Hearsay last; of the others, those whose main subject it is first. */
const remote = ({ certainty, about }: PublishedCase, id: ElementId): number =>
  (certainty === "L" ? 2 : 0) + (about[0] === id ? 0 : 1);

const shown = (each: PublishedCase): SimilarCase => ({
  id: each.id,
  court: caseCourtText(each),
  result: caseResultText(each),
  line: `${each.facts}${each.reason}`,
  source: caseSourceText(each),
});
