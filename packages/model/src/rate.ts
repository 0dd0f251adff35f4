/**
 * A yearly rate as an exact fraction in lowest terms: 12% is 3/25. Never a floating-point number.
 */
import { fault, type Result } from "./fault.ts";

export interface Rate {
  readonly n: bigint;
  readonly d: bigint;
}

function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

/** The fraction n/d in lowest terms; d must be positive. */
export function rate(n: bigint, d: bigint): Rate {
  if (d <= 0n) throw new RangeError("a rate needs a positive denominator");
  const g = gcd(n < 0n ? -n : n, d);
  return { n: n / g, d: d / g };
}

export const ZERO_RATE: Rate = { n: 0n, d: 1n };

/** Negative, zero or positive, as for sorting. */
export function compareRates(a: Rate, b: Rate): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const isZeroRate = (r: Rate): boolean => r.n === 0n;
export const lowerRate = (a: Rate, b: Rate): Rate => (compareRates(a, b) <= 0 ? a : b);
export const addRates = (a: Rate, b: Rate): Rate => rate(a.n * b.d + b.n * a.d, a.d * b.d);
export const timesRate = (a: Rate, times: bigint): Rate => rate(a.n * times, a.d);
/** Above this a rate is a slip of the pen, not an agreement (claim-spec, Inputs). */
const HIGHEST_RATE: Rate = percent("1000");
export const isRateTooHigh = (yearly: Rate): boolean => compareRates(yearly, HIGHEST_RATE) > 0;
/** a − b, but never below zero. */
export const subtractRates = (a: Rate, b: Rate): Rate => {
  const n = a.n * b.d - b.n * a.d;
  return n <= 0n ? ZERO_RATE : rate(n, a.d * b.d);
};

/** The rate of a decimal number of percent: `3.45` → 3.45%. */
export function percent(text: string): Rate {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(text);
  if (match === null) throw new RangeError(`not a percentage: ${text}`);
  const decimals = match[2] ?? "";
  return rate(BigInt(`${match[1]}${decimals}`), 100n * 10n ** BigInt(decimals.length));
}

const CHINESE_DIGITS = "零一二三四五六七八九";
const FEN_LI = /^([\d.]+|[一二两三四五六七八九])(分|厘)(?:([\d一二三四五六七八九])厘?)?$/u;

function chineseOrDigits(text: string): string {
  if (/^\d+(\.\d+)?$/.test(text)) return text;
  const index = CHINESE_DIGITS.indexOf(text === "两" ? "二" : text);
  return index < 0 ? "" : String(index);
}

/** 一分 is 1%, 一厘 0.1%, 一分五 1.5% — by the month; by the year 一分 is 10%, 一厘 1%. */
function traditionalPercent(text: string, yearly: boolean): Rate | undefined {
  const match = FEN_LI.exec(text);
  if (match === null) return undefined;
  const [whole, tenth] = [chineseOrDigits(match[1]!), match[3] === undefined ? "" : chineseOrDigits(match[3])];
  if (whole === "" || (match[3] !== undefined && (tenth === "" || whole.includes(".")))) return undefined;
  const units = percent(tenth === "" ? whole : `${whole}.${tenth}`);
  const inPercent = match[2] === "分" ? units : rate(units.n, units.d * 10n);
  return yearly ? timesRate(inPercent, 10n) : inPercent;
}

/**
 * Reads a yearly rate: `12%`, `年利率12%`, `月息2%`, `2%/月`, `月息2分`, `二分`, `年息5厘`, `日0.05%`, `0%`, `无息`.
 * Monthly rates are multiplied by 12, daily ones by 365 (claim-spec, Inputs). A bare number and a number of 分/厘
 * without 年 or 月 are faults, because they can be read in two ways; a spoken `一分`, `二分` is monthly by custom.
 * @returns the rate, or `rate-without-percent` / `rate-unit-unknown` / `rate-is-discount` / `rate-unreadable`
 */
export function parseRate(text: string): Result<Rate> {
  const written = text.normalize("NFKC").replaceAll(/\s+/g, "");
  if (/^(无息|无利息|免息|没有利息)$/u.test(written)) return { ok: true, value: ZERO_RATE };
  if (/^[\d.]+$/.test(written)) return { ok: false, fault: fault("rate-without-percent", { text: text.trim() }) };
  if (written.includes("折")) return { ok: false, fault: fault("rate-is-discount", { text: text.trim() }) };
  const period = periodOf(written);
  const bare = written.replaceAll(/年化?|月|日|天|每|利率|利息|息|利|按|[/／]/gu, "");
  if (/^\d+(\.\d+)?%$/.test(bare))
    return { ok: true, value: timesRate(percent(bare.slice(0, -1)), TIMES[period ?? "year"]) };
  const traditional = traditionalPercent(bare, period === "year");
  if (traditional === undefined) return { ok: false, fault: fault("rate-unreadable", { text: text.trim() }) };
  if (period === undefined && /\d/.test(bare))
    return { ok: false, fault: fault("rate-unit-unknown", { text: text.trim() }) };
  return { ok: true, value: timesRate(traditional, TIMES[period ?? "month"]) };
}

/** 百分之一 is 1%; the others are so many times less. */
const PARTS: Readonly<Record<string, bigint>> = { 百: 1n, 千: 10n, 万: 100n };

/**
 * Reads a rate by the day (违约金每日…): `0.03%`, `日0.03%`, `每日万分之三`, `千分之一`, `百分之一`. The result is per day, not per year.
 * @returns the rate, or `rate-without-percent` / `rate-unreadable`
 */
export function parseDailyRate(text: string): Result<Rate> {
  const written = text.normalize("NFKC").replaceAll(/\s+/g, "");
  if (/^[\d.]+$/.test(written)) return { ok: false, fault: fault("rate-without-percent", { text: text.trim() }) };
  const bare = written.replaceAll(/每|按|利率|[日天/]/gu, "");
  if (/^\d+(\.\d+)?%$/.test(bare)) return { ok: true, value: percent(bare.slice(0, -1)) };
  const part = /^([百千万])分之([\d.]+|[一二两三四五六七八九])$/u.exec(bare);
  const digits = part === null ? "" : chineseOrDigits(part[2]!);
  if (part === null || digits === "") return { ok: false, fault: fault("rate-unreadable", { text: text.trim() }) };
  const share = percent(digits);
  return { ok: true, value: rate(share.n, share.d * PARTS[part[1]!]!) };
}

type Period = "year" | "month" | "day";
const TIMES: Readonly<Record<Period, bigint>> = { year: 1n, month: 12n, day: 365n };

function periodOf(text: string): Period | undefined {
  if (text.includes("年")) return "year";
  if (text.includes("月")) return "month";
  return /[日天]/u.test(text) ? "day" : undefined;
}

function decimal(n: bigint, d: bigint, digits: number): string {
  const scale = 10n ** BigInt(digits);
  const scaled = (2n * n * scale + d) / (2n * d);
  const fraction = String(scaled % scale)
    .padStart(digits, "0")
    .replace(/0+$/, "");
  return fraction === "" ? String(scaled / scale) : `${scaled / scale}.${fraction}`;
}

/** The decimal string of the contract: 12% → `0.12`. Fractions that do not end are cut at ten decimals. */
export function formatRate(r: Rate): string {
  return decimal(r.n, r.d, 10);
}

/** For people: `12%`, `3.35%`; at most four decimals. */
export function formatPercent(r: Rate): string {
  return `${decimal(r.n * 100n, r.d, 4)}%`;
}

/** The reverse of {@link formatRate}, for text that the program itself wrote; throws on anything else. */
export function rateFromContract(text: string): Rate {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(text);
  if (match === null) throw new RangeError(`not a contract rate: ${text}`);
  const decimals = match[2] ?? "";
  return rate(BigInt(`${match[1]}${decimals}`), 10n ** BigInt(decimals.length));
}
