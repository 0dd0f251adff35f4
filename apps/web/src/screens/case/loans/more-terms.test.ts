import { expect, test } from "vitest";
import { isTermSet, typedPenalty, writtenMore } from "./more-terms.ts";

const none = writtenMore({ overdueAnnualRate: null }, {});

test.each([
  [{ perDay: "0.05%" }, "perDay", "0.05%"],
  [{ annualRate: "12%" }, "annualRate", "12%"],
  [{ sum: "500.00" }, "sum", "500.00"],
] as const)("%j is written into its field and read back the same", (penalty, form, text) => {
  const more = writtenMore({ overdueAnnualRate: null }, { penalty });
  expect(more).toMatchObject({ penaltyForm: form, penalty: text });
  expect(typedPenalty(more)).toEqual({ value: penalty });
  expect(isTermSet(more)).toBe(true);
});

test("nothing known is nothing set", () => expect(isTermSet(none)).toBe(false));

test("an unreadable penalty says so under its field", () => {
  expect(typedPenalty({ ...none, penaltyForm: "perDay", penalty: "一点点" }).error).toMatch(/一点点/);
});
