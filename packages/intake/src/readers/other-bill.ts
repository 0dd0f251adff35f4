/**
 * Bills of JD (京东) and Meituan (美团) as CSV, read for loans that were paid as somebody's order.
 *
 *     交易时间,商户名称,交易说明,金额,收/付款方式,交易状态,收/支,交易分类,交易订单号,商家订单号,备注      (JD)
 *     交易创建时间,交易成功时间,交易类型,订单标题,收/支,支付方式,订单金额,实付金额,交易单号,商家单号,备注   (Meituan)
 *
 * UTF-8 with BOM, tabs behind times and ids. Not to be trusted: JD's amount, which also holds what came back of it
 * (`31.52(已退款10.00)`); 订单金额 of Meituan, which is before coupons.
 */
import { csvBill } from "../bill/csv-bill.ts";
import { shopBill } from "../bill/shop.ts";
import type { Reader } from "../reader.ts";

export const otherBill: Reader = { kind: "other-bill", name: "京东、美团账单（CSV）", ...csvBill(shopBill) };
