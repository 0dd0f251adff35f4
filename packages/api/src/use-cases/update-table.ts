/** Rows that a user adds to a table of the law book: read, held against what stands, and only then to be kept. */
import { type TableName, type TableUpdate, tableKinds, updatedRows, type UserRow } from "@youju/law";
import type { CalendarDate } from "@youju/model";
import { tableRows } from "./table-rows.ts";

export interface TableAddition {
  readonly table: TableName;
  readonly bytes: Uint8Array;
  /** As the user calls the file. */
  readonly source: string;
  readonly today: CalendarDate;
  /** Take the file's row where it contradicts one that stands. */
  readonly replace: boolean;
}

/**
 * The user's rows of a table with those of a file.
 * @param stored the user's rows before
 * @returns the rows to keep, or every fault of the file; it writes nothing
 */
export function updateTable({ table, bytes, ...file }: TableAddition, stored: readonly UserRow[]): TableUpdate {
  const read = tableRows(bytes, file.source);
  return read.ok ? updatedRows(tableKinds[table], stored, { ...file, rows: read.rows }) : read;
}
