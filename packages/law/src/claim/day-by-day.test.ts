/** The calculator against a second one that walks day by day with exact fractions (`testing/day-by-day.ts`): equal to the fen. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { claims } from "../../testing/claims.ts";
import { type DayByDayClaim, dayByDay } from "../../testing/day-by-day.ts";
import type { ClaimInput, ClaimResult, ScheduleEntry } from "./claim-types.ts";
import { computeClaim } from "./compute-claim.ts";

const LONG = process.env["YOUJU_RUNS"] !== undefined;
const RUNS = LONG ? { numRuns: 10_000 } : { numRuns: 500, seed: 20_261_123 };

/** One line a row: what a person with a pocket calculator would write down. */
function written(row: ScheduleEntry | DayByDayClaim["rows"][number]): string {
  if (row.kind === "payment") {
    const { loan, on, repayment, interest, overdueInterest, natural, principal, principalLeft } = row;
    return `${loan} ${on} payment ${repayment}: ${interest}+${overdueInterest}+${natural}+${principal}, left ${principalLeft}`;
  }
  if (row.kind === "ceiling") {
    const { penalty, overdueInterest, interest, principal } = row.cut;
    return `${row.loan} ceiling: ${penalty}+${overdueInterest}+${interest}+${principal}`;
  }
  const { n, d } = "daily" in row ? row.daily : { n: row.rate.n, d: row.rate.d * BigInt(row.yearBasis) };
  const daily = `${(n * 10n ** 18n) / d}`;
  return `${row.loan} ${row.from}..${row.to} ${row.kind} ${row.days} days on ${row.principal} at ${daily}: ${row.interest}`;
}

const FIGURES = ["principal", "interest", "overdueInterest", "penalty", "total", "payable"] as const;

function figures(claim: ClaimResult | DayByDayClaim, rows: readonly string[]): object {
  return {
    ...Object.fromEntries(FIGURES.map((figure) => [figure, claim[figure]])),
    overpaid: claim.overpaid,
    byLoan: claim.byLoan.map((loan) => {
      const { lent, payablePrincipal, due, dueBy } = loan;
      return [loan.loan, due, dueBy, lent, payablePrincipal, ...FIGURES.map((figure) => loan[figure])];
    }),
    rows,
  };
}

function claimOf(input: ClaimInput): ClaimResult {
  const outcome = computeClaim(input);
  if (!outcome.ok) throw new Error(outcome.faults.map(({ code }) => code).join(", "));
  return outcome.claim;
}

test("two computations agree on every figure and row", () => {
  fc.assert(
    fc.property(claims, (input) => {
      const [claim, walked] = [claimOf(input), dayByDay(input)];
      expect(figures(claim, claim.schedule.map(written))).toEqual(figures(walked, walked.rows.map(written)));
    }),
    RUNS,
  );
});
