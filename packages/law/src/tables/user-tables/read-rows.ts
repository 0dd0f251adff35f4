/** Rows of a user's file held against our table and the user's earlier rows: all of them are taken, or none. */
import { type CalendarDate, fault, type Fault, faultAt, type Place } from "@youju/model";
import type { Cells, Column, PlacedRow, TableKind, UserRow } from "./kind.ts";
import { byUnit, compareText, standingCells, unitOf } from "./standing.ts";

/** A row as it stands in a file: text by head, with its place. */
export interface RawRow {
  readonly at: Place;
  readonly cells: Readonly<Record<string, string>>;
}

export interface TableFile {
  /** As the user calls the file. */
  readonly source: string;
  readonly rows: readonly RawRow[];
  readonly today: CalendarDate;
  /** Take the file's row where it contradicts one that stands. */
  readonly replace: boolean;
}

export type TableUpdate =
  | {
      readonly ok: true;
      /** Every row of the user's that stands now, in order of their keys. */
      readonly rows: readonly UserRow[];
      readonly added: readonly Cells[];
      readonly replaced: readonly Cells[];
      /** How many rows said what stood already. */
      readonly repeated: number;
      readonly warnings: readonly Fault[];
    }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * The user's rows after a file was read.
 * @param stored the user's rows before
 * @returns the rows, or every fault of the file with its line
 */
export function updatedRows(kind: TableKind, stored: readonly UserRow[], file: TableFile): TableUpdate {
  const read = readCells(kind, file);
  if (read.faults.length > 0) return { ok: false, faults: read.faults };
  const sorted = sortRows(kind, standingCells(kind, stored), read.rows);
  const rows = withTaken(kind, stored, [...sorted.added, ...sorted.replacing], file);
  const { faults, warnings } = kind.check({
    rows: [...sorted.added, ...sorted.replacing],
    standing: standingCells(kind, rows),
    today: file.today,
  });
  const refused = [...(file.replace ? [] : sorted.contradictions), ...faults];
  if (refused.length > 0) return { ok: false, faults: refused };
  return {
    ok: true,
    rows,
    added: sorted.added.map(({ cells }) => cells),
    replaced: sorted.replacing.map(({ cells }) => cells),
    repeated: read.rows.length - sorted.added.length - sorted.replacing.length,
    warnings,
  };
}

function withTaken(
  kind: TableKind,
  stored: readonly UserRow[],
  taken: readonly PlacedRow[],
  { source, today }: TableFile,
): readonly UserRow[] {
  const ours = new Set(kind.ours.map((cells) => unitOf(kind, cells)));
  const anew = new Set(taken.map(({ cells }) => unitOf(kind, cells)));
  const mine = taken.map(({ cells }): UserRow => ({
    cells,
    source,
    addedOn: today,
    replaces: ours.has(unitOf(kind, cells)),
  }));
  const kept = stored.filter(({ cells }) => !anew.has(unitOf(kind, cells)));
  return [...kept, ...mine].toSorted((a, b) => compareText(kind.key(a.cells), kind.key(b.cells)));
}

interface SortedRows {
  readonly added: readonly PlacedRow[];
  readonly replacing: readonly PlacedRow[];
  readonly contradictions: readonly Fault[];
}

/** Rows of a file by what they are to those that stand; what stands already in the same words is neither. */
function sortRows(kind: TableKind, standing: readonly Cells[], rows: readonly PlacedRow[]): SortedRows {
  const known = byUnit(kind, standing);
  const [added, replacing, contradictions]: [PlacedRow[], PlacedRow[], Fault[]] = [[], [], []];
  for (const [unit, those] of Map.groupBy(rows, ({ cells }) => unitOf(kind, cells))) {
    const said = differences(kind, those, known.get(unit), standing);
    if (said === undefined) added.push(...those);
    else if (said.length > 0) {
      replacing.push(...those);
      contradictions.push(...said);
    }
  }
  return { added, replacing, contradictions };
}

/** What of a unit stands otherwise: nothing where it says the same, undefined where the unit is new. */
function differences(
  kind: TableKind,
  rows: readonly PlacedRow[],
  known: readonly Cells[] | undefined,
  standing: readonly Cells[],
): readonly Fault[] | undefined {
  if (known === undefined) {
    const said = rows.flatMap((row) => {
      const other = kind.contradicts?.(row.cells, standing);
      return other === undefined ? [] : [contradiction(kind, row, other)];
    });
    return said.length > 0 ? said : undefined;
  }
  const ours = new Map(known.map((cells) => [kind.key(cells), cells]));
  const theirs = new Set(rows.map(({ cells }) => kind.key(cells)));
  const changed = rows.flatMap((row) => {
    const other = ours.get(kind.key(row.cells));
    if (other !== undefined && kind.values.every((value) => other[value] === row.cells[value])) return [];
    return [contradiction(kind, row, other === undefined ? "没有这一行" : kind.text(other))];
  });
  const gone = known.filter((cells) => !theirs.has(kind.key(cells)));
  return [
    ...changed,
    ...gone.map((cells) => fault("table-row-gone", { known: kind.text(cells) }, { file: rows[0]!.at.file! })),
  ];
}

const contradiction = (kind: TableKind, { cells, at }: PlacedRow, known: string): Fault =>
  fault("table-row-contradicts", { row: kind.text(cells), known }, at);

function readCells(kind: TableKind, file: TableFile): { rows: readonly PlacedRow[]; faults: readonly Fault[] } {
  const where = { file: file.source };
  if (file.rows.length === 0) return { rows: [], faults: [fault("table-empty", like(kind), where)] };
  const heads = new Set(file.rows.flatMap(({ cells }) => Object.keys(cells).map(headOf)));
  const missing = kind.columns.filter(
    (column) => column.optional !== true && !namesOf(column).some((name) => heads.has(name)),
  );
  if (missing.length > 0) {
    const columns = missing.map(({ key, label }) => `${key}（${label}）`);
    return { rows: [], faults: [fault("table-column-missing", { columns, ...like(kind) }, where)] };
  }
  const rows: PlacedRow[] = [];
  const faults: Fault[] = [];
  for (const raw of file.rows) {
    const read = kind.columns.map((column) => [column.key, cellOf(column, raw)] as const);
    const wrong = read.flatMap(([, cell]) => (cell.ok ? [] : [cell.fault]));
    faults.push(...wrong.map((one) => faultAt(one, { ...where, ...raw.at })));
    if (wrong.length > 0) continue;
    rows.push({
      cells: Object.fromEntries(read.map(([key, cell]) => [key, cell.ok ? cell.value : ""])),
      at: { ...where, ...raw.at },
    });
  }
  return { rows, faults: [...faults, ...orderFaults(kind, rows)] };
}

/** The head and a first row, to write by. */
function like({ template }: TableKind): { readonly head: string; readonly example: string } {
  const [head, example] = template.split("\n");
  return { head: head!, example: example! };
}

const headOf = (head: string): string => head.normalize("NFKC").trim().toLowerCase();
const namesOf = ({ key, label, heads }: Column): readonly string[] => [key, label, ...heads].map(headOf);

function cellOf(column: Column, { cells }: RawRow): ReturnType<Column["read"]> {
  const names = namesOf(column);
  const text = Object.entries(cells).find(([head, cell]) => names.includes(headOf(head)) && cell.trim() !== "")?.[1];
  if (text !== undefined) return column.read(text);
  return column.optional === true
    ? { ok: true, value: "" }
    : { ok: false, fault: fault("table-cell-empty", { column: column.label }) };
}

/** Rows named twice, and rows out of order. */
function orderFaults(kind: TableKind, rows: readonly PlacedRow[]): readonly Fault[] {
  const first = new Map<string, PlacedRow>();
  return rows.flatMap((row, i) => {
    const key = kind.key(row.cells);
    const twice = first.get(key);
    if (twice !== undefined) {
      const details = { row: kind.text(row.cells), first: kind.text(twice.cells), line: twice.at.line ?? null };
      return [fault("table-row-twice", details, row.at)];
    }
    first.set(key, row);
    const before = rows[i - 1];
    if (!kind.inOrder || before === undefined || kind.key(before.cells) < key) return [];
    return [fault("table-out-of-order", { row: kind.text(row.cells), before: kind.text(before.cells) }, row.at)];
  });
}

/** A day after every day that a row can speak of. */
const SOMEDAY = "9999-01-01" as CalendarDate;

/** Whether stored rows are such as {@link updatedRows} gives: a file can have been damaged or changed by hand. */
export function soundRows(kind: TableKind, rows: readonly UserRow[]): boolean {
  const columns = new Map(kind.columns.map((column) => [column.key, column]));
  const written = rows.every(({ cells }) =>
    [...columns].every(([key, { read, optional }]) => {
      const text = cells[key] ?? "";
      if (text === "") return optional === true;
      const value = read(text);
      return value.ok && value.value === text;
    }),
  );
  if (!written) return false;
  const placed = rows.map(({ cells, source }) => ({ cells, at: { file: source } }));
  return kind.check({ rows: placed, standing: standingCells(kind, rows), today: SOMEDAY }).faults.length === 0;
}
