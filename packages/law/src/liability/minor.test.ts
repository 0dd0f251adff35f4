import { addDays } from "@youju/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { citedBy, PROPERTY_RUNS } from "../../testing/cited.ts";
import { day } from "../rules/rule.ts";
import { EXAMPLES } from "./minor.examples.ts";
import { minorLoan } from "./minor.ts";

const CAPACITY = [null, "none", "limited", "full"];

describe("a loan to somebody under age", () => {
  test.each(EXAMPLES.map((row) => [row.id, row.situation, row] as const))("%s: %s", (_id, _situation, row) => {
    const result = minorLoan(row.input);
    expect(result.value).toEqual(row.expected);
    expect(citedBy(result)).toEqual(expect.arrayContaining([...row.rules]));
  });

  test("says of a birthday that the court decides, and of a birthday after the loan that it cannot be", () => {
    const onIt = minorLoan({ borrowerBorn: day("2007-06-10"), lentOn: day("2025-06-10") });
    expect(onIt.notes.map(({ text }) => text)).toEqual(["借款正好在生日当天，算不算已满，由法院认定。"]);
    expect(minorLoan({ borrowerBorn: day("2026-01-01"), lentOn: day("2025-06-10") }).value.loan).toBe("open");
  });

  test("being older never takes capacity away", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_000 }), fc.integer({ min: 0, max: 900 }), fc.boolean(), (age, more, livesOnOwnWages) => {
        const lentOn = day("2026-01-01");
        const at = (days: number) => CAPACITY.indexOf(minorLoan({ borrowerBorn: addDays(lentOn, -days), lentOn, livesOnOwnWages }).value.capacity);
        expect(at(age + more)).toBeGreaterThanOrEqual(at(age));
      }),
      PROPERTY_RUNS,
    );
  });
});
