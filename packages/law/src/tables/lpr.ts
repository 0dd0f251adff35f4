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
import { LPR_ROWS, LPR_SOURCE, LPR_VERIFIED_UNTIL, type LprRows } from "./lpr-table.ts";

/** A stretch of time in which the LPR did not change. */
export interface LprValue {
  /** The day of the publication that set it. */
  readonly from: CalendarDate;
  readonly fromDay: DayNumber;
  readonly rate: Rate;
  /** 4 × the rate: the cap of 规定 25. */
  readonly fourfold: Rate;
}

export interface LprTable {
  readonly source: string;
  readonly knownUntil: CalendarDate;
  readonly knownUntilDay: DayNumber;
  /** Only the publications that changed the value, oldest first. */
  readonly values: readonly LprValue[];
}

/**
 * A table made of published rows in any order; rows that repeat the value before them are merged into it.
 * @throws RangeError on an empty table or an unreadable percentage
 */
export function lprTable(rows: LprRows, source: string, knownUntil?: string): LprTable {
  const sorted = rows.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const last = sorted.at(-1);
  if (last === undefined) throw new RangeError("an LPR table needs at least one row");
  const until = (knownUntil ?? last[0]) as CalendarDate;
  return { source, knownUntil: until, knownUntilDay: toDayNumber(until), values: changes(sorted) };
}

function changes(sorted: LprRows): readonly LprValue[] {
  const values: LprValue[] = [];
  for (const [on, text] of sorted) {
    const rate = percent(text);
    const before = values.at(-1);
    if (before !== undefined && compareRates(before.rate, rate) === 0) continue;
    const fromDay = toDayNumber(on as CalendarDate);
    values.push({ from: fromDayNumber(fromDay), fromDay, rate, fourfold: timesRate(rate, 4n) });
  }
  return values;
}

/** The table that comes with the law book, with rows of the user's own added (a later publication, for example). */
export function lprTableWith(added: LprRows): LprTable {
  return lprTable([...LPR_ROWS, ...added], LPR_SOURCE);
}

export const LPR: LprTable = lprTable(LPR_ROWS, LPR_SOURCE, LPR_VERIFIED_UNTIL);

/** The last publication that the law book knows; a date after it is computed with its value, and said so. */
export const LPR_KNOWN_UNTIL: CalendarDate = LPR.knownUntil;

/** The value in force on a day, by day number; null before the first publication (2019-08-20). */
export function lprOnDay(table: LprTable, day: DayNumber): LprValue | null {
  const { values } = table;
  for (let i = values.length - 1; i >= 0; i--) if (values[i]!.fromDay <= day) return values[i]!;
  return null;
}

/**
 * The one-year LPR in force on a date (规定 25, 28): the last value published on or before it, so the day of publication
 * already has the new one. After {@link LPR_KNOWN_UNTIL} it is the last known value.
 * @returns null before 2019-08-20, when there was no such rate
 */
export function lprOn(date: CalendarDate, table: LprTable = LPR): LprValue | null {
  return lprOnDay(table, toDayNumber(date));
}
