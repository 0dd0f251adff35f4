import { expect, test } from "vitest";
import { FRAUD_THRESHOLDS } from "./fraud-thresholds.ts";

test("every row keeps to the range of 诈骗解释 1", () => {
  for (const { place, large, huge, enormous } of FRAUD_THRESHOLDS) {
    expect([place, large >= 300_000n && large <= 1_000_000n]).toEqual([place, true]);
    expect([place, huge >= 3_000_000n && huge <= 10_000_000n]).toEqual([place, true]);
    expect([place, enormous]).toEqual([place, 50_000_000n]);
  }
});

test("what was not read in a document says so by its certainty", () => {
  for (const { place, document, certainty } of FRAUD_THRESHOLDS) expect([place, certainty === "H" && document === null]).toEqual([place, false]);
});
