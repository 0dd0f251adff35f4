/** 一次性违约金与其他费用：与逾期利息合计不超过上限（规定29）。 */
import type { ClaimExample } from "../../../testing/told-claim.ts";

export const LUMP_PENALTIES: readonly ClaimExample[] = [
  {
    id: "lump-1",
    situation: "违约金一次5000元，没约定利率：上限减LPR容得下40000×(13.8%−3.45%)×365÷365=4140元。",
    input: { loans: [{ date: "2024-03-01", principal: "40000", due: "2024-04-01", penalty: { sum: "5000" } }], asOf: "2025-04-01" },
    expected: {
      principal: "40000.00", interest: "0.00", overdueInterest: "1380.00", penalty: "4140.00", total: "45520.00", payable: "45520.00",
      rows: [
        "借期内 2024-03-01..2024-04-01 32天 40000.00 0% 0.00",
        "逾期 2024-04-02..2025-04-01 365天 40000.00 3.45% 1380.00",
      ],
    },
    rules: ["CN-PL-29"],
  },
  {
    id: "lump-2",
    situation: "违约金一次1000元：容得下3814.25元，全部支持。",
    input: { loans: [{ date: "2024-03-01", principal: "36500", due: "2024-08-31", penalty: { sum: "1000" } }], asOf: "2025-08-31" },
    expected: {
      principal: "36500.00", interest: "0.00", overdueInterest: "1222.75", penalty: "1000.00", total: "38722.75", payable: "38722.75",
      rows: [
        "借期内 2024-03-01..2024-08-31 184天 36500.00 0% 0.00",
        "逾期 2024-09-01..2025-08-31 365天 36500.00 3.35% 1222.75",
      ],
    },
    rules: ["CN-PL-29"],
  },
  {
    id: "lump-3",
    situation: "逾期利率已到上限13.8%：一次性违约金一分也容不下。",
    input: { loans: [{ date: "2024-03-01", principal: "36500", due: "2024-08-31", overdueAnnualRate: "20%", penalty: { sum: "1000" } }], asOf: "2025-08-31" },
    expected: {
      principal: "36500.00", interest: "0.00", overdueInterest: "5037.00", total: "41537.00", payable: "41537.00",
      rows: [
        "借期内 2024-03-01..2024-08-31 184天 36500.00 0% 0.00",
        "逾期 2024-09-01..2025-08-31 365天 36500.00 13.8% 5037.00",
      ],
    },
    rules: ["CN-PL-29"],
  },
  {
    id: "lump-4",
    situation: "借期内10%、逾期仍10%，违约金3000元：36500×(13.8%−10%)=1387元。",
    input: { loans: [{ date: "2024-03-01", principal: "36500", due: "2024-08-31", annualRate: "10%", penalty: { sum: "3000" } }], asOf: "2025-08-31" },
    expected: {
      principal: "36500.00", interest: "1840.00", overdueInterest: "3650.00", penalty: "1387.00", total: "43377.00", payable: "43377.00",
      rows: [
        "借期内 2024-03-01..2024-08-31 184天 36500.00 10% 1840.00",
        "逾期 2024-09-01..2025-08-31 365天 36500.00 10% 3650.00",
      ],
    },
    rules: ["CN-PL-29"],
  },
  {
    id: "lump-5",
    situation: "逾期一百天：36500×(13.8%−3.35%)×100÷365=1045元，违约金2000元只支持这么多。",
    input: { loans: [{ date: "2024-03-01", principal: "36500", due: "2024-08-31", penalty: { sum: "2000" } }], asOf: "2024-12-09" },
    expected: {
      principal: "36500.00", interest: "0.00", overdueInterest: "335.00", penalty: "1045.00", total: "37880.00", payable: "37880.00",
      rows: [
        "借期内 2024-03-01..2024-08-31 184天 36500.00 0% 0.00",
        "逾期 2024-09-01..2024-12-09 100天 36500.00 3.35% 335.00",
      ],
    },
    rules: ["CN-PL-29"],
  },
  {
    id: "fees-1",
    situation: "另收手续费800元（不是律师费）：容得下3814.25元，全部支持，与违约金列在一起。",
    input: { loans: [{ date: "2024-03-01", principal: "36500", due: "2024-08-31", otherFees: "800" }], asOf: "2025-08-31" },
    expected: {
      principal: "36500.00", interest: "0.00", overdueInterest: "1222.75", penalty: "800.00", total: "38522.75", payable: "38522.75",
      rows: [
        "借期内 2024-03-01..2024-08-31 184天 36500.00 0% 0.00",
        "逾期 2024-09-01..2025-08-31 365天 36500.00 3.35% 1222.75",
      ],
    },
    rules: ["CN-PL-29"],
  },
  {
    id: "fees-2",
    situation: "违约金3000元、手续费2000元：合计5000元，只容得下3814.25元。",
    input: { loans: [{ date: "2024-03-01", principal: "36500", due: "2024-08-31", penalty: { sum: "3000" }, otherFees: "2000" }], asOf: "2025-08-31" },
    expected: {
      principal: "36500.00", interest: "0.00", overdueInterest: "1222.75", penalty: "3814.25", total: "41537.00", payable: "41537.00",
      rows: [
        "借期内 2024-03-01..2024-08-31 184天 36500.00 0% 0.00",
        "逾期 2024-09-01..2025-08-31 365天 36500.00 3.35% 1222.75",
      ],
    },
    rules: ["CN-PL-29"],
  },
  {
    id: "fees-3",
    situation: "违约金每年8%按日计，另有手续费1000元：上限减8%容得下36500×5.8%=2117元，手续费全部支持。",
    input: { loans: [{ date: "2024-03-01", principal: "36500", due: "2024-08-31", penalty: { annualRate: "8%" }, otherFees: "1000" }], asOf: "2025-08-31" },
    expected: {
      principal: "36500.00", interest: "0.00", overdueInterest: "2920.00", penalty: "1000.00", total: "40420.00", payable: "40420.00",
      rows: [
        "借期内 2024-03-01..2024-08-31 184天 36500.00 0% 0.00",
        "逾期 2024-09-01..2025-08-31 365天 36500.00 8% 2920.00",
      ],
    },
    rules: ["CN-PL-29"],
  },
  {
    id: "fees-4",
    situation: "违约金每年12%按日计，手续费1000元：只容得下36500×1.8%=657元。",
    input: { loans: [{ date: "2024-03-01", principal: "36500", due: "2024-08-31", penalty: { annualRate: "12%" }, otherFees: "1000" }], asOf: "2025-08-31" },
    expected: {
      principal: "36500.00", interest: "0.00", overdueInterest: "4380.00", penalty: "657.00", total: "41537.00", payable: "41537.00",
      rows: [
        "借期内 2024-03-01..2024-08-31 184天 36500.00 0% 0.00",
        "逾期 2024-09-01..2025-08-31 365天 36500.00 12% 4380.00",
      ],
    },
    rules: ["CN-PL-29"],
  },
  {
    id: "lump-6",
    situation: "违约金一次1000元，还没逾期：没有逾期天数，不支持。",
    input: { loans: [{ date: "2024-03-01", principal: "36500", due: "2024-08-31", penalty: { sum: "1000" } }], asOf: "2024-08-31" },
    expected: { principal: "36500.00", interest: "0.00", overdueInterest: "0.00", total: "36500.00", payable: "36500.00", penalty: "0.00", rows: ["借期内 2024-03-01..2024-08-31 184天 36500.00 0% 0.00"] },
    rules: ["CN-PL-24"],
  },
  {
    id: "lump-7",
    situation: "逾期100天后还了一半本金：违约金的余地先按全部、再按剩下的本金算，还款不抵违约金。",
    input: { loans: [{ date: "2024-03-01", principal: "36500", due: "2024-08-31", penalty: { sum: "5000" } }], repayments: [{ date: "2024-12-10", amount: "18585" }], asOf: "2025-03-19" },
    expected: {
      principal: "18250.00", interest: "0.00", overdueInterest: "167.50", penalty: "1567.50", total: "19985.00", payable: "19985.00",
      rows: [
        "借期内 2024-03-01..2024-08-31 184天 36500.00 0% 0.00",
        "逾期 2024-09-01..2024-12-09 100天 36500.00 3.35% 335.00",
        "还款 2024-12-10 0.00+335.00+0.00+18250.00",
        "逾期 2024-12-10..2025-03-19 100天 18250.00 3.35% 167.50",
      ],
    },
    rules: ["CN-PL-29", "CN-CC-561"],
  },
  {
    id: "lump-8",
    situation: "旧借款，违约金一次1万元：2020-08-19以前容24%−6%，之后容4×3.85%−3.85%，加起来。",
    input: { loans: [{ date: "2019-01-01", principal: "36500", due: "2020-05-11", penalty: { sum: "10000" } }], filingDate: "2021-08-19", asOf: "2021-08-19" },
    expected: {
      principal: "36500.00", interest: "0.00", overdueInterest: "2005.25", penalty: "6015.75", total: "44521.00", payable: "44521.00",
      rows: [
        "借期内 2019-01-01..2020-05-11 497天 36500.00 0% 0.00",
        "逾期 2020-05-12..2020-08-19 100天 36500.00 6% 600.00",
        "逾期 2020-08-20..2021-08-19 365天 36500.00 3.85% 1405.25",
      ],
    },
    rules: ["CN-PL-31", "CN-PL15-30", "CN-PL-29"],
  },
];
