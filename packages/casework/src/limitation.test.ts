import { describe, expect, test } from "vitest";
import type { DecisionInput } from "@youju/model";
import { assessed, LOAN, said, story } from "./testing/assessed.ts";
import { day } from "./testing/build.ts";

const DUE: DecisionInput = { kind: "set-terms", target: LOAN, value: { due: day("2024-09-01") } };
const NO_REPAYMENT = { repayments: [] };
const of = (inputs: DecisionInput[], asOf = "2026-11-23", more: Record<string, unknown> = NO_REPAYMENT) => assessed(story(inputs, more), asOf).limitation;

describe("limitation", () => {
  test("does not run before a due date or a demand", () => {
    expect(of([])).toMatchObject({ startsOn: null, expiresOn: null, safeUntil: null, expired: false, interruptions: [] });
  });

  test("runs three years from the due date", () => {
    expect(of([DUE])).toMatchObject({ startsOn: "2024-09-01", safeUntil: "2027-09-01", interruptions: [], byLoan: [{ loan: LOAN }] });
  });

  test("runs from the end of the first demand's time", () => {
    expect(of([{ kind: "demand", value: { date: day("2024-11-01"), deadline: day("2024-12-01"), reached: true } }])).toMatchObject({ startsOn: "2024-12-01", safeUntil: "2027-12-01" });
  });

  test.each<[string, DecisionInput[], string, object]>([
    ["a demand", [{ kind: "demand", value: { date: day("2025-03-01"), reached: true } }], "2028-03-01", { kind: "demand", source: null }],
    ["his promise in a marked message", [{ kind: "confirm-finding", target: said(8), value: { finding: "repay-promise" } }], "2027-10-08", { kind: "promise", on: "2024-10-08", source: { at: { message: "8" } } }],
    ["his request for time", [{ kind: "confirm-finding", target: said(10), value: { finding: "extension-request" } }], "2027-11-01", { kind: "extension-request" }],
    ["his acknowledgement", [{ kind: "confirm-finding", target: said(10), value: { finding: "acknowledgement" } }], "2027-11-01", { kind: "acknowledgement" }],
    ["the filing", [{ kind: "filing-date", value: day("2026-01-05") }], "2029-01-05", { kind: "filing" }],
  ])("%s starts it anew", (_, inputs, safeUntil, interruption) => {
    expect(of([DUE, ...inputs])).toMatchObject({ safeUntil, interruptions: [interruption] });
  });

  test("a part payment starts it anew, with its line", () => {
    expect(of([DUE], "2026-11-23", {})).toMatchObject({ safeUntil: "2027-10-08", interruptions: [{ kind: "part-payment", on: "2024-10-08", source: { at: { line: 19 } } }] });
  });

  test("a demand that did not arrive, or my own promise-like words, do not", () => {
    const mine: DecisionInput = { kind: "confirm-finding", target: said(9), value: { finding: "repay-promise" } };
    const refused: DecisionInput = { kind: "demand", value: { date: day("2025-03-01"), reached: false } };
    expect(of([DUE, mine, refused])).toMatchObject({ safeUntil: "2027-09-01", interruptions: [] });
  });

  test("expired is a warning, not a closed road", () => {
    const old = assessed(story([DUE], NO_REPAYMENT), "2028-01-01");
    expect(old.limitation.expired).toBe(true);
    expect(old.warnings[0]).toMatchObject({ code: "limitation-expired" });
    expect(old.roads.find((road) => road.id === "negotiation")?.open).toBe(true);
  });

  test("less than 180 days is said first", () => {
    expect(assessed(story([DUE], NO_REPAYMENT), "2027-06-01").warnings[0]).toMatchObject({ code: "limitation-near", text: expect.stringContaining("92 天") });
  });

  test("a demand without which it would have run out is needed", () => {
    const demand: DecisionInput = { kind: "demand", value: { date: day("2027-08-01"), reached: true } };
    const needed = (inputs: DecisionInput[], asOf: string) => assessed(story(inputs, NO_REPAYMENT), asOf).chain.elements.find((each) => each.id === "demand")?.needed;
    expect(needed([DUE, demand], "2028-01-01")).toBe(true);
    expect(needed([DUE, demand], "2027-08-15")).toBe(false);
  });
});
