/** Rows that a person adds to the one-year LPR. */
import { type CalendarDate, compareRates, fault, type Fault, percent, type Rate, subtractRates } from "@youju/model";
import { monthOf } from "../lpr-notes.ts";
import { LPR_PROVENANCE, LPR_ROWS, LPR_TWO_SOURCES_UNTIL, LPR_VERIFIED_UNTIL } from "../lpr-table.ts";
import { orNextWorkday } from "../workday.ts";
import { dateColumn, readPercent } from "./columns.ts";
import type { Cells, CheckedRows, Column, PlacedRow, TableKind } from "./kind.ts";

const rateColumn: Column = {
  key: "rate",
  label: "利率",
  heads: ["一年期lpr", "一年期lpr(%)", "lpr", "1y", "lpr1y"],
  read: readPercent,
};

/** What a one-year LPR can plausibly be: far outside what was ever published (3.00% to 4.25%), so that only slips are caught. */
const LEAST = "0.50";
const MOST = "10.00";
const MOST_CHANGE = percent("1");

const dateOf = ({ date }: Cells): CalendarDate => date as CalendarDate;
const rateOf = ({ rate }: Cells): Rate => percent(rate!);
const distance = (a: Rate, b: Rate): Rate => (compareRates(a, b) > 0 ? subtractRates(a, b) : subtractRates(b, a));

export const lprKind: TableKind = {
  title: "一年期LPR",
  provenance: LPR_PROVENANCE,
  columns: [dateColumn, rateColumn],
  template: "date,rate\n2026-10-20,3.00",
  ours: LPR_ROWS.map(([date, rate]) => ({ date, rate })),
  remark: ({ date }) => (date! > LPR_TWO_SOURCES_UNTIL ? "只见于一个来源" : ""),
  key: ({ date }) => date!,
  values: ["rate"],
  text: ({ date, rate }) => `${date} 公布的 ${rate}%`,
  inOrder: true,
  contradicts: inForceAlready,
  check: ({ rows, standing, today }) => ({
    faults: rows.flatMap((row) => faultsOf(row, standing, today)),
    warnings: rows.flatMap((row) => warningsOf(row, standing)),
  }),
};

/**
 * There is one publication a month, and our table has all of them through its end: another value of the same month, or
 * of a day between two of ours, is a slip.
 */
function inForceAlready(row: Cells, standing: readonly Cells[]): string | undefined {
  const differs = (known: Cells): boolean => compareRates(rateOf(known), rateOf(row)) !== 0;
  const before = standing.findLast(({ date }) => date! < row["date"]!);
  if (before === undefined) return `${standing[0]!["date"]} 以前没有这种利率`;
  const sameMonth = standing.find((known) => monthOf(dateOf(known)) === monthOf(dateOf(row)));
  if (sameMonth !== undefined) return differs(sameMonth) ? lprKind.text(sameMonth) : undefined;
  if (dateOf(row) > LPR_VERIFIED_UNTIL || !differs(before)) return undefined;
  return `${before["date"]} 公布、那天还在用的 ${before["rate"]}%`;
}

function faultsOf({ cells, at }: PlacedRow, standing: CheckedRows["standing"], today: CalendarDate): readonly Fault[] {
  const rate = rateOf(cells);
  if (dateOf(cells) > today) return [fault("table-date-future", { date: dateOf(cells), today }, at)];
  if (compareRates(rate, percent(LEAST)) < 0 || compareRates(rate, percent(MOST)) > 0)
    return [fault("lpr-implausible", { rate: cells["rate"]!, least: LEAST, most: MOST }, at)];
  const before = standing.findLast(({ date }) => date! < cells["date"]!);
  if (before === undefined || compareRates(distance(rateOf(before), rate), MOST_CHANGE) <= 0) return [];
  return [fault("lpr-jump", { rate: cells["rate"]!, before: lprKind.text(before) }, at)];
}

/** Published each month on the 20th, or where that is a day off on the next working day. */
function warningsOf({ cells, at }: PlacedRow, standing: CheckedRows["standing"]): readonly Fault[] {
  const usual = orNextWorkday(`${cells["date"]!.slice(0, 7)}-20` as CalendarDate);
  const before = standing.findLast(({ date }) => date! < cells["date"]!);
  const skips = before !== undefined && monthOf(dateOf(cells)) > monthOf(dateOf(before)) + 1;
  return [
    ...(usual === cells["date"] ? [] : [fault("lpr-day-unusual", { date: dateOf(cells), usual }, at)]),
    ...(skips ? [fault("lpr-month-missing", { after: dateOf(before), before: dateOf(cells) }, at)] : []),
  ];
}
