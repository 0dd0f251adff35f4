/**
 * A moment, written in Beijing time: `2024-03-01T18:10:00+08:00`.
 *
 * Every instant in Youju has the same offset and the same width, so that strings sort as moments do and the day that
 * the law asks about is the first ten characters. China has had no daylight saving since 1991.
 */
import { calendarDate, type CalendarDate, fromDayNumber, toDayNumber } from "./calendar-date.ts";
import { fault, type Result } from "./fault.ts";

export type Instant = string & { readonly Instant: unique symbol };

const BEIJING_SECONDS = 8 * 3600;
const DAY_SECONDS = 86_400;

const pad2 = (n: number): string => (n < 10 ? `0${n}` : String(n));

function write(date: CalendarDate, secondOfDay: number): Instant {
  const hour = Math.floor(secondOfDay / 3600);
  const minute = Math.floor((secondOfDay % 3600) / 60);
  return `${date}T${pad2(hour)}:${pad2(minute)}:${pad2(secondOfDay % 60)}+08:00` as Instant;
}

/** The moment of a Unix time in seconds (fractions are cut off). */
export function instantFromUnixSeconds(seconds: number): Instant {
  const local = Math.floor(seconds) + BEIJING_SECONDS;
  const day = Math.floor(local / DAY_SECONDS);
  return write(fromDayNumber(day), local - day * DAY_SECONDS);
}

export function toUnixSeconds(instant: Instant): number {
  const [hour, minute, second] = [instant.slice(11, 13), instant.slice(14, 16), instant.slice(17, 19)].map(Number);
  const day = toDayNumber(dateOf(instant));
  return day * DAY_SECONDS + hour! * 3600 + minute! * 60 + second! - BEIJING_SECONDS;
}

const WALL =
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})(?:日\s*|[T\s]+)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/u;

/**
 * Reads a written moment: `2024-03-01 18:10:00`, `2024/3/1 18:10`, RFC 3339. Without an offset it is Beijing time.
 * @returns the instant, or the fault `time-unreadable` / `date-impossible`
 */
export function parseInstant(text: string): Result<Instant> {
  const trimmed = text.trim();
  const match = WALL.exec(trimmed);
  if (match === null) return { ok: false, fault: fault("time-unreadable", { text: trimmed }) };
  const date = calendarDate(Number(match[1]), Number(match[2]), Number(match[3]));
  if (date === undefined) return { ok: false, fault: fault("date-impossible", { text: trimmed }) };
  const [hour, minute, second] = [Number(match[4]), Number(match[5]), Number(match[6] ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) return { ok: false, fault: fault("time-unreadable", { text: trimmed }) };
  const secondOfDay = hour * 3600 + minute * 60 + second;
  const zone = match[7];
  if (zone === undefined || zone === "+08:00") return { ok: true, value: write(date, secondOfDay) };
  const offset = offsetSeconds(zone);
  if (offset === undefined) return { ok: false, fault: fault("time-unreadable", { text: trimmed }) };
  return { ok: true, value: instantFromUnixSeconds(toDayNumber(date) * DAY_SECONDS + secondOfDay - offset) };
}

/** Undefined where RFC 3339 knows no such offset. */
function offsetSeconds(zone: string): number | undefined {
  if (zone === "Z") return 0;
  const [sign, hours, minutes] = [zone.startsWith("-") ? -1 : 1, Number(zone.slice(1, 3)), Number(zone.slice(-2))];
  return hours > 23 || minutes > 59 ? undefined : sign * (hours * 3600 + minutes * 60);
}

/** The day in Asia/Shanghai on which the moment falls. */
export function dateOf(instant: Instant): CalendarDate {
  return instant.slice(0, 10) as CalendarDate;
}

/** Seconds from `from` to `to`; negative when `to` is earlier. */
export function secondsBetween(from: Instant, to: Instant): number {
  return toUnixSeconds(to) - toUnixSeconds(from);
}

/** `2024-03-01 18:10:00`, for people. */
export function wallTime(instant: Instant): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 19)}`;
}
