import type { CalendarDate } from "@youju/model";
import { describe, expect, test } from "vitest";
import { limitationOf } from "./limitation.ts";
import type { LimitationEvent, LimitationResult } from "./limitation-types.ts";

const day = (text: string): CalendarDate => text as CalendarDate;
type Told = readonly [
  on: string,
  kind: LimitationEvent["kind"],
  more?: { loan?: string; deadline?: string; endedOn?: string },
];

interface Example {
  readonly id: string;
  readonly says: string;
  readonly lent: string;
  readonly due?: string;
  readonly events: readonly Told[];
  readonly graceDays?: number;
  readonly asOf: string;
  readonly expect: Partial<Record<"startsOn" | "firstStartedOn" | "expiresOn" | "safeUntil", string | null>> & {
    expired?: boolean;
    interruptions?: readonly number[];
  };
}

function limitationIn({ lent, due, events, asOf, graceDays }: Example): LimitationResult {
  return limitationOf({
    asOf: day(asOf),
    loans: [{ id: "L1", date: day(lent), due: due === undefined ? null : day(due) }],
    events: events.map(([on, kind, more = {}]) => ({
      on: day(on),
      kind,
      loan: more.loan ?? null,
      ...(more.deadline === undefined ? {} : { deadline: day(more.deadline) }),
      ...(more.endedOn === undefined ? {} : { endedOn: day(more.endedOn) }),
    })),
    ...(graceDays === undefined ? {} : { graceDays }),
  });
}

const EXAMPLES: readonly Example[] = [
  {
    id: "V-SL1",
    says: "三年后是周六：届满日顺延到周一，提醒不顺延",
    lent: "2021-03-15",
    due: "2022-03-15",
    events: [],
    asOf: "2025-03-17",
    expect: {
      startsOn: "2022-03-15",
      expiresOn: "2025-03-17",
      safeUntil: "2025-03-15",
      expired: false,
      interruptions: [],
    },
  },
  {
    id: "V-SL2",
    says: "对方答应还：重新计算三年",
    lent: "2021-03-15",
    due: "2022-03-15",
    events: [["2024-11-02", "promise"]],
    asOf: "2026-11-23",
    expect: {
      startsOn: "2024-11-02",
      firstStartedOn: "2022-03-15",
      safeUntil: "2027-11-02",
      expiresOn: "2027-11-02",
      interruptions: [0],
    },
  },
  {
    id: "V-SL3",
    says: "没有期限：从催告给的时间届满起算",
    lent: "2019-06-01",
    events: [["2026-10-01", "demand"]],
    graceDays: 15,
    asOf: "2026-11-23",
    expect: { startsOn: "2026-10-16", safeUntil: "2029-10-16", expiresOn: "2029-10-16", interruptions: [] },
  },
  {
    id: "拒绝",
    says: "第一次催要时就明确拒还：从拒绝之日起算",
    lent: "2019-06-01",
    events: [
      ["2026-10-01", "demand"],
      ["2026-10-01", "refusal"],
    ],
    asOf: "2026-11-23",
    expect: { startsOn: "2026-10-01", safeUntil: "2029-10-01" },
  },
  {
    id: "没催过",
    says: "没有期限又没催过：没有起算",
    lent: "2019-06-01",
    events: [["2020-01-01", "part-payment"]],
    asOf: "2026-11-23",
    expect: { startsOn: null, expiresOn: null, safeUntil: null, expired: false },
  },
  {
    id: "过期后催要",
    says: "届满以后的催要和付款不再中断",
    lent: "2018-01-01",
    due: "2018-12-31",
    events: [
      ["2023-01-01", "demand"],
      ["2023-02-01", "part-payment"],
    ],
    asOf: "2024-01-01",
    expect: { startsOn: "2018-12-31", expiresOn: "2021-12-31", expired: true, interruptions: [] },
  },
  {
    id: "重新同意",
    says: "届满以后对方重新同意还：抗辩没有了",
    lent: "2018-01-01",
    due: "2018-12-31",
    events: [["2023-01-01", "renewed-agreement"]],
    asOf: "2024-01-01",
    expect: { startsOn: "2023-01-01", expired: false, interruptions: [0] },
  },
  {
    id: "最后一天",
    says: "顺延后的最后一天催要仍然算",
    lent: "2021-03-15",
    due: "2022-03-15",
    events: [["2025-03-17", "demand"]],
    asOf: "2025-04-01",
    expect: { startsOn: "2025-03-17", interruptions: [0] },
  },
  {
    id: "到期前付款",
    says: "到期以前的付款不影响起算",
    lent: "2021-03-15",
    due: "2022-03-15",
    events: [["2022-01-01", "part-payment"]],
    asOf: "2023-01-01",
    expect: { startsOn: "2022-03-15", interruptions: [] },
  },
  {
    id: "诉讼",
    says: "起诉的，从程序终结重新计算",
    lent: "2021-03-15",
    due: "2022-03-15",
    events: [["2024-01-10", "filing", { endedOn: "2024-06-01" }]],
    asOf: "2024-07-01",
    expect: { startsOn: "2024-06-01", safeUntil: "2027-06-01" },
  },
  {
    id: "闰日",
    says: "没有对应日的，以月末日为最后一天",
    lent: "2023-01-01",
    due: "2024-02-29",
    events: [],
    asOf: "2024-03-01",
    expect: { safeUntil: "2027-02-28" },
  },
  {
    id: "二十年",
    says: "再怎么中断，最长二十年",
    lent: "2016-01-01",
    due: "2016-02-01",
    events: [
      ["2018-02-01", "demand"],
      ["2020-02-01", "demand"],
      ["2022-02-01", "demand"],
      ["2024-02-01", "demand"],
      ["2026-02-01", "demand"],
      ["2028-02-01", "demand"],
      ["2030-02-01", "demand"],
      ["2032-02-01", "demand"],
      ["2034-02-01", "demand"],
    ],
    asOf: "2034-03-01",
    expect: { startsOn: "2034-02-01", safeUntil: "2036-02-01" },
  },
];

describe("limitation", () => {
  test.each(EXAMPLES.map((example) => [example.id, example] as const))("%s", (_id, example) => {
    const found = limitationIn(example);
    expect(found.byLoan[0]).toMatchObject(example.expect);
    expect(found.safeUntil).toBe(found.byLoan[0]!.safeUntil);
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

  test.each<[LimitationEvent["kind"], string]>([
    ["demand", "CN-SL-R8"],
    ["filing", "CN-SL-R10"],
    ["part-payment", "CN-SL-R14"],
    ["extension-request", "CN-SL-R14"],
    ["acknowledgement", "CN-SL-195"],
  ])("%s interrupts by %s", (kind, rule) => {
    const found = limitationIn({
      id: "",
      says: "",
      lent: "2022-01-01",
      due: "2022-06-01",
      events: [["2024-01-01", kind]],
      asOf: "2024-06-01",
      expect: {},
    });
    expect(found.basis.map((basis) => basis.rule)).toEqual([
      ...new Set(["CN-SL-188", "CN-SL-200s", "CN-SL-195", rule]),
    ]);
  });

  test("says where the holidays of the last year are not announced yet, and that an expired claim is not closed", () => {
    const far = limitationIn({
      id: "",
      says: "",
      lent: "2024-01-01",
      due: "2025-05-01",
      events: [],
      asOf: "2026-01-01",
      expect: {},
    });
    expect(far.notes.map((note) => note.code)).toEqual(["holidays-unknown"]);
    const late = limitationIn({
      id: "",
      says: "",
      lent: "2018-01-01",
      due: "2018-12-31",
      events: [],
      asOf: "2026-01-01",
      expect: {},
    });
    expect(late.notes.map((note) => note.code)).toEqual(["limitation-expired"]);
  });
});
