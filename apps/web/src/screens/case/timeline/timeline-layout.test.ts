import type { CalendarDate } from "@youju/model";
import { describe, expect, test } from "vitest";
import { layTimeline, type TimelineEvent } from "./timeline-layout.ts";

const day = (text: string): CalendarDate => text as CalendarDate;
const lent = (on: string, amount: string): TimelineEvent => ({ kind: "lent", on: day(on), amount, text: `借出 ${amount}` });
const said = (on: string, text: string): TimelineEvent => ({ kind: "said", on: day(on), text, demand: false });

describe("the strip of money and words", () => {
  test("stretches from the first event to the as-of date", () => {
    const { placed, ticks } = layTimeline([lent("2024-01-01", "100.00")], day("2026-01-01"), 400);
    expect(placed[0]?.x).toBe(24);
    expect([ticks[0], ticks.at(-1)]).toEqual([
      { x: 24, text: "2024-01" },
      { x: 376, text: "2026-01" },
    ]);
  });

  test("draws the larger sum higher, and the small one still visible", () => {
    const { placed } = layTimeline([lent("2024-01-01", "20000.00"), lent("2024-02-01", "1.00")], day("2024-03-01"), 400);
    expect(placed.map((one) => one.height)).toEqual([34, 6]);
  });

  test("leaves a label out rather than writing over another", () => {
    const crowd = Array.from({ length: 5 }, (_, index) => said(`2024-01-0${index + 1}`, "年底一定还清你的钱"));
    const { placed } = layTimeline(crowd, day("2026-01-01"), 320);
    const rows = placed.filter((one) => one.label !== null).map((one) => one.label?.row);
    expect(rows).toEqual([0, 1]);
  });

  test("keeps every label inside", () => {
    const { placed } = layTimeline([said("2026-01-01", "他说下个月发了工资就还给我")], day("2026-01-01"), 320);
    expect(placed[0]?.label?.x).toBeLessThan(320 - 12 * 11);
  });
});
