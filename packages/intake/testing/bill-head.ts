/** What stands above the rows of a WeChat bill, for the tests, the examples and the benchmarks that write bills. */

export const BILL_COLUMNS: readonly string[] = [
  "交易时间",
  "交易类型",
  "交易对方",
  "商品",
  "收/支",
  "金额(元)",
  "支付方式",
  "当前状态",
  "交易单号",
  "商户单号",
  "备注",
];

export interface BillHead {
  readonly nickname: string;
  readonly from: string;
  readonly to: string;
  readonly exported: string;
  /** Number of rows and their sum in yuan, by the word for the direction. */
  readonly totals: Readonly<Record<"收入" | "支出" | "中性交易", { readonly rows: number; readonly yuan: string }>>;
  /** The note that came with the bills of 2026, which moves the header a line down. */
  readonly zoneNote?: boolean;
}

export function billHead({ nickname, from, to, exported, totals, zoneNote = false }: BillHead): readonly string[] {
  const total = (name: keyof typeof totals): string => `${name}：${totals[name].rows}笔 ${totals[name].yuan}元`;
  return [
    "微信支付账单明细",
    `微信昵称：[${nickname}]`,
    `起始时间：[${from}] 终止时间：[${to}]`,
    "导出类型：[全部]",
    `导出时间：[${exported}]`,
    "",
    `共${totals["收入"].rows + totals["支出"].rows + totals["中性交易"].rows}笔记录`,
    total("收入"),
    total("支出"),
    total("中性交易"),
    "注：",
    "1. 充值/提现/理财通购买/零钱通存取/信用卡还款等交易，将计入中性交易",
    "2. 本明细仅展示当前账单中的交易，不包括已删除的记录",
    "3. 本明细仅供个人对账使用",
    ...(zoneNote ? ["4. 本账单中所有时间均为UTC+08:00时间"] : []),
    "",
    "----------------------微信支付账单明细列表--------------------",
  ];
}
