/** zod schemas of the values that cross an edge: case.yaml, the API, the database. Faults keep our codes. */
import { z } from "zod";
import { type CalendarDate, parseCalendarDate } from "./calendar-date.ts";
import { describeFault, fault, type Result } from "./fault.ts";
import { type Instant, parseInstant } from "./instant.ts";
import { type Fen, formatMoney, parseMoney } from "./money.ts";
import { isRateTooHigh, parseDailyRate, parseRate, type Rate, timesRate } from "./rate.ts";

/** Lets a parser of ours stand in a schema; the issue carries the fault under `params.fault`. */
export function parsed<T>(parse: (text: string) => Result<T>): (text: string, context: z.RefinementCtx) => T {
  return (text, context) => {
    const result = parse(text);
    if (result.ok) return result.value;
    context.addIssue({ code: "custom", message: describeFault(result.fault).text, params: { fault: result.fault } });
    return z.NEVER;
  };
}

/** A day; any written form that `parseCalendarDate` knows, normalised to `YYYY-MM-DD`. */
export const dateSchema = z.string().transform(parsed<CalendarDate>(parseCalendarDate));

/** A moment; normalised to `…+08:00`. */
export const instantSchema = z.string().transform(parsed<Instant>(parseInstant));

function positiveMoney(text: string): Result<Fen> {
  const result = parseMoney(text);
  if (!result.ok || result.value > 0n) return result;
  return { ok: false, fault: { code: "money-not-positive", details: { text } } };
}

/** A positive sum as text, normalised to the contract's form (`20000.00`). */
export const moneySchema = z.string().transform(parsed<string>((text) => mapResult(positiveMoney(text), formatMoney)));

/** A yearly rate as a person wrote it (`12%`, `月息2%`), checked but kept in their words; `parseRate` gives its value. */
export const rateSchema = z
  .string()
  .transform(parsed<string>((text) => writtenRate(text, parseRate(text), (yearly) => yearly)));

/** A rate by the day, checked but kept in the person's words; `parseDailyRate` gives its value. */
export const dailyRateSchema = z
  .string()
  .transform(parsed<string>((text) => writtenRate(text, parseDailyRate(text), (daily) => timesRate(daily, 365n))));

function writtenRate(text: string, read: Result<Rate>, yearly: (rate: Rate) => Rate): Result<string> {
  return read.ok && isRateTooHigh(yearly(read.value))
    ? { ok: false, fault: fault("rate-too-high", { text: text.trim() }) }
    : mapResult(read, () => text);
}

function mapResult<A, B>(result: Result<A>, map: (value: A) => B): Result<B> {
  return result.ok ? { ok: true, value: map(result.value) } : result;
}
