import type { Assessment, CalendarDate } from "@youju/model";
import { expect, test } from "vitest";
import { calculationOf, calculationText, calculationTsv } from "./calculation.ts";

const day = (text: string): CalendarDate => text as CalendarDate;

const assessment = {
  asOf: day("2026-11-23"),
  loans: [{ id: "L1", date: day("2024-03-01"), principal: "20000.00" }],
  repayments: [{ amount: "5000.00" }],
  claim: {
    total: "16140.50",
    byLoan: [{ loan: "L1", principal: "15066.08", interest: "0.00", overdueInterest: "1074.42", penalty: "0.00", total: "16140.50" }],
    schedule: [
      { loan: "L1", kind: "in-period", from: day("2024-03-01"), to: day("2024-09-01"), days: 185, principal: "20000.00", annualRate: "0", yearBasis: 365, interest: "0.00", basis: [] },
      { loan: "L1", kind: "overdue", from: day("2024-09-02"), to: day("2024-10-07"), days: 36, principal: "20000.00", annualRate: "0.0335", yearBasis: 365, interest: "66.08", basis: [] },
      {
        loan: "L1", kind: "payment", from: day("2024-10-08"), to: day("2024-10-08"), days: 0, principal: "15066.08", annualRate: null, interest: "0.00",
        paid: { amount: "5000.00", interest: "0.00", overdueInterest: "66.08", natural: "0.00", principal: "4933.92" }, repayment: 0, basis: [],
      },
      { loan: "L1", kind: "overdue", from: day("2024-10-08"), to: day("2026-11-23"), days: 777, principal: "15066.08", annualRate: "0.0335", yearBasis: 365, interest: "1074.42", basis: [] },
    ],
  },
} as unknown as Assessment;

test("a judge can follow each row, and the copy for a spreadsheet has the same cells", () => {
  const loans = calculationOf(assessment);
  expect(calculationTsv(loans).split("\n")).toEqual([
    "2024-03-01 借出的 20,000.00 元",
    "时段\t说明\t天数\t本金\t年利率\t利息",
    "2024-03-01 – 2024-09-01\t借期内，没约定利息\t185\t20,000.00\t0%\t0.00",
    "2024-09-02 – 2024-10-07\t逾期\t36\t20,000.00\t3.35%\t66.08",
    "2024-10-08 还 5,000.00\t还款\t\t15,066.08\t\t息 66.08 · 本 4,933.92",
    "2024-10-08 – 2026-11-23\t逾期\t777\t15,066.08\t3.35%\t1074.42",
    "合计\t本金 15,066.08 + 逾期利息 1,074.42 = 16,140.50",
  ]);
});

test("the copy in words ends with the sum and its day", () => {
  const text = calculationText(assessment, calculationOf(assessment));
  expect(text).toContain("2024-10-08 – 2026-11-23，逾期，15,066.08 × 3.35% × 777 天 = 1,074.42");
  expect(text.endsWith("截至 2026-11-23 共 16,140.50 元。")).toBe(true);
});

test("what the ceiling of a roll-over cut is a row of its own", () => {
  const cut = { penalty: "0.00", overdueInterest: "0.00", interest: "144.00", principal: "0.00" };
  const row = { loan: "L1", kind: "ceiling", from: day("2025-06-10"), to: day("2027-06-09"), days: 730, principal: "10000.00", annualRate: null, interest: "2400.00", ceiling: "12400.00", paid: "0.00", unpaid: "12544.00", cut, basis: [] } as const;
  const capped = { ...assessment, claim: { ...assessment.claim, schedule: [...assessment.claim.schedule, row] } };
  const loans = calculationOf(capped);
  expect(calculationTsv(loans)).toContain("本息合计最多 12,400.00\t本息上限\t\t\t\t减 息 144.00");
  expect(calculationText(capped, loans)).toContain("本息合计最多 12,400.00（减 息 144.00）\n");
});

test("a repayment of which only a part paid off this loan says so", () => {
  const [loan] = calculationOf({ ...assessment, repayments: [{ ...assessment.repayments[0]!, amount: "8000.00" }] });
  expect(loan!.rows.find((row) => row.payment)?.when).toBe("2024-10-08 还 8,000.00 中的 5,000.00");
});
