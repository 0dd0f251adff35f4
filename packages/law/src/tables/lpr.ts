/** The one-year LPR in force on a day: the last value published on or before it. */
import {
  type CalendarDate,
  type DayNumber,
  fromDayNumber,
  percent,
  type Rate,
  compareRates,
  timesRate,
  toDayNumber,
} from "@youju/model";
import { LPR_PROVENANCE, LPR_ROWS, LPR_TWO_SOURCES_UNTIL, type LprRows } from "./lpr-table.ts";

/** A stretch of time in which the LPR did not change. */
export interface LprValue {
  /** The day of the publication that set it. */
  readonly from: CalendarDate;
  readonly fromDay: DayNumber;
  readonly rate: Rate;
  /** 4 × the rate: the cap of 规定 25. */
  readonly fourfold: Rate;
}

/** One publication, also one that left the value as it was. */
export interface LprQuote extends LprValue {
  readonly publishedOn: CalendarDate;
  readonly publishedDay: DayNumber;
  /** As it was published: `3.00`. */
  readonly percent: string;
  /** Who vouches for it. */
  readonly by: "two-sources" | "one-source" | "user";
}

export interface LprTable {
  readonly source: string;
  readonly knownUntil: CalendarDate;
  readonly knownUntilDay: DayNumber;
  /** Only the publications that changed the value, oldest first. */
  readonly values: readonly LprValue[];
  /** Every publication, oldest first. */
  readonly quotes: readonly LprQuote[];
}

type QuotedRow = readonly [publishedOn: string, percentAYear: string, by: LprQuote["by"]];

function lprTable(rows: readonly QuotedRow[]): LprTable {
  const quotes: LprQuote[] = [];
  for (const [on, text, by] of rows.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))) {
    const publishedDay = toDayNumber(on as CalendarDate);
    const publishedOn = fromDayNumber(publishedDay);
    quotes.push({
      ...valueSetBy(publishedOn, percent(text), quotes.at(-1)),
      publishedOn,
      publishedDay,
      percent: text,
      by,
    });
  }
  const last = quotes.at(-1)!;
  return {
    source: LPR_PROVENANCE.source,
    knownUntil: last.publishedOn,
    knownUntilDay: last.publishedDay,
    values: quotes.filter((quote) => quote.fromDay === quote.publishedDay),
    quotes,
  };
}

function valueSetBy(from: CalendarDate, rate: Rate, before: LprQuote | undefined): LprValue {
  if (before !== undefined && compareRates(before.rate, rate) === 0)
    return { from: before.from, fromDay: before.fromDay, rate: before.rate, fourfold: before.fourfold };
  return { from, fromDay: toDayNumber(from), rate, fourfold: timesRate(rate, 4n) };
}

const OURS: readonly QuotedRow[] = LPR_ROWS.map(([on, text]) => [
  on,
  text,
  on <= LPR_TWO_SOURCES_UNTIL ? "two-sources" : "one-source",
]);

/**
 * The table that comes with the law book, with rows of the user's own (a later publication, for example). A row of a day
 * that the table has stands in for it.
 * @throws RangeError on an unreadable percentage
 */
export function lprTableWith(added: LprRows): LprTable {
  const days = new Set(added.map(([on]) => on));
  const mine = added.map(([on, text]): QuotedRow => [on, text, "user"]);
  return lprTable([...OURS.filter(([on]) => !days.has(on)), ...mine]);
}

export const LPR: LprTable = lprTable(OURS);

/** The last publication that the law book knows; a date after it is computed with its value, and said so. */
export const LPR_KNOWN_UNTIL: CalendarDate = LPR.knownUntil;

/** The publication in force on a day, by day number; null before the first one (2019-08-20). */
export function lprOnDay(table: LprTable, day: DayNumber): LprQuote | null {
  const { quotes } = table;
  for (let i = quotes.length - 1; i >= 0; i--) if (quotes[i]!.publishedDay <= day) return quotes[i]!;
  return null;
}

/**
 * The one-year LPR in force on a date (规定 25, 28): the last value published on or before it, so the day of publication
 * already has the new one. After {@link LPR_KNOWN_UNTIL} it is the last known value.
 * @returns null before 2019-08-20, when there was no such rate
 */
export function lprOn(date: CalendarDate, table: LprTable = LPR): LprQuote | null {
  return lprOnDay(table, toDayNumber(date));
}

/** A publication of the user's own, as results name it: `一年期LPR 2026-10-20 公布的 3.00%（用户添加）`. */
export const lprOfUser = ({ publishedOn, percent: text }: LprQuote): string =>
  `一年期LPR ${publishedOn} 公布的 ${text}%（用户添加）`;
