import { formatMoney } from "@youju/model";
import { describe, expect, test } from "vitest";
import { claimInput, rulesOf, shownClaim, type ToldClaim } from "../../testing/told-claim.ts";
import { claimSteps } from "./claim-steps.ts";
import type { ClaimResult } from "./claim-types.ts";
import { computeClaim } from "./compute-claim.ts";
import { EXAMPLES } from "./roll-over.examples.ts";

function computed(told: ToldClaim): ClaimResult {
  const outcome = computeClaim(claimInput(told));
  if (!outcome.ok) throw new Error(outcome.faults.map(({ code }) => code).join(", "));
  return outcome.claim;
}

describe("an IOU into which interest was written", () => {
  test.each(EXAMPLES.map((row) => [row.id, row.situation, row] as const))("%s: %s", (_id, _situation, { input, expected, rules }) => {
    const claim = computed(input);
    const byLoan = Object.fromEntries(claim.byLoan.map(({ loan, total }) => [loan, formatMoney(total)]));
    expect({ ...shownClaim(claim, input), byLoan }).toMatchObject(expected);
    expect([...rulesOf(claim)]).toEqual(expect.arrayContaining([...rules]));
  });

  test("says how the principal and the ceiling came about", () => {
    const { input } = EXAMPLES.find(({ id }) => id === "V-D")!;
    const steps = claimSteps(computed(input)).map(({ text }) => text);
    expect(steps[1]).toBe("2024-01-01 最初交付 100,000.00 元，2027-12-31 重新出具的借条写 157,351.94 元（民间借贷规定第二十七条）。");
    expect(steps[2]).toContain("计算 1460 天，得 55,200.00 元");
    expect(steps).toContain(
      "新借条最多能算作本金的是 100,000.00 + 55,200.00 = 155,200.00 元，本金按 155,200.00 元计算（民间借贷规定第二十七条）。",
    );
    expect(steps).toContain("以最初本金 100,000.00 元为基数，自 2024-01-01 起，按一年期LPR（2023-12-20 公布，3.45%）的四倍 13.8% 计算 1825 天，得 69,000.00 元（民间借贷规定第二十七条）。");
    expect(steps).toContain(
      "本息合计以 100,000.00 + 69,000.00 = 169,000.00 元为限；未还 173,824.00 元、已还 0.00 元，超出的减去借期利息 4,824.00 元（民间借贷规定第二十七条）。",
    );
  });
});
