import { addDays, type CalendarDate, daysBetween } from "@youju/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { citedBy, PROPERTY_RUNS } from "../../testing/cited.ts";
import { isWorkday, workCalendar } from "../tables/workday.ts";
import { DEADLINE_EXAMPLES, PROCEDURAL_EXAMPLES } from "./deadline.examples.ts";
import { deadline } from "./deadline.ts";
import { PROCEDURAL_DEADLINES } from "./procedural-deadline-table.ts";
import { proceduralDeadline } from "./procedural-deadlines.ts";

const day = (text: string): CalendarDate => text as CalendarDate;

describe("deadlines", () => {
  test.each(DEADLINE_EXAMPLES.map((row) => [row.id, row] as const))("%s", (_id, { input: [event, count, unit, under], expected, rules }) => {
    const found = deadline(day(event), { count, unit }, under ?? "procedure");
    expect([found.value.expiresOn, found.value.safeUntil]).toEqual([expected[0], expected[1] ?? expected[0]]);
    expect(rules.filter((rule) => !citedBy(found).includes(rule))).toEqual([]);
  });

  test.each(PROCEDURAL_EXAMPLES.map((row) => [row.id, row] as const))("%s", (_id, { input: [id, event], expected, rules }) => {
    const found = proceduralDeadline(id, day(event));
    expect([found.value.expiresOn, found.value.safeUntil]).toEqual([expected[0], expected[1] ?? expected[0]]);
    expect(rules.filter((rule) => !citedBy(found).includes(rule))).toEqual([]);
  });

  test("every named deadline has its example", () => {
    expect(new Set(PROCEDURAL_EXAMPLES.map(({ input: [id] }) => id))).toEqual(new Set(Object.keys(PROCEDURAL_DEADLINES)));
  });

  test.each([
    ["public-notice", "公告送达视为送达：2026-07-01 发出公告，要满 30 日（民事诉讼法第九十五条）。", false],
    ["evidence-simple", "举证（简易程序）：2026-07-01 收到举证通知书，期限最多 15 日（民事证据规定第五十一条）。", false],
    ["docket", "法院立案，或者裁定不予受理：2026-07-01 法院收到起诉状，机关的期限是 7 日（民事诉讼法第一百二十六条）。", false],
    ["defence", "被告提出答辩状：2026-07-01 被告收到起诉状副本，期限是 15 日（民事诉讼法第一百二十八条）。", true],
  ] as const)("%s says what it bounds, and of posting only where there is something to post", (id, first, posting) => {
    const found = proceduralDeadline(id, day("2026-07-01"));
    expect(found.steps[0]!.text).toBe(first);
    expect(found.notes.some(({ text }) => text.includes("交邮"))).toBe(posting);
  });

  test("says how the days were counted", () => {
    expect(proceduralDeadline("appeal-judgment", day("2026-09-18")).steps.map(({ text }) => text)).toEqual([
      "对一审判决上诉：2026-09-18 判决书送达，期限是 15 日（民事诉讼法第一百七十一条）。",
      "2026-09-18 当天不计，从 2026-09-19 起算 15 日（民事诉讼法第八十五条）。",
      "最后一日本来是 2026-10-03，当天是休假日，顺延到 2026-10-08（民事诉讼法第八十五条）。",
    ]);
  });

  test("counts police deadlines without the rule for courts, and says that this was not checked", () => {
    const found = proceduralDeadline("police-review", day("2026-09-28"));
    expect(citedBy(found)).toEqual(["CN-POLICE-179"]);
    expect(found.notes.map(({ text }) => text).join("")).toContain("没有核对到原文");
  });

  test.each([
    ["2027-03-05", "2027年的放假安排这里还没有收录"],
    ["2026-03-06", "周末算不算“法定休假日”条文没有写"],
  ])("of %s says what is doubtful", (event, doubt) => {
    expect(deadline(day(event), { count: 15, unit: "day" }, "procedure").notes[0]!.text).toContain(doubt);
  });

  test("a day that moves into a year without its notice is not known either", () => {
    const calendar = workCalendar("测试", ["2026-12-31"], []);
    expect(deadline(day("2026-12-30"), { count: 1, unit: "day" }, "procedure", calendar).value).toEqual({ safeUntil: "2026-12-31", expiresOn: "2027-01-01", calendarKnown: false });
  });

  const days = fc.nat(3600).map((n) => addDays(day("2015-01-01"), n));

  test("is a working day, never before the last day, and moves on with the event", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (event, count) => {
        const { expiresOn, safeUntil, calendarKnown } = deadline(event, { count, unit: "day" }, "procedure").value;
        expect([isWorkday(expiresOn), calendarKnown, daysBetween(event, safeUntil)]).toEqual([true, true, count]);
        expect(expiresOn >= safeUntil).toBe(true);
        expect(deadline(addDays(event, 1), { count, unit: "day" }, "procedure").value.expiresOn >= expiresOn).toBe(true);
      }),
      PROPERTY_RUNS,
    );
  });

  test("a longer period never ends earlier, and twelve months are a year", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 24 }), (event, count) => {
        const end = (n: number, unit: "month" | "year") => deadline(event, { count: n, unit }, "civil-code").value.expiresOn;
        expect(end(count, "month") <= end(count + 1, "month")).toBe(true);
        expect(end(12 * count, "month")).toBe(end(count, "year"));
      }),
      PROPERTY_RUNS,
    );
  });
});
