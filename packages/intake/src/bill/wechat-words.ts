/** What the words of a row of a WeChat bill mean: kind of payment, state, remark. */
import { type Direction, parseMoney, type TransferType } from "@youju/model";
import type { BillState } from "./purse-row.ts";

/** 交易类型: the first row that fits. */
const TYPES: readonly (readonly [RegExp, TransferType])[] = [
  [/退款/u, "refund"],
  [/红包/u, "red-packet"],
  [/群收款/u, "group-collect"],
  [/零钱提现|零钱充值|零钱通|理财通|信用卡还款/u, "own-money"],
  [/转账/u, "transfer"],
  [/二维码|扫码|赞赏/u, "qr"],
  [/商户消费|亲属卡/u, "merchant"],
];

export function transferTypeOf(typeText: string): TransferType {
  return TYPES.find(([words]) => words.test(typeText))?.[1] ?? "other";
}

const PART_REFUNDED = /已退款\s*[（(]?\s*([¥￥]?\s*[\d,.]+)\s*[)）]?/u;
const ACCEPTED = /已收钱|已收款|已存入|已到账|充值完成|充值成功|还款成功/u;
const PAID = /支付成功|已转账|转账成功|已支付/u;
const WAITING = /待|等待/u;
/** What the other side must still accept. */
const NEEDS_ACCEPTING: readonly TransferType[] = ["transfer", "red-packet", "group-collect"];

/**
 * 当前状态. `支付成功` and `已转账` say that the owner paid, not that the other side took it: for an outgoing transfer, red
 * packet or group collection that is `sent`; for anything that is settled at once (codes, merchants, own purses, all
 * income) it is `received`.
 */
export function billStateOf(text: string, type: TransferType, direction: Direction | undefined): BillState {
  if (text === "") return {};
  const part = PART_REFUNDED.exec(text)?.[1];
  if (part !== undefined) {
    const amount = parseMoney(part);
    return amount.ok ? { state: "refunded", refunded: amount.value } : { state: "refunded", unknown: true };
  }
  if (/已全额退款|已退款/u.test(text)) return { state: "refunded" };
  if (/过期|超时/u.test(text)) return { state: "expired" };
  if (/退还|退回/u.test(text)) return { state: "returned" };
  if (WAITING.test(text)) return { state: "sent" };
  if (ACCEPTED.test(text)) return { state: "received" };
  if (PAID.test(text)) return { state: direction === "out" && NEEDS_ACCEPTING.includes(type) ? "sent" : "received" };
  return { unknown: true };
}

const REMARK = /^(?:转账备注|收款方备注|付款方留言)[：:]?/u;
const PAYER_WORDS = /付款方留言[：:]?\s*(.+)$/u;
/** What WeChat puts where nobody wrote anything. */
const NO_REMARK = new Set(["微信转账", "二维码收款", "转账", ""]);

/**
 * 商品 as a remark, or as what was bought. For transfers it carries the remark (`转账备注:…`); the payer's words win over
 * the receiver's. `微信转账` means that nobody wrote anything.
 */
export function goodsOf(text: string, type: TransferType): { readonly remark?: string; readonly goods?: string } {
  const prefixed = REMARK.test(text);
  if (!prefixed && type !== "transfer") return text === "" ? {} : { goods: text };
  const words = (PAYER_WORDS.exec(text)?.[1] ?? text.replace(REMARK, "")).trim();
  return NO_REMARK.has(words) ? {} : { remark: words };
}
