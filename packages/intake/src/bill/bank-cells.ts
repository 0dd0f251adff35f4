/** Cells of a bank statement: words, money with its sign and currency, days and times in every form that banks use. */
import {
  type CalendarDate,
  calendarDate,
  dateOf,
  type Direction,
  fault,
  type Fen,
  type Instant,
  instantFromUnixSeconds,
  parseCalendarDate,
  parseInstant,
  parseMoney,
  type Result,
  toDayNumber,
} from "@youju/model";
import type { CellValue } from "../xlsx/sheet-rows.ts";
import { cellText, cellTime, fenOfFloat, plainSum } from "./cells.ts";
import { withoutDirection } from "./direction-words.ts";
import { dayWithin, type Period, writtenClock, writtenTime } from "./written-time.ts";

/** The words of a cell; empty for `-` and `-------------------`, which stand for nothing, also before other words. */
export function bankText(cell: CellValue | undefined): string {
  const text = cellText(cell);
  if (!/^[='`—-]/u.test(text)) return text;
  const bare = text.replace(/^="(.*)"$/u, "$1").replace(/^['`]/u, "");
  return /^[-—]+$/u.test(bare) ? "" : bare.replace(/^-{5,}\s*/u, "");
}

/** True for yuan, and where nothing is said; false for any other money. */
export function isYuan(currency: string): boolean {
  return currency === "" || /^(?:CNY|RMB|人民币|元$|156$|0?1$)/iu.test(currency);
}

export interface BankMoney {
  /** Without its sign. */
  readonly fen: Fen;
  readonly sign: "+" | "-" | "";
  /** Where it stands in the cell: `USD 12.00`. */
  readonly currency: string;
  /** Where a word for the direction stands in the cell: `支出 500.00`, `500.00借`. */
  readonly word?: Direction;
}

const PLAIN = /^([+-]?)(\d{1,3}(?:,\d{3}){1,3}|\d{1,12})\.(\d\d)$/u;
const PARTS = /^([+-]?)([A-Za-z]{3}|[\u4e00-\u9fa5]{1,4}|[$€£])?([+-]?)([\d,.]+)([A-Za-z]{3}|元)?(-?)$/u;

/** Undefined where the cell is empty. Faults: `bill-amount-unreadable`, `bill-amount-decimals`. */
export function bankMoney(cell: CellValue | undefined): Result<BankMoney> | undefined {
  if (typeof cell === "number") return ofFloat(cell);
  const text = bankText(cell);
  if (text === "") return undefined;
  const plain = PLAIN.exec(text);
  if (plain !== null)
    return {
      ok: true,
      value: { fen: BigInt(plain[2]!.replaceAll(",", "") + plain[3]!), sign: signOf(plain[1]), currency: "" },
    };
  return ofText(text);
}

function ofFloat(yuan: number): Result<BankMoney> {
  const fen = fenOfFloat(Math.abs(yuan));
  return fen.ok ? { ok: true, value: { fen: fen.value, sign: yuan < 0 ? "-" : "", currency: "" } } : fen;
}

/** Figures of any width, every dash that stands for a minus, `(500.00)` as accountants write what goes out. */
function ofText(text: string): Result<BankMoney> {
  const normal = plainSum(text);
  const { sum, word } =
    PARTS.test(normal) && !/[\u4e00-\u9fa5A-Za-z]/u.test(normal) ? { sum: normal } : withoutDirection(normal);
  const parts = PARTS.exec(sum);
  const signs = parts === null ? "" : parts[1]! + parts[3]! + parts[6]!;
  const money = parts === null || signs.length > 1 ? undefined : parseMoney(parts[4]!);
  if (parts === null || money?.ok !== true) {
    const code = money?.ok === false && money.fault.code === "money-decimals" ? "decimals" : "unreadable";
    return { ok: false, fault: fault(`bill-amount-${code}`, { text }) };
  }
  const currency = parts[2] ?? parts[5] ?? "";
  return {
    ok: true,
    value: { fen: money.value, sign: signOf(signs), currency, ...(word === undefined ? {} : { word }) },
  };
}

const signOf = (text: string | undefined): BankMoney["sign"] => (text === "+" || text === "-" ? text : "");

export interface BankTime {
  readonly at: Instant;
  /** False where the statement gives the day only; then `at` is its beginning. */
  readonly certain: boolean;
}

interface DayAndClock {
  readonly day: CalendarDate;
  /** `18:10:00`; absent where the cell gives the day only. */
  readonly clock?: string;
}

/** A cell that shows a time alone is a moment of the day on which spreadsheets begin to count, in 1899. */
const EARLIEST = "1970-01-01";

/**
 * The time of a row from its column for the day and the one for the time, of which either may hold both. `00:00:00` is
 * what programs write that do not know the time. Faults: `bill-time-unreadable`, `bill-time-impossible`.
 */
export function bankTime(
  dayCell: CellValue | undefined,
  clockCell: CellValue | undefined,
  period?: Period,
): Result<BankTime> {
  const whole = mayHoldDay(clockCell) ? dayAndClock(clockCell) : undefined;
  if (whole?.ok === true && whole.value.clock !== undefined && whole.value.day > EARLIEST)
    return timeOf(whole.value.day, whole.value.clock);
  const found = dayAndClock(dayCell);
  if (!found.ok) {
    // A list that says which days it covers says the year too.
    const day = period === undefined ? undefined : dayWithin(bankText(dayCell), period);
    return day === undefined ? found : timeOf(day, clockOf(clockCell));
  }
  return timeOf(found.value.day, clockOf(clockCell) ?? found.value.clock);
}

/** `18:10:00` and `181000` do not. */
function mayHoldDay(cell: CellValue | undefined): boolean {
  return typeof cell === "string" ? cell.length > 8 : cell instanceof Date || (typeof cell === "number" && cell > 1);
}

function timeOf(day: CalendarDate, clock: string | undefined): Result<BankTime> {
  const seconds = clock === undefined ? 0 : secondsOf(clock);
  const at = instantFromUnixSeconds(toDayNumber(day) * SECONDS_OF_DAY + seconds - BEIJING_SECONDS);
  return { ok: true, value: { at, certain: clock !== undefined } };
}

const SECONDS_OF_DAY = 86_400;
const BEIJING_SECONDS = 8 * 3600;

const secondsOf = (clock: string): number =>
  Number(clock.slice(0, 2)) * 3600 + Number(clock.slice(3, 5)) * 60 + Number(clock.slice(6, 8));

const COMPACT = /^(\d{4})(\d{2})(\d{2})[\sT]*(\d{1,2})[:：.]?(\d{2})(?:[:：.]?(\d{2}))?$/u;
/** DB2 writes `2024-03-01-18.10.00`. */
const DOTTED = /^(\d{4}-\d{2}-\d{2})[-\s](\d{2})\.(\d{2})\.(\d{2})(?:\.\d+)?$/u;

function dayAndClock(cell: CellValue | undefined): Result<DayAndClock> {
  const text = bankText(typeof cell === "number" && cell > 100_000 ? String(cell) : cell);
  if (typeof cell === "string" || (typeof cell === "number" && cell > 100_000)) {
    const day = parseCalendarDate(text);
    if (day.ok) return { ok: true, value: { day: day.value } };
    const compact = COMPACT.exec(text);
    if (compact !== null) return compactTime(compact, text);
    const dotted = DOTTED.exec(text);
    if (dotted !== null) return dayAndClock(`${dotted[1]} ${dotted[2]}:${dotted[3]}:${dotted[4]}`);
    if (day.fault.code === "date-impossible") return { ok: false, fault: fault("bill-time-impossible", { text }) };
  }
  if (typeof cell === "string" && !/^\d{5}(?:\.\d+)?$/u.test(text) && !parseInstant(text).ok) return writtenTime(text);
  const time = cellTime(typeof cell === "string" ? text : cell);
  return time.ok ? { ok: true, value: splitTime(time.value.at) } : time;
}

function compactTime(match: RegExpExecArray, text: string): Result<DayAndClock> {
  const day = calendarDate(Number(match[1]), Number(match[2]), Number(match[3]));
  if (day === undefined) return { ok: false, fault: fault("bill-time-impossible", { text }) };
  const time = parseInstant(`${day} ${match[4]}:${match[5]}:${match[6] ?? "00"}`);
  return time.ok
    ? { ok: true, value: splitTime(time.value) }
    : writtenTime(`${day} ${match[4]}:${match[5]}:${match[6] ?? "00"}`);
}

function splitTime(at: Instant): DayAndClock {
  const clock = at.slice(11, 19);
  return clock === "00:00:00" ? { day: dateOf(at) } : { day: dateOf(at), clock };
}

const CLOCK = /^(\d{1,2})[:：](\d{2})(?:[:：](\d{2}))?(?:\.\d+)?$/u;

/** `18:10:00`, `181000`, `93010` (a number that lost its zero), a fraction of a day; undefined where it is no time. */
function clockOf(cell: CellValue | undefined): string | undefined {
  if (cell instanceof Date)
    return knownClock(instantFromUnixSeconds(Math.round(cell.getTime() / 1000) - BEIJING_SECONDS).slice(11, 19));
  if (typeof cell === "number" && cell > 0 && cell < 1)
    return knownClock(instantFromUnixSeconds(Math.round(cell * SECONDS_OF_DAY) - BEIJING_SECONDS).slice(11, 19));
  const text = bankText(cell);
  const digits = /^\d{4,6}$/u.test(text) ? text.padStart(6, "0") : undefined;
  const match = digits === undefined ? CLOCK.exec(text) : /^(\d\d)(\d\d)(\d\d)$/u.exec(digits);
  if (match === null) return knownClock(writtenClock(text)?.clock);
  const [hour, minute, second] = [match[1]!, match[2]!, match[3] ?? "00"];
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  return knownClock(`${hour.padStart(2, "0")}:${minute}:${second}`);
}

const knownClock = (clock: string | undefined): string | undefined => (clock === "00:00:00" ? undefined : clock);
