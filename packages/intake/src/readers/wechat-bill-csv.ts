/**
 * 微信支付账单明细 as CSV, which WeChat sent until the middle of 2025.
 *
 *     微信支付账单明细,,,,,,,,
 *     微信昵称：[李明],,,,,,,,
 *     …                                    (check totals, notes; of any length)
 *     ----------------------微信支付账单明细列表--------------------,,,,,,,,
 *     交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注
 *     2024-03-01 18:10:00,转账,张伟,"转账备注:借款",支出,¥20000.00,零钱,对方已收钱,"1000050001…"	,/,"/"
 *
 * UTF-8 with BOM, or GB18030 after Excel. Not to be trusted: the number of lines above the header, which columns there
 * are, quotes (on some cells only), tabs after times and ids, the form of times and ids once a spreadsheet has saved it.
 * 交易对方 is a nickname at export time and no identity.
 */
import { csvBill } from "../bill/csv-bill.ts";
import { wechatBill } from "../bill/wechat.ts";
import type { Reader } from "../reader.ts";

export const wechatBillCsv: Reader = { kind: "wechat-bill-csv", name: "微信账单（CSV）", ...csvBill(wechatBill) };
