import type { AssessedLoan, CalendarDate } from "@youju/model";
import { expect, test } from "vitest";
import { termsDecision } from "./terms-decision.ts";

const day = (text: string): CalendarDate => text as CalendarDate;
const loan: AssessedLoan = {
  id: "L1",
  date: day("2024-03-01"),
  principal: "20000.00",
  annualRate: "0.12",
  overdueAnnualRate: null,
  due: null,
  status: "proposed",
  sources: [],
  records: ["r1"],
  dateCertain: true,
  decisions: [],
};

test("only what changed is said", () => {
  expect(termsDecision(loan, { due: day("2024-09-01"), annualRate: "12%", overdueAnnualRate: null })).toEqual({
    kind: "set-terms",
    target: "L1",
    value: { due: "2024-09-01" },
  });
});

test("an emptied field says that nothing was agreed", () => {
  expect(termsDecision(loan, { due: null, annualRate: null, overdueAnnualRate: null })).toMatchObject({ value: { annualRate: null } });
});

test("the same rate in other words changes nothing", () => {
  expect(termsDecision(loan, { due: null, annualRate: "月息1%", overdueAnnualRate: null })).toBeUndefined();
});
