/**
 * 时间行: the grey lines of a chat that say when. WeChat writes them by the day on which one looks: `21:14` today,
 * `昨天 21:14`, `星期三 09:02` within a week, `3月1日 下午8:15` within the year, `2024年3月1日 20:15` before.
 */
import {
  addDays,
  type CalendarDate,
  calendarDate,
  type Instant,
  parseInstant,
  partsOf,
  toDayNumber,
} from "@youju/model";

export interface TimeWords {
  /** As it stands in the picture. */
  readonly text: string;
  /** Undefined where the day on which the picture was taken is wanted and not known. */
  readonly at?: Instant;
  /** The line itself says year, month and day. */
  readonly certain: boolean;
}

const TIME =
  /^(?:(\d{4})年(\d{1,2})月(\d{1,2})日|(\d{1,2})月(\d{1,2})日|(今天|昨天|前天)|(?:星期|周)([一二三四五六日天]))?(凌晨|清晨|早上|上午|中午|下午|傍晚|晚上)?(\d{1,2})[:：](\d{2})$/u;
const WEEKDAYS = "日一二三四五六";
const DAYS_AGO: Readonly<Record<string, number>> = { 今天: 0, 昨天: 1, 前天: 2 };

/** Undefined where the words are no time. */
export function timeWords(words: string, taken: CalendarDate | undefined): TimeWords | undefined {
  const text = words.trim();
  const found = TIME.exec(text.replaceAll(/\s/gu, ""));
  if (found === null) return undefined;
  const [, year, month, day, monthOnly, dayOnly, ago, weekday, part, hour = "", minute = ""] = found;
  const clock = clockOf(part, Number(hour), Number(minute));
  if (clock === undefined) return undefined;
  const certain = year !== undefined;
  const date = certain
    ? calendarDate(Number(year), Number(month), Number(day))
    : taken === undefined
      ? undefined
      : relativeDate(taken, { monthOnly, dayOnly, ago, weekday });
  if (date === undefined) return { text, certain: false };
  const at = parseInstant(`${date} ${clock}:00`);
  return at.ok ? { text, at: at.value, certain } : { text, certain: false };
}

interface Relative {
  readonly monthOnly: string | undefined;
  readonly dayOnly: string | undefined;
  readonly ago: string | undefined;
  readonly weekday: string | undefined;
}

function relativeDate(taken: CalendarDate, { monthOnly, dayOnly, ago, weekday }: Relative): CalendarDate | undefined {
  if (monthOnly !== undefined) return latest(taken, Number(monthOnly), Number(dayOnly));
  if (weekday === undefined) return addDays(taken, -(DAYS_AGO[ago ?? "今天"] ?? 0));
  const wanted = WEEKDAYS.indexOf(weekday === "天" ? "日" : weekday);
  // Day 0 was a Thursday. WeChat names no day by the weekday of today.
  const today = (((toDayNumber(taken) + 4) % 7) + 7) % 7;
  const back = (today - wanted + 7) % 7;
  return back === 0 ? undefined : addDays(taken, -back);
}

/** The last such day that was not after `taken`. */
function latest(taken: CalendarDate, month: number, day: number): CalendarDate | undefined {
  const [year] = partsOf(taken);
  const date = calendarDate(year, month, day);
  return date === undefined || date > taken ? calendarDate(year - 1, month, day) : date;
}

/** `下午8:15` is 20:15, `凌晨12:05` is 00:05, `中午1:10` is 13:10; with 24 hours the words add nothing. */
function clockOf(part: string | undefined, hour: number, minute: number): string | undefined {
  if (hour > 23 || minute > 59) return undefined;
  const late = part === "下午" || part === "傍晚" || part === "晚上" || (part === "中午" && hour < 6);
  const early = part === "凌晨" || part === "清晨" || part === "早上" || part === "上午";
  const full = late && hour < 12 ? hour + 12 : early && hour === 12 ? 0 : hour;
  return `${String(full).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
