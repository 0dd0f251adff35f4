/**
 * 支付宝交易流水证明, the sealed PDF that Alipay issues (账单 → 开具交易流水证明).
 *
 *     编号:2026052000085004…
 *     支付宝支付科技有限公司
 *     交易流水证明
 *     兹证明:李明(证件号码:1101**********0012)在其支付宝账号lim***@example.com中明细信息如下:
 *     收/支 | 交易对方 | 商品说明 | 收/付款方式 | 金额 | 交易订单号 | 商家订单号 | 交易时间
 *     支出 | 张伟 | 借款 | 余额 | 20000.00 | 20240301… | | 2024-03-01 18:10:00
 *
 * Not to be trusted: where a cell ends, for everything is wrapped (不计 over 收支, a day over its hour). There is no
 * state: whether a payment was closed is only seen from 不计收支. 交易对方 is a nickname.
 */
import { alipayStatement } from "../bill/alipay-statement.ts";
import { pdfBill } from "../pdf/pdf-bill.ts";
import type { Reader } from "../reader.ts";

export const alipayStatementPdf: Reader = {
  kind: "alipay-statement-pdf",
  name: "支付宝交易流水证明（PDF）",
  ...pdfBill(alipayStatement),
};
