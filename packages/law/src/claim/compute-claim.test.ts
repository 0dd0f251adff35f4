import { type CalendarDate, describeFault, percent } from "@youju/model";
import { describe, expect, test } from "vitest";
import { LPR_KNOWN_UNTIL, lprTableWith } from "../tables/lpr.ts";
import { paymentOrderSum } from "../court/payment-order.ts";
import type { ClaimInput, ClaimResult, DemandInput, LoanInput, RepaymentInput } from "./claim-types.ts";
import { computeClaim } from "./compute-claim.ts";

const day = (text: string): CalendarDate => text as CalendarDate;

const LOAN: LoanInput = {
  id: "L1",
  date: day("2024-03-01"),
  principal: 2_000_000n,
  annualRate: null,
  overdueAnnualRate: null,
  penalty: null,
  due: null,
  yearBasis: 365,
  security: "none",
};
const FIRST = { date: day("2023-01-01"), principal: 1_900_000n, annualRate: null };
const PAYMENT: RepaymentInput = { date: day("2024-06-01"), amount: 100_000n, loan: null, forPrincipal: false, agreed: false };
const DEMAND: DemandInput = { date: day("2024-10-20"), deadline: null, reached: true };
const INPUT: ClaimInput = { asOf: day("2024-12-31"), filingDate: null, loans: [LOAN], repayments: [], demands: [] };

function claimOf(input: Partial<ClaimInput>, tables = {}): ClaimResult {
  const outcome = computeClaim({ ...INPUT, ...input }, tables);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.faults));
  return outcome.claim;
}

describe("an input that makes no claim", () => {
  const twoParts = [{ date: day("2024-09-01"), amount: 1_000_000n }, { date: day("2024-10-01"), amount: 1_000_000n }];

  test("a rate of 1000% and parts that fit are none", () => {
    const loan: LoanInput = { ...LOAN, annualRate: percent("1000"), due: day("2024-10-01"), instalments: twoParts };
    expect(computeClaim({ ...INPUT, loans: [loan] }).ok).toBe(true);
  });

  const cases: readonly (readonly [string, Partial<ClaimInput>, string, string])[] = [
    ["principal of nothing", { loans: [{ ...LOAN, principal: 0n }] }, "money-not-positive", "loans[0].principal"],
    ["penalty of nothing", { loans: [{ ...LOAN, penalty: { sum: 0n } }] }, "money-not-positive", "loans[0].penalty"],
    ["two loans of one id", { loans: [LOAN, LOAN] }, "loan-id-twice", "loans[1].id"],
    ["due before delivery", { loans: [LOAN, { ...LOAN, id: "L2", due: day("2024-02-29") }] }, "due-before-delivery", "loans[1].due"],
    ["a rate of a slip of the pen", { loans: [{ ...LOAN, annualRate: percent("1000.1") }] }, "rate-too-high", "loans[0].annualRate"],
    ["an overdue rate of a slip of the pen", { loans: [{ ...LOAN, overdueAnnualRate: percent("1200") }] }, "rate-too-high", "loans[0].overdueAnnualRate"],
    ["a penalty of a slip of the pen", { loans: [{ ...LOAN, penalty: { annualRate: percent("1095") } }] }, "rate-too-high", "loans[0].penalty"],
    ["fees of nothing", { loans: [{ ...LOAN, otherFees: 0n }] }, "money-not-positive", "loans[0].otherFees"],
    ["a first loan on the day of the new IOU", { loans: [{ ...LOAN, rolledFrom: { ...FIRST, date: LOAN.date } }] }, "roll-over-not-before", "loans[0].rolledFrom.date"],
    ["a first principal of nothing", { loans: [{ ...LOAN, rolledFrom: { ...FIRST, principal: 0n } }] }, "money-not-positive", "loans[0].rolledFrom.principal"],
    ["an earlier rate of a slip of the pen", { loans: [{ ...LOAN, rolledFrom: { ...FIRST, annualRate: percent("2400") } }] }, "rate-too-high", "loans[0].rolledFrom.annualRate"],
    ["a repayment before the first loan of a roll-over", { loans: [{ ...LOAN, rolledFrom: FIRST }], repayments: [{ ...PAYMENT, date: day("2022-12-31") }] }, "repayment-before-loans", "repayments[0].date"],
    ["parts that do not make the principal", { loans: [{ ...LOAN, instalments: [{ date: day("2024-09-01"), amount: 1n }] }] }, "instalments-sum", "loans[0].instalments"],
    ["a part before delivery", { loans: [{ ...LOAN, instalments: [{ date: day("2024-02-29"), amount: LOAN.principal }] }] }, "instalment-before-delivery", "loans[0].instalments[0].date"],
    ["a due date that is not the last part's", { loans: [{ ...LOAN, due: day("2024-09-02"), instalments: [{ date: day("2024-09-01"), amount: LOAN.principal }] }] }, "instalments-due", "loans[0].due"],
    ["repayment of nothing", { repayments: [{ ...PAYMENT, amount: -1n }] }, "money-not-positive", "repayments[0].amount"],
    ["repayment before every loan", { repayments: [{ ...PAYMENT, date: day("2024-02-29") }] }, "repayment-before-loans", "repayments[0].date"],
    ["repayment without any loan", { loans: [], repayments: [PAYMENT] }, "repayment-before-loans", "repayments[0].date"],
    ["repayment of an unknown loan", { repayments: [{ ...PAYMENT, loan: "L9" }] }, "loan-unknown", "repayments[0].loan"],
    ["demand for an unknown loan", { demands: [{ ...DEMAND, loan: "L9" }] }, "loan-unknown", "demands[0].loan"],
  ];

  test.each(cases)("%s", (_what, input, code, field) => {
    const outcome = computeClaim({ ...INPUT, ...input });
    if (outcome.ok) throw new Error("expected a fault");
    expect(outcome.faults.map((each) => [each.code, each.at?.field])).toEqual([[code, field]]);
    expect(describeFault(outcome.faults[0]!).mend).not.toBe("");
  });

  test("says all its faults at once", () => {
    const outcome = computeClaim({ ...INPUT, loans: [{ ...LOAN, principal: 0n, due: day("2024-01-01") }], repayments: [{ ...PAYMENT, loan: "L9" }] });
    expect(outcome.ok ? [] : outcome.faults.map((each) => each.code)).toEqual(["money-not-positive", "due-before-delivery", "loan-unknown"]);
  });
});

describe("what a claim leaves out or assumes, it says", () => {
  const old: LoanInput = { ...LOAN, id: "old", date: day("2015-08-31") };
  const of2019: LoanInput = { ...LOAN, date: day("2019-03-01"), annualRate: percent("24") };
  const cases: readonly (readonly [string, Partial<ClaimInput>, readonly string[]])[] = [
    ["a loan before 2015-09-01, with its repayment", { loans: [old, LOAN], repayments: [{ ...PAYMENT, loan: "old" }] }, ["loan-before-2015-09-01", "repayment-left-out"]],
    ["a repayment that can only have paid such a loan", { loans: [old, LOAN], repayments: [{ ...PAYMENT, date: day("2016-01-01") }] }, ["loan-before-2015-09-01", "repayment-left-out"]],
    ["an as-of date before the first loan", { asOf: day("2024-02-29") }, ["loan-after-as-of"]],
    ["a loan after the as-of date", { loans: [LOAN, { ...LOAN, id: "L2", date: day("2025-01-01") }] }, ["loan-after-as-of"]],
    ["a repayment after the as-of date", { repayments: [{ ...PAYMENT, date: day("2025-01-01") }] }, ["repayment-after-as-of"]],
    ["principal first without the creditor's word", { repayments: [{ ...PAYMENT, forPrincipal: true }] }, ["principal-first-not-agreed", "costs-beside-claim"]],
    ["a named loan that is not delivered yet", { loans: [LOAN, { ...LOAN, id: "L2", date: day("2024-07-01") }], repayments: [{ ...PAYMENT, loan: "L2" }] }, ["named-loan-not-delivered", "costs-beside-claim"]],
    [
      "a named loan that is paid already, and a surplus",
      { repayments: [{ ...PAYMENT, amount: 2_000_000n }, { ...PAYMENT, date: day("2024-07-01"), loan: "L1" }] },
      ["named-loan-paid", "overpaid", "costs-beside-claim"],
    ],
    ["an as-of date that stands for the filing", { loans: [of2019] }, ["old-rules-asked", "as-of-stands-for-filing"]],
    ["old rules, with a filing date", { loans: [of2019], filingDate: day("2024-01-01") }, ["old-rules-asked"]],
    ["filed under the rules of 2015", { loans: [of2019], filingDate: day("2020-08-19") }, []],
    ["days to prepare that the demand did not set", { demands: [DEMAND] }, ["due-by-grace"]],
    ["a deadline before the demand", { demands: [{ ...DEMAND, deadline: day("2024-10-01") }] }, ["deadline-before-demand"]],
    ["an LPR past the table", { asOf: day("2026-11-23"), loans: [{ ...LOAN, due: day("2026-10-01") }] }, ["lpr-past-table"]],
  ];

  test.each(cases)("%s", (_what, input, codes) => {
    expect(claimOf(input).notes.map((note) => note.code)).toEqual(codes);
  });

  test("leaves old loans out of every sum", () => {
    expect(claimOf({ loans: [old, LOAN], repayments: [{ ...PAYMENT, loan: "old" }] })).toMatchObject({ principal: 2_000_000n, overpaid: 0n });
  });

  test("a later LPR row of the user's own mends the note, and is named where it is used", () => {
    const lpr = lprTableWith([["2026-10-20", "2.90"]]);
    const late = (due: string) => ({ asOf: day("2026-11-23"), loans: [{ ...LOAN, due: day(due) }] });
    expect(LPR_KNOWN_UNTIL < "2026-10-02").toBe(true);
    expect(claimOf(late("2026-10-01"), { lpr }).notes.map((note) => note.code)).toEqual(["lpr-one-source"]);
    const claim = claimOf(late("2026-10-19"), { lpr });
    expect(claim.notes.map((note) => note.code)).toEqual(["lpr-by-user"]);
    expect(claim.schedule.at(-1)).toMatchObject({ rateText: "没有约定利率，按一年期LPR 2026-10-20 公布的 2.90%（用户添加）" });
  });
});

test("an as-of date before the rules of 2020 also says that it stands in for the filing", () => {
  const old = { ...LOAN, date: day("2019-03-01"), annualRate: percent("24") };
  const { notes } = claimOf({ loans: [old], asOf: day("2020-03-01") });
  expect(notes.find(({ code }) => code === "as-of-stands-for-filing")?.text).toContain("适用2015年的规定");
});

test("a last day on which only a lump penalty grows is offered as an alternative too", () => {
  const loan: LoanInput = {
    ...LOAN,
    date: day("2025-07-10"),
    principal: 300_000n,
    overdueAnnualRate: percent("0"),
    penalty: { sum: 50_000n },
    due: day("2025-11-07"),
  };
  const repaid = { ...PAYMENT, date: day("2025-12-10"), amount: 87_154n };
  const claim = claimOf({ loans: [loan], repayments: [repaid], asOf: day("2026-03-25"), filingDate: day("2026-03-25") });
  expect(claim.total).toBe(223_420n);
  expect(claim.alternatives).toMatchObject([{ id: "exclusive-last-day", overdueInterest: 0n, total: 223_350n }]);
});

describe("on one day", () => {
  const a: LoanInput = { ...LOAN, id: "A", principal: 100_000n };
  const b: LoanInput = { ...LOAN, id: "B", date: day("2024-03-02"), principal: 100_000n, due: day("2024-05-01") };

  test("named payments come first, and their left-over is used at once", () => {
    const unnamed = { ...PAYMENT, amount: 100_000n };
    const claim = claimOf({ loans: [a, b], repayments: [unnamed, { ...PAYMENT, amount: 150_000n, loan: "A" }] });
    const paid = claim.schedule.flatMap((entry) => (entry.kind === "payment" ? [[entry.loan, entry.repayment]] : []));
    expect(paid).toEqual([["A", 1], ["B", 1], ["B", 0]]);
  });

  test("a payment that pays one loan in two rounds stands in one row", () => {
    const twins = [a, { ...a, id: "B", date: day("2024-03-02"), principal: 1n }];
    const claim = claimOf({ loans: twins, repayments: [{ ...PAYMENT, amount: 100_001n }] });
    expect(claim.schedule.filter((entry) => entry.kind === "payment")).toHaveLength(2);
    expect(claim.total).toBe(0n);
  });

  test("security, burden and due date decide in that order", () => {
    const due = day("2024-05-01");
    const pledged: LoanInput = { ...a, id: "pledged", due, security: "pledge", annualRate: percent("12") };
    const light: LoanInput = { ...a, id: "light", due, annualRate: percent("6") };
    const heavy: LoanInput = { ...a, id: "heavy", due: day("2024-05-20"), annualRate: percent("12") };
    const notDue: LoanInput = { ...a, id: "not due", annualRate: percent("13") };
    const claim = claimOf({ loans: [notDue, pledged, light, heavy], repayments: [{ ...PAYMENT, amount: 250_000n }] });
    const paid = claim.schedule.filter((entry) => entry.kind === "payment").map((entry) => entry.loan);
    expect(paid.toSorted()).toEqual(["heavy", "light", "pledged"]);
    expect(claim.byLoan.find((loan) => loan.loan === "heavy")!.principal).toBe(0n);
  });
});

test("a demand names its loan", () => {
  const other: LoanInput = { ...LOAN, id: "L2" };
  const claim = claimOf({ loans: [LOAN, other], demands: [{ ...DEMAND, deadline: day("2024-11-01"), loan: "L2" }] });
  expect(claim.byLoan.map((loan) => [loan.loan, loan.due, loan.dueBy])).toEqual([["L1", null, null], ["L2", "2024-11-01", "demand"]]);
});

test("the days to prepare can be set", () => {
  expect(claimOf({ demands: [DEMAND] }, { graceDays: 7 }).byLoan[0]!.due).toBe("2024-10-27");
});

describe("the sum of a payment order", () => {
  const due = day("2024-09-01");
  const agreed: LoanInput = { ...LOAN, id: "L2", due, overdueAnnualRate: percent("10") };
  const open: LoanInput = { ...LOAN, id: "L3" };

  test("is the principal of what is due, and the interest only where overdue interest was agreed", () => {
    const loans = [{ ...LOAN, due }, agreed, open];
    const { byLoan } = claimOf({ loans });
    expect(paymentOrderSum(loans, byLoan).value).toBe(2_000_000n + byLoan[1]!.total);
  });
});
