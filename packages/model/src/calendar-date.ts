/**
 * A day in Asia/Shanghai, written `YYYY-MM-DD`.
 *
 * Kept as a string because such strings sort and compare as dates do, travel through JSON unchanged, and carry no
 * time zone that a machine could reinterpret. All arithmetic goes through day numbers; `Date` is never involved.
 */
import { fault, type Result } from "./fault.ts";

export type CalendarDate = string & { readonly CalendarDate: unique symbol };

/** Days since 1970-01-01 in the proleptic Gregorian calendar. */
export type DayNumber = number;

const DAYS_PER_ERA = 146_097;
const DAYS_TO_EPOCH = 719_468;

/** Howard Hinnant's days-from-civil algorithm, which needs no table of month lengths. */
function dayNumberOf(year: number, month: number, day: number): DayNumber {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - DAYS_TO_EPOCH;
}

const pad = (n: number, width: number): string => String(n).padStart(width, "0");

export function fromDayNumber(dayNumber: DayNumber): CalendarDate {
  const z = dayNumber + DAYS_TO_EPOCH;
  const era = Math.floor(z / DAYS_PER_ERA);
  const dayOfEra = z - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as CalendarDate;
}

export function toDayNumber(date: CalendarDate): DayNumber {
  return dayNumberOf(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));
}

/** The date of a year, month and day, or undefined where the calendar has no such day (2023-02-30). */
export function calendarDate(year: number, month: number, day: number): CalendarDate | undefined {
  if (![year, month, day].every(Number.isInteger) || year < 1 || year > 9999 || month < 1 || month > 12 || day < 1) {
    return undefined;
  }
  const date = fromDayNumber(dayNumberOf(year, month, day));
  return date === `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` ? date : undefined;
}

const WRITTEN = /^(\d{4})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})日?$/u;

/**
 * Reads `2024-03-01`, `2024/3/1`, `2024.3.1`, `2024年3月1日` and `20240301`.
 * @returns the date, or the fault `date-unreadable` or `date-impossible` (a day that the calendar does not have)
 */
export function parseCalendarDate(text: string): Result<CalendarDate> {
  const trimmed = text.trim();
  const match = WRITTEN.exec(trimmed) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(trimmed);
  if (match === null) return { ok: false, fault: fault("date-unreadable", { text: trimmed }) };
  const date = calendarDate(Number(match[1]), Number(match[2]), Number(match[3]));
  if (date === undefined) return { ok: false, fault: fault("date-impossible", { text: trimmed }) };
  return { ok: true, value: date };
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromDayNumber(toDayNumber(date) + days);
}

/** Days from `from` to `to`; 0 for the same day, negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** The same numbered day `years` later; where that month has no such day, its last day (民法典 202). */
export function addYears(date: CalendarDate, years: number): CalendarDate {
  const [year, month, day] = partsOf(date);
  return calendarDate(year + years, month, day) ?? lastDayOfMonth(year + years, month);
}

/** The same numbered day `months` later; where that month has no such day, its last day (民法典 202). */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const [year, month, day] = partsOf(date);
  const index = year * 12 + (month - 1) + months;
  const [y, m] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return calendarDate(y, m, day) ?? lastDayOfMonth(y, m);
}

export function partsOf(date: CalendarDate): [year: number, month: number, day: number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

function lastDayOfMonth(year: number, month: number): CalendarDate {
  const next = month === 12 ? dayNumberOf(year + 1, 1, 1) : dayNumberOf(year, month + 1, 1);
  return fromDayNumber(next - 1);
}

export const earlier = (a: CalendarDate, b: CalendarDate): CalendarDate => (a <= b ? a : b);
export const later = (a: CalendarDate, b: CalendarDate): CalendarDate => (a >= b ? a : b);

/** `2024年3月1日`, as Chinese papers write it. */
export function chineseDate(date: CalendarDate): string {
  const [year, month, day] = partsOf(date);
  return `${year}年${month}月${day}日`;
}
