/**
 * Rows of a CSV, streamed, each with the physical line on which it begins: a figure must be followed back to its line,
 * and quoted cells may span lines.
 *
 * Tolerates what bill files hold: quotes on some cells only, `"x"\t,`, quotes inside bare cells. A quote that is never
 * closed would swallow the rest of the file; where the next line begins a row of its own (`startsRow`), the open row is
 * given up as `broken` and reading goes on.
 */
import { boundedLines } from "../text/bounded.ts";
import { growing } from "../text/growing.ts";

export interface CsvRow {
  /** 1-based physical line. */
  readonly line: number;
  readonly cells: readonly string[];
  /** A quote was never closed: the cells are not to be trusted. */
  readonly broken?: true;
  /** It has no end within any sensible length, and no cells here. */
  readonly endless?: true;
  /** The file ends in this row, without a line break. */
  readonly last?: true;
}

export interface CsvOptions {
  readonly delimiter: string;
  /** True for a line that can only be the beginning of a row. */
  readonly startsRow: (line: string) => boolean;
  /** A row whose quotes are still open after this many lines is broken; 30 unless told. */
  readonly longestRow?: number;
}

const LINES_OF_ONE_ROW = 30;
/** So is one that has more characters than that. */
const LONGEST_ROW = 8 * 1024 * 1024;

interface OpenRow {
  readonly text: string;
  readonly line: number;
  readonly lines: number;
}

/** Yields the rows of each chunk of text. Empty lines are counted and left out. */
export async function* csvRows(
  chunks: AsyncIterable<string>,
  options: CsvOptions,
): AsyncGenerator<readonly CsvRow[], void> {
  let rest = "";
  let line = 0;
  let open: OpenRow | undefined;
  for await (const chunk of growing(boundedLines(chunks, LONGEST_ROW + 1), () => rest.length)) {
    const text = rest + chunk;
    const rows: CsvRow[] = [];
    let from = 0;
    for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", from)) {
      line += 1;
      open = takeLine(rows, open, withoutReturn(text, from, end), line, options);
      from = end + 1;
    }
    rest = text.slice(from);
    if (rows.length > 0) yield rows;
  }
  const rows: CsvRow[] = [];
  if (rest !== "") open = takeLine(rows, open, withoutReturn(rest, 0, rest.length), line + 1, options);
  if (open !== undefined) rows.push(brokenRow(open, options));
  const last = rows.at(-1);
  if (rest !== "" && last !== undefined) rows[rows.length - 1] = { ...last, last: true };
  if (rows.length > 0) yield rows;
}

function withoutReturn(text: string, from: number, end: number): string {
  return text.slice(from, end > from && text.charCodeAt(end - 1) === 13 ? end - 1 : end);
}

/** Adds the rows that `text` completes; returns the row that it leaves open. */
function takeLine(
  rows: CsvRow[],
  open: OpenRow | undefined,
  text: string,
  line: number,
  options: CsvOptions,
): OpenRow | undefined {
  if (open !== undefined && (isTooLong(open, options) || options.startsRow(text))) {
    rows.push(brokenRow(open, options));
    return takeLine(rows, undefined, text, line, options);
  }
  if (open === undefined && text === "") return undefined;
  if (text.length > LONGEST_ROW) {
    rows.push({ line, cells: [], broken: true, endless: true });
    return open;
  }
  const whole = open === undefined ? text : `${open.text}\n${text}`;
  // A line without a quote cannot close what is open.
  const cells = open === undefined || text.includes('"') ? splitCells(whole, options.delimiter) : undefined;
  if (cells === undefined) return { text: whole, line: open?.line ?? line, lines: (open?.lines ?? 0) + 1 };
  rows.push({ line: open?.line ?? line, cells });
  return undefined;
}

function isTooLong({ lines, text }: OpenRow, { longestRow = LINES_OF_ONE_ROW }: CsvOptions): boolean {
  return lines >= longestRow || text.length > LONGEST_ROW;
}

function brokenRow(open: OpenRow, options: CsvOptions): CsvRow {
  return { line: open.line, cells: open.text.split(options.delimiter), broken: true };
}

/** The cells of one row, or undefined where a quoted cell is still open at its end. */
export function splitCells(text: string, delimiter: string): readonly string[] | undefined {
  if (!text.includes('"')) return text.split(delimiter);
  const cells: string[] = [];
  let from = 0;
  for (;;) {
    if (text.charCodeAt(from) !== 34) {
      const end = text.indexOf(delimiter, from);
      cells.push(end === -1 ? text.slice(from) : text.slice(from, end));
      if (end === -1) return cells;
      from = end + 1;
      continue;
    }
    const close = closingQuote(text, from + 1, delimiter);
    if (close === undefined) return undefined;
    cells.push(text.slice(from + 1, close.quote).replaceAll('""', '"'));
    if (close.end === text.length) return cells;
    from = close.end + 1;
  }
}

/** The quote that ends a cell is followed by blanks and a delimiter or the end; any other quote is part of the text. */
function closingQuote(text: string, from: number, delimiter: string): { quote: number; end: number } | undefined {
  for (let quote = text.indexOf('"', from); quote !== -1; quote = text.indexOf('"', quote + 1)) {
    if (text.charCodeAt(quote + 1) === 34) {
      quote += 1;
      continue;
    }
    let end = quote + 1;
    while (end < text.length && text[end] !== delimiter && (text[end] === " " || text[end] === "\t")) end += 1;
    if (end === text.length || text[end] === delimiter) return { quote, end };
  }
  return undefined;
}
