import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "@youju/model";
import { citedBy, PROPERTY_RUNS } from "../../testing/cited.ts";
import { day } from "../rules/rule.ts";
import { EXAMPLES } from "./asset-evasion.examples.ts";
import { assetEvasion, type AssetEvasionInput } from "./asset-evasion.ts";

const maybe = <T>(...values: T[]) => fc.constantFrom(undefined, ...values);
const today = day("2026-11-23");
const someDay = fc.integer({ min: 0, max: 3_000 }).map((days) => addDays(today, -days));

const inputs: fc.Arbitrary<AssetEvasionInput> = fc
  .record({
    act: maybe("gave-away", "gave-up-claim", "put-off-due-maliciously", "sold-cheap", "bought-dear", "guaranteed-for-another", "does-not-collect"),
    harms: maybe(true, false),
    pricePercent: fc.option(fc.integer({ min: 1, max: 300 }), { nil: undefined }),
    related: maybe(true, false),
    otherKnew: maybe(true, false),
    loanDue: maybe(true, false),
    hisClaimDue: maybe(true, false),
    hisClaimPersonal: maybe(true, false),
    doneOn: fc.option(someDay, { nil: undefined }),
    knownOn: fc.option(someDay, { nil: undefined }),
  })
  .map((record) => ({ ...Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)), asOf: today }));

describe("what the debtor does with his property", () => {
  test.each(EXAMPLES.map((row) => [row.id, row.situation, row] as const))("%s: %s", (_id, _situation, row) => {
    const result = assetEvasion(row.input);
    const { right, verdict, sueBy } = result.value;
    expect({ right, verdict, sueBy }).toEqual(row.expected);
    expect(citedBy(result, result.value.toProve)).toEqual(expect.arrayContaining([...row.rules]));
  });

  test("a ground leaves nothing to prove, and what is not known never makes one", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { verdict, toProve, right } = assetEvasion(input).value;
        expect(verdict === "ground").toBe(right !== null && verdict !== "late" && toProve.length === 0);
        expect(verdict !== "ground" || input.harms === true).toBe(true);
        const paid = ["sold-cheap", "bought-dear", "guaranteed-for-another"].includes(input.act ?? "");
        expect(verdict !== "ground" || !paid || input.otherKnew === true).toBe(true);
      }),
      PROPERTY_RUNS,
    );
  });

  test("knowing earlier never gives more time", () => {
    fc.assert(
      fc.property(inputs, someDay, fc.integer({ min: 0, max: 400 }), (input, knownOn, days) => {
        const at = (known: typeof knownOn) => assetEvasion({ ...input, knownOn: known }).value.sueBy ?? "";
        expect(at(addDays(knownOn, -days)) <= at(knownOn)).toBe(true);
      }),
      PROPERTY_RUNS,
    );
  });
});
