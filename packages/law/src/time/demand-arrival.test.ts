import { describe, expect, test } from "vitest";
import { citedBy } from "../../testing/cited.ts";
import { type Arrival, type Delivery, demandArrival } from "./demand-arrival.ts";

/** Every means and state there is, so that the table is the whole function. */
const ROWS: readonly (readonly [situation: string, delivery: Delivery, arrival: Arrival])[] = [
  ["当面交给他，他签了字", { means: "paper", state: "signed" }, "arrived"],
  ["同住的成年家人签收", { means: "paper", state: "signed-by-household" }, "arrived"],
  ["没签字，有录像证明交到了他手里", { means: "paper", state: "shown" }, "arrived"],
  ["放在门口，没有证据", { means: "paper", state: "not-shown" }, "not-shown"],
  ["挂号信查到签收", { means: "mail", state: "received" }, "arrived"],
  ["信寄出，查不到投递结果", { means: "mail", state: "not-shown" }, "not-shown"],
  ["信被退回", { means: "mail", state: "returned" }, "not-shown"],
  ["微信发到他的账号，他回了话", { means: "electronic", state: "received", accountHis: true }, "arrived"],
  ["微信发到他的账号，没有回", { means: "electronic", state: "sent", accountHis: true }, "arrived"],
  ["证明不了账号是他的", { means: "electronic", state: "sent", accountHis: false }, "not-shown"],
  ["有人回了话，证明不了账号是他的", { means: "electronic", state: "received", accountHis: false }, "not-shown"],
  ["被拒收，账号也证明不了是他的", { means: "electronic", state: "rejected", accountHis: false }, "not-arrived"],
  ["微信显示“被对方拒收”", { means: "electronic", state: "rejected", accountHis: true }, "not-arrived"],
  ["他下落不明，在省级媒体登公告", { means: "announcement", state: "whereabouts-unknown" }, "arrived"],
  ["找得到他，却登公告", { means: "announcement", state: "whereabouts-known" }, "not-arrived"],
  ["打电话催过，有录音", { means: "spoken", state: "shown" }, "arrived"],
  ["当面催过，没有证据", { means: "spoken", state: "not-shown" }, "not-shown"],
];

describe("whether a demand arrived (诉讼时效规定 8)", () => {
  test.each(ROWS)("%s", (_situation, delivery, arrival) => {
    const found = demandArrival(delivery);
    expect(found.value).toBe(arrival);
    expect(citedBy(found)).toEqual(["CN-SL-R8"]);
  });

  test("says what is doubtful about what came back or was refused", () => {
    const doubts = ROWS.flatMap(([, delivery]) => demandArrival(delivery).notes.map(({ text }) => text));
    expect(doubts.filter((text) => text.includes("应当到达"))).toHaveLength(3);
  });
});
