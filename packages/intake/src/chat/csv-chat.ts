/** Chats as CSV: the header found by its names, each row a message, the bad ones problems. */
import { fault } from "@youju/model";
import { type CsvRow, csvRows, splitCells } from "../csv/rows.ts";
import { inFile, type ReadContext } from "../reader.ts";
import type { Sample } from "../sample.ts";
import type { ChatLine } from "./chat-line.ts";

export interface CsvHeader {
  readonly delimiter: string;
  readonly cells: readonly string[];
}

export interface CsvLayout {
  /** Columns without which nothing is read. */
  readonly needed: readonly string[];
  /** How a row begins, with commas, told from what may stand inside a quoted message. */
  readonly rowStart: string;
}

/** Cells of a row by the name of their column; empty where there is none. */
export type CellOf = (cells: readonly string[]) => string;

const DELIMITERS = [",", "\t", ";"] as const;
const HEAD_LINES = 5;
const LONGEST_ROW = 3000;

/** The header of this layout, where the file has it in its first lines. */
export function csvHeaderOf(sample: Sample, layout: CsvLayout): CsvHeader | undefined {
  if (sample.text === undefined) return undefined;
  for (const line of sample.text.head.split("\n", HEAD_LINES)) {
    for (const delimiter of DELIMITERS) {
      const header = headerIn(splitCells(line.trimEnd(), delimiter) ?? [], layout, delimiter);
      if (header !== undefined) return header;
    }
  }
  return undefined;
}

/** The header, where these cells are one of this layout. */
export function headerIn(row: readonly string[], { needed }: CsvLayout, delimiter = ","): CsvHeader | undefined {
  const cells = row.map((cell) => cell.trim());
  return needed.every((name) => cells.includes(name)) ? { delimiter, cells } : undefined;
}

/** The cell under the first of these names that the header has. */
export function cellUnder({ cells }: CsvHeader, ...names: readonly string[]): CellOf {
  const at = names.map((name) => cells.indexOf(name)).find((index) => index !== -1);
  return at === undefined ? () => "" : (row) => row[at] ?? "";
}

/** The rows under the header that have all they need. */
export async function* chatRows(
  chunks: AsyncIterable<string>,
  header: CsvHeader,
  layout: CsvLayout,
  onBroken: (row: CsvRow) => void = () => undefined,
): AsyncGenerator<readonly CsvRow[], void> {
  const { delimiter, cells: names } = header;
  const start = new RegExp(layout.rowStart.replaceAll(",", delimiter), "u");
  const least = 1 + Math.max(...layout.needed.map((name) => names.indexOf(name)));
  const isHeader = ({ cells }: CsvRow): boolean =>
    cells[0]?.trim() === names[0] && layout.needed.every((name) => cells.some((cell) => cell.trim() === name));
  let begun = false;
  for await (const rows of csvRows(chunks, {
    delimiter,
    startsRow: (line) => start.test(line),
    longestRow: LONGEST_ROW,
  })) {
    const good: CsvRow[] = [];
    for (const row of rows) {
      if (row.cells[0]?.trim() === names[0] && isHeader(row)) begun = true;
      else if (!begun) continue;
      else if (row.broken === true) onBroken(row);
      else if (row.cells.every((cell) => cell.trim() === "")) continue;
      else if (row.cells.length < least) onBroken(row);
      else good.push(row);
    }
    if (good.length > 0) yield good;
  }
}

/** Messages from rows; a row that cannot be told apart is a problem. */
export async function* csvChatLines(
  chunks: AsyncIterable<string>,
  header: CsvHeader,
  layout: CsvLayout,
  lineOf: (row: CsvRow) => ChatLine,
  context: ReadContext,
): AsyncGenerator<readonly ChatLine[], void> {
  const onBroken = ({ line }: CsvRow): void =>
    context.problems.add(fault("message-row-broken", undefined, inFile(context, { line })));
  for await (const rows of chatRows(chunks, header, layout, onBroken)) yield rows.map(lineOf);
}
