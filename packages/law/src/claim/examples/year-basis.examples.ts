/** 约定一年按360天。 */
import type { ClaimExample } from "../../../testing/told-claim.ts";

export const YEAR_BASIS: readonly ClaimExample[] = [
  {
    id: "360-1",
    situation: "约定一年按360天：14.5%÷360大于14.6%÷365，按上限；12%÷360小于上限，按约定。",
    input: { loans: [{ date: "2023-01-10", principal: "36500", annualRate: "14.5%", yearBasis: 360, due: "2023-12-31" }, { date: "2023-01-10", principal: "36000", annualRate: "12%", yearBasis: 360, due: "2023-12-31" }], asOf: "2023-01-19" },
    expected: {
      principal: "72500.00", interest: "266.00", overdueInterest: "0.00", total: "72766.00", payable: "0.00",
      rows: [
        "L1 借期内 2023-01-10..2023-01-19 10天 36500.00 14.6% 146.00",
        "L2 借期内 2023-01-10..2023-01-19 10天 36000.00 12%/360 120.00",
      ],
    },
    rules: ["CN-PL-25"],
  },
  {
    id: "360-2",
    situation: "约定360天、没约定利息：逾期按LPR，LPR总是除以365。",
    input: { loans: [{ date: "2024-03-01", principal: "36500", yearBasis: 360, due: "2024-09-01" }], asOf: "2024-12-31" },
    expected: {
      principal: "36500.00", interest: "0.00", overdueInterest: "405.35", total: "36905.35", payable: "36905.35",
      rows: [
        "借期内 2024-03-01..2024-09-01 185天 36500.00 0% 0.00",
        "逾期 2024-09-02..2024-12-31 121天 36500.00 3.35% 405.35",
      ],
    },
    rules: ["CN-PL-28"],
  },
  {
    id: "360-3",
    situation: "360天，借期内6%，逾期10%：都低于上限13.8%，都除以360。",
    input: { loans: [{ date: "2024-03-01", principal: "36000", annualRate: "6%", overdueAnnualRate: "10%", yearBasis: 360, due: "2024-09-01" }], asOf: "2024-12-31" },
    expected: {
      principal: "36000.00", interest: "1110.00", overdueInterest: "1210.00", total: "38320.00", payable: "38320.00",
      rows: [
        "借期内 2024-03-01..2024-09-01 185天 36000.00 6%/360 1110.00",
        "逾期 2024-09-02..2024-12-31 121天 36000.00 10%/360 1210.00",
      ],
    },
    rules: ["CN-PL-28"],
  },
  {
    id: "360-4",
    situation: "360天，13.6%：13.6%÷360=0.03778%，上限13.8%÷365=0.03781%，还是约定的低。",
    input: { loans: [{ date: "2024-03-01", principal: "36000", annualRate: "13.6%", yearBasis: 360, due: "2025-02-28" }], asOf: "2024-06-08" },
    expected: { principal: "36000.00", interest: "1360.00", overdueInterest: "0.00", total: "37360.00", payable: "0.00", rows: ["借期内 2024-03-01..2024-06-08 100天 36000.00 13.6%/360 1360.00"] },
    rules: ["CN-PL-25"],
  },
  {
    id: "360-5",
    situation: "360天，13.62%：除以360已高于上限13.8%÷365，按13.8%、365天。",
    input: { loans: [{ date: "2024-03-01", principal: "36500", annualRate: "13.62%", yearBasis: 360, due: "2025-02-28" }], asOf: "2024-06-08" },
    expected: { principal: "36500.00", interest: "1380.00", overdueInterest: "0.00", total: "37880.00", payable: "0.00", rows: ["借期内 2024-03-01..2024-06-08 100天 36500.00 13.8% 1380.00"] },
    rules: ["CN-PL-25"],
  },
  {
    id: "360-6",
    situation: "2015年规定的旧借款约定360天、12%：24%上限用不到，除以360。",
    input: { loans: [{ date: "2019-01-01", principal: "36000", annualRate: "12%", yearBasis: 360, due: "2020-12-31" }], asOf: "2019-12-26" },
    expected: { principal: "36000.00", interest: "4320.00", overdueInterest: "0.00", total: "40320.00", payable: "0.00", rows: ["借期内 2019-01-01..2019-12-26 360天 36000.00 12%/360 4320.00"] },
    rules: ["CN-PL15-26"],
  },
];
