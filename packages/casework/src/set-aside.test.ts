import { describe, expect, test } from "vitest";
import { assessed, billOnly, chatOnly } from "./testing/assessed.ts";
import { decided, type Row } from "./testing/build.ts";

const before: Row = { at: "2024-01-01 08:00:00", amount: "10000" };

describe("what is neither loan nor repayment by itself", () => {
  test.each<[string, Row, string]>([
    ["a red packet", { at: "2024-03-01 18:10:00", amount: "200", type: "red-packet" }, "red-packet"],
    ["a red packet from him", { at: "2024-03-01 18:10:00", amount: "200", type: "red-packet", direction: "in" }, "red-packet"],
    ["520", { at: "2024-03-01 18:10:00", amount: "520" }, "symbolic-sum"],
    ["1314 from him", { at: "2024-03-01 18:10:00", amount: "1314", direction: "in" }, "symbolic-sum"],
    ["5200", { at: "2024-03-01 18:10:00", amount: "5200" }, "symbolic-sum"],
    ["13145.20", { at: "2024-03-01 18:10:00", amount: "13145.20" }, "symbolic-sum"],
    ["returned", { at: "2024-03-01 18:10:00", amount: "2000", state: "returned" }, "returned"],
    ["refunded as a whole", { at: "2024-03-01 18:10:00", amount: "2000", state: "refunded" }, "returned"],
    ["expired", { at: "2024-03-01 18:10:00", amount: "2000", state: "expired" }, "expired"],
    ["a shared cost", { at: "2024-03-01 18:10:00", amount: "88", type: "group-collect" }, "shared-cost"],
    ["without an amount", { at: "2024-03-01 18:10:00" }, "no-amount"],
    ["from him before any loan", { at: "2023-12-31 18:10:00", amount: "100", direction: "in" }, "before-any-loan"],
  ])("%s", (_, row, why) => {
    const { setAside, claim } = assessed(billOnly([before, row]));
    expect(setAside).toMatchObject([{ why, direction: row.direction ?? "out" }]);
    expect(claim.total).toBe("10000.00");
  });

  test("what came from him and went back is said to be no repayment", () => {
    const [out, back] = (["out", "in"] as const).map((direction) => assessed(billOnly([before, { at: "2024-03-01 18:10:00", amount: "2000", state: "returned", direction }])).setAside[0]!.text);
    expect([out, back]).toEqual([expect.stringContaining("没有形成借款"), expect.stringContaining("不算还款")]);
  });

  test("a part that came back makes the loan smaller", () => {
    const { loans } = assessed(billOnly([{ at: "2024-03-01 18:10:00", amount: "2000", state: "refunded", refunded: "500" }]));
    expect(loans).toMatchObject([{ principal: "1500.00" }]);
  });

  test("a refund row takes back the transfer that it names", () => {
    const rows: Row[] = [
      { at: "2024-03-01 18:10:00", amount: "2000", state: "sent", id: "T1" },
      { at: "2024-03-02 18:10:00", amount: "2000", direction: "in", type: "refund", id: "T1" },
    ];
    expect(assessed(billOnly(rows))).toMatchObject({ loans: [], repayments: [], setAside: [{ why: "returned", amount: "2000.00" }] });
  });

  describe("a card without an answer", () => {
    const mine = { at: "2024-03-05 10:00:00", side: "own", amount: "2000", state: "sent", direction: "out" } as const;
    const first = { ...mine, at: "2024-03-01 10:00:00" };
    const accepted = [first, { ...first, at: "2024-03-01 10:01:00", side: "other", state: "received" }] as const;
    const later = (at: string) => ({ at, text: "在吗" });

    test("is no loan while WeChat may still send it back", () => {
      expect(assessed(chatOnly([...accepted, mine, later("2024-03-06 09:00:00")]))).toMatchObject({ loans: [{ date: "2024-03-01" }], setAside: [{ why: "not-accepted" }] });
    });

    test("was accepted if the chat goes on and nothing came back; the day is uncertain", () => {
      expect(assessed(chatOnly([...accepted, mine, later("2024-03-07 10:00:00")]))).toMatchObject({ loans: [{ date: "2024-03-01" }, { date: "2024-03-05", dateCertain: false }], setAside: [] });
    });

    test("was accepted for all one knows in an export that drops every notice", () => {
      expect(assessed(chatOnly([mine]))).toMatchObject({ loans: [{ date: "2024-03-05", dateCertain: false }], setAside: [] });
    });

    test("counts as a repayment where it is his, since leaving one out is dangerous", () => {
      const his = { at: "2024-03-03 10:00:00", amount: "300", state: "sent", direction: "in" } as const;
      expect(assessed(chatOnly([...accepted, his]))).toMatchObject({ repayments: [{ amount: "300.00", status: "proposed" }], setAside: [] });
    });
  });

  test("a person may say that a red packet was a loan, but not that returned money was", () => {
    const rows: Row[] = [
      { at: "2024-03-01 18:10:00", amount: "200", type: "red-packet" },
      { at: "2024-03-02 18:10:00", amount: "2000", state: "returned" },
    ];
    const [packet, returned] = assessed(billOnly(rows)).setAside;
    const decisions = decided({ kind: "loan", target: packet!.record }, { kind: "loan", target: returned!.record });
    expect(assessed(billOnly(rows, { decisions }))).toMatchObject({ loans: [{ principal: "200.00", status: "confirmed" }], setAside: [{ why: "returned" }] });
  });
});
