/** Random claims of every kind that the calculator takes, for properties. */
import { addDays, type CalendarDate, daysBetween, percent, type Rate } from "@youju/model";
import fc from "fast-check";
import type { ClaimInput, DemandInput, LoanInput, Penalty, RepaymentInput } from "../src/claim/claim-types.ts";

const FIRST = "2015-09-01" as CalendarDate;
const LAST = "2026-09-19" as CalendarDate;
const SPAN = daysBetween(FIRST, LAST);

export const days: fc.Arbitrary<CalendarDate> = fc.nat(SPAN).map((n) => addDays(FIRST, n));

const rates: fc.Arbitrary<Rate> = fc.integer({ min: 0, max: 480 }).map((tenths) => percent((tenths / 10).toFixed(1)));
const rateOrNone = fc.option(rates, { nil: null, freq: 2 });
const sums: fc.Arbitrary<bigint> = fc.oneof(
  fc.bigInt(1n, 500n),
  fc.bigInt(1n, 30_000_000n),
  fc.constantFrom(100_000n, 1_000_000n),
);
const penalties: fc.Arbitrary<Penalty | null> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: rates.map((annualRate) => ({ annualRate })) },
  { weight: 1, arbitrary: sums.map((sum) => ({ sum })) },
);

const loans: fc.Arbitrary<Omit<LoanInput, "id">> = days.chain((date) =>
  fc.record({
    date: fc.constant(date),
    principal: sums,
    annualRate: rateOrNone,
    overdueAnnualRate: rateOrNone,
    penalty: penalties,
    due: fc.option(
      fc.nat(900).map((term) => addDays(date, term)),
      { nil: null },
    ),
    yearBasis: fc.constantFrom<365 | 360>(365, 365, 360),
    security: fc.constantFrom("none", "none", "guarantee", "pledge"),
  }),
);

const repaymentsOf = (ids: readonly string[], first: CalendarDate): fc.Arbitrary<RepaymentInput> =>
  fc.record({
    date: fc.oneof(fc.nat(daysBetween(first, LAST)), fc.constantFrom(0, 30, 60)).map((n) => addDays(first, n)),
    amount: sums,
    loan: fc.option(fc.constantFrom(...ids), { nil: null }),
    forPrincipal: fc.boolean(),
    agreed: fc.boolean(),
  });

const demands: fc.Arbitrary<DemandInput> = fc
  .record({ date: days, time: fc.option(fc.nat(60), { nil: null }), reached: fc.boolean() })
  .map(({ date, time, reached }) => ({ date, deadline: time === null ? null : addDays(date, time), reached }));

export const claims: fc.Arbitrary<ClaimInput> = fc.array(loans, { minLength: 1, maxLength: 4 }).chain((some) => {
  const named = some.map((loan, i): LoanInput => ({ ...loan, id: `L${i + 1}` }));
  const first = named.reduce((date, loan) => (loan.date < date ? loan.date : date), named[0]!.date);
  return fc.record({
    asOf: days,
    filingDate: fc.option(days, { nil: null }),
    loans: fc.constant(named),
    repayments: fc.array(
      repaymentsOf(
        named.map((loan) => loan.id),
        first,
      ),
      { maxLength: 8 },
    ),
    demands: fc.array(demands, { maxLength: 2 }),
  });
});
