/** 工作日: whether a day is one, by the State Council's holiday notices (民法典 203). */
import calendar from "chinese-days/dist/chinese-days.json" with { type: "json" };
import { addDays, type CalendarDate, toDayNumber } from "@youju/model";

const holidays: Readonly<Record<string, string>> = calendar.holidays;
const makeUpDays: Readonly<Record<string, string>> = calendar.workdays;

const years = Object.keys(holidays).map((date) => date.slice(0, 4));
const KNOWN_FROM = years.reduce((a, b) => (a < b ? a : b));
const KNOWN_UNTIL = years.reduce((a, b) => (a > b ? a : b));

/** False for a year whose holidays have not been announced (or are not in the calendar). */
export function holidaysKnown(date: CalendarDate): boolean {
  const year = date.slice(0, 4);
  return year >= KNOWN_FROM && year <= KNOWN_UNTIL;
}

/** Working day: a weekday that is no holiday, or a weekend day that is worked in exchange. In unknown years, a weekday. */
export function isWorkday(date: CalendarDate): boolean {
  if (date in holidays) return false;
  return date in makeUpDays || !isWeekend(date);
}

/** Day 0 (1970-01-01) was a Thursday. */
function isWeekend(date: CalendarDate): boolean {
  const weekday = (((toDayNumber(date) + 3) % 7) + 7) % 7;
  return weekday >= 5;
}

/** The day itself if it is a working day, else the next one. */
export function orNextWorkday(date: CalendarDate): CalendarDate {
  let day = date;
  while (!isWorkday(day)) day = addDays(day, 1);
  return day;
}
