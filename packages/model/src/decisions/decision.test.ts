import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decisionArb, runs } from "../../testing/index.ts";
import type { Instant } from "../instant.ts";
import { type Decision, decisionInputSchema, decisionSchema, standingDecisions } from "./decision.ts";

const ON = "2026-11-23T09:30:00+08:00" as Instant;
const notALoan = (id: string): Decision => ({ id, on: ON, kind: "not-a-loan", target: "r" });
const undo = (id: string, target: string): Decision => ({ id, on: ON, kind: "undo", target });
const standing = (...decisions: Decision[]): string[] => standingDecisions(decisions).map(({ id }) => id);

describe("what stands of a list of decisions", () => {
  test.each<[story: string, decisions: Decision[], ids: string[]]>([
    ["all of them", [notALoan("d1"), notALoan("d2")], ["d1", "d2"]],
    ["not what was undone", [notALoan("d1"), notALoan("d2"), undo("d3", "d1")], ["d2"]],
    ["again what was redone", [notALoan("d1"), undo("d2", "d1"), undo("d3", "d2")], ["d1"]],
    ["not what was undone once more", [notALoan("d1"), undo("d2", "d1"), undo("d3", "d2"), undo("d4", "d3")], []],
    ["not what was undone, redone and undone directly", [notALoan("d1"), undo("d2", "d1"), undo("d3", "d2"), undo("d4", "d1")], []],
    ["nothing changes by undoing what is not there", [notALoan("d1"), undo("d2", "d9")], ["d1"]],
    ["nothing changes by undoing oneself", [notALoan("d1"), undo("d2", "d2")], ["d1"]],
    ["undoing twice is undoing once", [notALoan("d1"), undo("d2", "d1"), undo("d3", "d1")], []],
    ["after undoing twice both must be taken back", [notALoan("d1"), undo("d2", "d1"), undo("d3", "d1"), undo("d4", "d3")], []],
  ])("%s", (_, decisions, ids) => expect(standing(...decisions)).toEqual(ids));

  test("undoing the last decision is as if it had not been made; undoing that brings it back", () => {
    fc.assert(
      fc.property(fc.uniqueArray(decisionArb, { maxLength: 8, minLength: 1, selector: ({ id }) => id }), (decisions) => {
        const last = decisions.at(-1)!;
        const ids = new Set(decisions.map(({ id }) => id));
        fc.pre(!ids.has("u1") && !ids.has("u2"));
        const undone = [...decisions, undo("u1", last.id)];
        expect(standingDecisions(undone)).toEqual(standingDecisions(decisions.slice(0, -1)));
        expect(standingDecisions([...undone, undo("u2", "u1")])).toEqual(standingDecisions(decisions));
      }),
      runs(200),
    );
  });
});

describe("the form of a decision", () => {
  test("every kind is taken as it is, through JSON too", () => {
    fc.assert(
      fc.property(decisionArb, (decision) => {
        expect(decisionSchema.parse(JSON.parse(JSON.stringify(decision)))).toEqual(decision);
        const { id: _, on: __, ...input } = decision;
        expect(decisionInputSchema.parse(input)).toEqual(input);
      }),
      runs(200),
    );
  });

  test.each<[what: string, value: object]>([
    ["an unknown kind", { kind: "nonsense" }],
    ["no kind", { target: "r" }],
    ["an unknown key", { kind: "not-a-loan", target: "r", why: "礼物" }],
    ["no target", { kind: "not-a-loan" }],
    ["a loan of one part", { kind: "loan", target: "r", value: { parts: [{ amount: "1.00", as: "loan" }] } }],
    ["a part of nothing", { kind: "loan", target: "r", value: { parts: [{ amount: "0", as: "loan" }, { amount: "1", as: "loan" }] } }],
    ["a day that does not exist", { kind: "filing-date", value: "2026-02-30" }],
    ["a bare rate", { kind: "set-terms", target: "L1", value: { annualRate: "12" } }],
  ])("%s is refused", (_, value) => {
    expect(decisionSchema.safeParse({ id: "d1", on: ON, ...value }).success).toBe(false);
  });

  test("the time is kept in Beijing's", () => {
    expect(decisionSchema.parse({ id: "d1", on: "2026-11-23T01:30:00Z", kind: "undo", target: "d0" }).on).toBe(ON);
  });
});
