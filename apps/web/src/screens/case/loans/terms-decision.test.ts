import type { AssessedLoan, CalendarDate } from "@youju/model";
import { expect, test } from "vitest";
import { termsDecision, type TypedTerms } from "./terms-decision.ts";

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
const unchanged: TypedTerms = { due: null, annualRate: "12%", overdueAnnualRate: null, penalty: null, yearBasis: 365, security: "none" };

test("only what changed is said", () => {
  expect(termsDecision(loan, {}, { ...unchanged, due: day("2024-09-01") })).toEqual({
    kind: "set-terms",
    target: "L1",
    value: { due: "2024-09-01" },
  });
});

test("an emptied field says that nothing was agreed", () => {
  expect(termsDecision(loan, {}, { ...unchanged, annualRate: null })).toMatchObject({ value: { annualRate: null } });
  expect(termsDecision(loan, { penalty: { sum: "500.00" } }, unchanged)).toMatchObject({ value: { penalty: null } });
});

test("the same rate in other words changes nothing", () => {
  expect(termsDecision(loan, {}, { ...unchanged, annualRate: "月息1%" })).toBeUndefined();
});

test("a penalty, the days of the year and security are said where they differ from what is known", () => {
  const typed: TypedTerms = { ...unchanged, penalty: { perDay: "0.05%" }, yearBasis: 360, security: "guarantee" };
  expect(termsDecision(loan, { security: "guarantee" }, typed)).toMatchObject({
    value: { penalty: { perDay: "0.05%" }, yearBasis: 360 },
  });
  expect(termsDecision(loan, { penalty: { perDay: "0.05%" }, yearBasis: 360, security: "guarantee" }, typed)).toBeUndefined();
});
