/**
 * Statements of banks as CSV, as their web sites and apps give them; every bank has its own columns.
 *
 *     中国银行交易流水明细单                                                                        (or no title at all)
 *     记账日期,记账时间,币别,金额,余额,交易名称,渠道,网点名称,附言,对方账户名,对方卡号/账号,…         (BOC)
 *     2024-03-01,18:10:00,人民币,"-20,000.00","3,240.28",跨行转账,手机银行,-------------------,借款,张伟,6222******1234,…
 *
 *     记账日期,货币,交易金额,联机余额,交易摘要,对手信息,客户摘要                                       (CMB)
 *     "交易日期","摘要",…,"记账金额(收入)","记账金额(支出)","记账币种","余额","对方户名"               (ICBC)
 *     交易日期,交易时间,交易金额,本次余额,对方户名,对方账号,交易行,交易渠道,交易类型,交易用途,交易摘要   (ABC: `+10000.00`)
 *     交易日期,记账日期,卡末四位,交易说明,交易币种/金额,入账币种/金额                                 (credit cards: `CNY 123.18`)
 *
 * UTF-8 or GB18030. Not to be trusted: which columns there are and what they are called, cells padded with blanks and
 * tabs, `-` or a row of dashes for nothing, rows of unequal length, the form of days (20240301, 2024/3/1), whether there
 * is a time at all (then only the day is certain), what a minus means, the currency (yuan only where it says so or says
 * nothing). The balance is a check of the rows: where it does not follow, a row may be missing.
 */
import { bankBill } from "../bill/bank.ts";
import { csvBill } from "../bill/csv-bill.ts";
import type { Reader } from "../reader.ts";

export const bankBillCsv: Reader = { kind: "bank-bill-csv", name: "银行流水（CSV）", ...csvBill(bankBill) };
