import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type DecisionInput, GRADES, moneyFromContract } from "@youju/model";
import { anyCase } from "./testing/any-case.ts";
import { assessed } from "./testing/assessed.ts";
import { caseFile, day, decided, facts, type Source } from "./testing/build.ts";

const runs = { numRuns: Number(process.env.YOUJU_RUNS ?? 60), ...(process.env.YOUJU_RUNS === undefined ? { seed: 20_261_123 } : {}) };

const money = (text: string): bigint => moneyFromContract(text);
const outcome = (file: Parameters<typeof assessed>[0]) => {
  const { loans, repayments, claim, match, limitation, setAside, chain, roads, next } = assessed(file);
  return { loans, repayments, claim, pairs: match.pairs, limitation, chain, roads, next, setAside: setAside.toSorted((a, b) => (a.record < b.record ? -1 : 1)) };
};

/** The rows of a bill once more, in a file of another name. */
const copyOf = (source: Source): Source => {
  const original = { ...source.original, sha256: `f${source.original.sha256.slice(1)}`, path: "再导.csv" };
  const copied = source.records.map((record) => ({ ...record, id: `f${record.id.slice(1)}`, source: { ...record.source, original: original.sha256 } }));
  return { original, reading: { ...source.reading, original: original.sha256 }, records: copied };
};

describe("what always holds", () => {
  test("the order of the originals changes nothing", () => {
    fc.assert(
      fc.property(anyCase, fc.array(fc.nat(100), { minLength: 3, maxLength: 3 }), ({ facts, sources }, keys) => {
        const shuffled = sources.map((source, i) => ({ source, key: keys[i]! })).toSorted((a, b) => a.key - b.key).map(({ source }) => source);
        expect(outcome(caseFile(facts, shuffled))).toEqual(outcome(caseFile(facts, sources)));
      }),
      runs,
    );
  });

  test("an overlapping bill never changes the sum", () => {
    fc.assert(
      fc.property(anyCase, fc.nat(1), ({ facts, sources }, which) => {
        const more = [...sources, copyOf(sources[which]!)];
        expect(assessed(caseFile(facts, more)).claim).toEqual(assessed(caseFile(facts, sources)).claim);
      }),
      runs,
    );
  });

  test("a second export of the chat changes neither the sum nor any grade", () => {
    fc.assert(
      fc.property(anyCase, ({ facts, sources }) => {
        const of = (all: readonly Source[]) => {
          const { claim, chain } = assessed(caseFile(facts, all));
          return { claim, grades: chain.elements.map(({ id, grade, byLoan }) => [id, grade, byLoan?.map((loan) => loan.grade)]) };
        };
        expect(of([...sources, copyOf(sources[2]!)])).toEqual(of(sources));
      }),
      runs,
    );
  });

  test("with a fixed filing date, a later day never lowers the claim where nothing was repaid in between", () => {
    const between = fc.tuple(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 900 }));
    fc.assert(
      fc.property(anyCase, between, fc.boolean(), ({ sources, inputs }, [first, more, filed], asked) => {
        const start = day("2025-01-01");
        const demand: DecisionInput[] = asked ? [{ kind: "demand", value: { date: day("2025-03-01"), reached: true } }] : [];
        const decisions = decided(...inputs, ...demand, { kind: "filing-date", value: addDays(start, filed) });
        const on = (days: number) => money(assessed(caseFile(facts({ decisions }), sources), addDays(start, days)).claim.total);
        expect(on(first + more)).toBeGreaterThanOrEqual(on(first));
      }),
      runs,
    );
  });

  test("the chain is the lowest grade that is needed, and what a week can reach is not below it", () => {
    fc.assert(
      fc.property(anyCase, ({ facts, sources }) => {
        const { chain } = assessed(caseFile(facts, sources));
        const grades = chain.elements.flatMap((element) => (element.needed ? [GRADES.indexOf(element.grade)] : []));
        expect(GRADES.indexOf(chain.grade)).toBe(Math.min(...grades));
        expect(GRADES.indexOf(chain.reachable)).toBeGreaterThanOrEqual(GRADES.indexOf(chain.grade));
        for (const element of chain.elements) expect([element.id, element.repairs.length > 0]).toEqual([element.id, true]);
      }),
      runs,
    );
  });

  test("saying that the phone is kept lowers no grade, and is then no longer a mend", () => {
    fc.assert(
      fc.property(anyCase, ({ sources, inputs }) => {
        const kept: DecisionInput = { kind: "original-kept", target: sources[2]!.original.sha256, value: "phone" };
        const chainOf = (...all: DecisionInput[]) => assessed(caseFile(facts({ decisions: decided(...all) }), sources)).chain.elements;
        const [before, after] = [chainOf(...inputs), chainOf(...inputs, kept)];
        after.forEach((element, i) => {
          expect(GRADES.indexOf(element.grade)).toBeGreaterThanOrEqual(GRADES.indexOf(before[i]!.grade));
          expect(element.repairs.map((repair) => repair.id)).not.toContain("keep-phone");
        });
      }),
      runs,
    );
  });

  test("the total is the sum of its parts, of its loans, and of its rows", () => {
    fc.assert(
      fc.property(anyCase, ({ facts, sources }) => {
        const { claim } = assessed(caseFile(facts, sources));
        const sum = (texts: readonly string[]): bigint => texts.reduce((total, text) => total + money(text), 0n);
        expect(sum([claim.principal, claim.interest, claim.overdueInterest, claim.penalty])).toBe(money(claim.total));
        expect(sum(claim.byLoan.map((loan) => loan.total))).toBe(money(claim.total));
        const rows = claim.schedule.flatMap((row) => (row.kind === "payment" ? [] : [row.interest]));
        const paid = claim.schedule.flatMap((row) => (row.kind === "payment" ? [row.paid.interest, row.paid.overdueInterest] : []));
        expect(sum(rows) - sum(paid)).toBe(money(claim.interest) + money(claim.overdueInterest));
      }),
      runs,
    );
  });

  test("a decision and its undo leave everything as it was; undoing the undo brings it back", () => {
    fc.assert(
      fc.property(anyCase, ({ sources, inputs }) => {
        fc.pre(inputs.length > 0);
        const [all, none] = [decided(...inputs), decided()];
        const last = all.at(-1)!;
        const undone = decided(...inputs, { kind: "undo", target: last.id });
        const again = decided(...inputs, { kind: "undo", target: last.id }, { kind: "undo", target: `d${inputs.length + 1}` });
        const of = (decisions: typeof none) => assessed(caseFile(facts({ decisions }), sources));
        expect(of(undone)).toEqual(of(all.slice(0, -1)));
        expect(of(again)).toEqual(of(all));
      }),
      runs,
    );
  });

  test("no payment is counted twice: each record stands in at most one loan, repayment or set-aside payment", () => {
    fc.assert(
      fc.property(anyCase, ({ facts, sources }) => {
        const { loans, repayments, setAside } = assessed(caseFile(facts, sources));
        const records = [...loans, ...repayments].flatMap((each) => each.records);
        expect(new Set(records).size).toBe(records.length);
        expect(setAside.filter((each) => records.includes(each.record))).toEqual([]);
      }),
      runs,
    );
  });
});
