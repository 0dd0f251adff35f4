/** Cells of a bill as text, ids, times and amounts, whether they came as text (CSV) or as numbers and dates (XLSX). */
import {
  type Fault,
  fault,
  type Fen,
  fromDayNumber,
  type Instant,
  instantFromUnixSeconds,
  parseInstant,
  parseMoney,
  type Result,
} from "@youju/model";
import type { CellValue } from "../xlsx/sheet-rows.ts";
import { writtenTime } from "./written-time.ts";

/**
 * The text of a cell; empty for `/`, which WeChat writes for nothing. Marks that keep Excel from changing a value go:
 * tabs after it, `="…"` around it, an apostrophe or backtick before it.
 */
export function cellText(cell: CellValue | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell !== "string") return cell instanceof Date ? wallTimeOf(cell) : String(cell);
  const text = cell.trim();
  return text === "/" ? "" : text;
}

const MANGLED = /^\d+(?:\.\d+)?E\+\d+$/iu;
/** Excel keeps fifteen digits of a number and writes zeros after them; no id ends in so many. */
const ROUNDED = /^\d{15}0{5,}$/u;

/** An id, or what Excel made of it: a float keeps fifteen digits, and the id is lost. */
export function cellId(cell: CellValue | undefined): { readonly id?: string; readonly mangled?: string } {
  if (typeof cell === "number" && !Number.isSafeInteger(cell)) return { mangled: String(cell) };
  const text = cellText(cell)
    .replace(/^(?:=?"|['`])/u, "")
    .replace(/"$/u, "")
    .trim();
  if (text === "") return {};
  return MANGLED.test(text) || ROUNDED.test(text) ? { mangled: text } : { id: text };
}

export interface CellTime {
  readonly at: Instant;
  /** False where the cell gives minutes only: Excel's own form. */
  readonly seconds: boolean;
  /** Only the day is said; `at` is its beginning. */
  readonly dayOnly?: true;
}

const SECONDS_OF_DAY = 86_400;
/** Excel counts days from 1899-12-30; 25569 is 1970-01-01. */
const EPOCH_SERIAL = 25_569;
const BEIJING_SECONDS = 8 * 3600;

/** A time cell: text, a date, or a serial day number. Faults: `bill-time-unreadable`, `bill-time-impossible`. */
export function cellTime(cell: CellValue | undefined): Result<CellTime> {
  if (cell instanceof Date) return ok({ at: fromWallSeconds(Math.round(cell.getTime() / 1000)), seconds: true });
  if (typeof cell === "number") return serialTime(cell, String(cell));
  const text = cellText(cell);
  const parsed = parseInstant(text);
  if (parsed.ok) return ok({ at: parsed.value, seconds: hasSeconds(text) });
  if (/^\d{5}(?:\.\d+)?$/u.test(text)) return serialTime(Number(text), text);
  const written = writtenTime(text);
  if (!written.ok) return written;
  const { day, clock, seconds } = written.value;
  const at = parseInstant(`${day} ${clock ?? "00:00:00"}`);
  if (!at.ok) return failed(fault("bill-time-unreadable", { text }));
  return ok({
    at: at.value,
    seconds: seconds || clock === undefined,
    ...(clock === undefined ? { dayOnly: true } : {}),
  });
}

function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

function failed<T>(f: Fault): Result<T> {
  return { ok: false, fault: f };
}

function hasSeconds(text: string): boolean {
  return text.indexOf(":") !== text.lastIndexOf(":");
}

/** 2000 to 2100: what else a number in this column may be, it is no time of a bill. */
function serialTime(serial: number, text: string): Result<CellTime> {
  if (!(serial > 36_526 && serial < 73_051)) return failed(fault("bill-time-unreadable", { text }));
  return ok({ at: fromWallSeconds(Math.round((serial - EPOCH_SERIAL) * SECONDS_OF_DAY)), seconds: true });
}

function fromWallSeconds(seconds: number): Instant {
  return instantFromUnixSeconds(seconds - BEIJING_SECONDS);
}

function wallTimeOf(date: Date): string {
  const seconds = Math.round(date.getTime() / 1000);
  const day = Math.floor(seconds / SECONDS_OF_DAY);
  const of = seconds - day * SECONDS_OF_DAY;
  const clock = [Math.floor(of / 3600), Math.floor(of / 60) % 60, of % 60].map((n) => String(n).padStart(2, "0"));
  return `${fromDayNumber(day)} ${clock.join(":")}`;
}

const PLAIN = /^[¥￥]?(\d{1,12})\.(\d\d)$/u;

const DASHES = /[\u2010-\u2015\u2212]/gu;

/** Figures and marks of plain width, every dash that stands for a minus as one, `(500.00)` as `-500.00`. */
export function plainSum(text: string): string {
  const normal = text.normalize("NFKC").replaceAll(DASHES, "-").replaceAll(/[\s¥]/gu, "");
  return normal.replace(/^\(([\d,.]+)\)(元?)$/u, "-$1$2");
}

/** An amount whatever its sign, for lists whose words say which way it went. Faults as of `cellAmount`. */
export function unsignedAmount(cell: CellValue | undefined): Result<Fen> {
  return cellAmount(typeof cell === "number" ? Math.abs(cell) : plainSum(cellText(cell)).replace("-", ""));
}

/** An amount cell. Faults: `bill-amount-unreadable`, `bill-amount-decimals`, `bill-amount-negative`. */
export function cellAmount(cell: CellValue | undefined): Result<Fen> {
  if (typeof cell === "number") return floatAmount(cell);
  const text = cellText(cell);
  const plain = PLAIN.exec(text);
  if (plain !== null) return ok(BigInt(plain[1]! + plain[2]!));
  const parsed = parseMoney(plainSum(text));
  if (!parsed.ok)
    return failed(
      fault(parsed.fault.code === "money-decimals" ? "bill-amount-decimals" : "bill-amount-unreadable", { text }),
    );
  return parsed.value < 0n ? failed(fault("bill-amount-negative", { text })) : parsed;
}

function floatAmount(yuan: number): Result<Fen> {
  const fen = fenOfFloat(yuan);
  return fen.ok && fen.value < 0n ? failed(fault("bill-amount-negative", { text: String(yuan) })) : fen;
}

/** The float nearest to a sum of whole fen is read as that sum: 0.1 + 0.2 is 0.30, and 0.305 is a fault. */
export function fenOfFloat(yuan: number): Result<Fen> {
  const text = String(yuan);
  if (!Number.isFinite(yuan) || Math.abs(yuan) > 1e12) return failed(fault("bill-amount-unreadable", { text }));
  const fen = Math.round(yuan * 100);
  if (Math.abs(yuan * 100 - fen) > 1e-4) return failed(fault("bill-amount-decimals", { text }));
  return ok(BigInt(fen));
}
