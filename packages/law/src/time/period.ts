/** 期间: the last day of a period of days, months or years, and whether a day off moves it (民法典 201–203; 民事诉讼法 85). */
import { addDays, addMonths, addYears, type CalendarDate, type RuleId } from "@youju/model";
import { says, type Step } from "../computed.ts";
import { holidaysKnown, orNextWorkday, type WorkCalendar } from "../tables/workday.ts";
import { sentence } from "./sentence.ts";

export interface Length {
  readonly count: number;
  readonly unit: "day" | "month" | "year";
}

/** The last day of a period, twice: as the law moves it, and unmoved, which is the day to keep. */
export interface LastDay {
  /** Moved to the next working day where it falls on a day off. */
  readonly expiresOn: CalendarDate;
  readonly safeUntil: CalendarDate;
  /** False where the holidays of its year are not known: then only weekends moved it. */
  readonly calendarKnown: boolean;
}

const UNITS = { day: "日", month: "个月", year: "年" } as const;

export const lengthText = ({ count, unit }: Length): string => `${count} ${UNITS[unit]}`;

/** The day of the same number in the month where the period ends, or that month's last day; the first day is not counted. */
export function endOf(from: CalendarDate, { count, unit }: Length): CalendarDate {
  if (unit === "day") return addDays(from, count);
  return unit === "month" ? addMonths(from, count) : addYears(from, count);
}

export function lastDayAt(safeUntil: CalendarDate, calendar: WorkCalendar): LastDay {
  const expiresOn = orNextWorkday(safeUntil, calendar);
  const calendarKnown = holidaysKnown(safeUntil, calendar) && holidaysKnown(expiresOn, calendar);
  return { expiresOn, safeUntil, calendarKnown };
}

/** What became of the last day, in a sentence. */
export function lastDayStep({ expiresOn, safeUntil, calendarKnown }: LastDay, what: string, rule: RuleId): Step {
  if (expiresOn === safeUntil)
    return sentence(`${what}是 ${safeUntil}，当天不是${calendarKnown ? "休假日" : "周末"}，不顺延`, rule);
  return sentence(`${what}本来是 ${safeUntil}，当天是休假日，顺延到 ${expiresOn}`, rule);
}

/** The two doubts about a last day: a year without its notice, and whether a plain weekend is a 法定休假日. */
export function lastDayNotes(
  { expiresOn, safeUntil, calendarKnown }: LastDay,
  calendar: WorkCalendar,
  rule: RuleId,
): { readonly code: "holidays-unknown" | "weekend-as-day-off"; readonly note: Step }[] {
  if (!calendarKnown) {
    const text = `${safeUntil.slice(0, 4)}年的放假安排这里还没有收录，届满日只按周末顺延；提醒按${safeUntil}。`;
    return [{ code: "holidays-unknown", note: says(text, rule, "YJ-SAFE-UNTIL") }];
  }
  if (expiresOn === safeUntil || calendar.holidays.has(safeUntil)) return [];
  const text = `${safeUntil} 是周末；周末算不算“法定休假日”条文没有写，通常按休假日顺延到 ${expiresOn}。稳妥起见按 ${safeUntil} 办。`;
  return [{ code: "weekend-as-day-off", note: says(text, rule, "YJ-SAFE-UNTIL") }];
}
