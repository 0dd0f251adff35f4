import { type CalendarDate, formatPercent } from "@youju/model";
import { describe, expect, test } from "vitest";
import { capFor, capText } from "../claim/cap.ts";
import { LPR_KNOWN_UNTIL, lprOn, lprTableWith } from "./lpr.ts";

const day = (text: string): CalendarDate => text as CalendarDate;

describe("the one-year LPR", () => {
  test.each([
    ["2019-08-20", "4.25%", "17%"],
    ["2020-08-20", "3.85%", "15.4%"],
    ["2022-08-21", "3.7%", "14.8%"],
    ["2022-08-22", "3.65%", "14.6%"],
    ["2024-10-20", "3.35%", "13.4%"],
    ["2024-10-21", "3.1%", "12.4%"],
    ["2026-11-23", "3%", "12%"],
  ])("on %s is %s, and four times that %s", (date, rate, fourfold) => {
    const found = lprOn(day(date))!;
    expect([formatPercent(found.rate), formatPercent(found.fourfold)]).toEqual([rate, fourfold]);
  });

  test("does not exist before its first publication", () => {
    expect(lprOn(day("2019-08-19"))).toBeNull();
  });

  test("is known until the last publication in the table, and takes later rows of the user's own", () => {
    expect(LPR_KNOWN_UNTIL).toBe("2026-09-20");
    const table = lprTableWith([["2026-10-20", "2.90"]]);
    expect(formatPercent(lprOn(day("2026-10-20"), table)!.rate)).toBe("2.9%");
    expect(formatPercent(lprOn(day("2026-10-19"), table)!.rate)).toBe("3%");
    expect(table.knownUntil).toBe("2026-10-20");
  });
});

describe("the cap", () => {
  test.each([
    ["2023-01-10", "2024-01-01", "2023-06-01", "4×3.65%=14.6%"],
    ["2020-08-19", "2021-08-19", "2020-08-19", "24%"],
    ["2020-08-19", "2021-08-19", "2020-08-20", "4×3.85%=15.4%"],
    ["2019-08-19", "2020-08-19", "2021-01-01", "24%"],
  ])("of a loan formed %s, filed %s, on %s is %s", (formed, filed, on, text) => {
    expect(capText(capFor({ formed: day(formed), filed: day(filed), on: day(on) }))).toBe(text);
  });

  test("names a row of the user's own where it makes the cap", () => {
    const formed = { formed: day("2026-10-21"), filed: day("2026-11-01"), on: day("2026-11-01") };
    expect(capText(capFor(formed, lprTableWith([["2026-10-20", "2.90"]])))).toBe("4×2.9%（一年期LPR 2026-10-20 公布，用户添加）=11.6%");
    expect(capText(capFor(formed))).toBe("4×3%=12%");
  });

  test("is unknown before the rules of 2015", () => {
    expect(() => capFor({ formed: day("2015-08-31"), filed: day("2020-01-01"), on: day("2016-01-01") })).toThrow(RangeError);
  });
});
