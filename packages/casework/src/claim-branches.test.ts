import { describe, expect, test } from "vitest";
import type { DecisionInput } from "@youju/model";
import { assess } from "./assess.ts";
import { problemsOf } from "./testing/reason-problems.ts";
import { assessed, billOnly, LOAN, story } from "./testing/assessed.ts";
import { day, facts, type Row } from "./testing/build.ts";

const ROLLED = {
  date: "2026-06-10",
  principal: "11200",
  annualRate: "12%",
  rolledFrom: { date: "2025-06-10", principal: "10000", annualRate: "12%" },
};
const SENT: Row = { at: "2025-06-10 10:00:00", amount: "10000" };
const EARLY: Row = { at: "2025-12-01 09:00:00", amount: "300", direction: "in" };
const PARTS = [
  { date: "2024-09-01", amount: "8000" },
  { date: "2025-09-01", amount: "12000" },
];
const INSTALMENTS: DecisionInput = {
  kind: "set-terms",
  target: LOAN,
  value: { instalments: PARTS.map(({ date, amount }) => ({ date: day(date), amount: `${amount}.00` })) },
};
const rolled = (rows: readonly Row[]) => billOnly(rows, { loans: [ROLLED] });

describe("an IOU that replaced an earlier one", () => {
  test("takes the transfer of the first loan, and proposes it no more", () => {
    expect(assessed(rolled([SENT]), "2026-06-10")).toMatchObject({
      loans: [{ id: "L1", date: "2026-06-10", principal: "11200.00", rolledFrom: { date: "2025-06-10", principal: "10000.00" }, records: [expect.any(String)] }],
      setAside: [],
      warnings: expect.not.arrayContaining([expect.objectContaining({ code: "found-loans-not-counted" })]),
    });
  });

  test("has settled what was repaid before it, and says so", () => {
    const { claim, repayments, warnings } = assessed(rolled([SENT, EARLY]), "2026-06-10");
    expect(repayments).toMatchObject([{ date: "2025-12-01", amount: "300.00" }]);
    expect([claim.principal, claim.overpaid]).toEqual(["11200.00", "0.00"]);
    expect(warnings.map(({ code }) => code)).toContain("settled-by-new-iou");
  });

  test("ends in a row of what the ceiling cut, with its reason and its sentence", () => {
    const { claim, reasons } = assessed(rolled([SENT]), "2027-06-09", true);
    expect(claim).toMatchObject({ total: "12400.00", interest: "1200.00" });
    expect(claim.schedule.at(-1)).toMatchObject({ kind: "ceiling", from: "2025-06-10", ceiling: "12400.00", unpaid: "12544.00", cut: { interest: "144.00", principal: "0.00" } });
    expect(reasons![`/claim/schedule/${claim.schedule.length - 1}`]).toMatchObject({ formula: "10,000.00 + 2,400.00 = 12,400.00", basis: [{ rule: "CN-PL-27" }] });
    expect(reasons!["/claim/interest"]).toMatchObject({ formula: "1,344.00 − 144.00 = 1,200.00" });
    expect(claim.steps.map(({ text }) => text)).toContainEqual(expect.stringContaining("超出的减去借期利息 144.00 元"));
  });

  test("every reason of it rests on something", () => {
    expect(problemsOf(assessed(rolled([SENT, EARLY]), "2027-06-09", true))).toEqual([]);
  });
});

describe("a loan repaid in parts", () => {
  test("is due with its last part, and payable for the parts that are due", () => {
    const { loans, claim } = assessed(story([INSTALMENTS], { repayments: [] }), "2024-09-01");
    expect(loans).toMatchObject([{ due: "2025-09-01", instalments: [{ date: "2024-09-01", amount: "8000.00" }, {}] }]);
    expect(claim).toMatchObject({ total: "20000.00", payable: "8000.00", byLoan: [{ due: "2025-09-01", firstDue: "2024-09-01" }] });
  });

  test("can be sued for once a part is due, and waits for the first part before", () => {
    const missing = (asOf: string) => assessed(story([INSTALMENTS], { repayments: [] }), asOf).chain.filing.missing.find(({ id }) => id === "nothing-due");
    expect(missing("2024-08-31")?.text).toContain("2024-09-01");
    expect(missing("2024-09-01")).toBeUndefined();
  });

  test("has one limitation period, from the last part on", () => {
    expect(assessed(story([INSTALMENTS], { repayments: [] })).limitation).toMatchObject({ startsOn: "2025-09-01", safeUntil: "2028-09-01" });
  });

  test("every reason of it rests on something", () => {
    expect(problemsOf(assessed(story([INSTALMENTS]), "2026-11-23", true))).toEqual([]);
  });

  test("is whole again, without a due date, where a person takes the parts back", () => {
    const { loans } = assessed(story([INSTALMENTS, { kind: "set-terms", target: LOAN, value: { instalments: null } }]));
    expect(loans).toMatchObject([{ due: null }]);
    expect(loans[0]).not.toHaveProperty("instalments");
  });
});

test("one-off fees count in the penalty", () => {
  const { claim, warnings } = assessed(story([{ kind: "set-terms", target: LOAN, value: { due: day("2024-09-01"), otherFees: "100.00" } }]));
  expect(claim).toMatchObject({ penalty: "100.00" });
  expect(warnings.map(({ code }) => code)).toContain("other-fees");
});

describe("faults of what was stated name the line", () => {
  const lines = { "loans[0].date": 5, "loans[0].instalments": 6, "loans[0].instalments[1]": 8, "loans[0].rolledFrom": 9 };
  const loan = { date: "2024-03-01", principal: "2000" };
  test.each([
    [{ instalments: [{ date: "2024-04-01", amount: "500" }] }, "instalments-sum", 6, "loans[0].instalments"],
    [{ instalments: [{ date: "2024-04-01", amount: "500" }, { date: "2024-02-01", amount: "1500" }] }, "instalment-before-delivery", 8, "loans[0].instalments[1].date"],
    [{ rolledFrom: { date: "2024-03-01", principal: "1000" } }, "roll-over-not-before", 9, "loans[0].rolledFrom.date"],
  ])("%j", (terms, code, line, field) => {
    const stated = facts({ loans: [{ ...loan, ...terms }] });
    const outcome = assess({ facts: stated, originals: [], readings: [], records: [], lines }, { asOf: day("2026-11-23") });
    expect(outcome).toMatchObject({ ok: false, faults: [{ code, at: { file: "case.yaml", line, field } }] });
  });
});
