import { describe, expect, test } from "vitest";
import type { Message } from "@youju/model";
import { chat, type Line } from "../testing/build.ts";
import { foldChat } from "./chat-payments.ts";

const fold = (lines: readonly Line[]) =>
  foldChat(chat("c.json", lines).records as Message[], undefined).map(({ direction, amount, state, sent, answers }) => ({ direction, amount, state, lines: [sent.length, answers.length] }));

const out = (at: string, amount?: string, more: Partial<Line> = {}): Line => ({ at, side: "own", type: "transfer", state: "sent", direction: "out", ...(amount === undefined ? {} : { amount }), ...more });
const system = (at: string, text: string): Line => ({ at, side: "system", text });
const receipt = (at: string, amount?: string, more: Partial<Line> = {}): Line => ({ at, type: "transfer", state: "received", direction: "out", ...(amount === undefined ? {} : { amount }), ...more });

describe("lines of a chat become payments", () => {
  test.each<[string, Line[], object[]]>([
    ["card and receipt", [out("2024-03-01 10:00:00", "100"), receipt("2024-03-01 10:01:00", "100")], [{ direction: "out", amount: 10000n, state: "received", lines: [1, 1] }]],
    ["with a system line too", [out("2024-03-01 10:00:00", "100"), receipt("2024-03-01 10:01:00", "100"), system("2024-03-01 10:01:01", "对方已收钱")], [{ state: "received", lines: [1, 2] }]],
    ["a system line alone", [out("2024-03-01 10:00:00", "100"), system("2024-03-01 10:05:00", "对方已收钱")], [{ state: "received", lines: [1, 1] }]],
    ["a system line about me", [{ at: "2024-03-01 10:00:00", amount: "5", state: "sent", direction: "in" }, system("2024-03-01 10:05:00", "你已收款，资金已存入零钱")], [{ direction: "in", state: "received", lines: [1, 1] }]],
    ["a bare card as the receipt", [out("2024-03-01 10:00:00", "100"), { at: "2024-03-01 10:01:00", type: "transfer" }], [{ amount: 10000n, state: "received", lines: [1, 1] }]],
    ["a return", [out("2024-03-01 10:00:00", "100"), receipt("2024-03-01 11:00:00", "100", { state: "returned" })], [{ state: "returned", lines: [1, 1] }]],
    ["an expiry", [out("2024-03-01 10:00:00", "100"), system("2024-03-02 10:00:05", "转账已过期，已退还")], [{ state: "expired", lines: [1, 1] }]],
    ["no answer", [out("2024-03-01 10:00:00", "100")], [{ state: "sent", lines: [1, 0] }]],
    ["a receipt whose card is missing", [receipt("2024-03-01 10:01:00", "100")], [{ direction: "out", state: "received", lines: [0, 1] }]],
    ["the payer's card that already says accepted", [out("2024-03-01 10:00:00", "100", { state: "received" })], [{ state: "received", lines: [1, 0] }]],
    ["that card, and the receipt as well", [out("2024-03-01 10:00:00", "100", { state: "received" }), receipt("2024-03-01 10:01:00", "100")], [{ state: "received", lines: [1, 1] }]],
    ["two payments, answered in turn", [out("2024-03-01 10:00:00", "100"), out("2024-03-01 10:00:30", "200"), receipt("2024-03-01 10:01:00", "100"), receipt("2024-03-01 10:02:00", "200")], [{ amount: 10000n, lines: [1, 1] }, { amount: 20000n, lines: [1, 1] }]],
    ["an answer of another sum answers nothing", [out("2024-03-01 10:00:00", "100"), receipt("2024-03-01 10:01:00", "90")], [{ amount: 10000n, state: "sent" }, { amount: 9000n, state: "received" }]],
    ["an answer days later answers nothing", [out("2024-03-01 10:00:00", "100"), receipt("2024-03-04 10:00:00", "100")], [{ state: "sent" }, { state: "received", lines: [0, 1] }]],
    ["ids win over amounts and order", [out("2024-03-01 10:00:00", "100", { id: "A" }), out("2024-03-01 10:00:30", "100", { id: "B" }), receipt("2024-03-01 10:01:00", "100", { id: "A" })], [{ state: "received", lines: [1, 1] }, { state: "sent", lines: [1, 0] }]],
  ])("%s", (_, lines, payments) => {
    expect(fold(lines)).toMatchObject(payments);
    expect(fold(lines)).toHaveLength(payments.length);
  });

  test("a card of which nobody knows the payer is left out", () => {
    const [card] = chat("c.json", [{ at: "2024-03-01 10:00:00", amount: "100", state: "sent" }]).records as [Message];
    expect(foldChat([{ ...card, check: true }], undefined)).toEqual([]);
  });

  test("a card in a picture counts where all of it was read and its day is known; until it says so, nobody took it", () => {
    const [card] = chat("c.json", [out("2024-03-01 10:00:00", "100")]).records as [Message];
    const inPicture: Message = { ...card, source: { ...card.source, at: { page: 1, box: { x: 0, y: 0, width: 9, height: 9 } } } };
    const { at: _, ...undated } = inPicture;
    expect(foldChat([inPicture], undefined)).toMatchObject([{ amount: 10000n, stillOpen: true }]);
    expect(foldChat([{ ...inPicture, state: "received" }], undefined)).toMatchObject([{ state: "received", stillOpen: false }]);
    expect(foldChat([{ ...inPicture, check: true }, undated], undefined)).toEqual([]);
  });
});
