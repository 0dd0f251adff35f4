import type { CalendarDate } from "@youju/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { citedBy, PROPERTY_RUNS } from "../../testing/cited.ts";
import type { Whereabouts } from "./domicile.ts";
import { JURISDICTIONS } from "./jurisdiction.examples.ts";
import { jurisdiction } from "./jurisdiction.ts";
import type { Defendant, JurisdictionInput } from "./jurisdiction-input.ts";

const day = (text: string): CalendarDate => text as CalendarDate;
const place = fc.constantFrom("深圳市南山区", "北京市朝阳区", "上海市浦东新区", "广州市天河区");
const since = fc.constantFrom(null, day("2020-01-01"), day("2025-11-25"), day("2025-11-26"), day("2026-10-01"));
const whereabouts: fc.Arbitrary<Whereabouts> = fc.record(
  { household: place, residence: fc.record({ place, since, hospital: fc.boolean() }) },
  { requiredKeys: [] },
);
const defendant: fc.Arbitrary<Defendant> = fc
  .tuple(whereabouts, fc.record({ name: fc.constantFrom("张三", "李四"), missing: fc.boolean(), livesAbroad: fc.boolean() }, { requiredKeys: ["name"] }))
  .map(([at, more]) => ({ ...at, ...more }));
const input: fc.Arbitrary<JurisdictionInput> = fc.record(
  { filingDate: fc.constantFrom(day("2025-06-01"), day("2026-11-25")), lender: whereabouts, defendants: fc.array(defendant, { minLength: 1, maxLength: 3 }), agreedPaymentPlace: place },
  { requiredKeys: ["filingDate", "lender", "defendants"] },
);

/** A hospital tells a court only where nothing else is known of the person. */
const known = ({ household, residence }: Whereabouts): boolean => household !== undefined || (residence !== undefined && residence.hospital !== true);

describe("which court", () => {
  test.each(JURISDICTIONS.map((row) => [row.id, row.situation, row] as const))("%s: %s", (_id, _situation, { input: given, expected, rules }) => {
    const result = jurisdiction(given);
    const { courts, fileHere, notPossible, paymentOrderAt, arbitration, foreign } = result.value;
    expect(courts.map((each) => `${each.place} ${each.ground}`)).toEqual(expected.courts);
    expect({ paymentOrderAt, arbitration, foreign }).toEqual({ paymentOrderAt: expected.paymentOrderAt, arbitration: expected.arbitration ?? false, foreign: expected.foreign ?? false });
    expect(fileHere?.place ?? null).toBe(courts[0]?.place ?? null);
    const sentences = [...result.steps, ...result.notes, ...notPossible, ...(fileHere === null ? [] : [fileHere.because])];
    if (expected.says !== undefined) expect(sentences.map(({ text }) => text).join("")).toContain(expected.says);
    expect(citedBy(result, notPossible, fileHere === null ? [] : [fileHere.because], ...courts.map(({ pros, cons }) => [...pros, ...cons]))).toEqual(expect.arrayContaining([...rules]));
  });

  test("a court is found wherever any place is known and nobody is bound to arbitrate", () => {
    fc.assert(
      fc.property(input, (given) => {
        const found = jurisdiction(given).value;
        const any = given.agreedPaymentPlace !== undefined || known(given.lender) || given.defendants.some(known);
        expect(found.courts.length > 0).toBe(any);
        expect(found.fileHere !== null).toBe(any);
      }),
      PROPERTY_RUNS,
    );
  });

  test("each place stands there once, with its reason, and at least one reason for it", () => {
    fc.assert(
      fc.property(input, (given) => {
        const { courts } = jurisdiction(given).value;
        expect(new Set(courts.map((each) => each.place)).size).toBe(courts.length);
        for (const { why, pros } of courts) expect([why.basis.length > 0, pros.length > 0]).toEqual([true, true]);
      }),
      PROPERTY_RUNS,
    );
  });

  test("a missing debtor changes no court", () => {
    fc.assert(
      fc.property(input, (given) => {
        const found = { ...given, defendants: given.defendants.map((each) => ({ ...each, missing: false })) };
        const lost = { ...given, defendants: given.defendants.map((each) => ({ ...each, missing: true })) };
        const places = (of: JurisdictionInput) => jurisdiction(of).value.courts.map((each) => [each.place, each.ground]);
        expect(places(lost)).toEqual(places(found));
      }),
      PROPERTY_RUNS,
    );
  });

  test("a payment order is never asked for at the lender's place unless a debtor lives there too", () => {
    fc.assert(
      fc.property(input, (given) => {
        const theirs = given.defendants.flatMap(({ household, residence }) => [household, residence?.place]);
        for (const at of jurisdiction(given).value.paymentOrderAt) expect(theirs).toContain(at);
      }),
      PROPERTY_RUNS,
    );
  });
});
