import type { AssessedLoan, CaseFacts, Decision, Terms } from "@youju/model";

/** What was said so far about a loan's terms, the latest word on each. */
export function knownTerms(loan: AssessedLoan, facts: Pick<CaseFacts, "loans">, decisions: readonly Decision[]): Terms {
  const isIt = (name: string): boolean => name === loan.id || loan.records.some((record) => record === name);
  const stated = (facts.loans ?? []).filter((one, index) => isIt(one.id ?? `L${index + 1}`));
  const added = decisions.flatMap((one) =>
    one.kind === "add-loan" && isIt(one.value.id ?? one.id) ? [one.value] : [],
  );
  const set = decisions.flatMap((one) => (one.kind === "set-terms" && isIt(one.target) ? [one.value] : []));
  return Object.assign({}, ...[...stated, ...added, ...set].map(written)) as Terms;
}

/** A term that was left out says nothing about what was known. */
function written({ penalty, yearBasis, security }: Terms): Terms {
  return {
    ...(penalty === undefined ? {} : { penalty }),
    ...(yearBasis === undefined ? {} : { yearBasis }),
    ...(security === undefined ? {} : { security }),
  };
}
