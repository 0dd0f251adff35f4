import type { AssessedLoan, CalendarDate, Decision, Instant, Terms } from "@youju/model";
import { expect, test } from "vitest";
import { knownTerms } from "./known-terms.ts";

const date = "2024-03-01" as CalendarDate;
const on = "2026-11-23T09:30:00+08:00" as Instant;
const loan: AssessedLoan = {
  id: "r1",
  date,
  principal: "20000.00",
  annualRate: null,
  overdueAnnualRate: null,
  due: null,
  status: "confirmed",
  sources: [],
  records: ["r1", "r2"],
  dateCertain: true,
  decisions: [],
};
const terms = (id: string, target: string, value: Terms): Decision => ({ id, on, kind: "set-terms", target, value });

test("the latest word on each term holds, whatever the loan was called by", () => {
  const decisions = [
    terms("d1", "r1", { penalty: { sum: "500.00" }, security: "pledge" }),
    terms("d2", "r2", { penalty: { perDay: "0.05%" } }),
    terms("d3", "another", { security: "guarantee" }),
  ];
  expect(knownTerms(loan, {}, decisions)).toEqual({ penalty: { perDay: "0.05%" }, security: "pledge" });
});

test("a stated loan is found by its place", () => {
  const facts = { loans: [{ date, principal: "1.00", yearBasis: 360 as const }] };
  expect(knownTerms({ ...loan, id: "L1", records: [] }, facts, [])).toEqual({ yearBasis: 360 });
});
