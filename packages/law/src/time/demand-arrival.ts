/** 催告到达: whether a demand reached the debtor, so that it interrupts (诉讼时效规定 8). */
import { type Computed, says, type Step } from "../computed.ts";
import { sentence } from "./sentence.ts";

/** How a demand was sent, and what shows that it arrived. */
export type Delivery =
  /** Handed over: signed for by him, by an adult relative of his household or one he empowered; or shown in another way. */
  | { readonly means: "paper"; readonly state: "signed" | "signed-by-household" | "shown" | "not-shown" }
  | { readonly means: "mail"; readonly state: "received" | "returned" | "not-shown" }
  /** WeChat, SMS, e-mail. `rejected`: marked as refused, or that he is no longer a friend. */
  | { readonly means: "electronic"; readonly state: "received" | "sent" | "rejected"; readonly accountHis: boolean }
  /** Printed for a debtor whose whereabouts are unknown, in media of the nation or of the province of his domicile. */
  | { readonly means: "announcement"; readonly state: "whereabouts-unknown" | "whereabouts-known" }
  | { readonly means: "spoken"; readonly state: "shown" | "not-shown" };

export type Arrival = "arrived" | "not-arrived" | "not-shown";

/** @returns `not-shown`: nothing proves it yet, so a cautious clock does not count it */
export function demandArrival(delivery: Delivery): Computed<Arrival> {
  const [value, text, notes] = judged(delivery);
  return { value, steps: [sentence(text, "CN-SL-R8")], notes };
}

type Judged = readonly [Arrival, text: string, notes: readonly Step[]];

function judged(delivery: Delivery): Judged {
  switch (delivery.means) {
    case "paper":
      return paper(delivery.state);
    case "mail":
      return mail(delivery.state);
    case "electronic":
      return electronic(delivery.state, delivery.accountHis);
    case "announcement":
      return delivery.state === "whereabouts-unknown"
        ? ["arrived", "他下落不明，在国家级或者他住所地省级有影响的媒体上登了催款公告，视为催过", []]
        : ["not-arrived", "他并没有下落不明，登公告不能代替直接催他", []];
    case "spoken":
      return spoken(delivery.state);
  }
}

function paper(state: "signed" | "signed-by-household" | "shown" | "not-shown"): Judged {
  if (state === "signed") return ["arrived", "催款的文书当面交给了他，他签了名、盖了章或者按了指印", []];
  if (state === "signed-by-household")
    return ["arrived", "催款的文书由和他同住的成年亲属或者他授权的人签收，等于他收到", []];
  if (state === "shown") return ["arrived", "他没有签字，但有别的证据证明催款的文书到了他手里", []];
  return ["not-shown", "催款的文书没有人签收，也没有别的证据证明到了他手里", []];
}

function mail(state: "received" | "returned" | "not-shown"): Judged {
  if (state === "received") return ["arrived", "催款信寄到了他那里", []];
  if (state === "not-shown") return ["not-shown", "还没有签收或者投递的记录证明催款信到了他那里", []];
  return [
    "not-shown",
    "催款信被退了回来",
    [says("退回的信算不算“应当到达”，要看地址是不是他的、为什么退回，由法院判断；这里先不算。", "CN-SL-R8")],
  ];
}

function electronic(state: "received" | "sent" | "rejected", accountHis: boolean): Judged {
  if (state === "rejected")
    return [
      "not-arrived",
      "消息显示被拒收或者对方已不是好友，没有到他那里",
      [says("拒收的消息是否算“应当到达”，规定没有明说；这里不算，请换成寄信或者起诉。", "CN-SL-R8")],
    ];
  if (!accountHis) return ["not-shown", "还没有证据证明收消息的账号是他本人的", []];
  if (state === "received") return ["arrived", "消息到了他本人的账号，他回了话或者有已收到的记录", []];
  return ["arrived", "消息发到了他本人的账号，没有显示发送失败，应当到达", []];
}

function spoken(state: "shown" | "not-shown"): Judged {
  const note = says(
    "第八条写的是文书、信件和数据电文，没有写口头；口头催要要有录音或者他后来的承认来证明。",
    "CN-SL-R8",
  );
  if (state === "shown") return ["arrived", "当面或者电话催过，有录音或者他的承认证明", [note]];
  return ["not-shown", "口头催要没有证据", [note]];
}
