/** Years that a person adds to the calendar of working days: a year's notice as a whole, or not at all. */
import { type CalendarDate, fault, type Fault } from "@youju/model";
import { CALENDAR_PROVENANCE, isWeekend, WORK_CALENDAR } from "../workday.ts";
import { dateColumn, readWord } from "./columns.ts";
import type { Cells, PlacedRow, TableKind } from "./kind.ts";

export const OFF = "放假";
const WORKED = "上班";

const kindColumn = {
  key: "type",
  label: "安排",
  heads: ["类型", "kind"],
  read: readWord({
    [OFF]: ["休", "休息", "放假日", "节假日", "holiday", "off"],
    [WORKED]: ["班", "补班", "调休", "调休上班", "工作日", "workday", "work"],
  }),
} as const;

const yearOf = ({ date }: Cells): string => date!.slice(0, 4);

/** Off in every year that was ever announced; a file without one of them is not a whole year. */
const ALWAYS_OFF = ["01-01", "05-01", "10-01"];
/** Fewer days off than in any year that was ever announced. */
const FEWEST_DAYS = 20;

export const holidaysKind: TableKind = {
  title: "节假日",
  provenance: CALENDAR_PROVENANCE,
  columns: [dateColumn, kindColumn],
  template: "date,type\n2027-01-01,放假\n2027-02-07,上班",
  ours: [
    ...[...WORK_CALENDAR.holidays].map((date) => ({ date, type: OFF })),
    ...[...WORK_CALENDAR.makeUpDays].map((date) => ({ date, type: WORKED })),
  ],
  key: ({ date }) => date!,
  unit: yearOf,
  values: ["type"],
  text: ({ date, type }) => `${date} ${type}`,
  inOrder: true,
  check: ({ rows, today }) => ({
    faults: [
      ...rows.flatMap((row) => faultsOf(row, today)),
      ...[...Map.groupBy(rows, ({ cells }) => yearOf(cells))].flatMap(([year, those]) => incomplete(year, those)),
    ],
    warnings: [],
  }),
};

/** The notice for a year comes in the autumn before it. */
function faultsOf({ cells, at }: PlacedRow, today: CalendarDate): readonly Fault[] {
  const date = cells["date"] as CalendarDate;
  if (Number(yearOf(cells)) > Number(today.slice(0, 4)) + 1)
    return [fault("holidays-not-announced", { date, today }, at)];
  return cells["type"] === WORKED && !isWeekend(date) ? [fault("holidays-worked-weekday", { date }, at)] : [];
}

function incomplete(year: string, rows: readonly PlacedRow[]): readonly Fault[] {
  const off = new Set(rows.filter(({ cells }) => cells["type"] === OFF).map(({ cells }) => cells["date"]));
  const missing = ALWAYS_OFF.map((day) => `${year}-${day}`).filter((date) => !off.has(date));
  if (missing.length === 0 && off.size >= FEWEST_DAYS) return [];
  return [fault("holidays-year-incomplete", { year, days: off.size, missing }, { file: rows[0]!.at.file! })];
}
