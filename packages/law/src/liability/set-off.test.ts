import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { citedBy, PROPERTY_RUNS } from "../../testing/cited.ts";
import { EXAMPLES } from "./set-off.examples.ts";
import { setOff } from "./set-off.ts";

const KEYS = ["shown", "money", "due", "noticed", "conditional", "excluded", "timeBarred", "owedForInjury"] as const;
const inputs = fc.dictionary(fc.constantFrom(...KEYS), fc.boolean());

describe("a debt that the debtor sets against the loan", () => {
  test.each(EXAMPLES.map((row) => [row.id, row.situation, row] as const))("%s: %s", (_id, _situation, row) => {
    const result = setOff(row.input);
    expect(result.value.reduces).toBe(row.expected);
    expect(citedBy(result, result.value.missing)).toEqual(expect.arrayContaining([...row.rules]));
  });

  test("takes something off only where all four things are known, and nothing bars it", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const all = input["shown"] === true && input["money"] === true && input["due"] === true && input["noticed"] === true;
        const barred = input["conditional"] === true || input["excluded"] === true || input["timeBarred"] === true || input["owedForInjury"] === true;
        expect(setOff(input).value.reduces === "yes").toBe(all && !barred);
      }),
      PROPERTY_RUNS,
    );
  });

  test("says what is missing where it is open, and nothing elsewhere", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { reduces, missing } = setOff(input).value;
        expect(missing.length > 0).toBe(reduces === "open");
      }),
      PROPERTY_RUNS,
    );
  });
});
