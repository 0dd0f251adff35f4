/** 利率的写法：月息、分、厘、日息。 */
import type { ClaimExample } from "../../../testing/told-claim.ts";

export const RATE_TEXTS: readonly ClaimExample[] = [
  {
    id: "rate-text-1",
    situation: "2024-03-01借出12000元，借期内利率月息1%，2025-02-28到期；算到2025-02-28。利率写“月息1%”：一个月百分之一，一年12%。",
    input: { loans: [{ date: "2024-03-01", principal: "12000", annualRate: "月息1%", due: "2025-02-28" }], asOf: "2025-02-28" },
    expected: { principal: "12000.00", interest: "1440.00", overdueInterest: "0.00", total: "13440.00", payable: "13440.00", rows: ["借期内 2024-03-01..2025-02-28 365天 12000.00 12% 1440.00"] },
    rules: ["CN-PL-25"],
  },
  {
    id: "rate-text-2",
    situation: "2024-03-01借出12000元，借期内利率一分，2025-02-28到期；算到2025-02-28。利率写“一分”：口头“一分”是每月1%。",
    input: { loans: [{ date: "2024-03-01", principal: "12000", annualRate: "一分", due: "2025-02-28" }], asOf: "2025-02-28" },
    expected: { principal: "12000.00", interest: "1440.00", overdueInterest: "0.00", total: "13440.00", payable: "13440.00", rows: ["借期内 2024-03-01..2025-02-28 365天 12000.00 12% 1440.00"] },
    rules: ["CN-PL-25"],
  },
  {
    id: "rate-text-3",
    situation: "2024-03-01借出12000元，借期内利率二分，2025-02-28到期；算到2025-02-28。利率写“二分”：口头“二分”是每月2%，一年24%，上限13.8%。",
    input: { loans: [{ date: "2024-03-01", principal: "12000", annualRate: "二分", due: "2025-02-28" }], asOf: "2025-02-28" },
    expected: { principal: "12000.00", interest: "1656.00", overdueInterest: "0.00", total: "13656.00", payable: "13656.00", rows: ["借期内 2024-03-01..2025-02-28 365天 12000.00 13.8% 1656.00"] },
    rules: ["CN-PL-25"],
  },
  {
    id: "rate-text-4",
    situation: "2024-03-01借出12000元，借期内利率月息5厘，2025-02-28到期；算到2025-02-28。利率写“月息5厘”：每月0.5%，一年6%。",
    input: { loans: [{ date: "2024-03-01", principal: "12000", annualRate: "月息5厘", due: "2025-02-28" }], asOf: "2025-02-28" },
    expected: { principal: "12000.00", interest: "720.00", overdueInterest: "0.00", total: "12720.00", payable: "12720.00", rows: ["借期内 2024-03-01..2025-02-28 365天 12000.00 6% 720.00"] },
    rules: ["CN-PL-25"],
  },
  {
    id: "rate-text-5",
    situation: "2024-03-01借出12000元，借期内利率年息5厘，2025-02-28到期；算到2025-02-28。利率写“年息5厘”：年息一厘是1%。",
    input: { loans: [{ date: "2024-03-01", principal: "12000", annualRate: "年息5厘", due: "2025-02-28" }], asOf: "2025-02-28" },
    expected: { principal: "12000.00", interest: "600.00", overdueInterest: "0.00", total: "12600.00", payable: "12600.00", rows: ["借期内 2024-03-01..2025-02-28 365天 12000.00 5% 600.00"] },
    rules: ["CN-PL-25"],
  },
  {
    id: "rate-text-6",
    situation: "2024-03-01借出12000元，借期内利率年息一分，2025-02-28到期；算到2025-02-28。利率写“年息一分”：年息一分是10%。",
    input: { loans: [{ date: "2024-03-01", principal: "12000", annualRate: "年息一分", due: "2025-02-28" }], asOf: "2025-02-28" },
    expected: { principal: "12000.00", interest: "1200.00", overdueInterest: "0.00", total: "13200.00", payable: "13200.00", rows: ["借期内 2024-03-01..2025-02-28 365天 12000.00 10% 1200.00"] },
    rules: ["CN-PL-25"],
  },
  {
    id: "rate-text-7",
    situation: "2024-03-01借出12000元，借期内利率月息1分5，2025-02-28到期；算到2025-02-28。利率写“月息1分5”：每月1.5%，一年18%，上限13.8%。",
    input: { loans: [{ date: "2024-03-01", principal: "12000", annualRate: "月息1分5", due: "2025-02-28" }], asOf: "2025-02-28" },
    expected: { principal: "12000.00", interest: "1656.00", overdueInterest: "0.00", total: "13656.00", payable: "13656.00", rows: ["借期内 2024-03-01..2025-02-28 365天 12000.00 13.8% 1656.00"] },
    rules: ["CN-PL-25"],
  },
  {
    id: "rate-text-8",
    situation: "2024-03-01借出12000元，借期内利率五厘，2025-02-28到期；算到2025-02-28。利率写“五厘”：口头“五厘”是每月0.5%。",
    input: { loans: [{ date: "2024-03-01", principal: "12000", annualRate: "五厘", due: "2025-02-28" }], asOf: "2025-02-28" },
    expected: { principal: "12000.00", interest: "720.00", overdueInterest: "0.00", total: "12720.00", payable: "12720.00", rows: ["借期内 2024-03-01..2025-02-28 365天 12000.00 6% 720.00"] },
    rules: ["CN-PL-25"],
  },
  {
    id: "rate-text-9",
    situation: "2024-03-01借出12000元，借期内利率日0.03%，2025-02-28到期；算到2025-02-28。利率写“日0.03%”：每日万分之三，一年10.95%。",
    input: { loans: [{ date: "2024-03-01", principal: "12000", annualRate: "日0.03%", due: "2025-02-28" }], asOf: "2025-02-28" },
    expected: { principal: "12000.00", interest: "1314.00", overdueInterest: "0.00", total: "13314.00", payable: "13314.00", rows: ["借期内 2024-03-01..2025-02-28 365天 12000.00 10.95% 1314.00"] },
    rules: ["CN-PL-25"],
  },
  {
    id: "rate-text-10",
    situation: "2024-03-01借出12000元，借期内利率0.9%/月，2025-02-28到期；算到2025-02-28。利率写“0.9%/月”：每月0.9%，一年10.8%。",
    input: { loans: [{ date: "2024-03-01", principal: "12000", annualRate: "0.9%/月", due: "2025-02-28" }], asOf: "2025-02-28" },
    expected: { principal: "12000.00", interest: "1296.00", overdueInterest: "0.00", total: "13296.00", payable: "13296.00", rows: ["借期内 2024-03-01..2025-02-28 365天 12000.00 10.8% 1296.00"] },
    rules: ["CN-PL-25"],
  },
  {
    id: "rate-text-11",
    situation: "2024-03-01借出12000元，借期内利率年化7.2%，2025-02-28到期；算到2025-02-28。利率写“年化7.2%”：年化7.2%。",
    input: { loans: [{ date: "2024-03-01", principal: "12000", annualRate: "年化7.2%", due: "2025-02-28" }], asOf: "2025-02-28" },
    expected: { principal: "12000.00", interest: "864.00", overdueInterest: "0.00", total: "12864.00", payable: "12864.00", rows: ["借期内 2024-03-01..2025-02-28 365天 12000.00 7.2% 864.00"] },
    rules: ["CN-PL-25"],
  },
  {
    id: "rate-text-12",
    situation: "2024-04-01借出12000元，借期内利率月息1%，2025-03-31到期；算到2024-04-30。月息1%，整一个月（2024-04-01到4-30）：不按月凑整，按30天：12000×12%×30÷365。",
    input: { loans: [{ date: "2024-04-01", principal: "12000", annualRate: "月息1%", due: "2025-03-31" }], asOf: "2024-04-30" },
    expected: { principal: "12000.00", interest: "118.36", overdueInterest: "0.00", total: "12118.36", payable: "0.00", rows: ["借期内 2024-04-01..2024-04-30 30天 12000.00 12% 118.36"] },
    rules: ["CN-PL-25"],
  },
];
