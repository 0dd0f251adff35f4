/** Days and times in the forms that hands and spreadsheet programs write: `2025-4-5 9:05 PM`, `2024年3月6日 下午6时10分`, `24:00:00`. */
import { type CalendarDate, calendarDate, type Fault, fault, type Result } from "@youju/model";

export interface WrittenTime {
  readonly day: CalendarDate;
  /** `18:10:00`; absent where only the day is said. */
  readonly clock?: string;
  readonly seconds: boolean;
}

const DAY =
  /^(?:(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?|(\d{4})(\d{2})(\d{2}))(?![\d./-])[\sT,，]*(.*)$/u;
const WEEKDAY = /[(（]?(?:星期|礼拜|周)[一二三四五六日天][)）]?/u;
const NO_YEAR = /^(\d{1,2})\s*(?:[-/]|月)\s*(\d{1,2})日?(?![\d/.-])/u;
const YEAR_LAST = /^\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})(?!\d)/u;

/** Faults: `bill-time-unreadable`, `bill-time-impossible`, `bill-time-no-year`, `bill-time-order`. */
export function writtenTime(text: string): Result<WrittenTime> {
  const plain = text.normalize("NFKC").replace(WEEKDAY, " ").trim();
  const match = DAY.exec(plain);
  if (match === null) return { ok: false, fault: withoutDay(plain, text) };
  const [year, month, date] = [match[1] ?? match[4], match[2] ?? match[5], match[3] ?? match[6]].map(Number);
  const day = calendarDate(year!, month!, date!);
  if (day === undefined) return { ok: false, fault: fault("bill-time-impossible", { text }) };
  if (match[7] === "") return { ok: true, value: { day, seconds: false } };
  const clock = writtenClock(match[7]!);
  if (clock === undefined) return { ok: false, fault: fault("bill-time-unreadable", { text }) };
  return { ok: true, value: { day, ...clock } };
}

function withoutDay(plain: string, text: string): Fault {
  if (YEAR_LAST.test(plain)) return fault("bill-time-order", { text });
  return fault(NO_YEAR.test(plain) ? "bill-time-no-year" : "bill-time-unreadable", { text });
}

const CLOCK =
  /^(上午|早上|早晨|凌晨|中午|下午|傍晚|晚上|[AP]\.?M\.?)?\s*(\d{1,2})(?:[:.时点]\s*(\d{1,2})?)?(?:[:.分]\s*(\d{1,2})(?:\.\d+)?)?[分秒]?\s*([AP]\.?M\.?)?$/iu;

/** `6:10 PM`, `18时10分`; of `24:00:00`, which some banks print, only the day that stands before it is known. */
export function writtenClock(text: string): Pick<WrittenTime, "clock" | "seconds"> | undefined {
  const match = CLOCK.exec(text.normalize("NFKC").trim());
  if (match === null || (match[3] === undefined && !/[时点]/u.test(text))) return undefined;
  const [minute, second] = [Number(match[3] ?? 0), Number(match[4] ?? 0)];
  if (Number(match[2]) === 24 && minute === 0 && second === 0) return { seconds: true };
  const hour = hourOf(Number(match[2]), (match[1] ?? match[5] ?? "").replaceAll(".", "").toUpperCase());
  if (hour === undefined || hour > 23 || minute > 59 || second > 59) return undefined;
  const clock = [hour, minute, second].map((part) => String(part).padStart(2, "0")).join(":");
  return { clock, seconds: match[4] !== undefined };
}

/** Undefined for what can mean two hours, such as 晚上12点. */
function hourOf(hour: number, half: string): number | undefined {
  if (half === "") return hour;
  const morning = half === "AM" || /上午|早上|早晨|凌晨/u.test(half);
  if (morning) return hour === 12 ? (half === "AM" || half === "凌晨" ? 0 : undefined) : hour;
  if (hour === 12) return half === "PM" || half === "中午" || half === "下午" ? 12 : undefined;
  return hour > 12 || (half === "中午" && hour >= 10) ? hour : hour + 12;
}

/** What a bill says of the days that it covers. */
export interface Period {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** The day of `03/01` in the years of the period: only where no more than one of them has it within. */
export function dayWithin(text: string, { from, to }: Period): CalendarDate | undefined {
  const match = NO_YEAR.exec(text.normalize("NFKC").trim());
  if (match === null) return undefined;
  const years = [...new Set([from.slice(0, 4), to.slice(0, 4)])].map(Number);
  if (Number(to.slice(0, 4)) - Number(from.slice(0, 4)) > 1) return undefined;
  const days = years.flatMap((year) => calendarDate(year, Number(match[1]), Number(match[2])) ?? []);
  const within = days.filter((day) => day >= from && day <= to);
  return within.length === 1 ? within[0] : undefined;
}
