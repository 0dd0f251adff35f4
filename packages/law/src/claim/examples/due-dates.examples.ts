/** 没有约定还款期限：催告、起诉（民法典675、511(4)）。 */
import type { ClaimExample } from "../../../testing/told-claim.ts";

export const DUE_DATES: readonly ClaimExample[] = [
  {
    id: "due-1",
    situation: "没有期限：催告给到11月1日，11月2日起逾期（LPR 3.1%）。",
    input: { loans: [{ date: "2024-03-01", principal: "36500" }], demands: [{ date: "2024-10-20", deadline: "2024-11-01" }], asOf: "2024-12-31" },
    expected: {
      principal: "36500.00", interest: "0.00", overdueInterest: "186.00", total: "36686.00", payable: "36686.00", due: { L1: "2024-11-01" },
      rows: [
        "借期内 2024-03-01..2024-11-01 246天 36500.00 0% 0.00",
        "逾期 2024-11-02..2024-12-31 60天 36500.00 3.1% 186.00",
      ],
    },
    rules: ["CN-CC-675", "CN-CC-511-4"],
  },
  {
    id: "due-2",
    situation: "没有期限，催告没说几天：30天后的11月19日到期，20日起逾期。",
    input: { loans: [{ date: "2024-03-01", principal: "36500" }], demands: [{ date: "2024-10-20" }], asOf: "2024-12-31" },
    expected: {
      principal: "36500.00", interest: "0.00", overdueInterest: "130.20", total: "36630.20", payable: "36630.20", due: { L1: "2024-11-19" },
      rows: [
        "借期内 2024-03-01..2024-11-19 264天 36500.00 0% 0.00",
        "逾期 2024-11-20..2024-12-31 42天 36500.00 3.1% 130.20",
      ],
    },
    rules: ["CN-CC-675", "YJ-GRACE"],
  },
  {
    id: "due-3",
    situation: "催告后没到30天就起诉了：起诉日11月1日到期。",
    input: { loans: [{ date: "2024-03-01", principal: "36500" }], demands: [{ date: "2024-10-20" }], filingDate: "2024-11-01", asOf: "2024-12-31" },
    expected: {
      principal: "36500.00", interest: "0.00", overdueInterest: "186.00", total: "36686.00", payable: "36686.00", due: { L1: "2024-11-01" },
      rows: [
        "借期内 2024-03-01..2024-11-01 246天 36500.00 0% 0.00",
        "逾期 2024-11-02..2024-12-31 60天 36500.00 3.1% 186.00",
      ],
    },
    rules: ["CN-CC-675"],
  },
  {
    id: "due-4",
    situation: "催告给到11月1日，起诉在后：还是11月1日到期。",
    input: { loans: [{ date: "2024-03-01", principal: "36500" }], demands: [{ date: "2024-10-20", deadline: "2024-11-01" }], filingDate: "2024-12-01", asOf: "2024-12-31" },
    expected: {
      principal: "36500.00", interest: "0.00", overdueInterest: "186.00", total: "36686.00", payable: "36686.00", due: { L1: "2024-11-01" },
      rows: [
        "借期内 2024-03-01..2024-11-01 246天 36500.00 0% 0.00",
        "逾期 2024-11-02..2024-12-31 60天 36500.00 3.1% 186.00",
      ],
    },
    rules: ["CN-CC-675"],
  },
  {
    id: "due-5",
    situation: "从没催告，直接起诉：起诉日到期，次日起逾期。",
    input: { loans: [{ date: "2024-03-01", principal: "36500" }], filingDate: "2024-12-01", asOf: "2024-12-31" },
    expected: {
      principal: "36500.00", interest: "0.00", overdueInterest: "93.00", total: "36593.00", payable: "36593.00", due: { L1: "2024-12-01" },
      rows: [
        "借期内 2024-03-01..2024-12-01 276天 36500.00 0% 0.00",
        "逾期 2024-12-02..2024-12-31 30天 36500.00 3.1% 93.00",
      ],
    },
    rules: ["CN-CC-675"],
  },
  {
    id: "due-6",
    situation: "没有期限、没催告、没起诉：没有到期，计算日不能代替催告。",
    input: { loans: [{ date: "2024-03-01", principal: "36500" }], asOf: "2024-12-31" },
    expected: { principal: "36500.00", interest: "0.00", overdueInterest: "0.00", total: "36500.00", payable: "0.00", due: { L1: "未到期" }, rows: ["借期内 2024-03-01..2024-12-31 306天 36500.00 0% 0.00"] },
    rules: ["CN-CC-675"],
  },
  {
    id: "due-7",
    situation: "催告没有送到（被退回）：不算；后一次送到了才算。",
    input: { loans: [{ date: "2024-03-01", principal: "36500" }], demands: [{ date: "2024-05-01", deadline: "2024-05-10", reached: false }, { date: "2024-10-20", deadline: "2024-11-01" }], asOf: "2024-12-31" },
    expected: {
      principal: "36500.00", interest: "0.00", overdueInterest: "186.00", total: "36686.00", payable: "36686.00", due: { L1: "2024-11-01" },
      rows: [
        "借期内 2024-03-01..2024-11-01 246天 36500.00 0% 0.00",
        "逾期 2024-11-02..2024-12-31 60天 36500.00 3.1% 186.00",
      ],
    },
    rules: ["CN-CC-675"],
  },
  {
    id: "due-8",
    situation: "唯一一次催告没有送到：没有到期。",
    input: { loans: [{ date: "2024-03-01", principal: "36500" }], demands: [{ date: "2024-05-01", deadline: "2024-05-10", reached: false }], asOf: "2024-12-31" },
    expected: { principal: "36500.00", interest: "0.00", overdueInterest: "0.00", total: "36500.00", payable: "0.00", due: { L1: "未到期" }, rows: ["借期内 2024-03-01..2024-12-31 306天 36500.00 0% 0.00"] },
    rules: ["CN-CC-675"],
  },
  {
    id: "due-9",
    situation: "催告过两次：以第一次给的期限为准，第二次给得更早也不提前。",
    input: { loans: [{ date: "2024-03-01", principal: "36500" }], demands: [{ date: "2024-10-01", deadline: "2024-12-01" }, { date: "2024-10-15", deadline: "2024-11-01" }], asOf: "2024-12-31" },
    expected: {
      principal: "36500.00", interest: "0.00", overdueInterest: "93.00", total: "36593.00", payable: "36593.00", due: { L1: "2024-12-01" },
      rows: [
        "借期内 2024-03-01..2024-12-01 276天 36500.00 0% 0.00",
        "逾期 2024-12-02..2024-12-31 30天 36500.00 3.1% 93.00",
      ],
    },
    rules: ["CN-CC-675"],
  },
  {
    id: "due-10",
    situation: "借款交付以前的催告不算这一笔的。",
    input: { loans: [{ date: "2024-03-01", principal: "36500" }], demands: [{ date: "2024-02-01", deadline: "2024-02-20" }], asOf: "2024-12-31" },
    expected: { principal: "36500.00", interest: "0.00", overdueInterest: "0.00", total: "36500.00", payable: "0.00", due: { L1: "未到期" }, rows: ["借期内 2024-03-01..2024-12-31 306天 36500.00 0% 0.00"] },
    rules: ["CN-CC-675"],
  },
  {
    id: "due-11",
    situation: "计算日以后才催告：到计算日没有到期。",
    input: { loans: [{ date: "2024-03-01", principal: "36500" }], demands: [{ date: "2025-01-05", deadline: "2025-01-20" }], asOf: "2024-12-31" },
    expected: { principal: "36500.00", interest: "0.00", overdueInterest: "0.00", total: "36500.00", payable: "0.00", due: { L1: "未到期" }, rows: ["借期内 2024-03-01..2024-12-31 306天 36500.00 0% 0.00"] },
    rules: ["CN-CC-675"],
  },
  {
    id: "due-12",
    situation: "催告给的期限在计算日之后：还没逾期，现在还不能要。",
    input: { loans: [{ date: "2024-03-01", principal: "36500" }], demands: [{ date: "2024-12-20", deadline: "2025-01-20" }], asOf: "2024-12-31" },
    expected: { principal: "36500.00", interest: "0.00", overdueInterest: "0.00", total: "36500.00", payable: "0.00", due: { L1: "2025-01-20" }, rows: ["借期内 2024-03-01..2024-12-31 306天 36500.00 0% 0.00"] },
    rules: ["CN-CC-675"],
  },
  {
    id: "due-13",
    situation: "期限恰好是计算日：可以要了，还没有逾期利息。",
    input: { loans: [{ date: "2024-03-01", principal: "36500" }], demands: [{ date: "2024-12-20", deadline: "2024-12-31" }], asOf: "2024-12-31" },
    expected: { principal: "36500.00", interest: "0.00", overdueInterest: "0.00", total: "36500.00", payable: "36500.00", due: { L1: "2024-12-31" }, rows: ["借期内 2024-03-01..2024-12-31 306天 36500.00 0% 0.00"] },
    rules: ["CN-CC-675"],
  },
  {
    id: "due-14",
    situation: "约定了还款日11月1日，6月的催告不改变它。",
    input: { loans: [{ date: "2024-03-01", principal: "36500", due: "2024-11-01" }], demands: [{ date: "2024-06-01", deadline: "2024-06-10" }], asOf: "2024-12-31" },
    expected: {
      principal: "36500.00", interest: "0.00", overdueInterest: "186.00", total: "36686.00", payable: "36686.00", due: { L1: "2024-11-01" },
      rows: [
        "借期内 2024-03-01..2024-11-01 246天 36500.00 0% 0.00",
        "逾期 2024-11-02..2024-12-31 60天 36500.00 3.1% 186.00",
      ],
    },
    rules: ["CN-PL-28"],
  },
  {
    id: "due-15",
    situation: "只催了甲这一笔：乙没有到期。",
    input: { loans: [{ id: "甲", date: "2024-03-01", principal: "36500" }, { id: "乙", date: "2024-04-01", principal: "1000" }], demands: [{ date: "2024-10-20", deadline: "2024-11-01", loan: "甲" }], asOf: "2024-12-31" },
    expected: {
      principal: "37500.00", interest: "0.00", overdueInterest: "186.00", total: "37686.00", payable: "36686.00", due: { "甲": "2024-11-01", "乙": "未到期" },
      rows: [
        "甲 借期内 2024-03-01..2024-11-01 246天 36500.00 0% 0.00",
        "甲 逾期 2024-11-02..2024-12-31 60天 36500.00 3.1% 186.00",
        "乙 借期内 2024-04-01..2024-12-31 275天 1000.00 0% 0.00",
      ],
    },
    rules: ["CN-CC-675"],
  },
  {
    id: "due-16",
    situation: "没有期限、年利率10%：催告定下的到期日管整个计算，到期前后都按10%，两段分开列。",
    input: { loans: [{ date: "2024-03-01", principal: "36500", annualRate: "10%" }], demands: [{ date: "2024-10-20", deadline: "2024-11-01" }], asOf: "2024-12-31" },
    expected: {
      principal: "36500.00", interest: "2460.00", overdueInterest: "600.00", total: "39560.00", payable: "39560.00",
      rows: [
        "借期内 2024-03-01..2024-11-01 246天 36500.00 10% 2460.00",
        "逾期 2024-11-02..2024-12-31 60天 36500.00 10% 600.00",
      ],
    },
    rules: ["CN-CC-675", "CN-PL-28"],
  },
  {
    id: "due-17",
    situation: "起诉在借款交付以前（另一笔的诉讼）：不算这一笔的催告。",
    input: { loans: [{ date: "2024-03-01", principal: "36500" }], filingDate: "2024-02-01", asOf: "2024-12-31" },
    expected: { principal: "36500.00", interest: "0.00", overdueInterest: "0.00", total: "36500.00", payable: "0.00", due: { L1: "未到期" }, rows: ["借期内 2024-03-01..2024-12-31 306天 36500.00 0% 0.00"] },
    rules: ["CN-CC-675"],
  },
];
