/**
 * Worked examples of claims, as a lawyer would check them: what is given, and what must come out.
 *
 * E1–E9 and V-… are worked out by hand from the articles. Where a V-vector was stated with the last day excluded, `asOf`
 * is the day before.
 */

export interface LoanExample {
  readonly id?: string;
  readonly date: string;
  readonly principal: string;
  readonly annualRate?: string;
  readonly overdueAnnualRate?: string;
  readonly penalty?: { readonly perDay: string } | { readonly annualRate: string } | { readonly sum: string };
  readonly due?: string;
  readonly yearBasis?: 360;
  readonly security?: "guarantee" | "pledge";
}

export interface RepaymentExample {
  readonly date: string;
  readonly amount: string;
  readonly loan?: string;
  readonly principalFirst?: true;
}

export interface ClaimExample {
  readonly id: string;
  readonly says: string;
  readonly loans: readonly LoanExample[];
  readonly repayments?: readonly RepaymentExample[];
  readonly demands?: readonly { readonly date: string; readonly deadline?: string; readonly reached?: false }[];
  readonly filingDate?: string;
  readonly asOf: string;
  readonly expect: {
    readonly principal?: string;
    readonly interest?: string;
    readonly overdueInterest?: string;
    readonly penalty?: string;
    readonly total?: string;
    readonly payable?: string;
    readonly overpaid?: string;
    /** Rows: `借期内|逾期 first..last days principal rate% interest`, or `还款 date interest+overdue+natural+principal`. */
    readonly rows?: readonly string[];
    readonly byLoan?: Readonly<Record<string, string>>;
    readonly alternatives?: Readonly<Record<string, string>>;
    readonly notes?: readonly string[];
  };
}

export const EXAMPLES: readonly ClaimExample[] = [
  {
    id: "E1",
    says: "没约定利息，有还款日：逾期第一天的一年期LPR。",
    loans: [{ date: "2024-03-01", principal: "20000", due: "2024-09-01" }],
    asOf: "2024-12-31",
    expect: {
      principal: "20000.00",
      interest: "0.00",
      overdueInterest: "222.11",
      total: "20222.11",
      payable: "20222.11",
      rows: ["借期内 2024-03-01..2024-09-01 185 20000.00 0% 0.00", "逾期 2024-09-02..2024-12-31 121 20000.00 3.35% 222.11"],
      notes: [],
    },
  },
  {
    id: "E2",
    says: "月息2%超过上限：4×3.65%=14.6%。",
    loans: [{ date: "2023-01-10", principal: "50000", annualRate: "月息2%", due: "2024-01-09" }],
    asOf: "2024-01-09",
    expect: { interest: "7300.00", overdueInterest: "0.00", total: "57300.00", rows: ["借期内 2023-01-10..2024-01-09 365 50000.00 14.6% 7300.00"] },
  },
  {
    id: "E3",
    says: "还了一部分：先息后本。",
    loans: [{ date: "2022-09-01", principal: "100000", annualRate: "12%", due: "2023-08-31" }],
    repayments: [{ date: "2023-03-01", amount: "20000" }],
    asOf: "2023-08-31",
    expect: {
      principal: "85950.68",
      interest: "5199.43",
      total: "91150.11",
      rows: [
        "借期内 2022-09-01..2023-02-28 181 100000.00 12% 5950.68",
        "还款 2023-03-01 5950.68+0.00+0.00+14049.32",
        "借期内 2023-03-01..2023-08-31 184 85950.68 12% 5199.43",
      ],
    },
  },
  {
    id: "E4",
    says: "2020年8月20日前后分段：24%，之后按起诉时LPR四倍。",
    loans: [{ date: "2019-08-20", principal: "100000", annualRate: "月息2%", due: "2020-08-19" }],
    filingDate: "2021-08-19",
    asOf: "2021-08-19",
    expect: {
      interest: "24065.75",
      overdueInterest: "15400.00",
      total: "139465.75",
      rows: ["借期内 2019-08-20..2020-08-19 366 100000.00 24% 24065.75", "逾期 2020-08-20..2021-08-19 365 100000.00 15.4% 15400.00"],
    },
  },
  {
    id: "E5",
    says: "借条写1万、实际转9千：本金9千。",
    loans: [{ date: "2024-03-01", principal: "9000" }],
    asOf: "2024-12-31",
    expect: { principal: "9000.00", total: "9000.00", payable: "0.00" },
  },
  {
    id: "E7a",
    says: "年利率36%，一年后付3.6万：24%和24%至36%之间的都付了，本金不变。",
    loans: [{ date: "2018-01-01", principal: "100000", annualRate: "36%" }],
    repayments: [{ date: "2019-01-01", amount: "36000" }],
    asOf: "2019-01-01",
    expect: { principal: "100000.00", rows: ["借期内 2018-01-01..2018-12-31 365 100000.00 24% 24000.00", "还款 2019-01-01 24000.00+0.00+12000.00+0.00", "借期内 2019-01-01..2019-01-01 1 100000.00 24% 65.75"] },
  },
  {
    id: "E7b",
    says: "改为2021年1月1日才付：24%以上的不再算。",
    loans: [{ date: "2018-01-01", principal: "100000", annualRate: "36%" }],
    repayments: [{ date: "2021-01-01", amount: "36000" }],
    filingDate: "2021-01-01",
    asOf: "2021-01-01",
    expect: {
      principal: "100000.00",
      interest: "32950.68",
      rows: [
        "借期内 2018-01-01..2020-08-19 962 100000.00 24% 63254.79",
        "借期内 2020-08-20..2020-12-31 134 100000.00 15.4% 5653.70",
        "还款 2021-01-01 36000.00+0.00+0.00+0.00",
        "借期内 2021-01-01..2021-01-01 1 100000.00 15.4% 42.19",
      ],
    },
  },
  {
    id: "E8",
    says: "到期当天还的，全部抵本金。",
    loans: [{ date: "2024-03-01", principal: "10000", due: "2024-09-01" }],
    repayments: [{ date: "2024-09-01", amount: "4000" }],
    asOf: "2024-12-31",
    expect: { principal: "6000.00", overdueInterest: "66.63", total: "6066.63" },
  },
  {
    id: "E9a",
    says: "只约定每日0.03%违约金。",
    loans: [{ date: "2024-03-01", principal: "40000", due: "2024-04-01", penalty: { perDay: "0.03%" } }],
    asOf: "2025-04-01",
    expect: { overdueInterest: "4380.00", penalty: "0.00", total: "44380.00" },
  },
  {
    id: "E9b",
    says: "逾期利率8%加违约金，合计18.95%，上限13.8%。",
    loans: [{ date: "2024-03-01", principal: "40000", due: "2024-04-01", overdueAnnualRate: "8%", penalty: { perDay: "0.03%" } }],
    asOf: "2025-04-01",
    expect: { overdueInterest: "5520.00", total: "45520.00" },
  },
  {
    id: "V-A",
    says: "上限取成立时的LPR：4×3%=12%。",
    loans: [{ date: "2025-06-10", principal: "30000", annualRate: "24%", due: "2026-06-10" }],
    asOf: "2026-06-09",
    expect: { interest: "3600.00" },
  },
  {
    id: "V-A2",
    says: "2019年的借款，2026年起诉：477天按24%，2286天按12%。",
    loans: [{ date: "2019-05-01", principal: "100000", annualRate: "24%" }],
    filingDate: "2026-11-23",
    asOf: "2026-11-22",
    expect: {
      interest: "106520.54",
      rows: ["借期内 2019-05-01..2020-08-19 477 100000.00 24% 31364.38", "借期内 2020-08-20..2026-11-22 2286 100000.00 12% 75156.16"],
      notes: ["old-rules-asked", "lpr-past-table"],
    },
  },
  {
    id: "V-B",
    says: "没约定利息，逾期326天；含当天为327天。",
    loans: [{ date: "2025-06-01", principal: "20000", due: "2025-12-31" }],
    asOf: "2026-11-22",
    expect: { overdueInterest: "535.89" },
  },
  {
    id: "V-B inclusive",
    says: "同上，计算日含当天；不含当天的另列。",
    loans: [{ date: "2025-06-01", principal: "20000", due: "2025-12-31" }],
    asOf: "2026-11-23",
    expect: { overdueInterest: "537.53", alternatives: { "floating-lpr": "537.53", "exclusive-last-day": "535.89" } },
  },
  {
    id: "V-B-float",
    says: "逾期LPR固定为逾期第一天；随公布分段的另列：91.78+896.03+2268.49。",
    loans: [{ date: "2024-01-01", principal: "50000", due: "2024-09-30" }],
    asOf: "2026-11-22",
    expect: { overdueInterest: "3593.22", alternatives: { "floating-lpr": "3256.30", "exclusive-last-day": "3588.63" } },
  },
  {
    id: "V-B2",
    says: "约定了借期内利率、没约定逾期利率：逾期也按借期内利率。",
    loans: [{ date: "2025-01-15", principal: "50000", annualRate: "10%", due: "2025-07-15" }],
    asOf: "2026-11-22",
    expect: { interest: "2493.15", overdueInterest: "6780.82" },
  },
  {
    id: "V-C",
    says: "逾期利率8%加每日0.03%违约金一年：上限5520元。",
    loans: [{ date: "2024-03-01", principal: "40000", due: "2025-02-28", overdueAnnualRate: "8%", penalty: { perDay: "0.03%" } }],
    asOf: "2026-02-28",
    expect: { overdueInterest: "5520.00" },
  },
  {
    id: "V-E",
    says: "一笔借款还一部分：利息1190.14，本金3809.86。",
    loans: [{ date: "2026-01-01", principal: "20000", annualRate: "12%" }],
    repayments: [{ date: "2026-07-01", amount: "5000" }],
    asOf: "2026-11-22",
    expect: { principal: "16190.14", interest: "771.80", total: "16961.94" },
  },
  {
    id: "V-F undesignated",
    says: "两笔都到期，没说还哪笔：先还负担重的B。",
    loans: [
      { id: "A", date: "2025-10-01", principal: "5000", overdueAnnualRate: "0%", due: "2026-03-01" },
      { id: "B", date: "2025-12-01", principal: "10000", annualRate: "12%", due: "2026-05-01" },
    ],
    repayments: [{ date: "2026-06-01", amount: "6000" }],
    asOf: "2026-06-01",
    expect: {
      rows: [
        "借期内 2025-10-01..2026-03-01 152 5000.00 0% 0.00",
        "逾期 2026-03-02..2026-06-01 92 5000.00 0% 0.00",
        "借期内 2025-12-01..2026-05-01 152 10000.00 12% 499.73",
        "逾期 2026-05-02..2026-05-31 30 10000.00 12% 98.63",
        "还款 2026-06-01 499.73+98.63+0.00+5401.64",
        "逾期 2026-06-01..2026-06-01 1 4598.36 12% 1.51",
      ],
    },
  },
  {
    id: "V-F designated",
    says: "指明还A：A还清，余下1000元再抵B的利息和本金。",
    loans: [
      { id: "A", date: "2025-10-01", principal: "5000", overdueAnnualRate: "0%", due: "2026-03-01" },
      { id: "B", date: "2025-12-01", principal: "10000", annualRate: "12%", due: "2026-05-01" },
    ],
    repayments: [{ date: "2026-06-01", amount: "6000", loan: "A" }],
    asOf: "2026-06-01",
    expect: {
      rows: [
        "借期内 2025-10-01..2026-03-01 152 5000.00 0% 0.00",
        "逾期 2026-03-02..2026-05-31 91 5000.00 0% 0.00",
        "还款 2026-06-01 0.00+0.00+0.00+5000.00",
        "借期内 2025-12-01..2026-05-01 152 10000.00 12% 499.73",
        "逾期 2026-05-02..2026-05-31 30 10000.00 12% 98.63",
        "还款 2026-06-01 499.73+98.63+0.00+401.64",
        "逾期 2026-06-01..2026-06-01 1 9598.36 12% 3.16",
      ],
    },
  },
  {
    id: "旧借款无息",
    says: "2018年底到期的无息借款：6%到2020年8月19日，之后按2020年8月20日的LPR；起诉时LPR的另列。",
    loans: [{ date: "2018-01-01", principal: "20000", due: "2018-12-31" }],
    filingDate: "2024-10-21",
    asOf: "2024-10-21",
    expect: {
      overdueInterest: "5177.75",
      rows: [
        "借期内 2018-01-01..2018-12-31 365 20000.00 0% 0.00",
        "逾期 2019-01-01..2020-08-19 597 20000.00 6% 1962.74",
        "逾期 2020-08-20..2024-10-21 1524 20000.00 3.85% 3215.01",
      ],
      alternatives: { "floating-lpr": "5017.04", "filing-lpr": "4551.45", "exclusive-last-day": "5175.64" },
    },
  },
  {
    id: "2020年前起诉",
    says: "2020年8月20日以前已起诉的，一直按2015年的规定。",
    loans: [{ date: "2019-01-01", principal: "10000", annualRate: "30%", due: "2019-12-31" }],
    repayments: [{ date: "2021-01-01", amount: "6003.29" }],
    filingDate: "2020-03-01",
    asOf: "2021-01-01",
    expect: {
      principal: "10000.00",
      rows: [
        "借期内 2019-01-01..2019-12-31 365 10000.00 24% 2400.00",
        "逾期 2020-01-01..2020-08-19 232 10000.00 24% 1525.48",
        "逾期 2020-08-20..2020-12-31 134 10000.00 24% 881.10",
        "还款 2021-01-01 2400.00+2406.58+1196.71+0.00",
        "逾期 2021-01-01..2021-01-01 1 10000.00 24% 6.58",
      ],
    },
  },
  {
    id: "一次性违约金",
    says: "违约金5000元，上限减LPR后只容得下 40000×(13.8%−3.45%)×1年=4140元。",
    loans: [{ date: "2024-03-01", principal: "40000", due: "2024-04-01", penalty: { sum: "5000" } }],
    asOf: "2025-04-01",
    expect: { overdueInterest: "1380.00", penalty: "4140.00", total: "45520.00" },
  },
  {
    id: "360天",
    says: "约定一年按360天：14.5%÷360高于14.6%÷365，按上限；12%÷360低于上限，按约定。",
    loans: [
      { id: "L1", date: "2023-01-10", principal: "36500", annualRate: "14.5%", yearBasis: 360, due: "2023-12-31" },
      { id: "L2", date: "2023-01-10", principal: "36000", annualRate: "12%", yearBasis: 360, due: "2023-12-31" },
    ],
    asOf: "2023-01-19",
    expect: {
      rows: ["借期内 2023-01-10..2023-01-19 10 36500.00 14.6% 146.00", "借期内 2023-01-10..2023-01-19 10 36000.00 12%/360 120.00"],
    },
  },
  {
    id: "催告到期",
    says: "没有期限：催告给到11月1日，11月2日起逾期；退回的催告不算。",
    loans: [{ date: "2024-03-01", principal: "20000" }],
    demands: [{ date: "2024-05-01", deadline: "2024-05-10", reached: false }, { date: "2024-10-20", deadline: "2024-11-01" }],
    asOf: "2024-12-31",
    expect: { overdueInterest: "101.92", payable: "20101.92" },
  },
  {
    id: "催告未给期限",
    says: "催告没给期限：30天后到期；起诉在先的，起诉日到期。",
    loans: [{ date: "2024-03-01", principal: "20000" }],
    demands: [{ date: "2024-10-20" }],
    filingDate: "2024-11-01",
    asOf: "2024-12-31",
    expect: { overdueInterest: "101.92" },
  },
  {
    id: "先还本金",
    says: "出借人同意先还本金：本金先减，利息还在。",
    loans: [{ date: "2023-01-01", principal: "10000", annualRate: "10%", due: "2024-12-31" }],
    repayments: [{ date: "2024-01-01", amount: "4000", principalFirst: true }],
    asOf: "2024-12-31",
    expect: { principal: "6000.00", interest: "1601.64", total: "7601.64" },
  },
  {
    id: "按比例",
    says: "两笔完全一样条件、都没期限：按所欠的比例，余下的分归先交付的。",
    loans: [
      { id: "甲", date: "2024-01-01", principal: "1000" },
      { id: "乙", date: "2024-02-01", principal: "2000" },
    ],
    repayments: [{ date: "2024-03-01", amount: "100" }],
    asOf: "2024-03-01",
    expect: { byLoan: { 甲: "966.66", 乙: "1933.34" } },
  },
  {
    id: "多还",
    says: "还得比欠的多：多的列出来，不留给以后的借款。",
    loans: [
      { id: "甲", date: "2024-01-01", principal: "1000" },
      { id: "乙", date: "2024-06-01", principal: "2000" },
    ],
    repayments: [{ date: "2024-03-01", amount: "1200" }],
    asOf: "2024-07-01",
    expect: { total: "2000.00", overpaid: "200.00", notes: ["overpaid", "costs-beside-claim"] },
  },
];
