import { describe, expect, test } from "vitest";
import { assess } from "./assess.ts";
import { assessed, LOAN, REPAID, STORY, story } from "./testing/assessed.ts";
import { day, decided, facts } from "./testing/build.ts";

describe("the story of the first example", () => {
  const file = story([{ kind: "set-terms", target: LOAN, value: { due: day("2024-09-01") } }]);

  test.each([
    ["2024-08-31", { principal: "20000.00", overdueInterest: "0.00", total: "20000.00", payable: "0.00" }],
    ["2024-12-31", { principal: "15066.08", overdueInterest: "117.54", total: "15183.62", payable: "15183.62" }],
    ["2026-11-23", { principal: "15066.08", overdueInterest: "1074.42", total: "16140.50", payable: "16140.50" }],
  ])("as of %s to the fen", (asOf, claim) => {
    expect(assessed(file, asOf).claim).toMatchObject(claim);
  });

  test("loan and repayment are proposed, matched, and name their lines", () => {
    const { loans, repayments, match, setAside } = assessed(file);
    expect(loans).toMatchObject([{ id: LOAN, date: "2024-03-01", principal: "20000.00", due: "2024-09-01", status: "proposed", dateCertain: true }]);
    expect(repayments).toMatchObject([{ id: REPAID, date: "2024-10-08", amount: "5000.00", loan: null, status: "proposed" }]);
    expect(match.pairs).toMatchObject([
      { transfer: LOAN, by: "id", gapSeconds: 0 },
      { transfer: REPAID, by: "amount-time", gapSeconds: 0 },
    ]);
    expect([match.onlyInBill, match.onlyInChat, setAside]).toEqual([[], [], []]);
  });

  test("what is not built yet is absent", () => {
    expect(Object.keys(assessed(file)).toSorted()).toEqual(
      ["asOf", "case", "chain", "checkList", "claim", "exhibits", "limitation", "loans", "match", "next", "originals", "receipts", "repayments", "roads", "setAside", "warnings"].toSorted(),
    );
  });
});

describe("faults of what was stated", () => {
  const lines = { "loans[0].date": 5, "loans[0].due": 5, "loans[0].principal": 5, "repayments[0].date": 8, "decisions[0]": 12 };

  test("a due date before delivery, with file, line and field", () => {
    const stated = facts({ loans: [{ date: "2024-03-01", principal: "2000", due: "2024-02-01" }] });
    const outcome = assess({ facts: stated, originals: [], readings: [], records: [], lines }, { asOf: day("2026-11-23") });
    expect(outcome).toMatchObject({ ok: false, faults: [{ code: "due-before-delivery", at: { file: "case.yaml", line: 5, field: "loans[0].due" } }] });
  });

  test("a repayment before every loan", () => {
    const stated = facts({ loans: [{ date: "2024-03-01", principal: "2000" }], repayments: [{ date: "2024-02-01", amount: "100" }] });
    const outcome = assess({ facts: stated, originals: [], readings: [], records: [], lines }, { asOf: day("2026-11-23") });
    expect(outcome).toMatchObject({ ok: false, faults: [{ code: "repayment-before-loans", at: { line: 8, field: "repayments[0].date" } }] });
  });

  test("a fault that a decision brought names the decision", () => {
    const decisions = decided({ kind: "set-terms", target: LOAN, value: { due: day("2024-01-01") } });
    const outcome = assess({ ...story([], { decisions }), lines }, { asOf: day("2026-11-23") });
    expect(outcome).toMatchObject({ ok: false, faults: [{ code: "due-before-delivery", at: { line: 12, field: "decisions[0]" } }] });
  });

  test("an empty case has no fault, no loans, and says what to do", () => {
    const empty = assessed({ facts: facts(), originals: [], readings: [], records: [] });
    expect(empty).toMatchObject({ loans: [], claim: { total: "0.00" }, chain: { grade: "missing" }, next: { id: "add-files" } });
  });
});

test("decisions name a payment by any of its records", () => {
  const receipt = STORY.chat.records[3]!.id;
  const file = story([{ kind: "loan", target: receipt }, { kind: "set-terms", target: receipt, value: { annualRate: "12%" } }]);
  expect(assessed(file).loans).toMatchObject([{ id: LOAN, status: "confirmed", annualRate: "0.12", decisions: ["d1", "d2"] }]);
});
