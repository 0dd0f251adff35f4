/** Which rows of a table count: ours, and the user's in place of ours or beside them. */
import type { Cells, TableKind, UserRow } from "./kind.ts";

export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const unitOf = (kind: TableKind, cells: Cells): string => (kind.unit ?? kind.key)(cells);

export const inKeyOrder = (kind: TableKind, rows: readonly Cells[]): readonly Cells[] =>
  rows.toSorted((a, b) => compareText(kind.key(a), kind.key(b)));

/** Rows by unit. */
export const byUnit = (kind: TableKind, rows: readonly Cells[]): ReadonlyMap<string, readonly Cells[]> =>
  Map.groupBy(rows, (cells) => unitOf(kind, cells));

/**
 * The user's rows that count. One of a unit that the law book has by now too does not, unless the user was shown both
 * and took his own.
 */
export function usedRows(kind: TableKind, stored: readonly UserRow[]): readonly UserRow[] {
  const ours = new Set(kind.ours.map((cells) => unitOf(kind, cells)));
  return stored.filter(({ cells, replaces }) => replaces || !ours.has(unitOf(kind, cells)));
}

/** Everything that counts, in order of keys. */
export function standingCells(kind: TableKind, stored: readonly UserRow[]): readonly Cells[] {
  const used = usedRows(kind, stored).map(({ cells }) => cells);
  const theirs = new Set(used.map((cells) => unitOf(kind, cells)));
  return inKeyOrder(kind, [...kind.ours.filter((cells) => !theirs.has(unitOf(kind, cells))), ...used]);
}
