import { expect, test } from "vitest";
import { splitDecision } from "./split-decision.ts";

test("the parts of a payment add up to it, and the loan part comes first", () => {
  expect(splitDecision("r1", "20000.00", "15000.50")).toEqual({
    decision: {
      kind: "loan",
      target: "r1",
      value: { parts: [{ amount: "15000.50", as: "loan" }, { amount: "4999.50", as: "not-a-loan" }] },
    },
    loan: "r1/1",
  });
});
