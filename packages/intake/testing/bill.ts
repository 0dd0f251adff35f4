/** WeChat bills as text, the way WeChat writes them, made up. */

import { BILL_COLUMNS } from "./bill-head.ts";

export const HEADER = BILL_COLUMNS.join(",");

export const LOAN_ROW =
  '2024-03-01 18:10:00,转账,张伟,"转账备注:借款",支出,¥20000.00,零钱,对方已收钱,100005000124030100011234567890\t,/\t,"/"';
export const REPAYMENT_ROW =
  "2024-10-08 09:05:07,转账,张伟,转账备注:还款,收入,¥5000.00,/,已存入零钱,100005000124100800019876543210\t,/\t,/";
export const SHOP_ROW =
  '2024-03-02 12:45:27,"商户消费","云岭米线(南门店)","总共消费:28.16","支出",¥28.16,"工商银行(1234)","支付成功","420000698522"\t,"129847"\t,"/"';
export const OWN_MONEY_ROW =
  "2024-03-03 08:00:00,零钱提现,工商银行,/,/,¥100.10,工商银行(1234),提现已到账,207240303100077148235523883175\t,/\t,服务费¥0.10";

export interface BillParts {
  readonly rows?: readonly string[];
  readonly header?: string;
  /** Lines between the sums and the header. */
  readonly notes?: readonly string[];
  readonly totals?: readonly string[];
  readonly newline?: string;
}

/** A bill of these rows, with totals only where they are given. */
export function billText({
  rows = [LOAN_ROW],
  header = HEADER,
  notes = ["注：", "1. 本明细仅供个人对账使用", ""],
  totals = [],
  newline = "\r\n",
}: BillParts = {}): string {
  const preamble = [
    "微信支付账单明细",
    "微信昵称：[李明]",
    "起始时间：[2024-01-01 00:00:00] 终止时间：[2024-12-31 23:59:59]",
    "导出类型：[全部]",
    "",
  ];
  const rule = "----------------------微信支付账单明细列表--------------------";
  const above = [...preamble, ...totals, ...notes, rule].map((line) => `${line},,,,,,,,,,`);
  return [...above, header, ...rows, ""].join(newline);
}

export const utf8WithBom = (text: string): Blob => new Blob(["\uFEFF", text]);
