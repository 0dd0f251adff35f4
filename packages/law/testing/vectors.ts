/**
 * The vectors of the fact base: figures worked out by hand from the articles before there was a calculator. Sums in yuan,
 * rates in percent a year. `to` is excluded here, where the calculator's as-of date is included.
 */

export const CAP_VECTORS = [
  { id: "V-A", says: "2025-06-10成立：4×3.00%", formed: "2025-06-10", cap: "12%" },
  { id: "V-A-edge1", says: "公布前一天成立：仍是4×3.35%", formed: "2024-10-20", cap: "13.4%" },
  { id: "V-A-edge2", says: "公布当天成立：已是4×3.10%", formed: "2024-10-21", cap: "12.4%" },
] as const;

/** 约定24%，按上限12%计一年。 */
export const V_A = {
  formed: "2025-06-10",
  agreed: "24%",
  principal: "30000",
  to: "2026-06-10",
  interest: "3600.00",
} as const;

/** 2019年的借款，2026年起诉：2020-08-20前按24%，之后按起诉时LPR的四倍。 */
export const V_A2 = {
  formed: "2019-05-01",
  agreed: "24%",
  principal: "100000",
  filed: "2026-11-23",
  to: "2026-11-23",
  segments: [
    { days: 477, rate: "24%", interest: "31364.38" },
    { days: 2286, rate: "12%", interest: "75156.16" },
  ],
} as const;

/** 没约定利息，2026-01-01起逾期：按逾期第一天的LPR。 */
export const V_B = {
  formed: "2025-06-01",
  due: "2025-12-31",
  principal: "20000",
  to: "2026-11-23",
  days: 326,
  rate: "3%",
  interest: "535.89",
  inclusive: "537.53",
} as const;

/** 2024-10-01起逾期：固定为逾期第一天的LPR；随公布分段的另列。 */
export const V_B_FLOAT = {
  formed: "2024-01-01",
  due: "2024-09-30",
  principal: "50000",
  to: "2026-11-23",
  fixed: { days: 783, rate: "3.35%", interest: "3593.22" },
  floating: ["91.78", "896.03", "2268.49"],
  floatingTotal: "3256.30",
} as const;

/** 约定了借期内利率，没约定逾期利率。 */
export const V_B2 = {
  formed: "2025-01-15",
  due: "2025-07-15",
  principal: "50000",
  rate: "10%",
  to: "2026-11-23",
  inPeriod: { days: 182, interest: "2493.15" },
  overdue: { days: 495, interest: "6780.82" },
} as const;

/** 逾期利率8%、每日0.03%违约金，365天：各自多少，合在一起的上限多少。 */
export const V_C = {
  formed: "2024-03-01",
  due: "2025-02-28",
  principal: "40000",
  to: "2026-03-01",
  overdueRate: "8%",
  dailyPenalty: "0.03%",
  overdue: "3200.00",
  penalty: "4380.00",
  ceiling: "5520.00",
  supported: "5520.00",
} as const;

/** 12%逐年滚入本金五年（每年按365天）；最后一张借条写第四年末的本息。 */
export const V_D = {
  formed: "2024-01-01",
  principal: "100000",
  rate: "12%",
  lastIou: { date: "2027-12-31", principal: "157351.94" },
  to: "2028-12-30",
  compounded: "176234.17",
  ceiling: "169000.00",
  supported: "169000.00",
} as const;

/** 还了一部分：先息后本。 */
export const V_E = {
  formed: "2026-01-01",
  principal: "20000",
  rate: "12%",
  paid: { on: "2026-07-01", amount: "5000", interest: "1190.14", principal: "3809.86", left: "16190.14" },
  to: "2026-11-23",
  owed: "16961.94",
} as const;

/** 两笔债：A无息（逾期利率约定为0），B年利率12%，都到期了。 */
export const V_F = {
  a: { formed: "2025-10-01", principal: "5000", overdueRate: "0%", due: "2026-03-01" },
  b: { formed: "2025-12-01", principal: "10000", rate: "12%", due: "2026-05-01" },
  paidOn: "2026-06-01",
  payment: "6000",
  undesignated: { interestOfB: "598.36", principalOfB: "5401.64", leftOfB: "4598.36", leftOfA: "5000.00" },
  designatedA: { interestOfB: "598.36", principalOfB: "401.64", leftOfB: "9598.36", leftOfA: "0.00" },
} as const;

/** V-FEE：标的额、受理费、减半、支付令、保全、执行。 */
export const FEE_VECTORS = [
  ["5000.00", "50.00", "25.00", "16.67", "70.00", "50.00"],
  ["10000.00", "50.00", "25.00", "16.67", "120.00", "50.00"],
  ["20000.00", "300.00", "150.00", "100.00", "220.00", "200.00"],
  ["50000.00", "1050.00", "525.00", "350.00", "520.00", "650.00"],
  ["100000.00", "2300.00", "1150.00", "766.67", "1020.00", "1400.00"],
  ["150000.00", "3300.00", "1650.00", "1100.00", "1270.00", "2150.00"],
  ["620000.00", "10000.00", "5000.00", "3333.33", "3620.00", "8600.00"],
] as const;

/** 保全费封顶。 */
export const V_PRES_CAP = { amount: "896000.00", fee: "5000.00" } as const;

/** 判决的两万元迟延一百天，加倍部分。 */
export const V_DELAY = { principal: "20000", days: 100, double: "350.00" } as const;

export const LIMITATION_VECTORS = [
  {
    id: "V-SL1",
    says: "三年后是周六，顺延到周一",
    lent: "2021-03-15",
    due: "2022-03-15",
    events: [],
    end: "2025-03-17",
  },
  {
    id: "V-SL2",
    says: "期间对方答应还，重新计算",
    lent: "2021-03-15",
    due: "2022-03-15",
    events: [["2024-11-02", "promise"]],
    end: "2027-11-02",
  },
  {
    id: "V-SL3",
    says: "没有期限，催告给15天",
    lent: "2019-06-01",
    due: null,
    events: [["2026-10-01", "demand"]],
    graceDays: 15,
    graceEnd: "2026-10-16",
    end: "2029-10-16",
  },
] as const;
