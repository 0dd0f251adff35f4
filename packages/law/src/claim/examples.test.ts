import { addDays, type CalendarDate, formatMoney, moneyFromContract } from "@youju/model";
import { describe, expect, test } from "vitest";
import { ofPercent, over, rounded, times } from "../../testing/fraction.ts";
import { type ClaimExample, claimInput, rulesOf, shownClaim } from "../../testing/told-claim.ts";
import { computeClaim } from "./compute-claim.ts";
import { EXAMPLES } from "./examples.ts";

const rows = EXAMPLES.map((example) => [example.id, example.situation, example] as const);

describe("worked examples", () => {
  test.each(rows)("%s: %s", (_id, _situation, { input, expected, rules }) => {
    const outcome = computeClaim(claimInput(input));
    if (!outcome.ok) throw new Error(outcome.faults.map(({ code }) => code).join(", "));
    expect(shownClaim(outcome.claim, input)).toMatchObject(expected);
    expect([...rulesOf(outcome.claim)]).toEqual(expect.arrayContaining([...rules]));
  });

  test("are many, each with a name of its own", () => {
    expect(new Set(EXAMPLES.map(({ id }) => id)).size).toBe(EXAMPLES.length);
    expect(EXAMPLES.length).toBeGreaterThanOrEqual(120);
  });
});

const INTEREST = /(?<kind>借期内|逾期) (?<from>\S+)\.\.(?<to>\S+) (?<days>\d+)天 (?<principal>\S+) (?<rate>[\d.]+)%(?<basis>\/360)? (?<interest>\S+)$/u;
const PAID = /还款 \S+ (\S+)\+(\S+)\+\S+\+(\S+)$/u;
const CUT = /上限 \S+ 减 (\S+)\+(\S+)\+(\S+)\+(\S+)$/u;

interface Sums {
  interest: bigint;
  overdueInterest: bigint;
}

/** What a row adds to the totals, its own product done again. */
function addRow(sums: Sums, row: string): void {
  const [paid, cut, stretch] = [PAID.exec(row), CUT.exec(row), INTEREST.exec(row)?.groups];
  if (paid !== null) {
    sums.interest -= moneyFromContract(paid[1]!);
    sums.overdueInterest -= moneyFromContract(paid[2]!);
  } else if (cut !== null) {
    sums.overdueInterest -= moneyFromContract(cut[2]!);
    sums.interest -= moneyFromContract(cut[3]!);
  } else {
    const { kind, from, to, days, principal, rate, basis, interest } = stretch!;
    expect(addDays(from as CalendarDate, Number(days) - 1)).toBe(to);
    const product = times(ofPercent(rate!), moneyFromContract(principal!) * BigInt(days!));
    expect(formatMoney(rounded(over(product, basis === undefined ? 365n : 360n)))).toBe(interest);
    sums[kind === "逾期" ? "overdueInterest" : "interest"] += moneyFromContract(interest!);
  }
}

test.each(rows)("the working of %s adds up by hand", (_id, _situation, { expected }: ClaimExample) => {
  const sums: Sums = { interest: 0n, overdueInterest: 0n };
  for (const row of expected.rows ?? []) addRow(sums, row);
  expect(formatMoney(sums.interest)).toBe(expected.interest);
  expect(formatMoney(sums.overdueInterest)).toBe(expected.overdueInterest);
  const parts = [expected.principal, expected.interest, expected.overdueInterest, expected.penalty ?? "0.00"];
  expect(formatMoney(parts.reduce((sum, part) => sum + moneyFromContract(part!), 0n))).toBe(expected.total);
});
