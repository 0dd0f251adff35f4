/** 没有约定利率：借期内无息，逾期按LPR（规定24、28）。 */
import type { ClaimExample } from "../../../testing/told-claim.ts";

export const NO_RATE: readonly ClaimExample[] = [
  {
    id: "E1",
    situation: "两万元，没约定利息，2024-09-01到期：从9月2日起按当天的一年期LPR 3.35%，121天。",
    input: { loans: [{ date: "2024-03-01", principal: "20000", due: "2024-09-01" }], asOf: "2024-12-31" },
    expected: {
      principal: "20000.00", interest: "0.00", overdueInterest: "222.11", total: "20222.11", payable: "20222.11", notes: [],
      rows: [
        "借期内 2024-03-01..2024-09-01 185天 20000.00 0% 0.00",
        "逾期 2024-09-02..2024-12-31 121天 20000.00 3.35% 222.11",
      ],
    },
    rules: ["CN-PL-24", "CN-PL-28", "CN-CC-676"],
  },
  {
    id: "E5",
    situation: "借条写一万元，转账只有九千元（先扣了一千元利息）：本金是九千元；没有期限、没有催告，什么都还没到期。",
    input: { loans: [{ date: "2024-03-01", principal: "9000" }], asOf: "2024-12-31" },
    expected: { principal: "9000.00", interest: "0.00", overdueInterest: "0.00", total: "9000.00", payable: "0.00", due: { L1: "未到期" }, rows: ["借期内 2024-03-01..2024-12-31 306天 9000.00 0% 0.00"] },
    rules: ["CN-PL-26"],
  },
  {
    id: "no-rate-1",
    situation: "没约定利息，还没到期：只有本金，现在还不能要。",
    input: { loans: [{ date: "2024-03-01", principal: "20000", due: "2024-09-01" }], asOf: "2024-08-31" },
    expected: { principal: "20000.00", interest: "0.00", overdueInterest: "0.00", total: "20000.00", payable: "0.00", rows: ["借期内 2024-03-01..2024-08-31 184天 20000.00 0% 0.00"] },
    rules: ["CN-PL-24"],
  },
  {
    id: "no-rate-2",
    situation: "算到到期日当天：到期日仍在借期内，没有逾期利息，但可以要了。",
    input: { loans: [{ date: "2024-03-01", principal: "20000", due: "2024-09-01" }], asOf: "2024-09-01" },
    expected: { principal: "20000.00", interest: "0.00", overdueInterest: "0.00", total: "20000.00", payable: "20000.00", rows: ["借期内 2024-03-01..2024-09-01 185天 20000.00 0% 0.00"] },
    rules: ["CN-PL-24"],
  },
  {
    id: "no-rate-3",
    situation: "到期次日是逾期第一天：36500×3.35%÷365=3.35元。",
    input: { loans: [{ date: "2024-03-01", principal: "36500", due: "2024-09-01" }], asOf: "2024-09-02" },
    expected: {
      principal: "36500.00", interest: "0.00", overdueInterest: "3.35", total: "36503.35", payable: "36503.35",
      rows: [
        "借期内 2024-03-01..2024-09-01 185天 36500.00 0% 0.00",
        "逾期 2024-09-02..2024-09-02 1天 36500.00 3.35% 3.35",
      ],
    },
    rules: ["CN-PL-28"],
  },
  {
    id: "no-rate-4",
    situation: "逾期第一天2024-10-20，LPR次日才降：一直按3.35%，不随公布变。",
    input: { loans: [{ date: "2024-05-01", principal: "10000", due: "2024-10-19" }], asOf: "2025-10-19" },
    expected: {
      principal: "10000.00", interest: "0.00", overdueInterest: "335.00", total: "10335.00", payable: "10335.00",
      rows: [
        "借期内 2024-05-01..2024-10-19 172天 10000.00 0% 0.00",
        "逾期 2024-10-20..2025-10-19 365天 10000.00 3.35% 335.00",
      ],
    },
    rules: ["CN-PL-28"],
  },
  {
    id: "no-rate-5",
    situation: "逾期第一天2024-10-21，正是公布日：按当天公布的3.1%。",
    input: { loans: [{ date: "2024-05-01", principal: "10000", due: "2024-10-20" }], asOf: "2025-10-20" },
    expected: {
      principal: "10000.00", interest: "0.00", overdueInterest: "310.00", total: "10310.00", payable: "10310.00",
      rows: [
        "借期内 2024-05-01..2024-10-20 173天 10000.00 0% 0.00",
        "逾期 2024-10-21..2025-10-20 365天 10000.00 3.1% 310.00",
      ],
    },
    rules: ["CN-PL-28"],
  },
  {
    id: "no-rate-6",
    situation: "逾期第一天2021-12-19：3.85%。",
    input: { loans: [{ date: "2021-06-01", principal: "10000", due: "2021-12-18" }], asOf: "2022-12-18" },
    expected: {
      principal: "10000.00", interest: "0.00", overdueInterest: "385.00", total: "10385.00", payable: "10385.00",
      rows: [
        "借期内 2021-06-01..2021-12-18 201天 10000.00 0% 0.00",
        "逾期 2021-12-19..2022-12-18 365天 10000.00 3.85% 385.00",
      ],
    },
    rules: ["CN-PL-28"],
  },
  {
    id: "no-rate-7",
    situation: "逾期第一天2021-12-20，当天公布3.8%。",
    input: { loans: [{ date: "2021-06-01", principal: "10000", due: "2021-12-19" }], asOf: "2022-12-19" },
    expected: {
      principal: "10000.00", interest: "0.00", overdueInterest: "380.00", total: "10380.00", payable: "10380.00",
      rows: [
        "借期内 2021-06-01..2021-12-19 202天 10000.00 0% 0.00",
        "逾期 2021-12-20..2022-12-19 365天 10000.00 3.8% 380.00",
      ],
    },
    rules: ["CN-PL-28"],
  },
  {
    id: "no-rate-8",
    situation: "逾期第一天2025-05-19：3.1%；一天之后是3%，不影响。",
    input: { loans: [{ date: "2025-01-01", principal: "50000", due: "2025-05-18" }], asOf: "2025-08-31" },
    expected: {
      principal: "50000.00", interest: "0.00", overdueInterest: "445.89", total: "50445.89", payable: "50445.89",
      rows: [
        "借期内 2025-01-01..2025-05-18 138天 50000.00 0% 0.00",
        "逾期 2025-05-19..2025-08-31 105天 50000.00 3.1% 445.89",
      ],
    },
    rules: ["CN-PL-28"],
  },
  {
    id: "no-rate-9",
    situation: "跨2024年2月29日：60天，除以365。",
    input: { loans: [{ date: "2023-06-01", principal: "73000", due: "2024-01-31" }], asOf: "2024-03-31" },
    expected: {
      principal: "73000.00", interest: "0.00", overdueInterest: "414.00", total: "73414.00", payable: "73414.00",
      rows: [
        "借期内 2023-06-01..2024-01-31 245天 73000.00 0% 0.00",
        "逾期 2024-02-01..2024-03-31 60天 73000.00 3.45% 414.00",
      ],
    },
    rules: ["CN-PL-28"],
  },
  {
    id: "no-rate-10",
    situation: "闰年整年366天，仍除以365：36500×3.45%×366÷365=1262.70。",
    input: { loans: [{ date: "2023-06-01", principal: "36500", due: "2023-12-31" }], asOf: "2024-12-31" },
    expected: {
      principal: "36500.00", interest: "0.00", overdueInterest: "1262.70", total: "37762.70", payable: "37762.70",
      rows: [
        "借期内 2023-06-01..2023-12-31 214天 36500.00 0% 0.00",
        "逾期 2024-01-01..2024-12-31 366天 36500.00 3.45% 1262.70",
      ],
    },
    rules: ["CN-PL-28"],
  },
  {
    id: "no-rate-11",
    situation: "写明“无息”，没说逾期：与没约定一样，逾期按LPR。",
    input: { loans: [{ date: "2024-03-01", principal: "20000", annualRate: "无息", due: "2024-09-01" }], asOf: "2024-12-31" },
    expected: {
      principal: "20000.00", interest: "0.00", overdueInterest: "222.11", total: "20222.11", payable: "20222.11",
      rows: [
        "借期内 2024-03-01..2024-09-01 185天 20000.00 0% 0.00",
        "逾期 2024-09-02..2024-12-31 121天 20000.00 3.35% 222.11",
      ],
    },
    rules: ["CN-PL-28", "CN-PL-24"],
  },
  {
    id: "no-rate-12",
    situation: "约定逾期也不收利息（0%）：从约定，没有逾期利息。",
    input: { loans: [{ date: "2024-03-01", principal: "20000", overdueAnnualRate: "0%", due: "2024-09-01" }], asOf: "2024-12-31" },
    expected: {
      principal: "20000.00", interest: "0.00", overdueInterest: "0.00", total: "20000.00", payable: "20000.00",
      rows: [
        "借期内 2024-03-01..2024-09-01 185天 20000.00 0% 0.00",
        "逾期 2024-09-02..2024-12-31 121天 20000.00 0% 0.00",
      ],
    },
    rules: ["CN-PL-28"],
  },
  {
    id: "no-rate-13",
    situation: "到期日就是交付日（当天借当天还）：次日起逾期，LPR 3.35%。",
    input: { loans: [{ date: "2024-08-01", principal: "30000", due: "2024-08-01" }], asOf: "2024-08-31" },
    expected: {
      principal: "30000.00", interest: "0.00", overdueInterest: "82.60", total: "30082.60", payable: "30082.60",
      rows: [
        "借期内 2024-08-01..2024-08-01 1天 30000.00 0% 0.00",
        "逾期 2024-08-02..2024-08-31 30天 30000.00 3.35% 82.60",
      ],
    },
    rules: ["CN-PL-28"],
  },
  {
    id: "no-rate-14",
    situation: "一分钱的借款：每天的利息不到一厘，逾期一年四舍五入为0。",
    input: { loans: [{ date: "2024-03-01", principal: "0.01", due: "2024-09-01" }], asOf: "2025-09-01" },
    expected: {
      principal: "0.01", interest: "0.00", overdueInterest: "0.00", total: "0.01", payable: "0.01",
      rows: [
        "借期内 2024-03-01..2024-09-01 185天 0.01 0% 0.00",
        "逾期 2024-09-02..2025-09-01 365天 0.01 3.35% 0.00",
      ],
    },
    rules: ["CN-PL-28"],
  },
  {
    id: "no-rate-15",
    situation: "算到计算日之后才交付的借款不算，计算日之后的还款也不算，都有提示。",
    input: { loans: [{ id: "甲", date: "2024-03-01", principal: "1000" }, { id: "乙", date: "2024-07-01", principal: "5000" }], repayments: [{ date: "2024-07-02", amount: "300" }], asOf: "2024-06-30" },
    expected: { principal: "1000.00", interest: "0.00", overdueInterest: "0.00", total: "1000.00", payable: "0.00", notes: ["loan-after-as-of", "repayment-after-as-of"], rows: ["甲 借期内 2024-03-01..2024-06-30 122天 1000.00 0% 0.00"] },
    rules: ["CN-PL-24"],
  },
];
