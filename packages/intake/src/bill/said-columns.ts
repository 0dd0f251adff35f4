/**
 * A list whose columns a person named: where it begins, and which cell is what. The header is the row that has all the
 * names; where columns are only numbered there need be none, and the list begins with the first row in which a day and a
 * sum can be read, so that the first payment is never taken for a header.
 */
import {
  type ColumnMapping,
  type ColumnRef,
  COLUMN_ROLES,
  type ColumnRole,
  type Fault,
  fault,
  type Result,
} from "@youju/model";
import type { CellValue } from "../xlsx/sheet-rows.ts";
import { bankMoney, bankTime } from "./bank-cells.ts";
import { cellText } from "./cells.ts";
import { type Column, type Columns, headerName } from "./columns.ts";
import type { BillRow } from "./format.ts";

export interface SaidList {
  readonly columns: Columns;
  /** The first of the rows that may be a payment. */
  readonly begins: number;
  /** The row of names, where there is one. */
  readonly header?: readonly CellValue[];
}

const COLUMN_OF: Readonly<Record<ColumnRole, Column>> = {
  date: "time",
  time: "clock",
  amount: "amount",
  in: "income",
  out: "expense",
  direction: "direction",
  type: "type",
  counterparty: "counterparty",
  account: "account",
  remark: "note",
  id: "transactionId",
  state: "state",
  balance: "balance",
  currency: "currency",
};

export const ROLE_OF: ReadonlyMap<string, ColumnRole> = new Map(COLUMN_ROLES.map((role) => [COLUMN_OF[role], role]));

type Refs = readonly (readonly [ColumnRole, ColumnRef])[];

export const refsOf = (said: ColumnMapping): Refs =>
  COLUMN_ROLES.flatMap((role) => (said[role] === undefined ? [] : [[role, said[role]] as const]));

export const namesOf = (said: ColumnMapping): readonly string[] =>
  refsOf(said).flatMap(([, ref]) => (typeof ref === "string" ? [headerName(ref)] : []));

/** The row names every column that was said by its name. */
export function hasNames(cells: readonly CellValue[], names: readonly string[]): boolean {
  const there = new Set(cells.map(headerName));
  return names.every((name) => there.has(name));
}

/**
 * Looks through the first rows of a file or sheet. Faults: `columns-unknown`, `columns-name-twice`,
 * `columns-no-header`, `columns-nothing`.
 */
export function saidList(rows: readonly BillRow[], said: ColumnMapping): Result<SaidList> {
  const at = headerAt(rows, said);
  if (!at.ok) return at;
  const header = at.value === undefined ? undefined : rows[at.value]!.cells;
  const shown = header ?? rows[likelyHeader(rows, [])]?.cells ?? [];
  const places = placesOf(said, header, shown, widthOf(rows));
  if (!places.ok) return places;
  const index = withoutShared(places.value);
  const begins = at.value === undefined ? firstPayment(rows, index, said) : at.value + 1;
  if (begins === undefined) return { ok: false, fault: nothing(said, shown) };
  const above = header ?? namesAbove(rows, begins, index.time!);
  const columns = {
    index,
    width: widthFrom(rows, begins, header),
    texts: index.note === undefined ? [] : [index.note],
  };
  return { ok: true, value: { columns, begins, ...(above === undefined ? {} : { header: above }) } };
}

/** The columns of a header that has all the names, or cells enough for all the numbers; for tables found by their header. */
export function saidColumnsOf(cells: readonly CellValue[], said: ColumnMapping): Columns | undefined {
  const names = namesOf(said);
  if (!hasNames(cells, names)) return undefined;
  const places = placesOf(said, cells, cells, cells.length);
  if (!places.ok) return undefined;
  const index = withoutShared(places.value);
  const named = new Set(Object.values(index));
  // The further columns count too, so that of several rows the one with most names is the header.
  return { index, width: cells.length, texts: cells.flatMap((_, place) => (named.has(place) ? [] : [place])) };
}

function headerAt(rows: readonly BillRow[], said: ColumnMapping): Result<number | undefined> {
  const names = namesOf(said);
  if (said.header !== undefined && said.header > 0 && !rows.some(({ at }) => "page" in at)) {
    const place = rows.findIndex(({ at }) => ("row" in at ? at.row : "line" in at ? at.line : -1) === said.header);
    return place === -1
      ? { ok: false, fault: fault("columns-no-header", { row: said.header }) }
      : { ok: true, value: place };
  }
  if (names.length === 0) return { ok: true, value: undefined };
  const place = said.header === 0 ? -1 : rows.findIndex(({ cells }) => hasNames(cells, names));
  return place === -1 ? { ok: false, fault: unknownNames(rows, names, said) } : { ok: true, value: place };
}

function unknownNames(rows: readonly BillRow[], names: readonly string[], said: ColumnMapping): Fault {
  const there = rows[likelyHeader(rows, names)]?.cells ?? [];
  const missing = refsOf(said).flatMap(([, ref]) =>
    typeof ref === "string" && (said.header === 0 || !hasNames(there, [headerName(ref)])) ? [ref] : [],
  );
  return fault("columns-unknown", { names: missing.length === 0 ? names : missing, there: there.map(shownName) });
}

const MOST_SHOWN = 24;
const shownName = (cell: CellValue): string => {
  const text = cellText(cell).replaceAll(/\s+/gu, " ");
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
};

/** Of the first rows, the one with most of the names, and of equals the one with most words. */
function likelyHeader(rows: readonly BillRow[], names: readonly string[]): number {
  const score = ({ cells }: BillRow): number => {
    const texts = cells.map(headerName);
    const words = texts.filter((text) => text !== "" && !/\d/u.test(text)).length;
    return names.filter((name) => texts.includes(name)).length * 1000 + words;
  };
  const scores = rows.slice(0, LOOKED_AT).map(score);
  return scores.indexOf(Math.max(...scores));
}

const LOOKED_AT = 100;

function placesOf(
  said: ColumnMapping,
  header: readonly CellValue[] | undefined,
  shown: readonly CellValue[],
  width: number,
): Result<Partial<Record<Column, number>>> {
  const places: Partial<Record<Column, number>> = {};
  const there = (header ?? []).map(headerName);
  for (const [role, ref] of refsOf(said)) {
    const at =
      typeof ref === "number" ? [ref - 1] : there.flatMap((name, each) => (name === headerName(ref) ? [each] : []));
    if (at.length === 0 || at[0]! >= Math.max(width, there.length)) {
      const name = typeof ref === "number" ? `第 ${ref} 栏` : ref;
      return { ok: false, fault: fault("columns-unknown", { names: [name], there: shown.map(shownName) }) };
    }
    if (at.length > 1)
      return { ok: false, fault: fault("columns-name-twice", { name: String(ref), at: at.map((each) => each + 1) }) };
    places[COLUMN_OF[role]] = at[0]!;
  }
  return { ok: true, value: places };
}

/** One cell may hold two things: a day with its time, a name with a number, a sum with its sign or word. */
function withoutShared(places: Partial<Record<Column, number>>): Partial<Record<Column, number>> {
  const { account, direction, clock, income, expense, ...rest } = places;
  const sums = [rest.amount, income, expense];
  const oneSum = income !== undefined && income === expense;
  return {
    ...rest,
    ...(account === undefined || account === rest.counterparty ? {} : { account }),
    ...(clock === undefined || clock === rest.time ? {} : { clock }),
    ...(direction === undefined || sums.includes(direction) ? {} : { direction }),
    ...(oneSum ? { amount: income } : {}),
    ...(oneSum || income === undefined ? {} : { income }),
    ...(oneSum || expense === undefined ? {} : { expense }),
  };
}

type Index = Columns["index"];

/** With `header: 0` the first row that is not blank; else the first in which a day and a sum can be read. */
function firstPayment(rows: readonly BillRow[], index: Index, { header }: ColumnMapping): number | undefined {
  const at = rows.findIndex(({ cells }) =>
    header === 0 ? cells.some((cell) => cellText(cell) !== "") : isPayment(cells, index),
  );
  return at === -1 ? undefined : at;
}

function isPayment(cells: readonly CellValue[], { time, clock, amount, income, expense }: Index): boolean {
  const day = bankTime(cells[time!], clock === undefined ? undefined : cells[clock]);
  return day.ok && [amount, income, expense].some((at) => at !== undefined && bankMoney(cells[at])?.ok === true);
}

/** A row of words right above the first payment; it may come again on every page. */
function namesAbove(rows: readonly BillRow[], begins: number, time: number): readonly CellValue[] | undefined {
  const above = rows[begins - 1]?.cells;
  const name = headerName(above?.[time] ?? null);
  return above === undefined || name === "" || /\d/u.test(name) ? undefined : above;
}

function nothing(said: ColumnMapping, shown: readonly CellValue[]): Fault {
  const money = [said.amount, said.in, said.out].filter((ref) => ref !== undefined);
  return fault("columns-nothing", {
    date: refText(said.date),
    money: money.map(refText).join("、"),
    there: shown.map(shownName),
  });
}

const refText = (ref: ColumnRef): string => (typeof ref === "number" ? `第 ${ref} 栏` : ref);

const widthOf = (rows: readonly BillRow[]): number => Math.max(0, ...rows.map(({ cells }) => cells.length));

/** A header says how wide the list is; without one the widest of its first rows does. */
function widthFrom(rows: readonly BillRow[], begins: number, header: readonly CellValue[] | undefined): number {
  const named = header?.findLastIndex((cell) => cellText(cell) !== "") ?? -1;
  return named === -1 ? widthOf(rows.slice(begins)) : named + 1;
}
