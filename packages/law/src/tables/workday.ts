/** 工作日: whether a day is one, by the State Council's holiday notices (民法典 203). */
import notices from "chinese-days/dist/chinese-days.json" with { type: "json" };
import { addDays, type CalendarDate, toDayNumber } from "@youju/model";
import type { Provenance } from "./provenance.ts";

/** Days off and days worked in exchange, as the yearly notices name them. */
export interface WorkCalendar {
  readonly source: string;
  readonly holidays: ReadonlySet<string>;
  readonly makeUpDays: ReadonlySet<string>;
  /** Years (`2026`) whose notice is in the table; in other years only weekends are known. */
  readonly years: ReadonlySet<string>;
  /** Those of them that the user added. */
  readonly yearsByUser: ReadonlySet<string>;
}

/**
 * A calendar made of dates; the years that it knows are those of its holidays.
 * @param holidays days off on weekdays and weekends
 * @param makeUpDays weekend days that are worked
 * @param yearsByUser the years that the user added
 */
export function workCalendar(
  source: string,
  holidays: Iterable<string>,
  makeUpDays: Iterable<string>,
  yearsByUser: Iterable<string> = [],
): WorkCalendar {
  const off = new Set(holidays);
  return {
    source,
    holidays: off,
    makeUpDays: new Set(makeUpDays),
    years: new Set([...off].map((day) => day.slice(0, 4))),
    yearsByUser: new Set(yearsByUser),
  };
}

export const CALENDAR_PROVENANCE: Provenance = {
  source: "国务院办公厅历年节假日安排的通知（chinese-days 1.5.7）",
  asOf: "2026-11-23" as CalendarDate,
  verifiedUntil: "2026 年的放假安排",
  doubts: [],
};

/** The notices that come with the law book. */
export const WORK_CALENDAR: WorkCalendar = workCalendar(
  CALENDAR_PROVENANCE.source,
  Object.keys(notices.holidays),
  Object.keys(notices.workdays),
);

/** False for a year whose holidays have not been announced (or are not in the calendar). */
export function holidaysKnown(date: CalendarDate, calendar: WorkCalendar = WORK_CALENDAR): boolean {
  return calendar.years.has(date.slice(0, 4));
}

/** Working day: a weekday that is no holiday, or a weekend day that is worked in exchange. In unknown years, a weekday. */
export function isWorkday(date: CalendarDate, calendar: WorkCalendar = WORK_CALENDAR): boolean {
  if (calendar.holidays.has(date)) return false;
  return calendar.makeUpDays.has(date) || !isWeekend(date);
}

/** Day 0 (1970-01-01) was a Thursday. */
export function isWeekend(date: CalendarDate): boolean {
  const weekday = (((toDayNumber(date) + 3) % 7) + 7) % 7;
  return weekday >= 5;
}

/** The day itself if it is a working day, else the next one. */
export function orNextWorkday(date: CalendarDate, calendar: WorkCalendar = WORK_CALENDAR): CalendarDate {
  let day = date;
  while (!isWorkday(day, calendar)) day = addDays(day, 1);
  return day;
}
