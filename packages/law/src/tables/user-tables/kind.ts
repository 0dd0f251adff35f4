/** What a table that people can add rows to is made of: its columns, our rows, and what a row of theirs must keep to. */
import type { CalendarDate, Fault, Place, Result } from "@youju/model";
import type { Provenance } from "../provenance.ts";

/** A row as text by column, in one written form for each value: `{ date: "2026-10-20", rate: "3.00" }`. */
export type Cells = Readonly<Record<string, string>>;

/** A row of the user's own, as it is stored. */
export interface UserRow {
  readonly cells: Cells;
  /** Name of the file that it came from. */
  readonly source: string;
  readonly addedOn: CalendarDate;
  /** The user was told that a row of ours says otherwise, and wants this one. */
  readonly replaces: boolean;
}

/** A row of a file, with the place to name it by. */
export interface PlacedRow {
  readonly cells: Cells;
  readonly at: Place;
}

export interface Column {
  readonly key: string;
  /** `日期`. */
  readonly label: string;
  /** What else the head may be called, beside key and label. */
  readonly heads: readonly string[];
  /** Not every row has it; it is then "". */
  readonly optional?: true;
  /** The value in its one written form. */
  readonly read: (text: string) => Result<string>;
}

/** What a check looks at: the rows of a file among those that stand already. */
export interface CheckedRows {
  /** Those of the file that are new or say otherwise. */
  readonly rows: readonly PlacedRow[];
  /** All that will stand: ours, the user's from before, and these; in order of their keys. */
  readonly standing: readonly Cells[];
  readonly today: CalendarDate;
}

export interface Findings {
  readonly faults: readonly Fault[];
  readonly warnings: readonly Fault[];
}

export interface TableKind {
  /** `一年期LPR`. */
  readonly title: string;
  readonly provenance: Provenance;
  readonly columns: readonly Column[];
  /** The file that a person can begin with: head and a row. */
  readonly template: string;
  /** The rows that come with the law book. */
  readonly ours: readonly Cells[];
  /** What is to be known of a row of ours: its source, a doubt. */
  readonly remark?: (cells: Cells) => string;
  /** What a row speaks of: no two rows of a file have one key. Sorts as text. */
  readonly key: (cells: Cells) => string;
  /** Rows that stand or fall together, as the days of one year's holidays do; the key where left out. */
  readonly unit?: (cells: Cells) => string;
  /** The columns in which two rows of one key can say different things. */
  readonly values: readonly string[];
  /** The row in a few words: `2026-10-20 公布的 3.00%`. */
  readonly text: (cells: Cells) => string;
  /** Rows of a file go from the oldest to the newest. */
  readonly inOrder: boolean;
  /** What stands already where no row has this key, if the row says otherwise: `那天还在用的 3.10%`. */
  readonly contradicts?: (cells: Cells, standing: readonly Cells[]) => string | undefined;
  readonly check: (of: CheckedRows) => Findings;
}
