import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assessed, STORY, story } from "../testing/assessed.ts";
import { bill, type Row, type Source } from "../testing/build.ts";

/** The same rows as a bank lists them: the debtor's real name, the purse in the remark. */
function bank(name: string, rows: readonly Row[]): Source {
  const source = bill(name, rows.map((row) => ({ who: "张伟", ...row })), { owner: { names: [] } });
  return { ...source, reading: { ...source.reading, kind: "bank-bill-csv" } };
}

const principal = (...sources: Source[]): string => assessed(story([], {}, sources)).claim.principal;
const PAID = bill("账单.csv", [{ at: "2024-03-01 18:10:00", amount: "20000", id: "T1" }]);

describe("a payment that stands in the purse's list and in the bank's", () => {
  test.each([
    ["on the same day", { at: "2024-03-01 00:00:00", amount: "20000", remark: "财付通-微信转账" }],
    ["booked on the next day", { at: "2024-03-02 00:00:00", amount: "20000", remark: "微信转账" }],
  ])("%s is one", (_when, row) => expect(principal(PAID, bank("银行.csv", [row]))).toBe("20000.00"));

  test("known from the chat alone, it is one too", () => {
    expect(principal(STORY.chat, bank("银行.csv", [{ at: "2024-03-01 00:00:00", amount: "20000", remark: "财付通" }]))).toBe(principal(STORY.chat));
  });

  test.each([
    ["a transfer of the bank itself", { at: "2024-03-01 00:00:00", amount: "20000", remark: "借款" }],
    ["another sum", { at: "2024-03-01 00:00:00", amount: "5000", remark: "财付通" }],
    ["another day", { at: "2024-03-05 00:00:00", amount: "20000", remark: "财付通" }],
  ])("%s is a second", (_what, row) => {
    expect(Number(principal(PAID, bank("银行.csv", [row])))).toBeGreaterThan(20_000);
  });

  test("two lists of one bank, one with the time and one with the day, show one payment each", () => {
    const timed = [{ at: "2024-03-01 09:30:12", amount: "20000" }, { at: "2024-03-01 15:00:00", amount: "20000" }, { at: "2024-03-05 08:00:00", amount: "300" }];
    const dated = bank("银行.pdf", timed.map(({ at, amount }) => ({ at: `${at.slice(0, 10)} 00:00:00`, amount })));
    const byDay = { ...dated, records: dated.records.map((record) => ({ ...record, atCertain: false })) };
    expect(principal(bank("银行.csv", timed), byDay)).toBe("40300.00");
    expect(principal(byDay, bank("银行.csv", timed.slice(1)))).toBe("40300.00");
    expect(principal(PAID, byDay)).toBe("60300.00");
  });

  test("of two rows of one sum only one is known elsewhere", () => {
    const row = { at: "2024-03-01 00:00:00", amount: "20000", remark: "财付通" };
    expect(principal(PAID, bank("银行.csv", [row, { ...row, at: "2024-03-01 00:00:01" }]))).toBe("40000.00");
  });

  test("equal sums on days in a row are paired whatever the order of the list", () => {
    const days = ["01", "02", "03"];
    const own = bill("账单.csv", days.map((day) => ({ at: `2024-03-${day} 12:00:00`, amount: "5000" })));
    const legs = days.map((day) => ({ at: `2024-03-${day} 00:00:00`, amount: "5000", remark: "财付通" }));
    for (const listed of [legs, legs.toReversed(), [legs[1]!, legs[2]!, legs[0]!]]) expect(principal(own, bank("银行.csv", listed))).toBe("15000.00");
    const booked = days.map((day) => ({ at: `2024-03-${String(Number(day) + 1).padStart(2, "0")} 00:00:00`, amount: "5000", remark: "财付通" }));
    expect(principal(own, bank("银行.csv", booked.toReversed()))).toBe("15000.00");
  });

  test("what a purse sent back to the card is no repayment", () => {
    const own = bill("账单.csv", [{ at: "2024-02-01 12:00:00", amount: "9000" }, { at: "2024-03-01 12:00:00", amount: "2000", state: "returned" }, { at: "2024-03-10 12:00:00", amount: "500", state: "refunded", refunded: "200" }]);
    const listed = bank("银行.csv", [{ at: "2024-03-01 00:00:00", amount: "2000", remark: "财付通" }, { at: "2024-03-02 00:00:00", amount: "2000", direction: "in", remark: "财付通 退款" }, { at: "2024-03-11 00:00:00", amount: "200", direction: "in", remark: "微信退款" }]);
    expect(principal(own)).toBe("9300.00");
    expect(assessed(story([], {}, [own, listed]))).toMatchObject({ claim: { principal: "9300.00" }, repayments: [] });
  });

  test("a bank's own transfer is another payment than the card of that sum in the chat", () => {
    expect(principal(STORY.chat, bank("银行.csv", [{ at: "2024-03-01 00:00:00", amount: "20000", remark: "网银转账" }]))).toBe("35000.00");
    const stranger = bank("银行.csv", [{ at: "2024-03-01 18:10:00", amount: "20000", who: "王芳", remark: "网银转账" }]);
    expect(principal(STORY.chat, stranger)).toBe(principal(STORY.chat));
  });

  test("a leg of which nobody has seen the payment counts, and is said", () => {
    const { claim, warnings } = assessed(story([], {}, [PAID, bank("银行.csv", [{ at: "2024-03-05 00:00:00", amount: "300", remark: "财付通" }])]));
    expect(claim.principal).toBe("20300.00");
    expect(warnings.find(({ code }) => code === "purse-row-alone")?.text).toContain("2024-03-05 付出 300.00 元");
  });

  test("a refund of nothing that is known is said, and counts for nothing", () => {
    const { claim, warnings } = assessed(story([], {}, [bill("账单.csv", [{ at: "2024-03-01 18:10:00", amount: "20000" }, { at: "2024-05-01 10:00:00", amount: "300", direction: "in", type: "refund" }])]));
    expect(claim.principal).toBe("20000.00");
    expect(warnings.find(({ code }) => code === "refund-alone")?.text).toContain("2024-05-01 收到 300.00 元");
  });
});

describe("lists of two banks", () => {
  const timeless = (name: string, rows: readonly Row[], accounts: readonly string[] = []): Source => {
    const listed = bank(name, rows);
    return { ...listed, reading: { ...listed.reading, owner: { names: [], accounts } }, records: listed.records.map((record) => ({ ...record, atCertain: false })) };
  };
  const lent = bill("账单.csv", [{ at: "2024-02-01 12:00:00", amount: "90000" }]);
  const repaid: Row = { at: "2024-03-01 00:00:00", amount: "20000", direction: "in" };

  test("an equal repayment of one day in each is two, and it is said that nobody can tell", () => {
    const { claim, warnings } = assessed(story([], {}, [lent, timeless("工行.csv", [repaid]), timeless("招行.csv", [repaid])]));
    expect(claim.principal).toBe("50000.00");
    expect(warnings.find(({ code }) => code === "bank-rows-alike")).toMatchObject({ sources: [{}, {}], mend: expect.stringContaining("同一个账户") });
  });

  test.each([
    ["the number of one account, masked in one", ["6222021234560258"], ["6222****0258"], "70000.00"],
    ["the numbers of two accounts", ["6222021234560258"], ["6217****3167"], "50000.00"],
    ["numbers that end alike and begin otherwise", ["6222****0258"], ["6217****0258"], "50000.00"],
  ])("with %s", (_what, one, other, left) => {
    expect(principal(lent, timeless("一.csv", [repaid], one), timeless("二.csv", [repaid], other))).toBe(left);
  });
});

const runs = process.env["YOUJU_RUNS"] === undefined ? { numRuns: 100, seed: 20261123 } : { numRuns: Number(process.env["YOUJU_RUNS"]) };

describe("copies change no sum", () => {
  const payment = fc.record({ day: fc.integer({ min: 1, max: 12 }), yuan: fc.constantFrom(300, 700, 5000), incoming: fc.boolean(), late: fc.boolean(), returned: fc.boolean() });
  type Paid = { day: number; yuan: number; incoming: boolean; late: boolean; returned: boolean };
  const on = (day: number, time: string): string => `2024-03-${String(day).padStart(2, "0")} ${time}`;
  const ownRow = ({ day, yuan, incoming, returned }: Paid): Row => ({ at: on(day, "12:00:00"), amount: String(yuan), direction: incoming ? "in" : "out", state: returned ? "returned" : "received" });
  const legRows = ({ day, yuan, incoming, late, returned }: Paid): Row[] => [
    { at: on(day + (late ? 1 : 0), "00:00:00"), amount: String(yuan), direction: incoming ? "in" : "out", remark: "财付通" },
    ...(returned ? [{ at: on(day + 2, "00:00:00"), amount: String(yuan), direction: incoming ? "out" as const : "in" as const, remark: "财付通 退回" }] : []),
  ];
  const cases = fc.array(payment, { minLength: 1, maxLength: 7 }).chain((all) => {
    const legs = all.flatMap(legRows);
    return fc.record({ all: fc.constant(all), legs: fc.shuffledSubarray(legs, { minLength: legs.length }) });
  });
  const loan = { at: "2024-02-01 12:00:00", amount: "90000" };

  test("the bank's list of all that the purse paid and took back, in any order", () => {
    fc.assert(fc.property(cases, ({ all, legs }) => {
      const own = bill("账单.csv", [loan, ...all.map(ownRow)]);
      expect(principal(own, bank("银行.csv", legs))).toBe(principal(own));
    }), runs);
  });

  test("a second list of the same account, with the day alone, whichever file comes first", () => {
    const rows = fc.array(payment, { minLength: 2, maxLength: 7 });
    fc.assert(fc.property(rows, (all) => {
      const sent = all.map((one, i): Row => ({ ...ownRow({ ...one, returned: false }), at: on(one.day, `09:00:0${i}`) }));
      const timed = bank("银行.csv", sent);
      const dated = bank("银行.pdf", sent.map((row) => ({ ...row, at: `${row.at.slice(0, 10)} 00:00:00` })));
      const byDay = { ...dated, records: dated.records.map((record) => ({ ...record, atCertain: false })) };
      const lent = bill("账单.csv", [loan]);
      expect(principal(lent, timed, byDay)).toBe(principal(lent, timed));
      expect(principal(byDay, lent, timed)).toBe(principal(lent, timed));
    }), runs);
  });
});
