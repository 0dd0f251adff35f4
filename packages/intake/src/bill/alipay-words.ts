/** What the words of a row of an Alipay bill mean: kind of payment, state, remark. */
import type { TransferType } from "@youju/model";
import { cellAmount } from "./cells.ts";
import type { BillState, Words } from "./purse-row.ts";
import { tradeStateOf } from "./trade-state.ts";

/** 商品说明 of a payment between people begins so, whatever the category; the payer's own words may follow. */
const BETWEEN_PEOPLE = /^(?:余额宝[-－])?(?:转账|收款|代付|亲友代付)(?![\u4e00-\u9fa5]{0,2}(?:码|服务费))/u;
const OWN_MONEY = /信用借还|投资理财|账户存取|^(?:提现|充值)/u;
const OWN_MONEY_GOODS = /^(?:提现|充值)[-－]|^余额宝[-－](?:收益|自动转入|单次转入|转出|转入)|主动还款|自动还款/u;
const SHOPPING =
  /餐饮|服饰|日用|家居|数码|电器|运动|户外|美容|美发|母婴|亲子|宠物|出行|爱车|住房|物业|酒店|旅游|文化|休闲|教育|培训|医疗|健康|生活服务|公共服务|商业服务|公益|捐赠|保障|保险|充值缴费|担保交易/u;

/** A payment without goods, at once, as the web calls it; its words are the payer's own. */
const AT_ONCE = /^即时到账/u;
const LENDING = /^(?:借款|借钱|借给|借你|还款|还钱|还你|还给|归还|欠款|周转|借支|垫付)|(?:借款|还款|欠款|借条)$/u;

/** 交易分类 (类型 in the web layout), and where it says little 商品说明. */
export function alipayTypeOf(words: Words): TransferType {
  const [category, goods] = [words("type"), words("goods")];
  // What went out and came back is still the payment, not the row that gives it back.
  const cameBack = words("state") === "退款成功" && words("direction") !== "支出";
  if (category.startsWith("退款") || /^退款[-－]/u.test(goods) || cameBack) return "refund";
  if (/转账|红包/u.test(category))
    return goods.includes("红包") || !category.includes("转账") ? "red-packet" : "transfer";
  if (category.startsWith("亲友代付")) return goods.includes("亲情卡") ? "merchant" : "transfer";
  if (BETWEEN_PEOPLE.test(goods)) return "transfer";
  if (AT_ONCE.test(category) && LENDING.test(goods) && !OWN_MONEY_GOODS.test(goods)) return "transfer";
  if (SHOPPING.test(category)) return "merchant";
  if (OWN_MONEY.test(category) || OWN_MONEY_GOODS.test(goods)) return "own-money";
  return /收钱码|二维码|扫码/u.test(goods) ? "qr" : "other";
}

/** The web layout states in a column of its own how much of a payment came back. */
export function alipayStateOf(words: Words): BillState {
  const refunded = cellAmount(words("refunded"));
  if (refunded.ok && refunded.value > 0n) return { state: "refunded", refunded: refunded.value };
  return tradeStateOf(words("state"));
}

/** What Alipay writes before the words of the payer, or where nobody wrote anything. */
const NO_REMARK = /^(?:余额宝|转账到银行卡|转账收款到余额宝|转账收款|转账|收款|亲友代付|代付)(?:[-－—:：]+|$)/u;

/** 商品说明 of a payment between people as the words that the payer wrote; of all others what was bought. */
export function alipayGoodsOf(text: string, type: TransferType): { readonly remark?: string; readonly goods?: string } {
  if (type !== "transfer") return text === "" ? {} : { goods: text };
  let words = text;
  while (NO_REMARK.test(words)) words = words.replace(NO_REMARK, "").trim();
  return words === "" ? {} : { remark: words };
}
