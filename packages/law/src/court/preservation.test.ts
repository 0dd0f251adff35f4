import { formatMoney, moneyFromContract } from "@youju/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { citedBy, PROPERTY_RUNS } from "../../testing/cited.ts";
import { arbitrationFee } from "./arbitration-fee.ts";
import { ARBITRATION_FEES, PRESERVATIONS } from "./preservation.examples.ts";
import { preservation } from "./preservation.ts";

const amounts = fc.bigInt({ min: 1n, max: 5_000_000_00n });

describe("preservation", () => {
  test.each(PRESERVATIONS.map((row) => [row.id, row.situation, row] as const))("%s: %s", (_id, _situation, { input, expected, rules }) => {
    const result = preservation(input);
    const { blockedBy, fee, securityAtMost, securityMayBeWaived, decisionWithinHours, sueWithinDays } = result.value;
    const found = { blocked: blockedBy.length, fee: formatMoney(fee), security: formatMoney(securityAtMost), waivable: securityMayBeWaived, hours: decisionWithinHours, sueWithin: sueWithinDays };
    const { says = "", ...numbers } = expected;
    expect(found).toEqual(numbers);
    expect([...result.steps, ...result.notes, ...blockedBy].map(({ text }) => text).join("")).toContain(says);
    expect(citedBy(result, blockedBy)).toEqual(expect.arrayContaining([...rules]));
  });

  test("never preserves more than is claimed, and never asks for more security than that", () => {
    fc.assert(
      fc.property(amounts, amounts, fc.constantFrom("in-suit", "pre-suit"), (amount, claimed, when) => {
        const { value } = preservation({ when, amount, claimed, urgent: true, property: "exact", clear: false });
        expect(value.amount <= claimed && value.securityAtMost <= value.amount).toBe(true);
      }),
      PROPERTY_RUNS,
    );
  });
});

describe("arbitration fees", () => {
  test.each(ARBITRATION_FEES.map((row) => [row.id, row.situation, row] as const))("%s: %s", (_id, _situation, { input, expected, rules }) => {
    const result = arbitrationFee(moneyFromContract(input));
    expect([formatMoney(result.value.from), formatMoney(result.value.to)]).toEqual(expected);
    expect(citedBy(result)).toEqual(expect.arrayContaining([...rules]));
  });

  test("a larger dispute never costs less, and the span never turns over", () => {
    fc.assert(
      fc.property(amounts, amounts, (a, b) => {
        const [low, high] = (a < b ? [a, b] : [b, a]).map((amount) => arbitrationFee(amount).value);
        expect(low!.from <= high!.from && low!.to <= high!.to && low!.from <= low!.to).toBe(true);
      }),
      PROPERTY_RUNS,
    );
  });
});
