/** 逾期利率与按日违约金（规定28、29）。 */
import type { ClaimExample } from "../../../testing/told-claim.ts";

export const OVERDUE: readonly ClaimExample[] = [
  {
    id: "E9a",
    situation: "四万元，没约定利率，只约定每日0.03%违约金（一年10.95%）：低于上限13.8%，逾期一年4380元，不再加LPR。",
    input: { loans: [{ date: "2024-03-01", principal: "40000", due: "2024-04-01", penalty: { perDay: "0.03%" } }], asOf: "2025-04-01" },
    expected: {
      principal: "40000.00", interest: "0.00", overdueInterest: "4380.00", total: "44380.00", payable: "44380.00",
      rows: [
        "借期内 2024-03-01..2024-04-01 32天 40000.00 0% 0.00",
        "逾期 2024-04-02..2025-04-01 365天 40000.00 10.95% 4380.00",
      ],
    },
    rules: ["CN-PL-29"],
  },
  {
    id: "E9b",
    situation: "另外还约定逾期利率8%：合计18.95%，超过上限13.8%，逾期一年5520元。",
    input: { loans: [{ date: "2024-03-01", principal: "40000", due: "2024-04-01", overdueAnnualRate: "8%", penalty: { perDay: "0.03%" } }], asOf: "2025-04-01" },
    expected: {
      principal: "40000.00", interest: "0.00", overdueInterest: "5520.00", total: "45520.00", payable: "45520.00",
      rows: [
        "借期内 2024-03-01..2024-04-01 32天 40000.00 0% 0.00",
        "逾期 2024-04-02..2025-04-01 365天 40000.00 13.8% 5520.00",
      ],
    },
    rules: ["CN-PL-29"],
  },
  {
    id: "overdue-1",
    situation: "约定逾期利率10%，低于上限13.8%：从约定。",
    input: { loans: [{ date: "2024-03-01", principal: "36500", due: "2024-08-31", overdueAnnualRate: "10%" }], asOf: "2025-08-31" },
    expected: {
      principal: "36500.00", interest: "0.00", overdueInterest: "3650.00", total: "40150.00", payable: "40150.00",
      rows: [
        "借期内 2024-03-01..2024-08-31 184天 36500.00 0% 0.00",
        "逾期 2024-09-01..2025-08-31 365天 36500.00 10% 3650.00",
      ],
    },
    rules: ["CN-PL-28"],
  },
  {
    id: "overdue-2",
    situation: "约定逾期利率24%，高于上限：按13.8%。",
    input: { loans: [{ date: "2024-03-01", principal: "36500", due: "2024-08-31", overdueAnnualRate: "24%" }], asOf: "2025-08-31" },
    expected: {
      principal: "36500.00", interest: "0.00", overdueInterest: "5037.00", total: "41537.00", payable: "41537.00",
      rows: [
        "借期内 2024-03-01..2024-08-31 184天 36500.00 0% 0.00",
        "逾期 2024-09-01..2025-08-31 365天 36500.00 13.8% 5037.00",
      ],
    },
    rules: ["CN-PL-28", "CN-PL-25"],
  },
  {
    id: "overdue-3",
    situation: "借期内12%，没约定逾期：逾期仍按12%。",
    input: { loans: [{ date: "2024-03-01", principal: "36500", due: "2024-08-31", annualRate: "12%" }], asOf: "2025-08-31" },
    expected: {
      principal: "36500.00", interest: "2208.00", overdueInterest: "4380.00", total: "43088.00", payable: "43088.00",
      rows: [
        "借期内 2024-03-01..2024-08-31 184天 36500.00 12% 2208.00",
        "逾期 2024-09-01..2025-08-31 365天 36500.00 12% 4380.00",
      ],
    },
    rules: ["CN-PL-28"],
  },
  {
    id: "overdue-4",
    situation: "借期内24%，没约定逾期：两段都按上限13.8%。",
    input: { loans: [{ date: "2024-03-01", principal: "36500", due: "2024-08-31", annualRate: "24%" }], asOf: "2025-08-31" },
    expected: {
      principal: "36500.00", interest: "2539.20", overdueInterest: "5037.00", total: "44076.20", payable: "44076.20",
      rows: [
        "借期内 2024-03-01..2024-08-31 184天 36500.00 13.8% 2539.20",
        "逾期 2024-09-01..2025-08-31 365天 36500.00 13.8% 5037.00",
      ],
    },
    rules: ["CN-PL-25", "CN-PL-28"],
  },
  {
    id: "overdue-5",
    situation: "借期内12%，逾期约定6%：逾期从约定，降为6%。",
    input: { loans: [{ date: "2024-03-01", principal: "36500", due: "2024-08-31", annualRate: "12%", overdueAnnualRate: "6%" }], asOf: "2025-08-31" },
    expected: {
      principal: "36500.00", interest: "2208.00", overdueInterest: "2190.00", total: "40898.00", payable: "40898.00",
      rows: [
        "借期内 2024-03-01..2024-08-31 184天 36500.00 12% 2208.00",
        "逾期 2024-09-01..2025-08-31 365天 36500.00 6% 2190.00",
      ],
    },
    rules: ["CN-PL-28"],
  },
  {
    id: "overdue-6",
    situation: "借期内12%，逾期约定0%：逾期没有利息。",
    input: { loans: [{ date: "2024-03-01", principal: "36500", due: "2024-08-31", annualRate: "12%", overdueAnnualRate: "0%" }], asOf: "2025-08-31" },
    expected: {
      principal: "36500.00", interest: "2208.00", overdueInterest: "0.00", total: "38708.00", payable: "38708.00",
      rows: [
        "借期内 2024-03-01..2024-08-31 184天 36500.00 12% 2208.00",
        "逾期 2024-09-01..2025-08-31 365天 36500.00 0% 0.00",
      ],
    },
    rules: ["CN-PL-28"],
  },
  {
    id: "overdue-7",
    situation: "借期内6%，没约定逾期，另有每日0.02%（一年7.3%）违约金：6%+7.3%=13.3%，没到上限。",
    input: { loans: [{ date: "2024-03-01", principal: "36500", due: "2024-08-31", annualRate: "6%", penalty: { perDay: "0.02%" } }], asOf: "2025-08-31" },
    expected: {
      principal: "36500.00", interest: "1104.00", overdueInterest: "4854.50", total: "42458.50", payable: "42458.50",
      rows: [
        "借期内 2024-03-01..2024-08-31 184天 36500.00 6% 1104.00",
        "逾期 2024-09-01..2025-08-31 365天 36500.00 13.3% 4854.50",
      ],
    },
    rules: ["CN-PL-29"],
  },
  {
    id: "overdue-8",
    situation: "借期内6%，违约金每年8%：合计14%，超过上限，按13.8%。",
    input: { loans: [{ date: "2024-03-01", principal: "36500", due: "2024-08-31", annualRate: "6%", penalty: { annualRate: "8%" } }], asOf: "2025-08-31" },
    expected: {
      principal: "36500.00", interest: "1104.00", overdueInterest: "5037.00", total: "42641.00", payable: "42641.00",
      rows: [
        "借期内 2024-03-01..2024-08-31 184天 36500.00 6% 1104.00",
        "逾期 2024-09-01..2025-08-31 365天 36500.00 13.8% 5037.00",
      ],
    },
    rules: ["CN-PL-29"],
  },
  {
    id: "overdue-9",
    situation: "只有违约金，每日千分之一（一年36.5%）：按上限13.8%。",
    input: { loans: [{ date: "2024-03-01", principal: "36500", due: "2024-08-31", penalty: { perDay: "千分之一" } }], asOf: "2025-08-31" },
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
    id: "overdue-10",
    situation: "违约金写0%：等于没约定，逾期按LPR 3.35%。",
    input: { loans: [{ date: "2024-03-01", principal: "36500", due: "2024-08-31", penalty: { annualRate: "0%" } }], asOf: "2025-08-31" },
    expected: {
      principal: "36500.00", interest: "0.00", overdueInterest: "1222.75", total: "37722.75", payable: "37722.75",
      rows: [
        "借期内 2024-03-01..2024-08-31 184天 36500.00 0% 0.00",
        "逾期 2024-09-01..2025-08-31 365天 36500.00 3.35% 1222.75",
      ],
    },
    rules: ["CN-PL-28"],
  },
  {
    id: "overdue-11",
    situation: "逾期约定0%，但另有违约金每年5%：0%+5%=5%。",
    input: { loans: [{ date: "2024-03-01", principal: "36500", due: "2024-08-31", overdueAnnualRate: "0%", penalty: { annualRate: "5%" } }], asOf: "2025-08-31" },
    expected: {
      principal: "36500.00", interest: "0.00", overdueInterest: "1825.00", total: "38325.00", payable: "38325.00",
      rows: [
        "借期内 2024-03-01..2024-08-31 184天 36500.00 0% 0.00",
        "逾期 2024-09-01..2025-08-31 365天 36500.00 5% 1825.00",
      ],
    },
    rules: ["CN-PL-29"],
  },
  {
    id: "overdue-12",
    situation: "约定360天，逾期6%加违约金6%：12%÷360，低于上限13.8%÷365。",
    input: { loans: [{ date: "2024-03-01", principal: "36000", due: "2024-08-31", overdueAnnualRate: "6%", penalty: { annualRate: "6%" }, yearBasis: 360 }], asOf: "2025-08-31" },
    expected: {
      principal: "36000.00", interest: "0.00", overdueInterest: "4380.00", total: "40380.00", payable: "40380.00",
      rows: [
        "借期内 2024-03-01..2024-08-31 184天 36000.00 0% 0.00",
        "逾期 2024-09-01..2025-08-31 365天 36000.00 12%/360 4380.00",
      ],
    },
    rules: ["CN-PL-29"],
  },
];
