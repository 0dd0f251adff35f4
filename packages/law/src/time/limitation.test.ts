import { addDays, addYears, type CalendarDate, daysBetween } from "@youju/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PROPERTY_RUNS } from "../../testing/cited.ts";
import { basis } from "../rules/index.ts";
import { isWorkday, workCalendar } from "../tables/workday.ts";
import { limitationOf } from "./limitation.ts";
import { LIMITATION_EXAMPLES, type Situation } from "./limitation.examples.ts";
import { INTERRUPTING, type InterruptingKind } from "./limitation-kinds.ts";
import type { LimitationEvent, LimitationInput } from "./limitation-types.ts";
import type { Suspension } from "./suspension.ts";

const day = (text: string): CalendarDate => text as CalendarDate;

const inputOf = ({ lent, due, instalments, events = [], obstacles = [], graceDays, waived, asOf }: Situation): LimitationInput => ({
  asOf: day(asOf),
  loans: [{ id: "L1", date: day(lent), due: due === undefined ? null : day(due), ...(instalments === undefined ? {} : { instalments: instalments.map((date) => ({ date: day(date) })) }), ...(waived === undefined ? {} : { waived }) }],
  events: events.map(([on, kind, { loan, deadline, endedOn, ...more } = {}]) => ({
    on: day(on),
    kind,
    loan: loan ?? null,
    ...(deadline === undefined ? {} : { deadline: day(deadline) }),
    ...(endedOn === undefined ? {} : { endedOn: day(endedOn) }),
    ...more,
  })),
  suspensions: obstacles.map(([cause, from, until]) => ({ cause, from: day(from), until: until === null ? null : day(until) })),
  ...(graceDays === undefined ? {} : { graceDays }),
});

describe("limitation", () => {
  test.each(LIMITATION_EXAMPLES.map((row) => [row.id, row] as const))("%s", (_id, { input, expected, rules }) => {
    const found = limitationOf(inputOf(input));
    const { notes, ...clock } = expected;
    expect(found.byLoan[0]).toMatchObject({ expiresOn: clock.safeUntil, expired: false, interruptions: [], ...clock });
    expect(found.safeUntil).toBe(clock.safeUntil);
    expect(found.notes.map(({ code }) => code)).toEqual(notes ?? []);
    const cited = [...found.basis, ...found.notes.flatMap((note) => note.basis)].map(({ rule }) => rule);
    expect(rules.filter((rule) => !cited.includes(rule))).toEqual([]);
  });

  test("gives each loan its own clock and shows the earliest", () => {
    const found = limitationOf({
      asOf: day("2024-06-01"),
      loans: [
        { id: "A", date: day("2021-01-01"), due: day("2022-01-01") },
        { id: "B", date: day("2021-01-01"), due: day("2022-06-01") },
        { id: "C", date: day("2021-01-01"), due: null },
      ],
      events: [{ on: day("2024-01-01"), kind: "part-payment", loan: "A" }],
    });
    expect(found.byLoan.map((clock) => clock.safeUntil)).toEqual(["2027-01-01", "2025-06-01", null]);
    expect(found).toMatchObject({ startsOn: "2022-06-01", safeUntil: "2025-06-01", interruptions: [0] });
  });

  test.each(Object.entries(INTERRUPTING))("%s interrupts by its article", (kind, { rule }) => {
    const found = limitationOf(inputOf({ lent: "2022-01-01", due: "2022-06-01", events: [["2024-01-02", kind as InterruptingKind]], asOf: "2024-06-01" }));
    expect(found.byLoan[0]).toMatchObject({ startsOn: "2024-01-02", safeUntil: "2027-01-02" });
    expect(found.basis).toEqual([...new Set(["CN-SL-188", "CN-SL-200s", "CN-SL-195", rule])].map(basis));
  });

  test("tells the clock in sentences that name their articles", () => {
    const told = limitationOf(inputOf({ lent: "2021-03-15", due: "2022-03-15", events: [["2022-04-15", "filing", { endedOn: "2022-05-01" }]], asOf: "2025-01-01" }));
    expect(told.byLoan[0]!.steps.map(({ text }) => text)).toEqual([
      "约定的还款期限 2022-03-15 届满，诉讼时效从这天起算，当天不计（民法典第一百八十八条、第二百零一条至第二百零三条）。",
      "2022-04-15 起诉，诉讼时效中断；程序在 2022-05-01 终结，从 2022-05-01 起重新计算 3 年（民法典第一百九十五条、诉讼时效规定第十条）。",
      "届满日本来是 2025-05-01，当天是休假日，顺延到 2025-05-06（民法典第二百零一条至第二百零三条）。",
    ]);
  });

  test("tells an obstacle, and the end that holds if no court accepts it", () => {
    const told = limitationOf(inputOf({ lent: "2021-01-20", due: "2022-01-20", obstacles: [["held-by-another", "2024-06-01", "2024-12-01"]], asOf: "2025-02-01" }));
    expect(told.byLoan[0]!.steps[1]!.text).toBe("在最后六个月里，从 2024-07-21 起因为被对方或者其他人控制不能行使权利，诉讼时效中止；2024-12-01 消除，再满六个月是 2025-06-01（民法典第一百九十四条）。");
    expect(told.notes[0]!.text).toContain("不成立的话，届满日是 2025-01-20");
  });

  test("a suit of which no end is known is not said to have let the period run out", () => {
    const [, note] = limitationOf(inputOf({ lent: "2019-01-01", due: "2020-01-02", events: [["2021-03-01", "filing"]], asOf: "2025-01-01" })).notes;
    expect(note).toMatchObject({ code: "limitation-expired", text: expect.stringContaining("程序还没有结束或者结束不到三年的，并没有过") });
  });

  test("goes by the calendar that it is handed", () => {
    const calendar = workCalendar("测试", ["2028-05-01", "2028-05-02"], []);
    const found = limitationOf(inputOf({ lent: "2024-01-01", due: "2025-05-01", asOf: "2026-01-01" }), calendar);
    expect(found.byLoan[0]).toMatchObject({ safeUntil: "2028-05-01", expiresOn: "2028-05-03", calendarKnown: true });
  });
});

const FIRST = day("2012-01-01");
const days = fc.nat(5500).map((n) => addDays(FIRST, n));
const kinds = fc.constantFrom(...(Object.keys(INTERRUPTING) as InterruptingKind[]));
const events: fc.Arbitrary<LimitationEvent> = fc
  .record({ on: days, kind: fc.oneof(kinds, fc.constant("refusal" as const)), lasts: fc.option(fc.nat(400), { nil: null }) })
  .map(({ on, kind, lasts }) => ({ on, kind, loan: null, ...(lasts === null ? {} : { endedOn: addDays(on, lasts) }) }));
const suspensions: fc.Arbitrary<Suspension> = fc
  .record({ cause: fc.constantFrom("force-majeure", "other"), from: days, lasts: fc.option(fc.nat(300), { nil: null }) })
  .map(({ cause, from, lasts }) => ({ cause, from, until: lasts === null ? null : addDays(from, lasts) }));
const inputs: fc.Arbitrary<LimitationInput> = fc
  .record({ date: days, term: fc.option(fc.nat(900), { nil: null }), asOf: days, events: fc.array(events, { maxLength: 8 }), suspensions: fc.array(suspensions, { maxLength: 3 }) })
  .map(({ date, term, asOf, ...more }) => ({ asOf, loans: [{ id: "L1", date, due: term === null ? null : addDays(date, term) }], ...more }));
const end = (input: LimitationInput): CalendarDate | null => limitationOf(input).safeUntil;

describe("whatever happens", () => {
  test("an interruption never shortens, and a loan with a due date always has an end", () => {
    fc.assert(
      fc.property(inputs, days, kinds, (input, on, kind) => {
        const [before, after] = [end(input), end({ ...input, events: [...input.events, { on, kind, loan: null }] })];
        expect(input.loans[0]!.due === null || (before !== null && after !== null && before <= after)).toBe(true);
      }),
      PROPERTY_RUNS,
    );
  });

  test("the order in which events and obstacles are told does not matter", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const turned = { ...input, events: input.events.toReversed(), suspensions: input.suspensions!.toReversed() };
        const [a, b] = [limitationOf(input), limitationOf(turned)];
        expect([b.startsOn, b.expiresOn, b.safeUntil, b.expired]).toEqual([a.startsOn, a.expiresOn, a.safeUntil, a.expired]);
      }),
      PROPERTY_RUNS,
    );
  });

  test("says what became of his words after the end, and does not send anybody to a day that is past", () => {
    const words = (loan: Partial<LimitationInput["loans"][number]>, events: LimitationInput["events"]) =>
      limitationOf({ asOf: day("2026-11-25"), loans: [{ id: "L1", date: day("2003-06-01"), due: null, ...loan }], events }).notes.map(({ text }) => text).join("");
    const late = words({ due: day("2022-03-15") }, [{ on: day("2026-05-01"), kind: "promise", loan: null }]);
    expect(late).toContain("2026-05-01 他答应还款，那时诉讼时效已经过了");
    expect(words({ due: day("2022-03-15") }, [{ on: day("2026-05-01"), kind: "part-payment", loan: null }])).toContain("是不是等于同意还其余的");
    expect(words({}, [])).toContain("满二十年是 2023-06-01，已经过了");
    expect(words({ date: day("2007-06-01") }, [])).toContain("在那之前起诉最稳妥");
  });

  test("an obstacle never moves the end earlier, and nothing passes twenty years", () => {
    fc.assert(
      fc.property(inputs, suspensions, (input, more) => {
        const [before, after] = [end(input), end({ ...input, suspensions: [...input.suspensions!, more] })];
        const first = limitationOf(input).byLoan[0]!.firstStartedOn;
        if (before === null || after === null || first === null) expect([before, after]).toEqual([null, null]);
        else expect(before <= after && after <= addYears(first, 20)).toBe(true);
      }),
      PROPERTY_RUNS,
    );
  });

  test("without an event or an obstacle it is the same day three years on (two for the oldest)", () => {
    fc.assert(
      fc.property(fc.integer({ min: -3000, max: 4000 }), (n) => {
        const due = addDays(FIRST, n);
        const found = end({ asOf: day("2026-11-23"), loans: [{ id: "L1", date: due, due }], events: [] });
        expect(found).toBe(addYears(due, due < "2015-10-01" ? 2 : 3));
      }),
      PROPERTY_RUNS,
    );
  });

  test("the last day is a working day, and no more than ten days after the day that reminders go by", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { expiresOn, safeUntil, calendarKnown } = limitationOf(input).byLoan[0]!;
        if (expiresOn === null || safeUntil === null) return;
        expect(isWorkday(expiresOn) && daysBetween(safeUntil, expiresOn) <= (calendarKnown ? 10 : 11)).toBe(true);
      }),
      PROPERTY_RUNS,
    );
  });

  test("splitting the events over two loans gives each what it would have alone", () => {
    fc.assert(
      fc.property(inputs, inputs, (one, other) => {
        const [a, b] = [{ ...one.loans[0]!, id: "A" }, { ...other.loans[0]!, id: "B" }];
        const of = (id: string, list: readonly LimitationEvent[]) => list.map((event) => ({ ...event, loan: id }));
        const { asOf, suspensions: obstacles } = one;
        const both = limitationOf({ asOf, suspensions: obstacles!, loans: [a, b], events: [...of("A", one.events), ...of("B", other.events)] });
        const alone = [limitationOf({ asOf, suspensions: obstacles!, loans: [a], events: one.events }), limitationOf({ asOf, suspensions: obstacles!, loans: [b], events: other.events })];
        expect(both.byLoan.map((clock) => clock.safeUntil)).toEqual(alone.map(({ safeUntil }) => safeUntil));
      }),
      PROPERTY_RUNS,
    );
  });
});
