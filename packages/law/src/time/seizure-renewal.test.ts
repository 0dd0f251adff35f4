import { addDays, type CalendarDate, daysBetween } from "@youju/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { citedBy, PROPERTY_RUNS } from "../../testing/cited.ts";
import { isWorkday } from "../tables/workday.ts";
import { SEIZURE_EXAMPLES } from "./seizure-renewal.examples.ts";
import { type SeizureInput, seizureRenewal } from "./seizure-renewal.ts";

const day = (text: string): CalendarDate => text as CalendarDate;

describe("renewal of a seizure", () => {
  test.each(SEIZURE_EXAMPLES.map((row) => [row.id, row] as const))("%s", (_id, { input: [property, takenOn, asOf, until], expected, rules }) => {
    const found = seizureRenewal({ property, takenOn: day(takenOn), asOf: day(asOf), orderedUntil: until === undefined ? null : day(until) });
    expect([found.value.until, found.value.applyBy, found.value.state]).toEqual(expected);
    expect(rules.filter((rule) => !citedBy(found).includes(rule))).toEqual([]);
  });

  test("the day to apply by is a working day at least seven days before the end, and an order never lengthens", () => {
    const days = fc.nat(3000).map((n) => addDays(day("2018-01-01"), n));
    const inputs: fc.Arbitrary<SeizureInput> = fc.record({ property: fc.constantFrom("deposit", "movable", "real-estate", "other-right"), takenOn: days, orderedUntil: fc.option(days, { nil: null }), asOf: days });
    fc.assert(
      fc.property(inputs, (input) => {
        const { until, applyBy } = seizureRenewal(input).value;
        expect(isWorkday(applyBy) && daysBetween(applyBy, until) >= 7).toBe(true);
        expect(until <= seizureRenewal({ ...input, orderedUntil: null }).value.until).toBe(true);
      }),
      PROPERTY_RUNS,
    );
  });
});
