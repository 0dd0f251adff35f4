import { addDays, addYears, type CalendarDate } from "@youju/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { citedBy, PROPERTY_RUNS } from "../../testing/cited.ts";
import { ENFORCEMENT_EXAMPLES, type Judged } from "./enforcement-period.examples.ts";
import { type EnforcementEvent, type EnforcementInput, enforcementPeriod } from "./enforcement-period.ts";

const day = (text: string): CalendarDate => text as CalendarDate;

const inputOf = ({ notarised, effectiveOn, performBy, events = [], obstacle, asOf }: Judged): EnforcementInput => ({
  asOf: day(asOf),
  title: notarised === undefined ? "judgment" : "notarised-debt",
  effectiveOn: day(effectiveOn),
  performBy: performBy.map(day),
  events: events.map(([on, kind, endedOn]) => ({ on: day(on), kind, ...(endedOn === undefined ? {} : { endedOn: day(endedOn) }) })),
  suspensions: obstacle === undefined ? [] : [{ cause: "force-majeure", from: day(obstacle[0]), until: day(obstacle[1]) }],
});

describe("the period for enforcement", () => {
  test.each(ENFORCEMENT_EXAMPLES.map((row) => [row.id, row] as const))("%s", (_id, { input, expected, rules }) => {
    const found = enforcementPeriod(inputOf(input));
    expect(found.value).toMatchObject({ expiresOn: expected.safeUntil, expired: false, interruptions: [], ...expected });
    expect(rules.filter((rule) => !citedBy(found).includes(rule))).toEqual([]);
  });

  const days = fc.nat(1500).map((n) => addDays(day("2021-01-01"), n));
  const events: fc.Arbitrary<EnforcementEvent> = fc.record({ on: days, kind: fc.constantFrom("demand", "part-payment", "enforcement", "execution-certificate") });
  const inputs: fc.Arbitrary<EnforcementInput> = fc.record({ asOf: days, title: fc.constantFrom("judgment", "notarised-debt"), effectiveOn: days, performBy: fc.array(days, { maxLength: 3 }), events: fc.array(events, { maxLength: 5 }) });

  test("an interruption never shortens it, and the order in which they are told does not matter", () => {
    fc.assert(
      fc.property(inputs, events, (input, event) => {
        const [before, after] = [enforcementPeriod(input).value, enforcementPeriod({ ...input, events: [...input.events, event] }).value];
        expect(before.safeUntil <= after.safeUntil).toBe(true);
        expect(enforcementPeriod({ ...input, events: input.events.toReversed() }).value.safeUntil).toBe(before.safeUntil);
        expect(before.safeUntil).toBe(addYears(before.startsOn, 2));
      }),
      PROPERTY_RUNS,
    );
  });
});
