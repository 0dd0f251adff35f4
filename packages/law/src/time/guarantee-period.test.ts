import { addDays, addMonths, type CalendarDate } from "@youju/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { citedBy, PROPERTY_RUNS } from "../../testing/cited.ts";
import { type Guarantee, GUARANTEE_EXAMPLES } from "./guarantee-period.examples.ts";
import { guaranteePeriod } from "./guarantee-period.ts";
import type { GuaranteeInput } from "./guarantee-types.ts";

const day = (text: string): CalendarDate => text as CalendarDate;
const orNull = (text: string | undefined): CalendarDate | null => (text === undefined ? null : day(text));

const inputOf = ({ kind, signedOn = "2023-09-01", due, graceEnd, agreedUntil, putOff, acts = [], refusalEndedOn, asOf }: Guarantee): GuaranteeInput => ({
  kind,
  signedOn: day(signedOn),
  due: orNull(due),
  graceEnd: orNull(graceEnd),
  agreedUntil: agreedUntil === "unclear" ? "unclear" : orNull(agreedUntil),
  putOff: putOff === undefined ? null : { due: day(putOff[0]), consented: putOff[1] },
  acts: acts.map(([on, act, withdrawn]) => ({ on: day(on), kind: act, ...(withdrawn === undefined ? {} : { withdrawn }) })),
  refusalEndedOn: orNull(refusalEndedOn),
  asOf: day(asOf),
});

describe("guarantee period", () => {
  test.each(GUARANTEE_EXAMPLES.map((row) => [row.id, row] as const))("%s", (_id, { input, expected, rules }) => {
    const found = guaranteePeriod(inputOf(input));
    const value = found.value;
    const shown = value === null ? null : { kind: value.kind, state: value.state, safeUntil: value.end?.safeUntil ?? null, expiresOn: value.end?.expiresOn ?? null, keptOn: value.keptOn, limitation: value.limitation?.safeUntil ?? null };
    expect(shown).toEqual(expected === null ? null : { keptOn: null, limitation: null, expiresOn: expected.safeUntil, ...expected });
    expect(rules.filter((rule) => !citedBy(found).includes(rule))).toEqual([]);
  });

  test("says in sentences until when, and what is to be done", () => {
    const { steps, notes } = guaranteePeriod(inputOf({ kind: "joint", due: "2024-09-01", agreedUntil: "2024-06-01", asOf: "2024-12-01" }));
    expect(steps.map(({ text }) => text)).toEqual([
      "约定承担连带责任，是连带责任保证（民法典第六百八十八条）。",
      "借款的还款期限 2024-09-01 届满（民法典第六百九十二条）。",
      "约定的保证期间 2024-06-01 不晚于还款期限 2024-09-01，视为没有约定，保证期间是从 2024-09-01 起六个月，到 2025-03-01（民法典第六百九十二条）。",
      "保证期间的最后一日本来是 2025-03-01，当天是休假日，顺延到 2025-03-03（民法典第二百零一条至第二百零三条）。",
      "要在 2025-03-01 以前请求保证人承担责任（民法典第六百九十三条）。",
    ]);
    expect(notes[0]!.text).toContain("不中断、不中止、不延长");
  });

  const START = day("2021-06-01");
  const days = fc.nat(1500).map((n) => addDays(START, n));
  const inputs: fc.Arbitrary<GuaranteeInput> = fc.record({
    kind: fc.constantFrom("general", "joint", "unclear"),
    signedOn: fc.constant(START),
    due: fc.option(days, { nil: null }),
    graceEnd: fc.option(days, { nil: null }),
    agreedUntil: fc.oneof(days, fc.constantFrom("unclear" as const, null)),
    putOff: fc.option(fc.record({ due: days, consented: fc.boolean() }), { nil: null }),
    acts: fc.array(fc.record({ on: days, kind: fc.constantFrom("debtor-sued", "debtor-enforced", "debtor-asked", "guarantor-asked") }), { maxLength: 5 }),
    refusalEndedOn: fc.option(days, { nil: null }),
    asOf: days,
  });

  test("nothing that anybody does moves its end", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        expect(guaranteePeriod(input).value!.end).toEqual(guaranteePeriod({ ...input, acts: [], refusalEndedOn: null }).value!.end);
      }),
      PROPERTY_RUNS,
    );
  });

  test("without a longer agreed one it is six months from the due date, or from the end of the grace", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { due, graceEnd } = input;
        const from = due ?? graceEnd;
        const end = guaranteePeriod({ ...input, agreedUntil: null, putOff: null }).value!.end;
        expect(end?.safeUntil ?? null).toBe(from === null ? null : addMonths(from, 6));
      }),
      PROPERTY_RUNS,
    );
  });

  test("only the right step in time keeps it", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { kind, keptOn, end, state } = guaranteePeriod(input).value!;
        const right = kind === "joint" ? ["guarantor-asked"] : ["debtor-sued", "debtor-enforced"];
        const kept = input.acts.filter((act) => right.includes(act.kind) && act.on === keptOn);
        expect(state === "kept").toBe(keptOn !== null);
        expect(keptOn === null || (kept.length > 0 && keptOn <= end!.expiresOn && keptOn <= input.asOf)).toBe(true);
      }),
      PROPERTY_RUNS,
    );
  });
});
