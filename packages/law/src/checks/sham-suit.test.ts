import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { citedBy, PROPERTY_RUNS } from "../../testing/cited.ts";
import { SHAM_SUIT_QUESTIONS } from "./sham-suit-questions.ts";
import { EXAMPLES } from "./sham-suit.examples.ts";
import { shamSuitCheck, type ShamSuitInput } from "./sham-suit.ts";

const WORSE = ["nothing-stands-out", "prepare", "stop"];
const rank = (answers: ShamSuitInput["answers"]): number => WORSE.indexOf(shamSuitCheck({ answers }).value.verdict);

const ids = SHAM_SUIT_QUESTIONS.map(({ id }) => id);
const answered = fc.dictionary(fc.constantFrom(...ids), fc.constantFrom("yes", "no", "unknown"));

describe("the self-check on what a court looks for in sham suits", () => {
  test.each(EXAMPLES.map((row) => [row.id, row.situation, row] as const))("%s: %s", (_id, _situation, row) => {
    const result = shamSuitCheck(row.input);
    expect(result.value.verdict).toBe(row.expected);
    expect(citedBy(result, result.value.mend, result.value.prepare)).toEqual(expect.arrayContaining([...row.rules]));
  });

  test("has a question of the court and papers that answer it for each sign, and how to put right what must not be sued for", () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(SHAM_SUIT_QUESTIONS.filter(({ papers }) => papers.length === 0)).toEqual([]);
    expect(SHAM_SUIT_QUESTIONS.filter(({ stop }) => !stop).every(({ follows }) => follows.startsWith("法院可能会问："))).toBe(true);
    expect(SHAM_SUIT_QUESTIONS.filter(({ stop }) => stop).map(({ id }) => id)).toEqual([
      "repaid-in-full",
      "repayment-left-out",
      "facts-not-true",
      "arranged-against-others",
    ]);
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

  test("accuses nobody, whatever is answered", () => {
    fc.assert(
      fc.property(answered, (answers) => {
        const { value, steps, notes } = shamSuitCheck({ answers });
        const texts = [...steps, ...notes, ...value.mend, ...value.prepare].map(({ text }) => text);
        const papers = [...value.mend, ...value.prepare].flatMap((each) => each.papers);
        for (const text of [...texts, ...papers]) expect(text).not.toMatch(/涉嫌|你在(?:造假|骗)|你的?.{0,6}是虚假|嫌疑/u);
      }),
      PROPERTY_RUNS,
    );
  });

  test("a question left out is as one not known, and both stay open", () => {
    fc.assert(
      fc.property(answered, (answers) => {
        const known = Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== "unknown"));
        expect(shamSuitCheck({ answers: known })).toEqual(shamSuitCheck({ answers }));
      }),
      PROPERTY_RUNS,
    );
  });
});
