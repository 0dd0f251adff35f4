/**
 * Rows of an old binary workbook (XLS, BIFF5 and BIFF8 in a compound file), which several banks still send.
 *
 * Read by a library, which takes the file as a whole; so a file that is larger than any list of 65,536 rows is not
 * opened. The library is loaded when such a file comes and not before: it is larger than all readers together.
 */
import type { CellObject } from "@e965/xlsx";
import type { CellValue, SheetRow } from "./sheet-rows.ts";
import { dateOfSerial } from "./serial-date.ts";
import { isDateFormat } from "./styles.ts";
import type { Sheet } from "./workbook.ts";

const MOST_BYTES = 48 * 1024 * 1024;
/** The header of a compound file; the library takes anything shorter for text. */
const LEAST_BYTES = 512;
const MOST_COLUMNS = 256;

export const COMPOUND_FILE: readonly number[] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1];

export interface OldWorkbook {
  readonly sheets: readonly Sheet[];
  /** It can only be opened with a password. */
  readonly locked?: true;
}

/** The sheets of an XLS in their order; undefined where it is damaged, too large, or no workbook. */
export async function openOldWorkbook(file: Blob): Promise<OldWorkbook | undefined> {
  if (file.size < LEAST_BYTES || file.size > MOST_BYTES) return undefined;
  const [library, codePages] = await Promise.all([import("@e965/xlsx"), import("@e965/xlsx/dist/cpexcel.full.mjs")]);
  library.set_cptable(codePages);
  try {
    const data = new Uint8Array(await file.arrayBuffer());
    const book = quietly(() => library.read(data, OPTIONS));
    const date1904 = book.Workbook?.WBProps?.date1904 === true;
    const sheets = book.SheetNames.map((name) => {
      const grid = book.Sheets[name]?.["!data"] ?? [];
      const rows = grid.flatMap((cells, at) => rowOf(cells, at, date1904));
      return { name, rows: () => inOneBatch(rows) };
    });
    return { sheets };
  } catch (error) {
    return error instanceof Error && error.message.includes("password") ? { sheets: [], locked: true } : undefined;
  }
}

const OPTIONS = { type: "array", dense: true, cellNF: true, cellFormula: false, cellHTML: false } as const;

/** The library tells the console of every record that it does not know, which is nothing for people to read. */
function quietly<T>(work: () => T): T {
  const terminal: Pick<Console, "error"> = globalThis.console;
  const told = terminal.error;
  terminal.error = () => undefined;
  try {
    return work();
  } finally {
    terminal.error = told;
  }
}

async function* inOneBatch(rows: readonly SheetRow[]): AsyncGenerator<readonly SheetRow[], void> {
  if (rows.length > 0) yield rows;
}

function rowOf(
  cells: readonly (CellObject | undefined)[] | undefined,
  at: number,
  date1904: boolean,
): readonly SheetRow[] {
  if (cells === undefined || cells.length === 0) return [];
  const values = Array.from(cells.slice(0, MOST_COLUMNS), (cell) => valueOf(cell, date1904));
  return [{ row: at + 1, cells: values }];
}

function valueOf(cell: CellObject | undefined, date1904: boolean): CellValue {
  const value = cell?.t === "e" ? undefined : cell?.v;
  if (cell === undefined || value === undefined) return null;
  return typeof value === "number" && typeof cell.z === "string" && isDateFormat(cell.z)
    ? dateOfSerial(value, date1904)
    : value;
}
