/** 期限: until which day something can be done that must be done within so many days, months or years of an event. */
import { addDays, type CalendarDate } from "@youju/model";
import { type Computed, says } from "../computed.ts";
import { WORK_CALENDAR, type WorkCalendar } from "../tables/workday.ts";
import { endOf, type LastDay, lastDayAt, lastDayNotes, lastDayStep, type Length, lengthText } from "./period.ts";
import { sentence } from "./sentence.ts";

/** By which law it is counted: in proceedings (民事诉讼法 85) or outside them (民法典 201–203). Both count alike. */
export type CountedUnder = "procedure" | "civil-code";

const COUNTED = { procedure: "CN-CPL-85", "civil-code": "CN-SL-200s" } as const;

/**
 * The last day of a period that an event starts. The day of the event is not counted; a last day off moves on.
 * @example deadline("2026-03-02", { count: 15, unit: "day" }, "procedure").value.expiresOn // 2026-03-17
 */
export function deadline(
  event: CalendarDate,
  length: Length,
  under: CountedUnder,
  calendar: WorkCalendar = WORK_CALENDAR,
): Computed<LastDay> {
  const { value, steps, notes } = countedPeriod(event, length, under, calendar);
  const mailed = "期满以前把文书交邮的，不算过期；路上的时间不算在内。留好寄出的凭证。";
  return { value, steps, notes: under === "procedure" ? [...notes, says(mailed, COUNTED[under])] : notes };
}

/** The same for a period in which nobody has anything to post. */
export function countedPeriod(
  event: CalendarDate,
  length: Length,
  under: CountedUnder,
  calendar: WorkCalendar,
): Computed<LastDay> {
  const rule = COUNTED[under];
  const value = lastDayAt(endOf(event, length), calendar);
  const start = `${event} 当天不计，从 ${addDays(event, 1)} 起算 ${lengthText(length)}`;
  return {
    value,
    steps: [sentence(start, rule), lastDayStep(value, "最后一日", rule)],
    notes: lastDayNotes(value, calendar, rule).map(({ note }) => note),
  };
}
