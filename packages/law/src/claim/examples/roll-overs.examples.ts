/** 换借条、利息滚入本金（规定27）。 */
import type { ClaimExample } from "../../../testing/told-claim.ts";

export const ROLL_OVERS: readonly ClaimExample[] = [
  {
    id: "roll-over-1",
    situation: "2023-03-01借十万、12%，满一年后换借条写112000元：没超过100000×(1+14.6%)=114600元，全部算本金；最后也没超过上限。",
    input: { loans: [{ date: "2024-02-29", principal: "112000", annualRate: "12%", due: "2025-02-28", rolledFrom: { date: "2023-03-01", principal: "100000", annualRate: "12%" } }], asOf: "2024-12-31" },
    expected: { principal: "112000.00", interest: "11304.33", overdueInterest: "0.00", total: "123304.33", payable: "0.00", rows: ["借期内 2024-02-29..2024-12-31 307天 112000.00 12% 11304.33"] },
    rules: ["CN-PL-27"],
  },
  {
    id: "roll-over-2",
    situation: "原来24%，换借条写124000元：只认到100000×(1+14.6%)=114600元。",
    input: { loans: [{ date: "2024-02-29", principal: "124000", annualRate: "12%", due: "2025-02-28", rolledFrom: { date: "2023-03-01", principal: "100000", annualRate: "24%" } }], asOf: "2024-12-31" },
    expected: { principal: "114600.00", interest: "11566.75", overdueInterest: "0.00", total: "126166.75", payable: "0.00", notes: ["roll-over-cut"], rows: ["借期内 2024-02-29..2024-12-31 307天 114600.00 12% 11566.75"] },
    rules: ["CN-PL-27"],
  },
  {
    id: "roll-over-3",
    situation: "原来没约定利息，换借条却写成105000元：按上限认，没超过114600元，照写的算，有提示。",
    input: { loans: [{ date: "2024-02-29", principal: "105000", due: "2025-02-28", rolledFrom: { date: "2023-03-01", principal: "100000" } }], asOf: "2024-12-31" },
    expected: { principal: "105000.00", interest: "0.00", overdueInterest: "0.00", total: "105000.00", payable: "0.00", notes: ["iou-above-agreed-interest"], rows: ["借期内 2024-02-29..2024-12-31 307天 105000.00 0% 0.00"] },
    rules: ["CN-PL-27"],
  },
  {
    id: "roll-over-4",
    situation: "2021-03-01借十万、15.4%（正是上限），三年后换借条写146200元、13.8%；又过一年：利息又生利息，超过十万加15.4%算四年的上限，减掉超过的逾期利息。",
    input: { loans: [{ date: "2024-02-29", principal: "146200", annualRate: "13.8%", due: "2024-08-31", rolledFrom: { date: "2021-03-01", principal: "100000", annualRate: "15.4%" } }], asOf: "2025-02-27" },
    expected: {
      principal: "146200.00", interest: "10225.99", overdueInterest: "5174.01", total: "161600.00", payable: "161600.00",
      rows: [
        "借期内 2024-02-29..2024-08-31 185天 146200.00 13.8% 10225.99",
        "逾期 2024-09-01..2025-02-27 180天 146200.00 13.8% 9949.61",
        "上限 161600.00 减 0.00+4775.60+0.00+0.00",
      ],
    },
    rules: ["CN-PL-27"],
  },
  {
    id: "roll-over-5",
    situation: "同样的借款，其间还过1万元：还过的与没还的加起来比上限，减掉的一样按违约金、逾期利息、利息、本金的顺序。",
    input: { loans: [{ date: "2024-02-29", principal: "146200", annualRate: "13.8%", due: "2024-08-31", rolledFrom: { date: "2021-03-01", principal: "100000", annualRate: "15.4%" } }], repayments: [{ date: "2024-06-08", amount: "10000" }], asOf: "2025-02-27" },
    expected: {
      principal: "141727.56", interest: "4554.70", overdueInterest: "5317.74", total: "151600.00", payable: "151600.00",
      rows: [
        "借期内 2024-02-29..2024-06-07 100天 146200.00 13.8% 5527.56",
        "还款 2024-06-08 5527.56+0.00+0.00+4472.44",
        "借期内 2024-06-08..2024-08-31 85天 141727.56 13.8% 4554.70",
        "逾期 2024-09-01..2025-02-27 180天 141727.56 13.8% 9645.24",
        "上限 161600.00 减 0.00+4327.50+0.00+0.00",
      ],
    },
    rules: ["CN-PL-27", "CN-CC-561"],
  },
  {
    id: "roll-over-6",
    situation: "换借条以前还的、指明这一笔的：换借条时已经结清，不再抵，有提示。",
    input: { loans: [{ id: "甲", date: "2024-02-29", principal: "112000", annualRate: "12%", due: "2025-02-28", rolledFrom: { date: "2023-03-01", principal: "100000", annualRate: "12%" } }], repayments: [{ date: "2023-09-01", amount: "5000", loan: "甲" }], asOf: "2024-12-31" },
    expected: { principal: "112000.00", interest: "11304.33", overdueInterest: "0.00", total: "123304.33", payable: "0.00", notes: ["settled-by-new-iou"], rows: ["借期内 2024-02-29..2024-12-31 307天 112000.00 12% 11304.33"] },
    rules: ["CN-PL-27"],
  },
  {
    id: "roll-over-7",
    situation: "第一笔是2019-08-20的旧借款、24%，2021-08-20换借条写15万、12%：2020-08-19前按24%、之后按起诉时4×3.45%=13.8%，只认137865.75元。",
    input: { loans: [{ date: "2021-08-20", principal: "150000", annualRate: "12%", due: "2023-08-19", rolledFrom: { date: "2019-08-20", principal: "100000", annualRate: "24%" } }], filingDate: "2024-01-31", asOf: "2022-08-19" },
    expected: {
      principal: "137865.75", interest: "13800.00", overdueInterest: "0.00", total: "151665.75", payable: "0.00",
      rows: [
        "借期内 2021-08-20..2022-08-19 365天 137865.75 12% 16543.89",
        "上限 151665.75 减 0.00+0.00+2743.89+0.00",
      ],
    },
    rules: ["CN-PL-27", "CN-PL-31", "CN-PL15-26"],
  },
  {
    id: "roll-over-8",
    situation: "第一笔在2015-09-01以前：整笔不能计算，有提示；另一笔照算。",
    input: { loans: [{ id: "甲", date: "2016-08-31", principal: "112000", annualRate: "12%", rolledFrom: { date: "2015-08-31", principal: "100000", annualRate: "12%" } }, { id: "乙", date: "2024-03-01", principal: "1000" }], asOf: "2024-12-31" },
    expected: { principal: "1000.00", interest: "0.00", overdueInterest: "0.00", total: "1000.00", payable: "0.00", notes: ["loan-before-2015-09-01"], rows: ["乙 借期内 2024-03-01..2024-12-31 306天 1000.00 0% 0.00"] },
    rules: ["CN-PL-V0"],
  },
  {
    id: "roll-over-9",
    situation: "12%每年滚一次、滚了四次，最后一张借条写157351.94元：只认到第四年末的155200元；五年末连本带息以169000元为限。",
    input: { loans: [{ date: "2027-12-31", principal: "157351.94", annualRate: "12%", due: "2028-06-30", rolledFrom: { date: "2024-01-01", principal: "100000", annualRate: "12%" } }], asOf: "2028-12-29" },
    expected: {
      principal: "155200.00", interest: "9337.51", overdueInterest: "4462.49", total: "169000.00", payable: "169000.00",
      rows: [
        "借期内 2027-12-31..2028-06-30 183天 155200.00 12% 9337.51",
        "逾期 2028-07-01..2028-12-29 182天 155200.00 12% 9286.49",
        "上限 169000.00 减 0.00+4824.00+0.00+0.00",
      ],
    },
    rules: ["CN-PL-27"],
  },
];
