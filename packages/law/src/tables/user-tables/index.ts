/** The tables that a person can add rows to, and the calculators' tables with those rows in them. */
import { LAW_TABLES, type LawTables } from "../law-tables.ts";
import { lprTableWith } from "../lpr.ts";
import { CALENDAR_PROVENANCE, workCalendar } from "../workday.ts";
import { feesKind, feesWith } from "./fees.ts";
import { holidaysKind, OFF } from "./holidays.ts";
import type { TableKind, UserRow } from "./kind.ts";
import { lprKind } from "./lpr.ts";
import { noticesKind, noticesWith } from "./notices.ts";
import { standingCells, usedRows } from "./standing.ts";
import { wagesKind, wagesWith } from "./wages.ts";

export const tableKinds = {
  lpr: lprKind,
  holidays: holidaysKind,
  wages: wagesKind,
  notices: noticesKind,
  fees: feesKind,
} satisfies Readonly<Record<string, TableKind>>;

export type TableName = keyof typeof tableKinds;
export const TABLE_NAMES = Object.keys(tableKinds) as readonly TableName[];

/** The user's rows of each table that he added any to. */
export type UserTables = Readonly<Partial<Record<TableName, readonly UserRow[]>>>;

/** The tables of the law book with the user's rows that count; the law book's own where there are none. */
export function lawTablesWith(user: UserTables): LawTables {
  const used = (name: TableName): readonly UserRow[] => usedRows(tableKinds[name], user[name] ?? []);
  if (TABLE_NAMES.every((name) => used(name).length === 0)) return LAW_TABLES;
  const withRows = <T>(name: TableName, own: T, make: (rows: readonly UserRow[]) => T): T =>
    used(name).length === 0 ? own : make(used(name));
  return {
    lpr: withRows("lpr", LAW_TABLES.lpr, (rows) =>
      lprTableWith(rows.map(({ cells }) => [cells["date"]!, cells["rate"]!])),
    ),
    calendar: withRows("holidays", LAW_TABLES.calendar, calendarWith),
    wages: withRows("wages", LAW_TABLES.wages, wagesWith),
    notices: withRows("notices", LAW_TABLES.notices, noticesWith),
    fees: withRows("fees", LAW_TABLES.fees, feesWith),
  };
}

function calendarWith(rows: readonly UserRow[]): LawTables["calendar"] {
  const cells = standingCells(holidaysKind, rows);
  const [off, worked] = [cells.filter(({ type }) => type === OFF), cells.filter(({ type }) => type !== OFF)];
  const files = [...new Set(rows.map(({ source }) => source))];
  return workCalendar(
    `${CALENDAR_PROVENANCE.source}；用户添加（${files.join("、")}）`,
    off.map(({ date }) => date!),
    worked.map(({ date }) => date!),
    rows.map(({ cells }) => cells["date"]!.slice(0, 4)),
  );
}

export type { Cells, TableKind, UserRow } from "./kind.ts";
export { type RawRow, soundRows, type TableUpdate, updatedRows } from "./read-rows.ts";
export { type ShownRow, shownRows } from "./shown.ts";
