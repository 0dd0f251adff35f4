import { formatMoney } from "@youju/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { claims } from "../../testing/claims.ts";
import { PROPERTY_RUNS } from "../../testing/cited.ts";
import { claimInput, rulesOf, shownClaim } from "../../testing/told-claim.ts";
import type { ClaimInput, ClaimResult, LoanInput } from "./claim-types.ts";
import { computeClaim } from "./compute-claim.ts";
import { EXAMPLES } from "./instalments.examples.ts";

function computed(input: ClaimInput): ClaimResult {
  const outcome = computeClaim(input);
  if (!outcome.ok) throw new Error(outcome.faults.map(({ code }) => code).join(", "));
  return outcome.claim;
}

/** The loan with its due date, and the same with one instalment on that day. */
const inOnePart = (loan: LoanInput): LoanInput =>
  loan.due === null || loan.instalments != null ? loan : { ...loan, instalments: [{ date: loan.due, amount: loan.principal }] };

describe("a loan repaid in parts", () => {
  test.each(EXAMPLES.map((row) => [row.id, row.situation, row] as const))("%s: %s", (_id, _situation, { input, expected, rules }) => {
    const claim = computed(claimInput(input));
    const byLoan = Object.fromEntries(claim.byLoan.map(({ loan, total }) => [loan, formatMoney(total)]));
    expect({ ...shownClaim(claim, input), byLoan }).toMatchObject(expected);
    expect([...rulesOf(claim)]).toEqual(expect.arrayContaining([...rules]));
  });

  test("of one part is a loan with that due date", () => {
    fc.assert(
      fc.property(claims, (input) => {
        const [plain, parted] = [computed(input), computed({ ...input, loans: input.loans.map(inOnePart) })];
        expect(parted.schedule).toEqual(plain.schedule);
        expect([parted.total, parted.payable, parted.penalty]).toEqual([plain.total, plain.payable, plain.penalty]);
      }),
      PROPERTY_RUNS,
    );
  });

  test("is never payable for more than it owes, nor in part once its last part is due", () => {
    fc.assert(
      fc.property(claims, (input) => {
        for (const { payable, total, due } of computed(input).byLoan) {
          expect(payable <= total).toBe(true);
          if (due !== null && due <= input.asOf) expect(payable).toBe(total);
        }
      }),
      PROPERTY_RUNS,
    );
  });
});
