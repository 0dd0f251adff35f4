/** Columns of a bill, found by the names in its header: versions add, drop and rename them. */
import type { CellValue } from "../xlsx/sheet-rows.ts";
import { cellText } from "./cells.ts";

export type Column =
  | "time"
  | "clock"
  | "paid"
  | "type"
  | "counterparty"
  | "account"
  | "goods"
  | "direction"
  | "amount"
  | "income"
  | "expense"
  | "refunded"
  | "balance"
  | "currency"
  | "method"
  | "state"
  | "transactionId"
  | "merchantId"
  | "ownAccount"
  | "note";

export interface Columns {
  readonly index: Readonly<Partial<Record<Column, number>>>;
  /** Cells of the header, empty ones at its end left out. */
  readonly width: number;
  /** Further columns with words, for bills that have several. */
  readonly texts?: readonly number[];
}

/** No list has so many columns; what lies behind them is not looked at. */
export const MOST_COLUMNS = 1000;

/** The name of a header cell without what differs between copies: blanks, quotes, full-width forms. */
export function headerName(cell: CellValue): string {
  return cellText(cell)
    .normalize("NFKC")
    .replaceAll(/[\s"\uFEFF]/gu, "");
}

/** The columns that a row names by `names`; the first cell of a name counts. */
export function namedColumns(cells: readonly CellValue[], names: Readonly<Record<string, Column>>): Columns {
  const index: Partial<Record<Column, number>> = {};
  let width = 0;
  for (const [at, cell] of cells.slice(0, MOST_COLUMNS).entries()) {
    const name = headerName(cell);
    if (name === "") continue;
    width = at + 1;
    const column = Object.hasOwn(names, name) ? names[name] : undefined;
    if (column !== undefined && index[column] === undefined) index[column] = at;
  }
  return { index, width };
}

export const has = (columns: Columns, ...wanted: readonly Column[]): boolean =>
  wanted.every((column) => columns.index[column] !== undefined);

/** More than the header names: a comma within a cell has moved those behind it, and a person should look. */
export function hasMoreCells(row: { readonly cells: readonly CellValue[] }, columns: Columns): boolean {
  return row.cells.length > columns.width && row.cells.slice(columns.width).some((cell) => cellText(cell) !== "");
}
