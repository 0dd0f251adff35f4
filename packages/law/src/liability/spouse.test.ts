import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { citedBy, PROPERTY_RUNS } from "../../testing/cited.ts";
import { EXAMPLES } from "./spouse.examples.ts";
import { spouseLiability, type SpouseInput, type SpouseVerdict } from "./spouse.ts";

const RANK: readonly SpouseVerdict[] = ["not", "creditor-must-prove", "likely", "liable"];
const rank = (input: SpouseInput): number => RANK.indexOf(spouseLiability(input).value.verdict);

const maybe = <T>(...values: T[]) => fc.constantFrom(undefined, ...values);

const inputs: fc.Arbitrary<SpouseInput> = fc
  .record({
    madeWhen: maybe("during-marriage", "before-marriage", "after-divorce"),
    signed: maybe("as-borrower", "as-witness", "unclear", "no"),
    laterWords: maybe("owned", "vague", "none"),
    laterPayments: maybe("own-money", "passed-on", "none"),
    purpose: maybe("daily-needs", "family-life", "joint-business", "own-business", "personal", "gambling-or-crime"),
    purposeShown: maybe(true, false),
    sum: maybe("ordinary", "large"),
    paidToSpouse: maybe(true, false),
    spouseInBusiness: maybe(true, false),
    divorcedSince: maybe(true, false),
    borrowerDied: maybe(true, false),
  })
  .map((record) => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)));

describe("whether the spouse of the borrower is liable", () => {
  test.each(EXAMPLES.map((row) => [row.id, row.situation, row] as const))("%s: %s", (_id, _situation, { input, expected, rules }) => {
    const result = spouseLiability(input);
    const { verdict, ground, toProve, evidence } = result.value;
    expect({ verdict, ground }).toEqual(expected);
    expect(citedBy(result, toProve, evidence)).toEqual(expect.arrayContaining([...rules]));
  });

  test("a signature, words or payments of the spouse never make it worse for the creditor", () => {
    const more: readonly SpouseInput[] = [{ signed: "as-borrower" }, { laterWords: "owned" }, { laterPayments: "own-money" }, { purposeShown: true }, { paidToSpouse: true }, { spouseInBusiness: true }];
    fc.assert(
      fc.property(inputs, fc.constantFrom(...more), (input, added) => {
        const [key] = Object.keys(added);
        const without = Object.fromEntries(Object.entries(input).filter(([name]) => name !== key));
        expect(rank({ ...without, ...added })).toBeGreaterThanOrEqual(rank(without));
      }),
      PROPERTY_RUNS,
    );
  });

  test("what the creditor does not know never counts for him: nobody is liable without consent or something that shows the use", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { verdict } = spouseLiability(input).value;
        const consent = input.signed === "as-borrower" || input.laterWords === "owned";
        const shown = input.purposeShown === true || input.paidToSpouse === true || input.laterPayments === "own-money";
        expect(verdict !== "liable" || consent).toBe(true);
        expect(verdict !== "likely" || consent || shown).toBe(true);
      }),
      PROPERTY_RUNS,
    );
  });

  test("says what to prove and with what wherever the creditor must prove, and never where it is no debt of the spouse", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { verdict, toProve, evidence } = spouseLiability(input).value;
        expect(toProve.length > 0).toBe(verdict !== "not");
        expect(evidence.length > 0).toBe(verdict !== "not");
      }),
      PROPERTY_RUNS,
    );
  });

  test("a debt that was made up is never one of the couple", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        expect(spouseLiability({ ...input, madeUp: true }).value.verdict).toBe("not");
      }),
      PROPERTY_RUNS,
    );
  });
});
