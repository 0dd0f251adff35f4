import type { CaseRecord } from "@youju/model";
import { describe, expect, test } from "vitest";
import { assessed } from "../testing/assessed.ts";
import { bill, caseFile, chat, facts, type Line, type Row, sentAndReceived } from "../testing/build.ts";

function matched(rows: readonly Row[], lines: readonly Line[]) {
  const { match, loans, setAside } = assessed(caseFile(facts(), [bill("账单.csv", rows), chat("聊天.json", lines)]));
  return { pairs: match.pairs.map(({ by, gapSeconds }) => ({ by, gapSeconds })), bill: match.onlyInBill.length, chat: match.onlyInChat.length, loans, setAside };
}

describe("bill and chat, both ways", () => {
  test("an id matches, however far apart the times", () => {
    const { pairs } = matched([{ at: "2024-03-01 18:10:00", amount: "2000", id: "T1" }], sentAndReceived("2024-03-05 18:10:00", "2024-03-05 18:11:00", "2000", "T1"));
    expect(pairs).toEqual([{ by: "id", gapSeconds: 4 * 86_400 }]);
  });

  test("amount, direction and nearest time, one to one", () => {
    const rows = [{ at: "2024-03-01 18:10:05", amount: "2000" }, { at: "2024-03-01 20:00:00", amount: "2000" }];
    const lines = [...sentAndReceived("2024-03-01 18:10:00", "2024-03-01 18:11:00", "2000"), ...sentAndReceived("2024-03-01 20:00:03", "2024-03-01 20:01:00", "2000")];
    expect(matched(rows, lines)).toMatchObject({ pairs: [{ by: "amount-time", gapSeconds: 5 }, { by: "amount-time", gapSeconds: 3 }], bill: 0, chat: 0 });
  });

  test("what stands in one of them only is named", () => {
    const rows = [{ at: "2024-03-01 18:10:05", amount: "2000" }, { at: "2024-03-01 20:00:00", amount: "300" }];
    const lines = [...sentAndReceived("2024-03-01 18:10:00", "2024-03-01 18:11:00", "2000"), ...sentAndReceived("2024-03-09 20:00:03", "2024-03-09 20:01:00", "400")];
    const { match } = assessed(caseFile(facts(), [bill("账单.csv", rows), chat("聊天.json", lines)]));
    expect(match).toMatchObject({ pairs: [{}], onlyInBill: [{ amount: "300.00", direction: "out" }], onlyInChat: [{ amount: "400.00" }] });
  });

  test.each<[string, Row]>([
    ["another direction", { at: "2024-03-01 18:10:05", amount: "2000", direction: "in" }],
    ["another sum", { at: "2024-03-01 18:10:05", amount: "2000.01" }],
    ["more than a day away", { at: "2024-03-03 18:10:05", amount: "2000" }],
  ])("%s does not fit", (_, row) => {
    expect(matched([row], sentAndReceived("2024-03-01 18:10:00", "2024-03-01 18:11:00", "2000")).pairs).toEqual([]);
  });

  test("a chat transfer without an amount takes the bill's", () => {
    const lines: Line[] = [{ at: "2024-03-01 18:10:00", side: "own", type: "transfer", state: "sent", direction: "out" }, { at: "2024-03-01 18:11:00", type: "transfer", state: "received", direction: "out" }];
    expect(matched([{ at: "2024-03-01 18:10:05", amount: "2000" }], lines)).toMatchObject({ pairs: [{ gapSeconds: 5 }], loans: [{ principal: "2000.00", dateCertain: true }] });
  });

  test("the day of acceptance is the receipt's, past midnight too", () => {
    const rows = [{ at: "2024-03-01 23:58:00", amount: "2000" }];
    expect(matched(rows, sentAndReceived("2024-03-01 23:58:00", "2024-03-02 00:03:00", "2000")).loans).toMatchObject([{ date: "2024-03-02", dateCertain: true }]);
    expect(matched(rows, []).loans).toMatchObject([{ date: "2024-03-01", dateCertain: false }]);
  });
});

describe("one payment under two faces", () => {
  test("a bill beside its copy that a spreadsheet saved again, without seconds and ids", () => {
    const rows: Row[] = [{ at: "2024-03-01 18:10:07", amount: "2000", id: "T1" }, { at: "2024-03-01 18:10:40", amount: "2000", id: "T2" }, { at: "2024-10-08 09:05:07", amount: "500", direction: "in", id: "T3" }];
    const resaved = rows.map(({ id: _, at, ...row }) => ({ ...row, at: `${at.slice(0, 16)}:00` }));
    for (const sources of [[bill("一.csv", rows), bill("二.csv", resaved)], [bill("二.csv", resaved), bill("一.csv", rows)]]) {
      expect(assessed(caseFile(facts(), sources)).claim.principal).toBe("3500.00");
    }
    expect(assessed(caseFile(facts(), [bill("二.csv", resaved)])).claim.principal).toBe("3500.00");
  });

  test("a message that stands twice in one file", () => {
    const lines = sentAndReceived("2024-03-01 18:10:00", "2024-03-01 18:11:00", "2000");
    const file = chat("聊天.json", [...lines, ...lines]);
    const numbered = (number: (i: number) => number) => ({ ...file, records: file.records.map((record, i) => ({ ...record, messageId: String(number(i)) })) });
    const principal = (source: typeof file) => assessed(caseFile(facts(), [source])).claim.principal;
    expect(principal(numbered((i) => i % lines.length))).toBe("2000.00");
    expect(principal(numbered((i) => i))).toBe("4000.00");
  });
});

test("rows that share a number but not the sum are two payments", () => {
  const rows: Row[] = [{ at: "2024-03-01 18:10:00", amount: "2000", id: "100005" }, { at: "2024-03-02 09:00:00", amount: "300", id: "100005" }];
  expect(matched(rows, []).loans).toMatchObject([{ principal: "2000.00" }, { principal: "300.00" }]);
  const second = sentAndReceived("2024-03-02 09:00:00", "2024-03-02 09:01:00", "300", "100005");
  expect(matched(rows, second)).toMatchObject({ pairs: [{ gapSeconds: 0 }], bill: 1, chat: 0 });
});

describe("overlapping bills and exports", () => {
  const rows: Row[] = [
    { at: "2024-03-01 18:10:00", amount: "2000", id: "T1" },
    { at: "2024-03-02 18:10:00", amount: "2000", id: "T2" },
    { at: "2024-03-03 18:10:00", amount: "300" },
    { at: "2024-03-03 18:10:00", amount: "300" },
  ];
  const total = (...sources: Parameters<typeof caseFile>[1]) => assessed(caseFile(facts(), sources)).claim.total;

  test("are counted once, with all sources kept; equal rows of one bill are two payments", () => {
    const [all, later] = [bill("一.csv", rows), bill("二.csv", rows.slice(1))];
    expect(total(all)).toBe("4600.00");
    expect(total(all, later)).toBe("4600.00");
    expect(total(later, all)).toBe("4600.00");
    const { loans } = assessed(caseFile(facts(), [all, later]));
    expect(loans.map((loan) => loan.sources.length)).toEqual([1, 2, 2, 2]);
  });

  test("an id that one bill lost still collapses", () => {
    const { id: _, ...mangled } = rows[0]!;
    expect(total(bill("一.csv", rows.slice(0, 1)), bill("二.csv", [mangled]))).toBe("2000.00");
  });

  test("two exports of one chat are one chat", () => {
    const lines = sentAndReceived("2024-03-01 18:10:00", "2024-03-01 18:11:00", "2000");
    expect(total(chat("a.json", lines), chat("b.json", [{ at: "2024-02-01 10:00:00", text: "在吗" }, ...lines]))).toBe("2000.00");
    expect(total(chat("a.json", lines), chat("b.json", lines.slice(1)))).toBe("2000.00");
  });

  test("a refund that says neither in nor out came back to the owner, and takes no repayment away", () => {
    const sent: Row = { at: "2024-03-01 18:10:00", amount: "500" };
    const repaid: Row = { at: "2024-03-02 10:00:00", amount: "500", direction: "in" };
    const { reading, original, records } = bill("支付宝.csv", [{ at: "2024-02-01 10:00:00", amount: "2000" }, sent, repaid, { at: "2024-03-02 12:00:00", amount: "500", type: "refund" }]);
    const vague = records.map((record): CaseRecord => {
      if (record.kind !== "transfer" || record.type !== "refund") return record;
      const { direction: _, ...rest } = record;
      return rest;
    });
    const { loans, repayments, setAside } = assessed(caseFile(facts(), [{ reading, original, records: vague }]));
    expect([loans.length, setAside.map(({ why }) => why), repayments.map(({ amount }) => amount)]).toEqual([1, ["returned"], ["500.00"]]);
  });

  test("a later bill that knows of the refund is believed", () => {
    const [before, after] = [bill("一.csv", rows.slice(0, 1)), bill("二.csv", [{ ...rows[0]!, state: "refunded" }])];
    expect(total(before, after)).toBe("0.00");
    expect(total(after, before)).toBe("0.00");
  });
});
