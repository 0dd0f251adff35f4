import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { citedBy, PROPERTY_RUNS } from "../../testing/cited.ts";
import { VOID_LOAN_QUESTIONS } from "./void-loan-questions.ts";
import { EXAMPLES } from "./void-loan.examples.ts";
import { type VoidLoanInput, voidLoan, type VoidLoanVerdict } from "./void-loan.ts";

const WORSE: readonly VoidLoanVerdict[] = ["no-flag", "ask-lawyer", "likely-void", "outside"];
const rank = (answers: VoidLoanInput["answers"], lines: readonly string[] = []): number =>
  WORSE.indexOf(voidLoan({ answers, lines }).value.verdict);

const ids = VOID_LOAN_QUESTIONS.map(({ id }) => id);
const answered = fc.dictionary(fc.constantFrom(...ids), fc.constantFrom("yes", "no", "unknown"));

describe("whether a loan may be void", () => {
  test.each(EXAMPLES.map((row) => [row.id, row.situation, row] as const))("%s: %s", (_id, _situation, row) => {
    const result = voidLoan(row.input);
    expect(result.value.verdict).toBe(row.expected);
    expect(citedBy(result, result.value.consequences)).toEqual(expect.arrayContaining([...row.rules]));
  });

  test("asks for each of the six items, each question once", () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(VOID_LOAN_QUESTIONS.flatMap(({ item }) => item ?? []))).toEqual(new Set([1, 2, 3, 4, 5, 6]));
    expect(VOID_LOAN_QUESTIONS.filter(({ question }) => !question.endsWith("吗？"))).toEqual([]);
  });

  test("one more no, or an unknown, never makes it worse; one more yes never better", () => {
    fc.assert(
      fc.property(answered, fc.constantFrom(...ids), (answers, id) => {
        expect(rank({ ...answers, [id]: "no" })).toBeLessThanOrEqual(rank(answers));
        expect(rank({ ...answers, [id]: "unknown" })).toBeLessThanOrEqual(rank(answers));
        expect(rank({ ...answers, [id]: "yes" })).toBeGreaterThanOrEqual(rank(answers));
      }),
      PROPERTY_RUNS,
    );
  });

  test("a question left out is as one not known, and both stay open", () => {
    fc.assert(
      fc.property(answered, (answers) => {
        const known = Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== "unknown"));
        expect(voidLoan({ answers: known })).toEqual(voidLoan({ answers }));
        expect(voidLoan({ answers }).value.open).toHaveLength(ids.length - Object.keys(known).length);
      }),
      PROPERTY_RUNS,
    );
  });

  test("the words of a chat are a sign for a lawyer, and never make a loan void", () => {
    fc.assert(
      fc.property(answered, (answers) => {
        const lines = ["水钱", "打水", "上山"];
        expect(rank(answers, lines)).toBe(Math.max(rank(answers), WORSE.indexOf("ask-lawyer")));
      }),
      PROPERTY_RUNS,
    );
  });

  test("says what follows only where there is a sign", () => {
    expect(voidLoan({ answers: {} }).value.consequences).toEqual([]);
    expect(voidLoan({ answers: { "supervised-lender": "yes" } }).value).toMatchObject({ stop: true, consequences: [] });
    expect(voidLoan({ answers: { "bank-loan-relent": "yes" } }).value.consequences.map(({ text }) => text)).toEqual([
      "如果法院认定无效：借出去的本金，对方要返还。",
      "约定的利息、违约金不再算数；钱被占用的损失，由有过错的一方赔，双方都有过错的各担各的。",
      "有人作保的，保证也跟着无效。",
    ]);
  });
});
