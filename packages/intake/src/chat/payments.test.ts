import { describe, expect, test } from "vitest";
import { instantFromUnixSeconds, type Side } from "@youju/model";
import { type OpenCards, paymentOf } from "./payments.ts";
import { transferInText } from "./transfer-text.ts";

describe("transfers in words, from most to least informative", () => {
  test.each([
    ["[转账|发送 ￥2000.00](借款)", { amountText: "￥2000.00", stage: "sent", remark: "借款" }],
    ["[转账|接收 ￥2000.00]", { amountText: "￥2000.00", stage: "received" }],
    ["[转账|退还 ￥2000.00](借款)", { amountText: "￥2000.00", stage: "returned", remark: "借款" }],
    ["[转账] ￥20000.00 借款", { amountText: "￥20000.00", remark: "借款" }],
    ["[转账] ¥20,000.00 借款 9 月 1 日还", { amountText: "¥20,000.00", remark: "借款 9 月 1 日还" }],
    ["[转账] ￥20000.00 已收款", { amountText: "￥20000.00", stage: "received" }],
    ["[转账] ￥20000.00 已被接收", { amountText: "￥20000.00", stage: "accepted" }],
    ["[转账] ￥20000.00 已退还", { amountText: "￥20000.00", stage: "returned" }],
    ["[转账] ￥20000.00 已过期", { amountText: "￥20000.00", stage: "expired" }],
    ["[转账] 已收款", { stage: "received" }],
    ["[转账] ￥20000.00 借款 已收款", { amountText: "￥20000.00", stage: "received", remark: "借款" }],
    ["微信转账 ￥2000.00", { amountText: "￥2000.00" }],
    ["[转账：2000.00元]", { amountText: "2000.00元" }],
    ["转账 2000.00", { amountText: "2000.00" }],
    ["转账 2000", { amountText: "2000" }],
    ["[转账] ￥２，０００．５０ 借款", { amountText: "￥2，000.50", remark: "借款" }],
    ["[转账] ￥1.2万", { amountText: "￥1.2万" }],
    ["[转账] ￥2000.00万一你急用", { amountText: "￥2000.00", remark: "万一你急用" }],
    ["[转账]", {}],
    ["[转账] 2 月生活费", { remark: "2 月生活费" }],
    ["[转账] 2000 已退还", { amountText: "2000", stage: "returned" }],
    ["[转账] 已收款 2000", { amountText: "2000", stage: "received" }],
    ["[转账] 2000 3000", { remark: "2000 3000" }],
  ])("%s", (text, card) => {
    expect(transferInText(text)).toEqual(card);
  });

  test("other words are no transfer", () => {
    expect(transferInText("我转账给你")).toBeUndefined();
    expect(transferInText("好的，[转账] ￥1.00")).toBeUndefined();
  });
});

describe("direction is that of the money, whoever the card comes from", () => {
  const MINUTE = 60;
  /** Plays cards one after the other: side, minutes after the first, words. */
  const play = (...cards: readonly (readonly [Side, number, string])[]) => {
    const open: OpenCards = [];
    return cards.map(([side, minutes, text]) => {
      const sender = { side, at: instantFromUnixSeconds(1_709_287_800 + minutes * MINUTE), owner: "wxid_aaa", group: false };
      const { direction, state, check } = paymentOf(transferInText(text)!, sender, open);
      return [direction, state, ...(check === true ? ["check"] : [])];
    });
  };

  test.each([
    ["own loan, taken", [["own", 0, "[转账] ￥20000.00 借款"], ["other", 1, "[转账] ￥20000.00 已收款"]], [["out", "sent"], ["out", "received"]]],
    ["their payment, taken", [["other", 0, "[转账] ￥500.00"], ["own", 1, "[转账] ￥500.00 已收款"]], [["in", "sent"], ["in", "received"]]],
    ["own loan, taken, in words of either side", [["own", 0, "[转账] ￥1.00"], ["other", 1, "[转账] ￥1.00 已被接收"]], [["out", "sent"], ["out", "received"]]],
    ["the payer's own card, shown as taken", [["own", 0, "[转账] ￥1.00 已被接收"]], [["out", "received"]]],
    ["own loan, given back", [["own", 0, "[转账] ￥1.00"], ["other", 1, "[转账] ￥1.00 已退还"]], [["out", "sent"], ["out", "returned"]]],
    ["own loan, given back, on a card of its own", [["own", 0, "[转账] ￥1.00"], ["own", 1, "[转账] ￥1.00 已退还"]], [["out", "sent"], ["out", "returned"]]],
    ["own loan, expired", [["own", 0, "[转账] ￥1.00"], ["other", 1440, "[转账] ￥1.00 已过期"]], [["out", "sent"], ["out", "expired"]]],
    ["a receipt without its card", [["other", 0, "[转账] ￥1.00 已收款"]], [["out", "received"]]],
    ["a bare card alone", [["own", 0, "[转账]"]], [["out", "sent"]]],
    ["a bare card in answer is a receipt, to be checked", [["own", 0, "[转账] ¥20000.00"], ["other", 1, "[转账]"]], [["out", "sent"], ["out", "received", "check"]]],
    ["a bare card two days later is a payment", [["own", 0, "[转账] ¥20000.00"], ["other", 2880, "[转账]"]], [["out", "sent"], ["in", "sent"]]],
    ["the same sum back within a day is a payment, to be checked", [["own", 0, "[转账] ￥1.00"], ["other", 5, "[转账] ￥1.00"]], [["out", "sent"], ["in", "sent", "check"]]],
    ["two open cards: each receipt finds its own", [["own", 0, "[转账] ￥1.00"], ["other", 1, "[转账] ￥2.00"], ["own", 2, "[转账] ￥2.00 已收款"], ["other", 3, "[转账] ￥1.00 已收款"]], [["out", "sent"], ["in", "sent"], ["in", "received"], ["out", "received"]]],
  ] satisfies readonly [string, readonly (readonly [Side, number, string])[], readonly string[][]][])("%s", (_, cards, expected) => {
    expect(play(...cards)).toEqual(expected);
  });

  test("accounts named in the card win over who sent it", () => {
    const sender = { side: "other", at: undefined, owner: "wxid_aaa", group: true } as const;
    expect(paymentOf({ stage: "sent", payer: "wxid_bbb", receiver: "wxid_aaa" }, sender, [])).toMatchObject({ direction: "in" });
    expect(paymentOf({ stage: "sent", payer: "wxid_bbb", receiver: "wxid_ccc" }, sender, [])).toEqual({ state: "sent", check: true });
  });

  test("“微信转账” as a remark means that nobody wrote one", () => {
    const sender = { side: "own", at: undefined, owner: undefined, group: false } as const;
    expect(paymentOf({ remark: "微信转账" }, sender, [])).not.toHaveProperty("remark");
    expect(paymentOf({ remark: "转账备注:借款" }, sender, [])).toMatchObject({ remark: "借款" });
  });
});
