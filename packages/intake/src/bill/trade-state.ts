/** State words that Alipay and the shops use alike. */
import type { PaymentState } from "@youju/model";
import type { BillState } from "./purse-row.ts";

/**
 * The first row that fits. A closed trade was never paid, or all of it went back: either way nothing arrived, which is
 * what `expired` stands for. 等待确认收货 means that the money is held and not yet the other side's.
 */
const STATES: readonly (readonly [RegExp, PaymentState])[] = [
  [/关闭|失败|取消|撤销/u, "expired"],
  [/全额退款|退款成功|已退款|退回/u, "refunded"],
  [/等待|待(?:收|确认|发|领)|处理中|进行中/u, "sent"],
  [/成功|完成|已收|已到账|已支付|已付款|已存入|已转入/u, "received"],
];

export function tradeStateOf(text: string): BillState {
  if (text === "") return {};
  if (/付款|支付/u.test(text) && /等待|待|未/u.test(text)) return { state: "expired", unknown: true };
  const state = STATES.find(([words]) => words.test(text))?.[1];
  return state === undefined ? { unknown: true } : { state };
}
