import { describe, expect, test } from "vitest";
import type { DecisionInput } from "@youju/model";
import { assessed, LOAN, story } from "./testing/assessed.ts";
import { day } from "./testing/build.ts";

const terms = (value: Extract<DecisionInput, { kind: "set-terms" }>["value"]): DecisionInput => ({ kind: "set-terms", target: LOAN, value });
const GUARANTEED = terms({ due: day("2024-09-01"), security: "guarantee" });
const found = (inputs: DecisionInput[], asOf: string, more: Record<string, unknown> = {}) => assessed(story(inputs, more), asOf).warnings.filter(({ code }) => code === "guarantee-period");

describe("the period in which a guarantor can be held", () => {
  test.each<[string, DecisionInput[], string, string]>([
    ["before its end: the unmoved day", [GUARANTEED], "2024-12-01", "保证期间到 2025-03-01，还剩 90 天"],
    ["his payment and a demand do not move it", [GUARANTEED, { kind: "demand", value: { date: day("2025-01-05"), reached: true } }], "2025-02-01", "保证期间到 2025-03-01，还剩 28 天"],
    ["the end is a Saturday: the Monday is left", [GUARANTEED], "2025-03-02", "保证期间到 2025-03-03，还剩 0 天"],
    ["after its end", [GUARANTEED], "2025-03-04", "已于 2025-03-03 届满"],
    ["sued in time", [GUARANTEED, { kind: "filing-date", value: day("2025-01-10") }], "2025-06-01", "一般保证就保住了"],
    ["without a due date, from the end of the first demand's time", [terms({ security: "guarantee" }), { kind: "demand", value: { date: day("2024-10-01"), deadline: day("2024-10-20"), reached: true } }], "2024-12-01", "保证期间到 2025-04-20"],
    ["in instalments: the first one's, to be safe", [terms({ security: "guarantee", instalments: [{ date: day("2024-08-15"), amount: "8000.00" }, { date: day("2025-08-15"), amount: "12000.00" }] })], "2024-12-01", "保证期间到 2025-02-15，还剩 76 天，催款和还款都不会让它延长。分期还的，最稳妥按第一期算。"],
  ])("%s", (_, inputs, asOf, text) => {
    const [warning, ...more] = found(inputs, asOf);
    expect(more).toEqual([]);
    expect(warning).toMatchObject({ loan: LOAN, text: expect.stringContaining(text), basis: [{ rule: "CN-CC-692" }, { rule: "CN-CC-693" }, { rule: "CN-CC-686" }, { rule: "CN-CC-688" }] });
    expect(warning!.mend).not.toBe("");
  });

  test.each<[string, DecisionInput[], Record<string, unknown>]>([
    ["no guarantor", [terms({ due: day("2024-09-01") })], {}],
    ["a pledge", [terms({ due: day("2024-09-01"), security: "pledge" })], {}],
    ["no due date and nobody asked", [terms({ security: "guarantee" })], {}],
    ["all repaid", [GUARANTEED, { kind: "add-repayment", value: { date: day("2024-08-30"), amount: "20000.00", loan: LOAN } }], { repayments: [] }],
  ])("nothing to say: %s", (_, inputs, more) => {
    expect(found(inputs, "2024-12-01", more)).toEqual([]);
  });

  test("a loan of before 2021 is told that the law of its guarantee is not in the law book", () => {
    const old = { loans: [{ date: "2020-06-01", principal: "1000", due: "2024-09-01", security: "guarantee" }], repayments: [] };
    expect(assessed(story([], old), "2024-12-01").warnings.find(({ code }) => code === "guarantee-period")?.text).toContain("不能按六个月算");
  });
});
