/**
 * 微信支付交易明细证明, the sealed PDF that WeChat issues for courts and offices (账单 → 开具交易流水证明).
 *
 *     编号：2024120118…
 *     微信支付交易明细证明
 *     兹证明：李明（居民身份证：1101**********0012），在其微信号：liming_01中的交易明细信息如下：
 *     币种：人民币 / 单位：元
 *     交易明细对应时间段 2024-01-01 00:00:00 至 2024-12-31 23:59:59
 *     具体交易明细
 *     交易单号 | 交易时间 | 交易类型 | 收/支/其他 | 交易方式 | 金额(元) | 交易对方 | 商户单号
 *     1000050001… | 2024-03-01 18:10:00 | 转账 | 支出 | 零钱 | 20000.00 | 张伟 | /
 *
 * The header stands on the first page alone, or on each; hundreds of pages. Not to be trusted: where a cell ends (numbers,
 * times and names are wrapped within it, and a number may touch the time beside it), the page breaks. There is no state: a
 * transfer that came back shows only as a row of its own, 转账-退款. 交易对方 is a nickname and no identity; the account's
 * own holder is named with his real name.
 */
import { wechatStatement } from "../bill/wechat-statement.ts";
import { pdfBill } from "../pdf/pdf-bill.ts";
import type { Reader } from "../reader.ts";

export const wechatStatementPdf: Reader = {
  kind: "wechat-statement-pdf",
  name: "微信支付交易明细证明（PDF）",
  ...pdfBill(wechatStatement),
};
