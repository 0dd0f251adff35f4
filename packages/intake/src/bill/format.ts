/** What one kind of bill has of its own; how rows are walked, named and counted is the same for all (`read-bill.ts`). */
import type { Fault, Locator, Place, Transfer } from "@youju/model";
import type { Match, ReadContext } from "../reader.ts";
import type { CellValue } from "../xlsx/sheet-rows.ts";
import type { Columns } from "./columns.ts";
import type { Preamble } from "./preamble.ts";
import type { RunningTotals } from "./totals.ts";

export interface BillRow {
  readonly at: Locator;
  readonly cells: readonly CellValue[];
  readonly broken?: true;
  /** Too long to be a row; it has no cells here. */
  readonly endless?: true;
  /** The file ends within this row: with cells missing, those before them may be cut too. */
  readonly last?: true;
}

/** A list whose header has been found. */
export interface BillHead {
  readonly columns: Columns;
  readonly preamble: Preamble;
  /** The first rows under the header, to see how this bill writes. */
  readonly ahead: readonly BillRow[];
  readonly totals: RunningTotals;
  /** One copy of each word that comes again and again. */
  readonly words: (word: string) => string;
  readonly context: ReadContext;
}

export interface BillList {
  /** Adds to the problems what is wrong in the row; undefined where it cannot be read. `next` stands below it. */
  readonly take: (row: BillRow, place: Place, next: BillRow | undefined) => Transfer | undefined;
  /** What only the whole list shows. */
  readonly faults: (preamble: Preamble) => readonly Fault[];
}

export interface BillFormat {
  readonly match: (rows: readonly (readonly CellValue[])[]) => Match | undefined;
  /** The columns that this row names, or undefined where it is not the header. */
  readonly columnsOf: (cells: readonly CellValue[]) => Columns | undefined;
  /** Adds what one row outside the list says. A row that says nothing of interest changes nothing. */
  readonly preambleWith: (preamble: Preamble, cells: readonly CellValue[]) => Preamble;
  /** A line that can only be the beginning of a row; used after a quote that is never closed. */
  readonly rowStart: RegExp;
  /** How a line below or within the list begins that is no payment: sums, page numbers, notes. */
  readonly footer?: RegExp;
  readonly open: (head: BillHead) => BillList;
}
