import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Assessment, DecisionInput, Input, Reason } from "@youju/model";
import { KEPT, assessed, LOAN, REPAID, said, story } from "../testing/assessed.ts";
import { caseFile, day } from "../testing/build.ts";
import { anyCase } from "../testing/any-case.ts";

const DUE: DecisionInput = { kind: "set-terms", target: LOAN, value: { due: day("2024-09-01") } };

const inputsOf = (reason: Reason): readonly Input[] => ("inputs" in reason ? (reason.inputs ?? []) : []);

function valueAt(assessment: Assessment, pointer: string): unknown {
  return pointer.split("/").slice(1).reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], assessment);
}

/** Follows a reason to its leaves; throws on a `see` that leads nowhere and on a circle. */
function leaves(reasons: Readonly<Record<string, Reason>>, reason: Reason, path: readonly string[] = [], seen = new Set<string>()): Reason[] {
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

/** What is wrong with the reasons of an assessment: pointers to nothing, leaves that rest on nothing, values without one. */
function problemsOf(assessment: Assessment): string[] {
  const reasons = assessment.reasons!;
  const rootless = (leaf: Reason): boolean => (leaf.kind === "record" && leaf.records.length === 0) || (leaf.kind === "rule" && leaf.basis.length === 0);
  const wrong = Object.entries(reasons).flatMap(([pointer, reason]) => [
    ...(valueAt(assessment, pointer) === undefined ? [`${pointer} explains nothing`] : []),
    ...leaves(reasons, reason, [pointer]).filter(rootless).map(() => `${pointer} rests on nothing`),
  ]);
  const explained = [
    ...["total", "principal", "interest", "overdueInterest", "penalty", "payable", "overpaid"].map((key) => `/claim/${key}`),
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
  return [...wrong, ...explained.filter((pointer) => !(pointer in reasons)).map((pointer) => `${pointer} has no reason`)];
}

describe("why", () => {
  test("is only there when asked for", () => {
    expect(assessed(story())).not.toHaveProperty("reasons");
  });

  test("the arithmetic of a row as a judge checks it, down to lines", () => {
    const assessment = assessed(story([DUE]), "2026-11-23", true);
    const reasons = assessment.reasons!;
    expect(reasons["/claim/schedule/3"]).toMatchObject({ kind: "rule", formula: "15,066.08 × 3.35% × 777 ÷ 365 = 1,074.42" });
    expect(reasons["/claim/schedule/2"]).toMatchObject({ formula: "5,000.00 = 逾期利息 66.08 + 本金 4,933.92" });
    expect(reasons["/claim/principal"]).toMatchObject({ formula: "20,000.00 − 4,933.92 = 15,066.08" });
    expect(reasons["/claim/total"]).toMatchObject({ formula: "15,066.08 + 0.00 + 1,074.42 + 0.00 = 16,140.50" });
    const records = leaves(reasons, reasons["/claim/total"]!).flatMap((leaf) => (leaf.kind === "record" ? leaf.records : []));
    expect(records).toEqual(expect.arrayContaining([LOAN, REPAID]));
    const decisions = leaves(reasons, reasons["/claim/overdueInterest"]!).flatMap((leaf) => (leaf.kind === "decision" ? [leaf.id] : []));
    expect(decisions).toContain("d1");
  });

  test("stated facts name their field and line", () => {
    const stated = { ...story([], { loans: [{ date: "2024-03-01", principal: "20000", due: "2024-09-01" }] }), lines: { "loans[0].principal": 7, "loans[0].due": 7 } };
    const reasons = assessed(stated, "2026-11-23", true).reasons!;
    expect(leaves(reasons, reasons["/loans/0"]!)).toContainEqual({ kind: "stated", field: "loans[0].principal", line: 7 });
    expect(leaves(reasons, reasons["/claim/byLoan/0/due"]!)).toEqual([{ kind: "stated", field: "loans[0].due", line: 7 }]);
  });

  test.each<[string, DecisionInput[]]>([
    ["nothing decided", []],
    ["a due date and a kept phone", [DUE, KEPT]],
    ["marked words", [KEPT, { kind: "confirm-finding", target: said(2), value: { finding: "due-term", date: day("2024-09-01") } }, { kind: "confirm-finding", target: said(10), value: { finding: "extension-request" } }]],
    ["a demand and a filing", [{ kind: "demand", value: { date: day("2025-01-01"), reached: true } }, { kind: "filing-date", value: day("2026-11-01") }]],
    ["a cash loan", [{ kind: "add-loan", value: { date: day("2024-05-01"), principal: "3000.00", deliveredBy: "cash", annualRate: "月息2%", penalty: { sum: "500.00" }, due: day("2024-06-01") } }]],
  ])("every figure reaches its leaves, no pointer leads nowhere: %s", (_, inputs) => {
    expect(problemsOf(assessed(story(inputs), "2026-11-23", true))).toEqual([]);
  });

  test("also in any case", () => {
    fc.assert(
      fc.property(anyCase, ({ facts, sources }) => {
        expect(problemsOf(assessed(caseFile(facts, sources), "2026-11-23", true))).toEqual([]);
      }),
      { numRuns: Number(process.env.YOUJU_RUNS ?? 40), ...(process.env.YOUJU_RUNS === undefined ? { seed: 20_261_123 } : {}) },
    );
  });
});
