/** 法院做法不一的，另列数额。 */
import type { ClaimExample } from "../../../testing/told-claim.ts";

export const ALTERNATIVES: readonly ClaimExample[] = [
  {
    id: "alternative-1",
    situation: "2024-01-01借出50000元，2024-09-30到期；算到2026-11-22。没约定利率，2024-10-01起逾期：固定3.35%；随公布分段的（3.35%、3.1%、3%）和不含最后一天的另列，不加进去。",
    input: { loans: [{ date: "2024-01-01", principal: "50000", due: "2024-09-30" }], asOf: "2026-11-22" },
    expected: {
      principal: "50000.00", interest: "0.00", overdueInterest: "3593.22", total: "53593.22", payable: "53593.22", alternatives: { "floating-lpr": "53256.30", "exclusive-last-day": "53588.63" },
      rows: [
        "借期内 2024-01-01..2024-09-30 274天 50000.00 0% 0.00",
        "逾期 2024-10-01..2026-11-22 783天 50000.00 3.35% 3593.22",
      ],
    },
    rules: ["CN-PL-28", "YJ-LAST-DAY"],
  },
  {
    id: "alternative-2",
    situation: "2018-01-01借出20000元，2018-12-31到期；2024-10-21起诉；算到2024-10-21。无息旧借款：2020-08-20以后固定3.85%；按起诉时LPR 3.1%的、分段的、不含最后一天的另列。",
    input: { loans: [{ date: "2018-01-01", principal: "20000", due: "2018-12-31" }], filingDate: "2024-10-21", asOf: "2024-10-21" },
    expected: {
      principal: "20000.00", interest: "0.00", overdueInterest: "5177.75", total: "25177.75", payable: "25177.75", alternatives: { "floating-lpr": "25017.04", "filing-lpr": "24551.45", "exclusive-last-day": "25175.64" }, notes: ["old-rules-asked"],
      rows: [
        "借期内 2018-01-01..2018-12-31 365天 20000.00 0% 0.00",
        "逾期 2019-01-01..2020-08-19 597天 20000.00 6% 1962.74",
        "逾期 2020-08-20..2024-10-21 1524天 20000.00 3.85% 3215.01",
      ],
    },
    rules: ["CN-PL-28", "CN-PL15-29", "CN-PL-31", "YJ-LAST-DAY"],
  },
  {
    id: "alternative-3",
    situation: "2024-03-01借出36500元，借期内利率10%，2025-12-31到期；算到2025-02-28。约定了利率：没有LPR的问题，只列不含最后一天的。",
    input: { loans: [{ date: "2024-03-01", principal: "36500", annualRate: "10%", due: "2025-12-31" }], asOf: "2025-02-28" },
    expected: { principal: "36500.00", interest: "3650.00", overdueInterest: "0.00", total: "40150.00", payable: "0.00", alternatives: { "exclusive-last-day": "40140.00" }, rows: ["借期内 2024-03-01..2025-02-28 365天 36500.00 10% 3650.00"] },
    rules: ["CN-PL-25", "YJ-LAST-DAY"],
  },
  {
    id: "alternative-4",
    situation: "2021-03-01先借100000元、利率15.4%，2024-02-29换借条写146200元，借期内利率13.8%，2024-08-31到期；算到2025-02-27。换借条的上限也有按最后一张借条的LPR算的：4×3.45%=13.8%，另列。",
    input: { loans: [{ date: "2024-02-29", principal: "146200", annualRate: "13.8%", due: "2024-08-31", rolledFrom: { date: "2021-03-01", principal: "100000", annualRate: "15.4%" } }], asOf: "2025-02-27" },
    expected: {
      principal: "146200.00", interest: "10225.99", overdueInterest: "5174.01", total: "161600.00", payable: "161600.00", alternatives: { "last-iou-lpr": "155200.00" },
      rows: [
        "借期内 2024-02-29..2024-08-31 185天 146200.00 13.8% 10225.99",
        "逾期 2024-09-01..2025-02-27 180天 146200.00 13.8% 9949.61",
        "上限 161600.00 减 0.00+4775.60+0.00+0.00",
      ],
    },
    rules: ["CN-PL-27"],
  },
];
