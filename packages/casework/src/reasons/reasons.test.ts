import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DecisionInput } from "@youju/model";
import { KEPT, assessed, LOAN, REPAID, said, story } from "../testing/assessed.ts";
import { caseFile, day } from "../testing/build.ts";
import { anyCase } from "../testing/any-case.ts";
import { leaves, problemsOf } from "../testing/reason-problems.ts";

const DUE: DecisionInput = { kind: "set-terms", target: LOAN, value: { due: day("2024-09-01") } };

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
