import { describe, expect, test } from "vitest";
import type { DecisionInput } from "@youju/model";
import { assessed, LOAN, REPAID, said, story } from "./testing/assessed.ts";
import { bill, day } from "./testing/build.ts";

const mark = (line: number, value: Extract<DecisionInput, { kind: "confirm-finding" }>["value"]): DecisionInput => ({ kind: "confirm-finding", target: said(line), value });
const cash = (principal: string): DecisionInput => ({ kind: "add-loan", value: { id: "现金", date: day("2024-02-01"), principal, deliveredBy: "cash" } });
const codes = (inputs: DecisionInput[], more: Record<string, unknown> = {}) => assessed(story(inputs, more)).warnings.map((warning) => warning.code);

describe("questions that the facts leave open", () => {
  test.each<[string, string, DecisionInput[], Record<string, unknown>, boolean]>([
    ["cash-source", "cash from ¥50,000 up", [cash("50000.00")], {}, true],
    ["cash-source", "less cash", [cash("49999.99")], {}, false],
    ["cash-source", "cash that came back", [cash("50000.00"), { kind: "add-repayment", value: { date: day("2024-02-20"), amount: "50000.00", loan: "现金" } }], {}, false],
    ["says-repaid", "he says that he paid, and nothing is there", [mark(8, { finding: "repay-notice" })], { repayments: [] }, true],
    ["says-repaid", "he says so, and there it is", [mark(8, { finding: "repay-notice" })], {}, false],
    ["says-repaid", "I say so", [mark(9, { finding: "repay-notice" })], { repayments: [] }, false],
    ["rate-unit-unclear", "interest without a rate", [mark(2, { finding: "interest-term" })], {}, true],
    ["rate-unit-unclear", "interest with its rate", [mark(2, { finding: "interest-term", annualRate: "12%" })], {}, false],
    ["due-unclear", "a day of his that is only about", [mark(8, { finding: "due-term" })], {}, true],
    ["due-differs", "his day is another than the one stated", [{ kind: "set-terms", target: LOAN, value: { due: day("2024-10-01") } }, mark(2, { finding: "due-term", date: day("2024-09-01") })], {}, true],
    ["due-differs", "his day is the one stated", [mark(2, { finding: "due-term", date: day("2024-09-01") })], {}, false],
    ["due-differs", "of several loans he names none", [{ kind: "set-terms", target: LOAN, value: { due: day("2024-10-01") } }, cash("9000.00"), mark(2, { finding: "due-term", date: day("2024-09-01") })], {}, false],
    ["other-dealings", "a payment that was goods", [{ kind: "loan", target: LOAN }, { kind: "not-a-loan", target: LOAN, value: "goods" }, cash("9000.00")], {}, true],
    ["other-dealings", "a payment that was goods, and then a loan after all", [{ kind: "not-a-loan", target: LOAN, value: "goods" }, { kind: "loan", target: LOAN }], {}, false],
    ["other-dealings", "a payment that was a gift", [{ kind: "not-a-loan", target: LOAN, value: "gift" }, cash("9000.00")], {}, false],
    ["proposals-counted", "all settled", [{ kind: "loan", target: LOAN }, { kind: "repayment", target: REPAID }], {}, false],
  ])("%s: %s", (code, _, inputs, more, there) => {
    expect(codes(inputs, more).includes(code)).toBe(there);
  });

  test("each says what to do about it, and cites where it speaks of law", () => {
    const { warnings } = assessed(story([cash("50000.00"), mark(2, { finding: "interest-term" }), mark(8, { finding: "repay-notice" })], { repayments: [] }));
    for (const warning of warnings.filter(({ code }) => ["cash-source", "says-repaid", "rate-unit-unclear"].includes(code))) {
      expect([warning.code, (warning.mend ?? "") !== "", (warning.basis?.length ?? 0) > 0]).toEqual([warning.code, true, true]);
    }
  });
});

describe("words of the card table", () => {
  const warned = (remark: string, inputs: DecisionInput[] = []) => {
    const row = bill("账单.csv", [{ at: "2024-03-01 18:10:00", amount: "20000", remark }]);
    return assessed(story([{ kind: "loan", target: row.records[0]!.id }, ...inputs], {}, [row])).warnings.find(({ code }) => code === "gambling-words");
  };

  test("in a remark: a lawyer should see them, with the article and where they stand", () => {
    expect(warned("赌资")).toMatchObject({ text: "记录里有“赌资”，法院可能会问这笔钱是不是用来赌博的。", sources: [{ at: { line: 18 } }] });
    expect(warned("赌资")!.basis!.map(({ rule }) => rule)).toEqual(["CN-PL-13", "CASE-20"]);
  });

  test("a word that is also harmless says nothing alone, and nothing is asked where nothing is owed", () => {
    expect(warned("周末上山")).toBeUndefined();
    expect(warned("借款")).toBeUndefined();
    expect(warned("赌资", [{ kind: "add-repayment", value: { date: day("2024-03-02"), amount: "20000.00" } }])).toBeUndefined();
  });
});

describe("words that are true where they stand", () => {
  const reasonOf = (pointer: string, inputs: DecisionInput[], asOf: string) => JSON.stringify(assessed(story(inputs, {}, [bill("账单.csv", [{ at: "2024-03-01 18:10:00", amount: "20000" }])]), asOf, true).reasons![pointer]);
  const loan = bill("账单.csv", [{ at: "2024-03-01 18:10:00", amount: "20000" }]).records[0]!.id;
  const terms = (value: Extract<DecisionInput, { kind: "set-terms" }>["value"]): DecisionInput => ({ kind: "set-terms", target: loan, value });

  test.each<[string, string, DecisionInput[], string]>([
    ["/claim/interest", "none agreed", [], "没有约定利息"],
    ["/claim/overdueInterest", "not due", [], "还没有逾期"],
    ["/claim/overdueInterest", "overdue, agreed at nought", [terms({ due: day("2024-06-01"), overdueAnnualRate: "0%" })], "约定不收"],
  ])("%s: %s", (pointer, _, inputs, text) => {
    expect(reasonOf(pointer, inputs, "2024-12-31")).toContain(text);
  });
});

test("a year without holidays is said once, however many loans end in it", () => {
  const loans = ["5000", "7000"].map((principal) => ({ date: "2025-03-01", principal, due: "2026-02-01", deliveredBy: "cash" }));
  expect(codes([], { loans, repayments: [] }).filter((code) => code === "holidays-unknown")).toHaveLength(1);
});
