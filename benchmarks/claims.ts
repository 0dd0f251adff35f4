/**
 * How many claims a second one core computes: 1–3 loans with terms of every kind, 10 repayments each. Seconds are those
 * that the processor spent on it, so that other work on the machine does not count.
 *
 * `node benchmarks/claims.ts` prints one line: claims a second, the limit, and the ratio of both.
 */
import { type ClaimInput, computeClaim, type LoanInput, type RepaymentInput } from "@youju/law";
import { addDays, type CalendarDate, percent, type Rate } from "@youju/model";

const LIMIT = 10_000;
const CLAIMS = 2000;
const REPAYMENTS = 10;

/** A small seeded generator (mulberry32), so that every run measures the same claims. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const FIRST_DAY = "2017-01-01" as CalendarDate;
const RATES: readonly (Rate | null)[] = [null, percent("6"), percent("12"), percent("24"), percent("30")];

function loan(i: number, random: (below: number) => number): LoanInput {
  const date = addDays(FIRST_DAY, random(2500));
  return {
    id: `L${i + 1}`,
    date,
    principal: BigInt(100_000 + random(10_000_000)),
    annualRate: RATES[random(RATES.length)]!,
    overdueAnnualRate: random(4) === 0 ? percent("10") : null,
    penalty: random(4) === 0 ? { annualRate: percent("10.95") } : null,
    due: random(3) === 0 ? null : addDays(date, 30 + random(700)),
    yearBasis: 365,
    security: "none",
  };
}

function claim(random: (below: number) => number): ClaimInput {
  const loans = Array.from({ length: 1 + random(3) }, (_, i) => loan(i, random));
  const first = loans.reduce((date, each) => (each.date < date ? each.date : date), loans[0]!.date);
  const repayments = Array.from({ length: REPAYMENTS }, (): RepaymentInput => {
    const named = random(3) === 0 ? loans[random(loans.length)]!.id : null;
    return {
      date: addDays(first, random(1500)),
      amount: BigInt(1000 + random(500_000)),
      loan: named,
      forPrincipal: false,
      agreed: false,
    };
  });
  return {
    asOf: "2026-06-30" as CalendarDate,
    filingDate: random(2) === 0 ? null : ("2025-12-01" as CalendarDate),
    loans,
    repayments,
    demands: [{ date: "2025-01-10" as CalendarDate, deadline: null, reached: true }],
  };
}

function claimsPerSecond(claims: readonly ClaimInput[]): number {
  const start = process.cpuUsage();
  for (const input of claims) if (!computeClaim(input).ok) throw new Error("a claim of the benchmark has a fault");
  const { user, system } = process.cpuUsage(start);
  return (claims.length * 1_000_000) / (user + system);
}

const random = generator(20261123);
const claims = Array.from({ length: CLAIMS }, () => claim(random));
claimsPerSecond(claims);
const rounds = Array.from({ length: 5 }, () => claimsPerSecond(claims)).toSorted((a, b) => a - b);
const median = rounds[2]!;
console.log(`claims: ${Math.round(median)} a second (limit ${LIMIT}), ratio ${(median / LIMIT).toFixed(2)}`);
