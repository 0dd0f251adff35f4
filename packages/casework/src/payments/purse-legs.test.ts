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

  test("the bank's list of all that was paid by the purse changes no sum", () => {
    const payments = fc.uniqueArray(fc.record({ day: fc.integer({ min: 1, max: 28 }), yuan: fc.integer({ min: 1, max: 99_999 }) }), { minLength: 1, maxLength: 6, selector: ({ day }) => day });
    fc.assert(
      fc.property(payments, (all) => {
        const row = ({ day, yuan }: (typeof all)[number]): Row => ({ at: `2024-03-${String(day).padStart(2, "0")} 12:00:00`, amount: String(yuan) });
        const own = bill("账单.csv", all.map(row));
        const listed = bank("银行.csv", all.map((one) => ({ ...row(one), remark: "支付宝" })));
        expect(principal(own, listed)).toBe(principal(own));
      }),
      { numRuns: Number(process.env["YOUJU_RUNS"] ?? 100), ...(process.env["YOUJU_RUNS"] === undefined ? { seed: 20261123 } : {}) },
    );
  });
});
