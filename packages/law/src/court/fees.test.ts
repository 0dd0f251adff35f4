import { type Fen, formatMoney, moneyFromContract } from "@youju/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { citedBy, PROPERTY_RUNS } from "../../testing/cited.ts";
import { FEE_BANDS, type FeeScale } from "../tables/fee-bands.ts";
import { courtFee, type FeeKind, type Halving } from "./court-fee.ts";
import { feeBurden } from "./fee-burden.ts";
import { feeRelief } from "./fee-relief.ts";
import { acceptanceFee, enforcementFee, halvedAcceptanceFee, paymentOrderFee, preservationFee } from "./fees.ts";
import { BURDENS, COURT_FEES, FIVE_FEES, RELIEFS } from "./fees.examples.ts";

const KINDS: readonly [FeeKind, readonly Halving[]][] = [["acceptance", []], ["acceptance", ["summary"]], ["payment-order", []], ["preservation", []], ["enforcement", []]];
const FEES = [acceptanceFee, halvedAcceptanceFee, paymentOrderFee, preservationFee, enforcementFee];
const amounts = fc.oneof(fc.bigInt({ min: 0n, max: 5_000_000_00n }), fc.bigInt({ min: 0n, max: 50_000_000_00n }));

describe("court fees", () => {
  test.each(FIVE_FEES.map((row) => [row.id, row.situation, row] as const))("%s: %s", (_id, _situation, { input, expected, rules }) => {
    const amount = moneyFromContract(input);
    expect(FEES.map((fee) => formatMoney(fee(amount)))).toEqual(expected);
    const results = KINDS.map(([kind, halvings]) => courtFee({ kind, amount, halvings }));
    expect(results.map(({ value }) => formatMoney(value.from))).toEqual(expected);
    expect(results.flatMap((result) => citedBy(result))).toEqual(expect.arrayContaining([...rules]));
  });

  test.each(COURT_FEES.map((row) => [row.id, row.situation, row] as const))("%s: %s", (_id, _situation, { input, expected, rules }) => {
    const result = courtFee(input);
    const { from, to, inAdvance } = result.value;
    expect({ from: formatMoney(from), to: formatMoney(to), inAdvance }).toEqual({ from: expected.from, to: expected.to, inAdvance: expected.inAdvance });
    expect(result.steps.map(({ text }) => text).join("")).toContain(expected.says);
    expect(citedBy(result)).toEqual(expect.arrayContaining([...rules]));
  });

  test.each(BURDENS.map((row) => [row.id, row.situation, row] as const))("%s: %s", (_id, _situation, { input, expected, rules }) => {
    const result = feeBurden(input);
    expect(result.value).toEqual(expected);
    expect(citedBy(result)).toEqual(expect.arrayContaining([...rules]));
  });

  test.each(RELIEFS.map((row) => [row.id, row.situation, row] as const))("%s: %s", (_id, _situation, { input, expected, rules }) => {
    const result = feeRelief(moneyFromContract(input.fee), input.hardships);
    const { kind, atMost } = result.value;
    expect({ kind, atMost: atMost === null ? null : formatMoney(atMost) }).toEqual(expected);
    expect(citedBy(result)).toEqual(expect.arrayContaining([...rules]));
  });

  test("preservation costs ¥5,000 at most, from ¥896,000 on", () => {
    expect(formatMoney(preservationFee(89_600_000n))).toBe("5000.00");
    expect(formatMoney(preservationFee(89_590_000n))).toBe("4999.50");
    expect(formatMoney(preservationFee(89_600_100n))).toBe("5000.00");
    expect(formatMoney(preservationFee(100_000n))).toBe("30.00");
  });

  test("a larger sum never costs less", () => {
    fc.assert(
      fc.property(amounts, amounts, (a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        for (const fee of FEES) expect(fee(low) <= fee(high)).toBe(true);
      }),
      PROPERTY_RUNS,
    );
  });

  test("the bands add up to the rate of each yuan, taken one by one", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 20_000n }), fc.bigInt({ min: 1n, max: 2000n }), (yuan, thousands) => {
        const amount = yuan < 10_000n ? yuan : yuan * thousands;
        expect(acceptanceFee(amount * 100n)).toBe(integral(amount, FEE_BANDS.acceptance));
        expect(enforcementFee(amount * 100n)).toBe(integral(amount, FEE_BANDS.enforcement));
      }),
      PROPERTY_RUNS,
    );
  });

  test("a halved fee is half, and a third is a third, to half a fen", () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        const full = acceptanceFee(amount);
        const half = halvedAcceptanceFee(amount) * 2n - full;
        expect(half <= 2n && half >= -2n).toBe(true);
        const third = paymentOrderFee(amount) * 3n - full;
        expect(third <= 2n && third >= -2n).toBe(true);
      }),
      PROPERTY_RUNS,
    );
  });

  test("no relief ever costs more than the fee", () => {
    const hardships = fc.subarray(["disabled-without-income", "minimum-living", "disaster", "entitled-group", "legal-aid"] as const);
    fc.assert(
      fc.property(amounts, hardships, (amount, given) => {
        const { atMost } = feeRelief(amount, given).value;
        expect(atMost !== null && atMost <= amount).toBe(true);
      }),
      PROPERTY_RUNS,
    );
  });

  test("a table of one's own bands is used as it is given", () => {
    const bands = { ...FEE_BANDS, acceptance: { flat: 100n, flatUpTo: 20_000n, bands: [{ upTo: null, perMille: 10n }] } };
    expect(acceptanceFee(3_000_000n, bands)).toBe(20_000n);
    expect(courtFee({ kind: "acceptance", amount: 3_000_000n, bands }).steps[0]!.text).toContain("100 + 10,000.00 × 1% = 200.00 元");
  });
});

/** The fee in fen as the area under the rates: each band's width within the amount times its rate, read from the top down. */
function integral(yuan: bigint, { flat, flatUpTo, bands }: FeeScale): Fen {
  const edges = bands.map(({ upTo, perMille }, i) => ({ from: i === 0 ? flatUpTo : bands[i - 1]!.upTo!, upTo: upTo ?? yuan, perMille }));
  const thousandths = edges.toReversed().reduce((area, { from, upTo, perMille }) => {
    const top = yuan < upTo ? yuan : upTo;
    return top > from ? area + (top - from) * perMille : area;
  }, flat * 1000n);
  const tenthsOfFen = thousandths * 100n;
  return (tenthsOfFen + 500n) / 1000n;
}
