/** 办事期限: until when each named step of a case must be taken. */
import type { CalendarDate } from "@youju/model";
import { type Computed, says } from "../computed.ts";
import { WORK_CALENDAR, type WorkCalendar } from "../tables/workday.ts";
import { countedPeriod, deadline } from "./deadline.ts";
import { endOf, type LastDay, type Length, lengthText } from "./period.ts";
import { PROCEDURAL_DEADLINES, type ProceduralDeadlineId, type Row } from "./procedural-deadline-table.ts";
import { sentence } from "./sentence.ts";

const BOUNDS: Readonly<Record<Row["bound"], string>> = {
  by: "期限是",
  "court-by": "机关的期限是",
  "not-before": "期限至少",
  "not-after": "期限最多",
  from: "要满",
};

/**
 * Until when a named step must be taken.
 * @param event the day of the event that starts the period, as the row names it
 */
export function proceduralDeadline(
  id: ProceduralDeadlineId,
  event: CalendarDate,
  calendar: WorkCalendar = WORK_CALENDAR,
): Computed<LastDay> {
  const row = PROCEDURAL_DEADLINES[id];
  const old = row.earlier !== undefined && event < row.earlier.before ? row.earlier : undefined;
  const { length, rules, note } = old ?? row;
  const { value, steps, notes } = counted(row, event, length, calendar);
  const named = sentence(`${row.act}：${event} ${row.event}，${BOUNDS[row.bound]} ${lengthText(length)}`, ...rules);
  return { value, steps: [named, ...steps], notes: [...(note === undefined ? [] : [says(note, ...rules)]), ...notes] };
}

function counted(
  { under = "procedure", rules, bound }: Row,
  event: CalendarDate,
  length: Length,
  calendar: WorkCalendar,
): Computed<LastDay> {
  if (under !== "not-checked") return (bound === "by" ? deadline : countedPeriod)(event, length, under, calendar);
  const end = endOf(event, length);
  const doubt = "这类期限遇到休假日怎么算没有核对到原文，这里按不顺延的这一天。";
  return {
    value: { expiresOn: end, safeUntil: end, calendarKnown: true },
    steps: [sentence(`从第二天起数，最后一日是 ${end}`, ...rules)],
    notes: [says(doubt, ...rules)],
  };
}
