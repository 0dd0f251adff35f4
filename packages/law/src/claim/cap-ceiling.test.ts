/** Whatever was agreed, nothing is claimed above the cap (规定 25, 28, 29, 31; claim-spec, Rates). */
import fc from "fast-check";
import { expect, test } from "vitest";
import { PROPERTY_RUNS } from "../../testing/cited.ts";
import { claims } from "../../testing/claims.ts";
import { capOn } from "../../testing/day-by-day-rates.ts";
import { isLess, ofPercent, over, plus, times } from "../../testing/fraction.ts";
import { computeClaim } from "./compute-claim.ts";

/** Half a fen for each row and one for the penalty: what rounding may add. */
const roundingOf = (rows: number) => ({ n: BigInt(rows) + 1n, d: 2n });

test("interest, overdue interest and penalty of a loan stay within the cap on what was outstanding", () => {
  fc.assert(
    fc.property(claims, (input) => {
      const outcome = computeClaim(input);
      if (!outcome.ok) throw new Error(outcome.faults.map(({ code }) => code).join(", "));
      for (const { loan: id, penalty } of outcome.claim.byLoan) {
        const { date } = input.loans.find((loan) => loan.id === id)!;
        const rows = outcome.claim.schedule.flatMap((row) => (row.loan === id && row.kind !== "payment" && row.kind !== "ceiling" ? row : []));
        const most = rows.reduce(
          (sum, row) => plus(sum, times(over(capOn(date, input.filingDate ?? input.asOf, row.from), 365n), row.principal * BigInt(row.days))),
          roundingOf(rows.length),
        );
        const charged = rows.reduce((sum, { interest }) => sum + interest, penalty);
        expect(isLess(most, { n: charged, d: 1n })).toBe(false);
      }
    }),
    PROPERTY_RUNS,
  );
});

test("what was agreed above the cap changes nothing", () => {
  const far = ofPercent("900");
  fc.assert(
    fc.property(claims, fc.nat(3), (input, which) => {
      const recent = (rate: typeof far) => ({
        ...input,
        loans: input.loans.map((loan, i) => (i === which && loan.date >= "2020-08-20" ? { ...loan, annualRate: rate, overdueAnnualRate: rate } : loan)),
      });
      const [high, higher] = [computeClaim(recent(far)), computeClaim(recent(plus(far, ofPercent("50"))))];
      expect(high.ok && higher.ok && high.claim.total === higher.claim.total).toBe(true);
    }),
    PROPERTY_RUNS,
  );
});
