import { type CalendarDate, formatMoney } from "@youju/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { citedBy, PROPERTY_RUNS } from "../../testing/cited.ts";
import { AVERAGE_WAGES } from "../tables/average-wages.ts";
import { PROVINCES } from "../tables/provinces.ts";
import { SMALL_CLAIM_NOTICES } from "../tables/small-claim-notices.ts";
import { provinceOf } from "./province.ts";
import { PLACES, SMALL_CLAIMS } from "./small-claim.examples.ts";
import { smallClaimThreshold, type SmallClaimVerdict } from "./small-claim.ts";

const day = (text: string): CalendarDate => text as CalendarDate;

describe("small claims", () => {
  test.each(SMALL_CLAIMS.map((row) => [row.id, row.situation, row] as const))("%s: %s", (_id, _situation, { input, expected, rules }) => {
    const result = smallClaimThreshold(input);
    const { verdict, lines, agedNotice } = result.value;
    expect(verdict).toBe(expected.verdict);
    expect(lines.map(({ mandatory, byAgreement, from, certainty }) => `${formatMoney(mandatory)} ${formatMoney(byAgreement)} ${from} ${certainty}`)).toEqual(expected.lines);
    expect(agedNotice?.id ?? null).toBe(expected.aged);
    expect([...result.steps, ...result.notes].map(({ text }) => text).join("")).toContain(expected.says);
    expect(citedBy(result)).toEqual(expect.arrayContaining([...rules]));
  });

  test.each(PLACES)("%s lies in %s", (text, province) => {
    expect(provinceOf(text)).toBe(province);
  });

  test("every province has lines for a suit filed today, and every answer sends to the court", () => {
    for (const province of PROVINCES) {
      const result = smallClaimThreshold({ province, filingDate: day("2026-11-25"), amount: 1_000_000n });
      expect([province, result.value.verdict, result.value.lines.length > 0]).toEqual([province, "likely-mandatory", true]);
      expect(result.notes.at(-1)!.text).toContain("12368");
      expect(result.notes.some(({ text }) => text.startsWith("来源："))).toBe(true);
    }
  });

  test("a larger sum never falls on the lower side", () => {
    const rank: readonly SmallClaimVerdict[] = ["likely-mandatory", "by-agreement", "above"];
    const sums = fc.bigInt({ min: 1n, max: 60_000_000n });
    fc.assert(
      fc.property(fc.constantFrom(...PROVINCES), fc.constantFrom("2023-10-10", "2024-10-10", "2026-03-01", "2026-11-25"), sums, sums, (province, filed, a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        const [of, than] = [low, high].map((amount) => smallClaimThreshold({ province, filingDate: day(filed), amount }).value.verdict);
        const known = of !== "unknown" && than !== "unknown";
        expect(!known || rank.indexOf(of!) <= rank.indexOf(than!)).toBe(true);
        expect(of !== "above" || than === "above").toBe(true);
      }),
      PROPERTY_RUNS,
    );
  });

  test("what a notice says is half and double of the wage that it names", () => {
    for (const { id, wage, mandatory, byAgreement } of SMALL_CLAIM_NOTICES) {
      const half = wage.yuan * 50n;
      expect([id, mandatory === half || mandatory === half + 50n, byAgreement]).toEqual([id, true, wage.yuan * 200n]);
    }
  });

  test("the wages that notices name stand in the table of wages", () => {
    for (const { id, province, wage } of SMALL_CLAIM_NOTICES) {
      const found = AVERAGE_WAGES.find((each) => each.province === province && each.year === wage.year && each.kind === wage.kind);
      expect([id, found?.yuan]).toEqual([id, wage.yuan]);
    }
  });

  test("the table of wages has each province, year and statistic once, and every province's 2024", () => {
    const keys = AVERAGE_WAGES.map(({ province, year, kind }) => `${province} ${year} ${kind}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const province of PROVINCES) expect(keys).toContain(`${province} 2024 城镇非私营单位就业人员`);
  });
});
