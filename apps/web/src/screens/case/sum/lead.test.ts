import type { AssessedLoan, CalendarDate, Claim } from "@youju/model";
import { expect, test } from "vitest";
import { leadOf } from "./lead.ts";

const day = (text: string): CalendarDate => text as CalendarDate;

const loan: AssessedLoan = {
  id: "L1",
  date: day("2024-03-01"),
  principal: "100.00",
  annualRate: null,
  overdueAnnualRate: null,
  due: null,
  status: "proposed",
  sources: [],
  records: [],
  dateCertain: true,
  decisions: [],
};

function claim(total: string, payable: string, overpaid: string, due: string | null): Claim {
  const zero = { interest: "0.00", overdueInterest: "0.00", penalty: "0.00" };
  return {
    ...zero,
    principal: total,
    total,
    payable,
    overpaid,
    schedule: [],
    alternatives: [],
    steps: [],
    basis: [],
    byLoan: [{ ...zero, loan: "L1", principal: total, total, due: due === null ? null : day(due), dueBy: null, basis: [] }],
  };
}

const MATTER = { title: "t", creditor: { name: "李明" }, debtor: { name: "张伟" }, filingDate: null };

function lead(of: Claim, loans = 1) {
  return leadOf({
    asOf: day("2026-11-23"),
    claim: of,
    loans: loans === 0 ? [] : [loan],
    case: MATTER,
  });
}

test.each([
  ["due", claim("100.00", "100.00", "0.00", "2024-09-01"), "截至 2026 年 11 月 23 日，张伟应还你", null],
  ["not due", claim("100.00", "0.00", "0.00", "2026-12-31"), "还没到期（2026 年 12 月 31 日到期）。截至 2026 年 11 月 23 日，张伟欠你", "2026-12-31"],
  ["no due date", claim("100.00", "0.00", "0.00", null), "没约定还款日，也还没催过。截至 2026 年 11 月 23 日，张伟欠你", null],
  ["paid", claim("0.00", "0.00", "0.00", null), "截至 2026 年 11 月 23 日，张伟已经还清", null],
  ["overpaid", claim("0.00", "0.00", "20.00", null), "截至 2026 年 11 月 23 日，张伟多还了", null],
])("%s", (_, of, text, dueOn) => expect(lead(of)).toMatchObject({ text, dueOn }));

test("without a loan there is no figure", () => expect(lead(claim("0.00", "0.00", "0.00", null), 0).figure).toBeNull());

test("a loan that the claim leaves out is not called paid back", () => {
  const none = { ...claim("0.00", "0.00", "0.00", null), byLoan: [] };
  const of = (date: string) => leadOf({ asOf: day("2026-11-23"), claim: none, loans: [{ ...loan, date: day(date) }], case: MATTER }).text;
  expect(of("2014-03-01")).toContain("适用更早的规定");
  expect(of("2026-12-01")).toContain("还没有借出过钱");
});
