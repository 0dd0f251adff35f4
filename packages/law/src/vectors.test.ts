/** Every vector of the fact base against the public functions (`testing/vectors.ts`). */
import { addDays, type CalendarDate, formatMoney, moneyFromContract } from "@youju/model";
import { describe, expect, test } from "vitest";
import { claimInput, shownClaim, type ToldClaim } from "../testing/told-claim.ts";
import { CAP_VECTORS, FEE_VECTORS, LIMITATION_VECTORS, V_A, V_A2, V_B, V_B2, V_B_FLOAT, V_C, V_D, V_DELAY, V_E, V_F, V_PRES_CAP } from "../testing/vectors.ts";
import { delayedPerformance } from "./claim/delayed-performance.ts";
import { acceptanceFee, capFor, capText, type ClaimResult, computeClaim, enforcementFee, halvedAcceptanceFee, limitationOf, paymentOrderFee, preservationFee } from "./index.ts";

const day = (text: string): CalendarDate => text as CalendarDate;
const dayBefore = (text: string): CalendarDate => addDays(day(text), -1);

function computed(told: ToldClaim): ClaimResult {
  const outcome = computeClaim(claimInput(told));
  if (!outcome.ok) throw new Error(outcome.faults.map(({ code }) => code).join(", "));
  return outcome.claim;
}
const shown = (told: ToldClaim) => shownClaim(computed(told), told);

test.each(CAP_VECTORS)("$id: $says", ({ formed, cap }) => {
  expect(capText(capFor({ formed: day(formed), filed: day(formed), on: day(formed) }))).toMatch(new RegExp(`=${cap}$`));
});

describe("claims", () => {
  test("V-A", () => {
    const { formed, agreed, principal, to, interest } = V_A;
    expect(shown({ loans: [{ date: formed, principal, annualRate: agreed, due: to }], asOf: dayBefore(to) })).toMatchObject({ interest });
  });

  test("V-A2", () => {
    const { formed, agreed, principal, filed, to, segments } = V_A2;
    const { rows } = shown({ loans: [{ date: formed, principal, annualRate: agreed }], filingDate: filed, asOf: dayBefore(to) });
    expect(rows).toHaveLength(segments.length);
    for (const [i, { days, rate, interest }] of segments.entries()) expect(rows[i]).toContain(` ${days}天 ${principal}.00 ${rate} ${interest}`);
  });

  test("V-B: the last day excluded, and included", () => {
    const { formed, due, principal, to, days, rate, interest, inclusive } = V_B;
    const loans = [{ date: formed, principal, due }];
    const excluded = shown({ loans, asOf: dayBefore(to) });
    expect(excluded.rows.at(-1)).toContain(` ${days}天 ${principal}.00 ${rate} ${interest}`);
    const included = computed({ loans, asOf: to });
    expect(formatMoney(included.overdueInterest)).toBe(inclusive);
    expect(included.alternatives.find(({ id }) => id === "exclusive-last-day")?.overdueInterest).toBe(moneyFromContract(interest));
  });

  test("V-B-float: fixed, and floating as an alternative", () => {
    const { formed, due, principal, to, fixed, floating, floatingTotal } = V_B_FLOAT;
    const told = { loans: [{ date: formed, principal, due }], asOf: dayBefore(to) };
    const claim = computed(told);
    expect(shown(told).rows.at(-1)).toContain(` ${fixed.days}天 ${principal}.00 ${fixed.rate} ${fixed.interest}`);
    expect(formatMoney(claim.alternatives.find(({ id }) => id === "floating-lpr")!.overdueInterest)).toBe(floatingTotal);
    expect(formatMoney(floating.map(moneyFromContract).reduce((a, b) => a + b))).toBe(floatingTotal);
  });

  test("V-B2", () => {
    const { formed, due, principal, rate, to, inPeriod, overdue } = V_B2;
    const { rows } = shown({ loans: [{ date: formed, principal, annualRate: rate, due }], asOf: dayBefore(to) });
    expect(rows[0]).toContain(` ${inPeriod.days}天 ${principal}.00 ${rate} ${inPeriod.interest}`);
    expect(rows[1]).toContain(` ${overdue.days}天 ${principal}.00 ${rate} ${overdue.interest}`);
  });

  test("V-C: each alone, and both under one cap", () => {
    const { formed, due, principal, to, overdueRate, dailyPenalty } = V_C;
    const bare = { date: formed, principal, due };
    const overdueOf = (terms: Partial<ToldClaim["loans"][number]>) => shown({ loans: [{ ...bare, ...terms }], asOf: dayBefore(to) }).overdueInterest;
    expect(overdueOf({ overdueAnnualRate: overdueRate })).toBe(V_C.overdue);
    expect(overdueOf({ penalty: { perDay: dailyPenalty } })).toBe(V_C.penalty);
    expect(overdueOf({ overdueAnnualRate: "100%" })).toBe(V_C.ceiling);
    expect(overdueOf({ overdueAnnualRate: overdueRate, penalty: { perDay: dailyPenalty } })).toBe(V_C.supported);
  });

  test("V-D: interest rolled into the principal year by year stops at the ceiling", () => {
    const { formed, principal, rate, lastIou, to, compounded, ceiling, supported } = V_D;
    const yearMore = (sum: bigint): bigint => (sum * 112n + 50n) / 100n;
    expect(formatMoney(yearMore(moneyFromContract(lastIou.principal)))).toBe(compounded);
    const claim = computed({ loans: [{ ...lastIou, annualRate: rate, rolledFrom: { date: formed, principal, annualRate: rate } }], asOf: dayBefore(to) });
    const row = claim.schedule.find((entry) => entry.kind === "ceiling");
    expect(formatMoney(row!.ceiling)).toBe(ceiling);
    expect(formatMoney(claim.total)).toBe(supported);
  });

  test("V-E", () => {
    const { formed, principal, rate, paid, to, owed } = V_E;
    const claim = shown({ loans: [{ date: formed, principal, annualRate: rate }], repayments: [{ date: paid.on, amount: paid.amount }], asOf: dayBefore(to) });
    expect(claim.rows).toContain(`还款 ${paid.on} ${paid.interest}+0.00+0.00+${paid.principal}`);
    expect(claim).toMatchObject({ principal: paid.left, total: owed });
  });

  test.each([
    ["undesignated", undefined, V_F.undesignated],
    ["designated A", "A", V_F.designatedA],
  ] as const)("V-F %s", (_says, loan, { interestOfB, principalOfB, leftOfB, leftOfA }) => {
    const { a, b, paidOn, payment } = V_F;
    const loans = [
      { id: "A", date: a.formed, principal: a.principal, overdueAnnualRate: a.overdueRate, due: a.due },
      { id: "B", date: b.formed, principal: b.principal, annualRate: b.rate, due: b.due },
    ];
    const repayment = { date: paidOn, amount: payment, ...(loan === undefined ? {} : { loan }) };
    const claim = computed({ loans, repayments: [repayment], asOf: paidOn });
    const toB = claim.schedule.find((entry) => entry.kind === "payment" && entry.loan === "B");
    if (toB?.kind !== "payment") throw new Error("B got nothing");
    expect([toB.interest + toB.overdueInterest, toB.principal].map(formatMoney)).toEqual([interestOfB, principalOfB]);
    expect(claim.byLoan.map(({ principal }) => formatMoney(principal))).toEqual([leftOfA, leftOfB]);
  });
});

test("V-DELAY", () => {
  const { principal, days, double } = V_DELAY;
  const periodEnd = day("2026-01-10");
  const delay = delayedPerformance({ amount: moneyFromContract(`${principal}.00`), periodEnd, payments: [], asOf: addDays(periodEnd, days) });
  if (!delay.ok) throw new Error(delay.faults.map(({ code }) => code).join(", "));
  expect(formatMoney(delay.value.addition)).toBe(double);
});

describe("court fees", () => {
  test.each(FEE_VECTORS)("V-FEE %s", (amount, ...expected) => {
    const fees = [acceptanceFee, halvedAcceptanceFee, paymentOrderFee, preservationFee, enforcementFee];
    expect(fees.map((fee) => formatMoney(fee(moneyFromContract(amount))))).toEqual(expected);
  });

  test("V-PRES-CAP", () => expect(formatMoney(preservationFee(moneyFromContract(V_PRES_CAP.amount)))).toBe(V_PRES_CAP.fee));
});

test.each(LIMITATION_VECTORS)("$id: $says", ({ lent, due, events, end, ...more }) => {
  const { startsOn, expiresOn } = limitationOf({
    asOf: day("2026-11-23"),
    loans: [{ id: "L1", date: day(lent), due: due === null ? null : day(due) }],
    events: events.map(([on, kind]) => ({ on: day(on), kind, loan: null })),
    ...("graceDays" in more ? { graceDays: more.graceDays } : {}),
  });
  expect(expiresOn).toBe(end);
  if ("graceEnd" in more) expect(startsOn).toBe(more.graceEnd);
});
