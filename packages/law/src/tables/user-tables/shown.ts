/** A table as a person looks at it: every row with whose it is and whether it counts. */
import type { CalendarDate } from "@youju/model";
import type { Cells, TableKind, UserRow } from "./kind.ts";
import { compareText, unitOf, usedRows } from "./standing.ts";

export interface ShownRow {
  readonly cells: Cells;
  readonly by: "law-book" | "user";
  /** False where a row of the same stands in its place. */
  readonly used: boolean;
  /** Of a row of ours what is to be known of it; of the user's the file that it came from. */
  readonly source: string;
  readonly addedOn: CalendarDate | null;
}

/** Every row, also those that do not count, in order of keys; ours before the user's. */
export function shownRows(kind: TableKind, stored: readonly UserRow[]): readonly ShownRow[] {
  const used = new Set(usedRows(kind, stored));
  const replaced = new Set([...used].map(({ cells }) => unitOf(kind, cells)));
  const ours = kind.ours.map((cells): ShownRow => ({
    cells,
    by: "law-book",
    used: !replaced.has(unitOf(kind, cells)),
    source: kind.remark?.(cells) ?? "",
    addedOn: null,
  }));
  const theirs = stored.map((row): ShownRow => ({
    cells: row.cells,
    by: "user",
    used: used.has(row),
    source: row.source,
    addedOn: row.addedOn,
  }));
  return [...ours, ...theirs].toSorted((a, b) => compareText(kind.key(a.cells), kind.key(b.cells)));
}
