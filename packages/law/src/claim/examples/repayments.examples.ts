/** 还款先抵利息，再抵本金（民法典561）。 */
import type { ClaimExample } from "../../../testing/told-claim.ts";

export const REPAYMENTS: readonly ClaimExample[] = [
  {
    id: "E3",
    situation: "十万元年利率12%，半年后还两万：先抵5950.68元利息，其余抵本金。",
    input: { loans: [{ date: "2022-09-01", principal: "100000", annualRate: "12%", due: "2023-08-31" }], repayments: [{ date: "2023-03-01", amount: "20000" }], asOf: "2023-08-31" },
    expected: {
      principal: "85950.68", interest: "5199.43", overdueInterest: "0.00", total: "91150.11", payable: "91150.11",
      rows: [
        "借期内 2022-09-01..2023-02-28 181天 100000.00 12% 5950.68",
        "还款 2023-03-01 5950.68+0.00+0.00+14049.32",
        "借期内 2023-03-01..2023-08-31 184天 85950.68 12% 5199.43",
      ],
    },
    rules: ["CN-CC-561", "CN-PL-25"],
  },
  {
    id: "E8",
    situation: "无息一万元，到期日当天还4000元：全部抵本金，逾期只算剩下的6000元。",
    input: { loans: [{ date: "2024-03-01", principal: "10000", due: "2024-09-01" }], repayments: [{ date: "2024-09-01", amount: "4000" }], asOf: "2024-12-31" },
    expected: {
      principal: "6000.00", interest: "0.00", overdueInterest: "66.63", total: "6066.63", payable: "6066.63",
      rows: [
        "借期内 2024-03-01..2024-08-31 184天 10000.00 0% 0.00",
        "还款 2024-09-01 0.00+0.00+0.00+4000.00",
        "借期内 2024-09-01..2024-09-01 1天 6000.00 0% 0.00",
        "逾期 2024-09-02..2024-12-31 121天 6000.00 3.35% 66.63",
      ],
    },
    rules: ["CN-CC-561", "CN-PL-28"],
  },
  {
    id: "pay-1",
    situation: "36500元年利率10%，第101天还500元：还不够利息1000元，本金不动，利息上不再生利息。",
    input: { loans: [{ date: "2024-03-01", principal: "36500", annualRate: "10%", due: "2025-02-28" }], repayments: [{ date: "2024-06-09", amount: "500" }], asOf: "2024-09-16" },
    expected: {
      principal: "36500.00", interest: "1500.00", overdueInterest: "0.00", total: "38000.00", payable: "0.00",
      rows: [
        "借期内 2024-03-01..2024-06-08 100天 36500.00 10% 1000.00",
        "还款 2024-06-09 500.00+0.00+0.00+0.00",
        "借期内 2024-06-09..2024-09-16 100天 36500.00 10% 1000.00",
      ],
    },
    rules: ["CN-CC-561"],
  },
  {
    id: "pay-2",
    situation: "还的1000元正好等于100天利息：本金不变，之后重新计息。",
    input: { loans: [{ date: "2024-03-01", principal: "36500", annualRate: "10%", due: "2025-02-28" }], repayments: [{ date: "2024-06-09", amount: "1000" }], asOf: "2024-06-18" },
    expected: {
      principal: "36500.00", interest: "100.00", overdueInterest: "0.00", total: "36600.00", payable: "0.00",
      rows: [
        "借期内 2024-03-01..2024-06-08 100天 36500.00 10% 1000.00",
        "还款 2024-06-09 1000.00+0.00+0.00+0.00",
        "借期内 2024-06-09..2024-06-18 10天 36500.00 10% 100.00",
      ],
    },
    rules: ["CN-CC-561"],
  },
  {
    id: "pay-3",
    situation: "交付当天还1000元：还没有利息，全部抵本金；当天起按剩下的35500元计息。",
    input: { loans: [{ date: "2024-03-01", principal: "36500", annualRate: "10%", due: "2025-02-28" }], repayments: [{ date: "2024-03-01", amount: "1000" }], asOf: "2024-03-31" },
    expected: {
      principal: "35500.00", interest: "301.51", overdueInterest: "0.00", total: "35801.51", payable: "0.00",
      rows: [
        "还款 2024-03-01 0.00+0.00+0.00+1000.00",
        "借期内 2024-03-01..2024-03-31 31天 35500.00 10% 301.51",
      ],
    },
    rules: ["CN-CC-561", "CN-PL-26"],
  },
  {
    id: "pay-4",
    situation: "计算日当天还的也算：先抵到前一天的利息，当天按剩下的本金计一天。",
    input: { loans: [{ date: "2024-03-01", principal: "36500", annualRate: "10%", due: "2025-02-28" }], repayments: [{ date: "2024-06-09", amount: "4650" }], asOf: "2024-06-09" },
    expected: {
      principal: "32850.00", interest: "9.00", overdueInterest: "0.00", total: "32859.00", payable: "0.00",
      rows: [
        "借期内 2024-03-01..2024-06-08 100天 36500.00 10% 1000.00",
        "还款 2024-06-09 1000.00+0.00+0.00+3650.00",
        "借期内 2024-06-09..2024-06-09 1天 32850.00 10% 9.00",
      ],
    },
    rules: ["CN-CC-561"],
  },
  {
    id: "pay-5",
    situation: "还清：还款日不计息，之后什么都不欠。",
    input: { loans: [{ date: "2024-03-01", principal: "36500", annualRate: "10%", due: "2025-02-28" }], repayments: [{ date: "2024-06-09", amount: "37500" }], asOf: "2024-12-31" },
    expected: {
      principal: "0.00", interest: "0.00", overdueInterest: "0.00", total: "0.00", payable: "0.00",
      rows: [
        "借期内 2024-03-01..2024-06-08 100天 36500.00 10% 1000.00",
        "还款 2024-06-09 1000.00+0.00+0.00+36500.00",
      ],
    },
    rules: ["CN-CC-561"],
  },
  {
    id: "pay-6",
    situation: "多还了200元：列为多还，欠款不会是负数。",
    input: { loans: [{ date: "2024-03-01", principal: "36500", annualRate: "10%", due: "2025-02-28" }], repayments: [{ date: "2024-06-09", amount: "37700" }], asOf: "2024-12-31" },
    expected: {
      principal: "0.00", interest: "0.00", overdueInterest: "0.00", total: "0.00", payable: "0.00", overpaid: "200.00", notes: ["overpaid", "costs-beside-claim"],
      rows: [
        "借期内 2024-03-01..2024-06-08 100天 36500.00 10% 1000.00",
        "还款 2024-06-09 1000.00+0.00+0.00+36500.00",
      ],
    },
    rules: ["CN-CC-561"],
  },
  {
    id: "pay-7",
    situation: "逾期后还款：先抵借期内利息1000元，再抵逾期利息500元，最后抵本金3500元。",
    input: { loans: [{ date: "2024-03-01", principal: "36500", annualRate: "10%", due: "2024-06-08" }], repayments: [{ date: "2024-07-29", amount: "5000" }], asOf: "2024-07-29" },
    expected: {
      principal: "33000.00", interest: "0.00", overdueInterest: "9.04", total: "33009.04", payable: "33009.04",
      rows: [
        "借期内 2024-03-01..2024-06-08 100天 36500.00 10% 1000.00",
        "逾期 2024-06-09..2024-07-28 50天 36500.00 10% 500.00",
        "还款 2024-07-29 1000.00+500.00+0.00+3500.00",
        "逾期 2024-07-29..2024-07-29 1天 33000.00 10% 9.04",
      ],
    },
    rules: ["CN-CC-561", "CN-PL-28"],
  },
  {
    id: "pay-8",
    situation: "逾期后还1200元：借期内利息抵完，逾期利息抵200元，还差300元。",
    input: { loans: [{ date: "2024-03-01", principal: "36500", annualRate: "10%", due: "2024-06-08" }], repayments: [{ date: "2024-07-29", amount: "1200" }], asOf: "2024-07-29" },
    expected: {
      principal: "36500.00", interest: "0.00", overdueInterest: "310.00", total: "36810.00", payable: "36810.00",
      rows: [
        "借期内 2024-03-01..2024-06-08 100天 36500.00 10% 1000.00",
        "逾期 2024-06-09..2024-07-28 50天 36500.00 10% 500.00",
        "还款 2024-07-29 1000.00+200.00+0.00+0.00",
        "逾期 2024-07-29..2024-07-29 1天 36500.00 10% 10.00",
      ],
    },
    rules: ["CN-CC-561", "CN-PL-28"],
  },
  {
    id: "pay-9",
    situation: "出借人同意先还本金：3650元抵本金，1000元利息还在，不生利息。",
    input: { loans: [{ date: "2024-03-01", principal: "36500", annualRate: "10%", due: "2025-02-28" }], repayments: [{ date: "2024-06-09", amount: "3650", principalFirst: "agreed" }], asOf: "2024-09-16" },
    expected: {
      principal: "32850.00", interest: "1900.00", overdueInterest: "0.00", total: "34750.00", payable: "0.00",
      rows: [
        "借期内 2024-03-01..2024-06-08 100天 36500.00 10% 1000.00",
        "还款 2024-06-09 0.00+0.00+0.00+3650.00",
        "借期内 2024-06-09..2024-09-16 100天 32850.00 10% 900.00",
      ],
    },
    rules: ["CN-CC-561"],
  },
  {
    id: "pay-10",
    situation: "付款人自己说先还本金，出借人没有同意：还是先抵利息，有提示。",
    input: { loans: [{ date: "2024-03-01", principal: "36500", annualRate: "10%", due: "2025-02-28" }], repayments: [{ date: "2024-06-09", amount: "3650", principalFirst: "said" }], asOf: "2024-09-16" },
    expected: {
      principal: "33850.00", interest: "927.40", overdueInterest: "0.00", total: "34777.40", payable: "0.00", notes: ["principal-first-not-agreed", "costs-beside-claim"],
      rows: [
        "借期内 2024-03-01..2024-06-08 100天 36500.00 10% 1000.00",
        "还款 2024-06-09 1000.00+0.00+0.00+2650.00",
        "借期内 2024-06-09..2024-09-16 100天 33850.00 10% 927.40",
      ],
    },
    rules: ["CN-CC-561"],
  },
  {
    id: "pay-11",
    situation: "同意先还本金，钱比本金多：本金36500元抵完，余下600元抵利息，还欠400元利息。",
    input: { loans: [{ date: "2024-03-01", principal: "36500", annualRate: "10%", due: "2025-02-28" }], repayments: [{ date: "2024-06-09", amount: "37100", principalFirst: "agreed" }], asOf: "2024-12-31" },
    expected: {
      principal: "0.00", interest: "400.00", overdueInterest: "0.00", total: "400.00", payable: "0.00",
      rows: [
        "借期内 2024-03-01..2024-06-08 100天 36500.00 10% 1000.00",
        "还款 2024-06-09 600.00+0.00+0.00+36500.00",
      ],
    },
    rules: ["CN-CC-561"],
  },
  {
    id: "pay-12",
    situation: "同一天还两次：一次接一次，第一次抵利息600元，第二次抵利息400元和本金600元。",
    input: { loans: [{ date: "2024-03-01", principal: "36500", annualRate: "10%", due: "2025-02-28" }], repayments: [{ date: "2024-06-09", amount: "600" }, { date: "2024-06-09", amount: "1000" }], asOf: "2024-06-18" },
    expected: {
      principal: "35900.00", interest: "98.36", overdueInterest: "0.00", total: "35998.36", payable: "0.00",
      rows: [
        "借期内 2024-03-01..2024-06-08 100天 36500.00 10% 1000.00",
        "还款 2024-06-09 600.00+0.00+0.00+0.00",
        "还款 2024-06-09 400.00+0.00+0.00+600.00",
        "借期内 2024-06-09..2024-06-18 10天 35900.00 10% 98.36",
      ],
    },
    rules: ["CN-CC-561"],
  },
  {
    id: "pay-13",
    situation: "月息2%超过上限13.8%，按月付了730元：上限内的利息是30天414元，多付的316元抵本金。",
    input: { loans: [{ date: "2024-03-01", principal: "36500", annualRate: "月息2%", due: "2025-02-28" }], repayments: [{ date: "2024-03-31", amount: "730" }], asOf: "2024-04-09" },
    expected: {
      principal: "36184.00", interest: "136.81", overdueInterest: "0.00", total: "36320.81", payable: "0.00",
      rows: [
        "借期内 2024-03-01..2024-03-30 30天 36500.00 13.8% 414.00",
        "还款 2024-03-31 414.00+0.00+0.00+316.00",
        "借期内 2024-03-31..2024-04-09 10天 36184.00 13.8% 136.81",
      ],
    },
    rules: ["CN-CC-561", "CN-PL-25"],
  },
  {
    id: "pay-14",
    situation: "还款没有先后之分时按日期算：后写的早一天的还款先抵。",
    input: { loans: [{ date: "2024-03-01", principal: "36500", annualRate: "10%", due: "2025-02-28" }], repayments: [{ date: "2024-06-14", amount: "550" }, { date: "2024-06-09", amount: "1000" }], asOf: "2024-06-18" },
    expected: {
      principal: "36000.00", interest: "49.32", overdueInterest: "0.00", total: "36049.32", payable: "0.00",
      rows: [
        "借期内 2024-03-01..2024-06-08 100天 36500.00 10% 1000.00",
        "还款 2024-06-09 1000.00+0.00+0.00+0.00",
        "借期内 2024-06-09..2024-06-13 5天 36500.00 10% 50.00",
        "还款 2024-06-14 50.00+0.00+0.00+500.00",
        "借期内 2024-06-14..2024-06-18 5天 36000.00 10% 49.32",
      ],
    },
    rules: ["CN-CC-561"],
  },
  {
    id: "pay-15",
    situation: "2024年2月29日还款：到2月28日为止59天，29日起按新的本金。",
    input: { loans: [{ date: "2024-01-01", principal: "36500", annualRate: "10%", due: "2025-02-28" }], repayments: [{ date: "2024-02-29", amount: "2590" }], asOf: "2024-03-31" },
    expected: {
      principal: "34500.00", interest: "302.47", overdueInterest: "0.00", total: "34802.47", payable: "0.00",
      rows: [
        "借期内 2024-01-01..2024-02-28 59天 36500.00 10% 590.00",
        "还款 2024-02-29 590.00+0.00+0.00+2000.00",
        "借期内 2024-02-29..2024-03-31 32天 34500.00 10% 302.47",
      ],
    },
    rules: ["CN-CC-561"],
  },
  {
    id: "pay-16",
    situation: "还了又借：多还的200元不留给以后的借款。",
    input: { loans: [{ id: "甲", date: "2024-01-01", principal: "1000" }, { id: "乙", date: "2024-06-01", principal: "2000" }], repayments: [{ date: "2024-03-01", amount: "1200" }], asOf: "2024-07-01" },
    expected: {
      principal: "2000.00", interest: "0.00", overdueInterest: "0.00", total: "2000.00", payable: "0.00", overpaid: "200.00", notes: ["overpaid", "costs-beside-claim"],
      rows: [
        "甲 借期内 2024-01-01..2024-02-29 60天 1000.00 0% 0.00",
        "甲 还款 2024-03-01 0.00+0.00+0.00+1000.00",
        "乙 借期内 2024-06-01..2024-07-01 31天 2000.00 0% 0.00",
      ],
    },
    rules: ["CN-CC-561"],
  },
];
