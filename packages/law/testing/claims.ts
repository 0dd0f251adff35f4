/** Random claims of every kind that the calculator takes, for properties. */
import { addDays, type CalendarDate, daysBetween, earlier, percent, type Rate } from "@youju/model";
import fc from "fast-check";
import type {
  ClaimInput,
  DemandInput,
  Instalment,
  LoanInput,
  Penalty,
  RepaymentInput,
  RolledFrom,
} from "../src/claim/claim-types.ts";

const FIRST = "2015-09-01" as CalendarDate;
const LAST = "2026-09-19" as CalendarDate;
const SPAN = daysBetween(FIRST, LAST);

/** Days around which something changes: rules, LPR, leap years. */
const EDGES = [
  "2019-08-20",
  "2020-08-19",
  "2020-08-20",
  "2020-08-21",
  "2021-12-20",
  "2024-02-29",
  "2024-10-20",
  "2024-10-21",
] as readonly string[] as readonly CalendarDate[];

export const days: fc.Arbitrary<CalendarDate> = fc.oneof(
  { weight: 7, arbitrary: fc.nat(SPAN).map((n) => addDays(FIRST, n)) },
  { weight: 1, arbitrary: fc.constantFrom(...EDGES) },
);

const rates: fc.Arbitrary<Rate> = fc
  .integer({ min: 0, max: 480 })
  .map((tenths) => percent(`${(tenths - (tenths % 10)) / 10}.${tenths % 10}`));
const rateOrNone = fc.option(rates, { nil: null, freq: 2 });
const sums: fc.Arbitrary<bigint> = fc.oneof(
  { weight: 1, arbitrary: fc.bigInt(1n, 500n) },
  { weight: 2, arbitrary: fc.bigInt(1n, 3_000_000n) },
  { weight: 1, arbitrary: fc.constantFrom(100_000n, 1_000_000n) },
);
const principals: fc.Arbitrary<bigint> = fc.oneof(
  { weight: 1, arbitrary: sums },
  { weight: 3, arbitrary: fc.bigInt(500_000n, 30_000_000n) },
);
const penalties: fc.Arbitrary<Penalty | null> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: rates.map((annualRate) => ({ annualRate })) },
  { weight: 1, arbitrary: sums.map((sum) => ({ sum })) },
);

/** The first loan of a roll-over; a few lie before the calculator's first day. */
const firstLoanBefore = (date: CalendarDate): fc.Arbitrary<RolledFrom> =>
  fc.record({
    date: fc.integer({ min: 1, max: Math.max(daysBetween(FIRST, date), 20) }).map((n) => addDays(date, -n)),
    principal: principals,
    annualRate: rateOrNone,
  });

/** What is left of a principal once a first loan is chosen: a roll-over's IOU mostly says a little more than was lent. */
const grown = (first: RolledFrom | null, principal: bigint, percentMore: number): bigint =>
  first === null || percentMore === 0 ? principal : first.principal + (first.principal * BigInt(percentMore)) / 100n;

/** Parts of a principal, in no order, by weights. */
function partsOf(
  principal: bigint,
  date: CalendarDate,
  cuts: readonly (readonly [term: number, weight: number])[],
): readonly Instalment[] {
  const whole = BigInt(cuts.reduce((sum, [, weight]) => sum + weight, 0));
  let [weighed, given] = [0n, 0n];
  const parts = cuts.map(([term, weight]) => {
    weighed += BigInt(weight);
    const amount = (principal * weighed) / whole - given;
    given += amount;
    return { date: addDays(date, term), amount };
  });
  return parts.filter(({ amount }) => amount > 0n);
}

const lastOf = (parts: readonly Instalment[]): CalendarDate =>
  parts
    .map(({ date }) => date)
    .toSorted()
    .at(-1)!;

type Terms = Omit<LoanInput, "id">;

const loans: fc.Arbitrary<Terms> = days.chain((date) =>
  fc
    .record({
      principal: principals,
      annualRate: rateOrNone,
      overdueAnnualRate: rateOrNone,
      penalty: penalties,
      otherFees: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: sums }),
      term: fc.option(fc.nat(900), { nil: null, freq: 3 }),
      yearBasis: fc.constantFrom<365 | 360>(365, 365, 360),
      security: fc.constantFrom("none", "none", "guarantee", "pledge"),
      first: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: firstLoanBefore(date) }),
      percentMore: fc.oneof(fc.constant(0), fc.nat(90)),
      cuts: fc.oneof(
        { weight: 2, arbitrary: fc.constant([]) },
        {
          weight: 1,
          arbitrary: fc.array(fc.tuple(fc.nat(900), fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 5 }),
        },
      ),
      sayDue: fc.boolean(),
    })
    .map(({ term, first, percentMore, cuts, sayDue, ...rest }): Terms => {
      const principal = grown(first, rest.principal, percentMore);
      const loan = { ...rest, date, principal, rolledFrom: first };
      if (cuts.length === 0) return { ...loan, due: term === null ? null : addDays(date, term) };
      const instalments = partsOf(principal, date, cuts);
      return { ...loan, instalments, due: sayDue ? lastOf(instalments) : null };
    }),
);

/** The same terms for all, so that a payment meets debts that nothing but their size tells apart. */
function alike(loan: Terms, terms: Terms): Terms {
  const { annualRate, overdueAnnualRate, penalty, yearBasis, security } = terms;
  const due = loan.instalments === undefined && (terms.due === null || terms.due >= loan.date) ? terms.due : loan.due;
  return { ...loan, annualRate, overdueAnnualRate, penalty, yearBasis, security, due };
}

const repaymentsOf = (ids: readonly string[], first: CalendarDate): fc.Arbitrary<RepaymentInput> =>
  fc.record({
    date: fc.oneof(fc.nat(daysBetween(first, LAST)), fc.constantFrom(0, 30, 60)).map((n) => addDays(first, n)),
    amount: sums,
    loan: fc.option(fc.constantFrom(...ids), { nil: null, freq: 2 }),
    forPrincipal: fc.boolean(),
    agreed: fc.boolean(),
  });

const demandsOf = (ids: readonly string[], first: CalendarDate): fc.Arbitrary<DemandInput> =>
  fc
    .record({
      date: fc.oneof(fc.nat(daysBetween(first, LAST)), fc.constantFrom(90, 400)).map((n) => addDays(first, n)),
      time: fc.option(fc.integer({ min: -5, max: 60 }), { nil: null, freq: 3 }),
      reached: fc.constantFrom(true, true, false),
      loan: fc.option(fc.constantFrom(...ids), { nil: null, freq: 2 }),
    })
    .map(({ time, ...rest }) => ({ ...rest, deadline: time === null ? null : addDays(rest.date, time) }));

/** Claims without faults. */
export const claims: fc.Arbitrary<ClaimInput> = fc
  .tuple(fc.array(loans, { minLength: 1, maxLength: 4 }), fc.boolean())
  .chain(([some, twins]) => {
    const named = some.map((loan, i): LoanInput => ({ ...(twins ? alike(loan, some[0]!) : loan), id: `L${i + 1}` }));
    const ids = named.map(({ id }) => id);
    const first = named.map(({ date, rolledFrom }) => rolledFrom?.date ?? date).reduce(earlier);
    return fc.record({
      asOf: fc.oneof(
        { weight: 1, arbitrary: days },
        { weight: 3, arbitrary: fc.nat(daysBetween(first, LAST)).map((n) => addDays(first, n)) },
      ),
      filingDate: fc.option(days, { nil: null }),
      loans: fc.constant(named),
      repayments: fc.array(repaymentsOf(ids, first), { maxLength: 8 }),
      demands: fc.array(demandsOf(ids, first), { maxLength: 3 }),
    });
  });
