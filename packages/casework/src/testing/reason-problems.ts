/** What is wrong with the reasons of an assessment: for tests of single cases, of any case, and of the examples. */
import type { Assessment, Input, Reason } from "@youju/model";

const inputsOf = (reason: Reason): readonly Input[] => ("inputs" in reason ? (reason.inputs ?? []) : []);

function valueAt(assessment: Assessment, pointer: string): unknown {
  return pointer
    .split("/")
    .slice(1)
    .reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], assessment);
}

/** Follows a reason to its leaves; throws on a `see` that leads nowhere and on a circle. */
export function leaves(
  reasons: Readonly<Record<string, Reason>>,
  reason: Reason,
  path: readonly string[] = [],
  seen = new Set<string>(),
): Reason[] {
  if (reason.kind === "see") {
    if (path.includes(reason.pointer)) throw new Error(`circle: ${[...path, reason.pointer].join(" → ")}`);
    if (seen.has(reason.pointer)) return [];
    seen.add(reason.pointer);
    const next = reasons[reason.pointer];
    if (next === undefined) throw new Error(`nothing at ${reason.pointer}`);
    return leaves(reasons, next, [...path, reason.pointer], seen);
  }
  const inputs = inputsOf(reason);
  return inputs.length === 0 ? [reason] : inputs.flatMap((input) => leaves(reasons, input.by, path, seen));
}

/** Whether the tree, as far as it does not point elsewhere, names a rule without an article. */
function lawless(reason: Reason): boolean {
  return (reason.kind === "rule" && reason.basis.length === 0) || inputsOf(reason).some((input) => lawless(input.by));
}

/**
 * What is wrong with the reasons of an assessment: pointers to nothing, leaves that rest on nothing, rules without an
 * article, values without a reason.
 */
export function problemsOf(assessment: Assessment): string[] {
  const reasons = assessment.reasons!;
  const rootless = (leaf: Reason): boolean => leaf.kind === "record" && leaf.records.length === 0;
  const wrong = Object.entries(reasons).flatMap(([pointer, reason]) => [
    ...(valueAt(assessment, pointer) === undefined ? [`${pointer} explains nothing`] : []),
    ...(lawless(reason) ? [`${pointer} names a rule without an article`] : []),
    ...leaves(reasons, reason, [pointer])
      .filter(rootless)
      .map(() => `${pointer} rests on nothing`),
  ]);
  const explained = [
    ...["total", "principal", "interest", "overdueInterest", "penalty", "payable", "overpaid"].map(
      (key) => `/claim/${key}`,
    ),
    ...assessment.claim.schedule.map((_, i) => `/claim/schedule/${i}`),
    ...assessment.claim.byLoan.map((_, i) => `/claim/byLoan/${i}/due`),
    ...assessment.loans.map((_, i) => `/loans/${i}`),
    ...assessment.repayments.map((_, i) => `/repayments/${i}`),
    ...assessment.chain.elements.map((_, i) => `/chain/elements/${i}`),
    ...assessment.roads.map((_, i) => `/roads/${i}`),
    "/limitation/startsOn",
    "/limitation/expiresOn",
    "/limitation/safeUntil",
    "/chain/grade",
    ...(assessment.next === null ? [] : ["/next"]),
  ];
  return [
    ...wrong,
    ...explained.filter((pointer) => !(pointer in reasons)).map((pointer) => `${pointer} has no reason`),
  ];
}
