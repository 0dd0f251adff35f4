import { describe, expect, test } from "vitest";
import type { DecisionInput } from "@youju/model";
import { assessed, LOAN, said, STORY, story } from "./testing/assessed.ts";
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

  const second = (due: string): DecisionInput => ({ kind: "add-loan", value: { id: "第二笔", date: day("2024-06-01"), principal: "3000.00", deliveredBy: "cash", due: day(due) } });
  const LATE = second("2024-12-01");
  const demandOn = (on: string): DecisionInput => ({ kind: "demand", value: { date: day(on), reached: true } });

  test("each loan has its own clock, and the case shows the earliest", () => {
    const { byLoan, safeUntil } = of([DUE, LATE]);
    expect(byLoan.map((clock) => [clock.loan, clock.safeUntil])).toEqual([[LOAN, "2027-09-01"], ["第二笔", "2027-12-01"]]);
    expect(safeUntil).toBe("2027-09-01");
  });

  test("a payment that names a loan interrupts that one, a demand for part interrupts all", () => {
    const paid: DecisionInput = { kind: "add-repayment", value: { date: day("2025-05-01"), amount: "100.00", loan: "第二笔" } };
    expect(of([DUE, LATE, paid], "2026-11-23", {}).byLoan.map((clock) => clock.safeUntil)).toEqual(["2027-10-08", "2028-05-01"]);
    const part: DecisionInput = { kind: "confirm-finding", target: said(9), value: { finding: "demand", amount: "100.00" } };
    expect(of([DUE, second("2024-10-01"), part]).byLoan.map((clock) => clock.safeUntil)).toEqual(["2027-11-01", "2027-11-01"]);
  });

  test("a loan that is repaid has no clock", () => {
    const paid: DecisionInput = { kind: "add-repayment", value: { date: day("2024-12-01"), amount: "3000.00", loan: "第二笔" } };
    expect(of([DUE, LATE, paid]).byLoan.map((clock) => clock.loan)).toEqual([LOAN]);
  });

  test("what comes after the as-of date does not count", () => {
    expect(of([DUE, demandOn("2026-12-24"), { kind: "filing-date", value: day("2027-01-05") }])).toMatchObject({ safeUntil: "2027-09-01", interruptions: [] });
    expect(of([demandOn("2026-12-24")])).toMatchObject({ startsOn: null });
  });

  test("a clear refusal starts it where no due date was agreed, and is its reason", () => {
    const denial: DecisionInput = { kind: "confirm-finding", target: said(10), value: { finding: "denial" } };
    const file = story([denial], NO_REPAYMENT);
    expect(of([denial])).toMatchObject({ startsOn: "2024-11-01", safeUntil: "2027-11-01", interruptions: [] });
    expect(JSON.stringify(assessed(file, "2026-11-23", true).reasons!["/limitation/startsOn"])).toContain("他明确拒绝");
    expect(of([DUE, denial])).toMatchObject({ startsOn: "2024-09-01" });
  });

  test("after its end nothing interrupts; a promise is shown as what may be a new agreement", () => {
    const old = { loans: [{ date: "2018-01-01", principal: "1000", due: "2018-06-01" }], repayments: [] };
    const promise: DecisionInput = { kind: "confirm-finding", target: said(8), value: { finding: "repay-promise" } };
    const late = assessed(story([promise, demandOn("2024-12-01")], old));
    expect(late.limitation).toMatchObject({ expired: true, safeUntil: "2021-06-01", interruptions: [] });
    expect(late.warnings.find((warning) => warning.code === "limitation-expired")?.text).toContain("请律师看一看");
  });

  test("one loan's end does not hide that another's is near", () => {
    const gone: DecisionInput = { kind: "add-loan", value: { id: "旧", date: day("2018-01-01"), principal: "500.00", deliveredBy: "cash", due: day("2018-06-01") } };
    const { warnings, next } = assessed(story([{ kind: "loan", target: LOAN }, DUE, gone], NO_REPAYMENT), "2027-06-01");
    expect(warnings.slice(0, 2).map((warning) => warning.code)).toEqual(["limitation-expired", "limitation-near"]);
    expect(next).toMatchObject({ id: "limitation-near" });
  });

  test("where the period hangs on an event, the element is as strong as that event", () => {
    const element = (inputs: DecisionInput[], asOf: string) => assessed(story(inputs, NO_REPAYMENT), asOf).chain.elements.find((each) => each.id === "demand");
    const kept: DecisionInput = { kind: "original-kept", target: STORY.chat.original.sha256, value: "phone" };
    const promise: DecisionInput = { kind: "confirm-finding", target: said(8), value: { finding: "repay-promise" } };
    expect(element([DUE, kept, promise], "2027-09-15")).toMatchObject({ needed: true, grade: "strong" });
    expect(element([DUE, promise], "2027-09-15")).toMatchObject({ needed: true, grade: "fair" });
    expect(element([DUE, kept, promise, demandOn("2027-09-20")], "2028-01-01")).toMatchObject({ needed: true, grade: "weak" });
    expect(element([DUE, kept, promise, demandOn("2025-02-01")], "2027-09-15")).toMatchObject({ needed: true, grade: "strong" });
  });

  test("expired is a warning, not a closed road", () => {
    const old = assessed(story([DUE], NO_REPAYMENT), "2028-01-01");
    expect(old.limitation.expired).toBe(true);
    expect(old.warnings[0]).toMatchObject({ code: "limitation-expired" });
    expect(old.roads.find((road) => road.id === "negotiation")?.open).toBe(true);
  });

  test("a suit of which no end is known does not make the claim stale", () => {
    const { warnings, next } = assessed(story([{ kind: "loan", target: LOAN }, DUE, { kind: "filing-date", value: day("2024-12-02") }], NO_REPAYMENT), "2028-01-05");
    expect(warnings[0]).toMatchObject({ code: "limitation-expired", text: expect.stringContaining("程序还没有结束") });
    expect(next?.id).not.toBe("new-agreement");
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
