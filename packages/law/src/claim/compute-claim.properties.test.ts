import { addDays, type CalendarDate, type Fen, toDayNumber } from "@youju/model";
import { runs } from "@youju/model/testing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { claims } from "../../testing/claims.ts";
import { LPR } from "../tables/lpr.ts";
import type { LoanPlan } from "./account.ts";
import type { CeilingEntry, ClaimInput, ClaimResult, InterestStretch, PaymentEntry, ScheduleEntry } from "./claim-types.ts";
import { computeClaim } from "./compute-claim.ts";
import { counted } from "./left-out.ts";
import { inOrderOfDelivery, planLoan, planRepayments } from "./plan.ts";
import type { Phase } from "./rate-phases.ts";
import { settle } from "./settlement.ts";
import { sum, totalsOf } from "./totals.ts";

function claimOf(input: ClaimInput): ClaimResult {
  const outcome = computeClaim(input);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.faults));
  return outcome.claim;
}

const add = (parts: readonly Fen[]): Fen => parts.reduce((all, part) => all + part, 0n);
const isStretch = (entry: ScheduleEntry): entry is InterestStretch => entry.kind === "in-period" || entry.kind === "overdue";
const stretches = (claim: ClaimResult): readonly InterestStretch[] => claim.schedule.filter(isStretch);
const ceilings = (claim: ClaimResult): readonly CeilingEntry[] => claim.schedule.filter((entry) => entry.kind === "ceiling");
const payments = (claim: ClaimResult): readonly PaymentEntry[] => claim.schedule.filter((entry) => entry.kind === "payment");

const entriesOf = (claim: ClaimResult, loan: string): ClaimResult["schedule"] => claim.schedule.filter((entry) => entry.loan === loan);

/** The rows' days run together, those of several rates of instalments once: `[first, last]` of each unbroken run. */
function daysCharged(claim: ClaimResult, loan: string): readonly (readonly [CalendarDate, CalendarDate])[] {
  const charged: [CalendarDate, CalendarDate][] = [];
  for (const entry of entriesOf(claim, loan)) {
    if (!isStretch(entry)) continue;
    const run = charged.at(-1);
    if (run?.[1] === entry.to) continue;
    if (run !== undefined && addDays(run[1], 1) === entry.from) run[1] = entry.to;
    else charged.push([entry.from, entry.to]);
  }
  return charged;
}

/** From delivery through the day before the principal was paid off, or through the as-of date. */
function daysOutstanding(claim: ClaimResult, loan: string, date: CalendarDate, asOf: CalendarDate): readonly (readonly [CalendarDate, CalendarDate])[] {
  const paidOff = entriesOf(claim, loan).find((entry) => entry.kind === "payment" && entry.principalLeft === 0n);
  if (paidOff?.kind !== "payment") return [[date, asOf]];
  return paidOff.on === date ? [] : [[date, addDays(paidOff.on, -1)]];
}

/** What a row says, without the place of its repayment in the input. */
const told = (claim: ClaimResult): readonly unknown[] => claim.schedule.map((entry) => Object.entries(entry).filter(([key]) => key !== "repayment"));

describe("a claim", () => {
  test("is the sum of its rows", () => {
    fc.assert(
      fc.property(claims, (input) => {
        const claim = claimOf(input);
        const accrued = (kind: InterestStretch["kind"]): Fen => add(stretches(claim).filter((row) => row.kind === kind).map((row) => row.interest));
        const paid = (part: "interest" | "overdueInterest" | "principal" | "amount"): Fen => add(payments(claim).map((row) => row[part]));
        const cut = (part: "interest" | "overdueInterest" | "principal"): Fen => add(ceilings(claim).map((row) => row.cut[part]));
        const { repayments } = counted(input);
        expect(claim.interest).toBe(accrued("in-period") - paid("interest") - cut("interest"));
        expect(claim.overdueInterest).toBe(accrued("overdue") - paid("overdueInterest") - cut("overdueInterest"));
        expect(claim.principal).toBe(add(claim.byLoan.map((loan) => loan.lent)) - paid("principal") - cut("principal"));
        expect(claim.total).toBe(claim.principal + claim.interest + claim.overdueInterest + claim.penalty);
        expect(claim.total).toBe(add(claim.byLoan.map((loan) => loan.total)));
        expect(claim.overpaid + paid("amount")).toBe(add(repayments.map((i) => input.repayments[i]!.amount)));
        expect([claim.principal, claim.interest, claim.overdueInterest, claim.penalty, claim.payable, claim.overpaid].every((part) => part >= 0n)).toBe(true);
      }),
      runs(300),
    );
  });

  test("charges every day that money is outstanding, once", () => {
    fc.assert(
      fc.property(claims, (input) => {
        const claim = claimOf(input);
        for (const { id, date } of counted(input).loans) {
          expect(daysCharged(claim, id)).toEqual(daysOutstanding(claim, id, date, input.asOf));
        }
      }),
      runs(200),
    );
  });

  test("does not depend on the order of loans, demands and repayments of different days", () => {
    const shuffled = claims.chain((input) =>
      fc.record({
        input: fc.constant(input),
        loans: fc.shuffledSubarray([...input.loans], { minLength: input.loans.length }),
        demands: fc.shuffledSubarray([...input.demands], { minLength: input.demands.length }),
        days: fc.shuffledSubarray([...new Set(input.repayments.map((each) => each.date))], { minLength: new Set(input.repayments.map((each) => each.date)).size }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ input, loans, demands, days }) => {
        const repayments = days.flatMap((on) => input.repayments.filter((each) => each.date === on));
        const [found, expected] = [claimOf({ ...input, loans, demands, repayments }), claimOf(input)];
        expect(told(found)).toEqual(told(expected));
        expect([found.byLoan, found.overpaid, found.alternatives]).toEqual([expected.byLoan, expected.overpaid, expected.alternatives]);
      }),
      runs(150),
    );
  });

  test("never grows by a repayment", () => {
    fc.assert(
      fc.property(claims.filter((input) => input.repayments.length > 0), (input) => {
        const without = claimOf({ ...input, repayments: input.repayments.slice(0, -1) });
        expect(claimOf(input).total <= without.total).toBe(true);
      }),
      runs(300),
    );
  });

  test("does not shrink from one day to the next while nothing is repaid", () => {
    const settled = claims.filter(({ filingDate, asOf, demands }) => filingDate !== null && filingDate <= asOf && demands.every(({ date }) => date <= asOf));
    fc.assert(
      fc.property(settled, (input) => {
        const tomorrow = addDays(input.asOf, 1);
        const repayments = input.repayments.filter((each) => each.date !== tomorrow);
        const loans = input.loans.filter((loan) => loan.date !== tomorrow || loan === input.loans[0]);
        fc.pre(loans.length === input.loans.length);
        const [today, later] = [claimOf({ ...input, repayments }), claimOf({ ...input, repayments, asOf: tomorrow })];
        expect(later.total >= today.total).toBe(true);
      }),
      runs(150),
    );
  });
});

/** The plan with its phases cut once more at `day`, where nothing changes. */
function cutAt(plan: LoanPlan, day: number): LoanPlan {
  const phases = plan.phases.flatMap((phase, i): readonly Phase[] => {
    const end = plan.phases[i + 1]?.fromDay ?? Infinity;
    return phase.fromDay < day && day < end ? [phase, { ...phase, fromDay: day, lapses: false }] : [phase];
  });
  return { ...plan, phases };
}

/** How far the claim moves when every loan's life is cut once more, and how many rows that can round anew. */
function movedByCut(input: ClaimInput, offset: number): { readonly by: Fen; readonly cuts: bigint } {
  const taken = counted(input);
  const plans = inOrderOfDelivery(taken.loans).map((loan) => planLoan(loan, input, { lpr: LPR, graceDays: 30 }));
  const [repayments, asOf] = [planRepayments(input, taken.repayments), toDayNumber(input.asOf)];
  const total = (some: readonly LoanPlan[]): Fen => sum(settle(some, repayments, asOf).accounts.map(totalsOf)).total;
  const difference = total(plans) - total(plans.map((plan) => cutAt(plan, plan.formedDay + offset)));
  return { by: difference < 0n ? -difference : difference, cuts: plans.reduce((rows, { parts }) => rows + BigInt(parts.length === 1 ? 1 : parts.length + 1), 0n) };
}

describe("cutting a stretch anywhere", () => {
  test("changes nothing but rounding, within a fen a cut", () => {
    fc.assert(
      fc.property(claims, fc.nat(4000), (input, offset) => {
        const { by, cuts } = movedByCut({ ...input, repayments: [] }, offset);
        expect(by <= cuts).toBe(true);
      }),
      runs(200),
    );
  });

  test("moves a repayment by no more than those fen, of the part between 24% and 36% too, and the interest on them", () => {
    fc.assert(
      fc.property(claims, fc.nat(4000), (input, offset) => {
        const { by, cuts } = movedByCut(input, offset);
        expect(by <= 6n * cuts).toBe(true);
      }),
      runs(200),
    );
  });
});
