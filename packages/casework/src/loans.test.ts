import { describe, expect, test } from "vitest";
import { leaves, problemsOf } from "./testing/reason-problems.ts";
import { assessed, billOnly, LOAN, REPAID, said, story } from "./testing/assessed.ts";
import { day, decided, type Row } from "./testing/build.ts";

const codes = (file: Parameters<typeof assessed>[0]) => assessed(file).warnings.map((warning) => warning.code);

describe("stated loans win", () => {
  test("a stated loan takes the payment that delivered it, once", () => {
    const file = story([], { loans: [{ date: "2024-03-01", principal: "20000", annualRate: "12%", due: "2024-09-01" }] });
    expect(assessed(file)).toMatchObject({
      loans: [{ id: "L1", status: "stated", annualRate: "0.12", due: "2024-09-01", records: expect.arrayContaining([LOAN]) }],
      repayments: [{ id: REPAID, status: "proposed" }],
      setAside: [],
    });
    expect(codes(file)).not.toContain("found-loans-not-counted");
  });

  test("one loan delivered in several transfers of one day", () => {
    const rows: Row[] = [{ at: "2024-03-01 10:00:00", amount: "5000" }, { at: "2024-03-01 11:00:00", amount: "3000" }];
    expect(assessed(billOnly(rows, { loans: [{ id: "房租", date: "2024-03-01", principal: "8000" }] }))).toMatchObject({ loans: [{ id: "房租", sources: [{}, {}] }], setAside: [] });
  });

  test("what was found beside them is not counted, and named", () => {
    const rows: Row[] = [{ at: "2024-03-01 10:00:00", amount: "5000" }, { at: "2024-04-01 11:00:00", amount: "3000" }];
    const { loans, setAside, warnings, claim } = assessed(billOnly(rows, { loans: [{ date: "2024-03-01", principal: "5000" }] }));
    expect(loans).toHaveLength(1);
    expect(setAside).toMatchObject([{ why: "stated-win", amount: "3000.00" }]);
    expect(claim.total).toBe("5000.00");
    expect(warnings.find((warning) => warning.code === "found-loans-not-counted")?.text).toContain("2024-04-01 3000.00");
  });

  test("less was delivered than the paper says (claim-spec E5)", () => {
    const { warnings } = assessed(billOnly([{ at: "2024-03-01 10:00:00", amount: "9000" }], { loans: [{ date: "2024-03-01", principal: "10000" }] }));
    expect(warnings.find((warning) => warning.code === "delivered-less")).toMatchObject({ loan: "L1", basis: [{ rule: "CN-PL-26" }, { rule: "CN-CC-670" }] });
  });

  test("an empty list says that there are none", () => {
    expect(assessed(story([], { loans: [] }))).toMatchObject({ loans: [], claim: { total: "0.00" } });
  });
});

describe("stated repayments win", () => {
  test("a found one beside them is dangerous to leave out, and the warning cites why", () => {
    const { repayments, setAside, warnings } = assessed(story([], { repayments: [] }));
    expect(repayments).toEqual([]);
    expect(setAside).toMatchObject([{ record: REPAID, why: "stated-win" }]);
    const warning = warnings.find((each) => each.code === "found-repayments-not-counted");
    expect(warning?.text).toContain("5000.00");
    expect(warning?.basis?.map((basis) => basis.rule)).toEqual(["CN-PL-18", "CR-307b"]);
  });

  test("stated and found are one where sum and day fit", () => {
    expect(assessed(story([], { repayments: [{ date: "2024-10-07", amount: "5000" }] }))).toMatchObject({
      repayments: [{ id: "R1", status: "stated", date: "2024-10-07", records: expect.arrayContaining([REPAID]) }],
      setAside: [],
    });
  });
});

describe("decisions", () => {
  test("not a loan", () => {
    const { loans, setAside } = assessed(story([{ kind: "not-a-loan", target: LOAN, value: "goods" }]));
    expect(loans).toEqual([]);
    expect(setAside).toMatchObject([{ record: LOAN, why: "not-a-loan", decisions: ["d1"] }, { record: REPAID, why: "before-any-loan" }]);
  });

  test("a split: the parts that are loans count", () => {
    const split = (a: string, b: string) =>
      story([{ kind: "loan", target: LOAN, value: { parts: [{ amount: a, as: "loan" }, { amount: b, as: "not-a-loan", note: "饭钱" }] } }]);
    expect(assessed(split("19000.00", "1000.00"))).toMatchObject({
      loans: [{ id: `${LOAN}/1`, principal: "19000.00", status: "confirmed" }],
      setAside: [{ why: "not-a-loan", amount: "1000.00" }],
    });
    expect(assessed(split("19000.00", "900.00"))).toMatchObject({ loans: [{ principal: "20000.00", status: "proposed" }] });
    expect(codes(split("19000.00", "900.00"))).toContain("parts-do-not-add-up");
  });

  test("several transfers are one loan, from the day on which all of it was there", () => {
    const rows: Row[] = [{ at: "2024-03-01 10:00:00", amount: "5000" }, { at: "2024-03-02 11:00:00", amount: "3000" }];
    const [first, second] = assessed(billOnly(rows)).loans;
    const decisions = decided({ kind: "same-loan", target: first!.id, value: [second!.id] });
    expect(assessed(billOnly(rows, { decisions })).loans).toMatchObject([{ id: first!.id, date: "2024-03-02", principal: "8000.00", status: "confirmed", records: [first!.id, second!.id] }]);
    const why = assessed(billOnly(rows, { decisions }), "2026-11-23", true);
    expect(problemsOf(why)).toEqual([]);
    expect(leaves(why.reasons!, why.reasons!["/loans/0"]!)).toContainEqual({ kind: "decision", id: "d1" });
  });

  test("a cash loan and a cash repayment", () => {
    const file = story([
      { kind: "add-loan", value: { date: day("2024-05-01"), principal: "3000.00", deliveredBy: "cash" } },
      { kind: "add-repayment", value: { date: day("2024-06-01"), amount: "1000.00", loan: "d1" } },
    ]);
    expect(assessed(file)).toMatchObject({
      loans: [{ id: LOAN }, { id: "d1", principal: "3000.00", status: "confirmed", records: [] }],
      repayments: [{ id: "d2", loan: "d1", status: "confirmed" }, { id: REPAID }],
    });
  });

  test("what a payment was for", () => {
    const file = story([{ kind: "pays-loan", target: REPAID, value: { loan: said(4), for: "principal", agreed: true } }]);
    expect(assessed(file).repayments).toMatchObject([{ loan: LOAN, for: "principal", agreed: true, status: "confirmed" }]);
  });

  test("not a repayment", () => {
    expect(assessed(story([{ kind: "not-a-repayment", target: REPAID, value: "gift" }]))).toMatchObject({ repayments: [], setAside: [{ why: "not-a-repayment" }], claim: { total: "20000.00" } });
  });

  test("terms that were decided win over stated ones, and null takes them away", () => {
    const stated = { loans: [{ id: "甲", date: "2024-03-01", principal: "20000", annualRate: "12%", due: "2024-09-01" }] };
    expect(assessed(story([{ kind: "set-terms", target: "甲", value: { due: day("2024-10-01"), annualRate: null } }], stated)).loans).toMatchObject([{ due: "2024-10-01", annualRate: null }]);
  });

  test("parties and the filing date", () => {
    const file = story([
      { kind: "set-party", target: "debtor", value: { domicile: "北京市朝阳区" } },
      { kind: "filing-date", value: day("2026-12-01") },
    ]);
    expect(assessed(file).case).toMatchObject({ debtor: { name: "张伟", domicile: "北京市朝阳区" }, filingDate: "2026-12-01" });
    expect(assessed(story([{ kind: "filing-date", value: day("2026-12-01") }, { kind: "filing-date", value: null }])).case.filingDate).toBeNull();
  });

  test("a repayment keeps counting when the loan it named is taken away", () => {
    const cash = { kind: "add-loan", value: { id: "现金", date: day("2024-02-01"), principal: "3000.00", deliveredBy: "cash" } } as const;
    const file = story([cash, { kind: "pays-loan", target: REPAID, value: { loan: "现金" } }, { kind: "undo", target: "d1" }]);
    expect(assessed(file).repayments).toMatchObject([{ loan: null, status: "confirmed" }]);
    expect(codes(file)).toContain("named-loan-gone");
  });

  test("a typed-in repayment before every loan is left out with a warning", () => {
    const file = story([{ kind: "add-repayment", value: { date: day("2024-01-01"), amount: "100.00" } }]);
    expect(assessed(file).repayments).toMatchObject([{ id: REPAID }]);
    expect(codes(file)).toContain("repayment-before-any-loan");
  });

  test("about a line that is gone: no effect, and a warning", () => {
    const file = story([{ kind: "not-a-loan", target: "gone-L1" }]);
    expect(assessed(file).claim.total).toBe(assessed(story()).claim.total);
    expect(codes(file)).toContain("decision-without-target");
  });
});

describe("marked words set a term only where nobody said one", () => {
  const mark = { kind: "confirm-finding", target: said(2), value: { finding: "due-term", date: day("2024-09-01") } } as const;

  test("a due date, and the result says where it comes from", () => {
    const { loans, warnings } = assessed(story([mark]));
    expect(loans).toMatchObject([{ due: "2024-09-01", decisions: ["d1"] }]);
    expect(warnings.find((warning) => warning.code === "term-from-mark")?.text).toContain("九月一号前还你");
  });

  test("never over what a person said, also that there is none", () => {
    expect(assessed(story([mark, { kind: "set-terms", target: LOAN, value: { due: null } }])).loans).toMatchObject([{ due: null }]);
  });

  test("a rate", () => {
    expect(assessed(story([{ kind: "confirm-finding", target: said(2), value: { finding: "interest-term", annualRate: "月息1%" } }])).loans).toMatchObject([{ annualRate: "0.12" }]);
  });

  test("unmarked words set nothing", () => {
    expect(assessed(story()).loans).toMatchObject([{ due: null, annualRate: null }]);
  });
});
