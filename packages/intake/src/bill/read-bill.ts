/** Rows of a bill, from whatever file, into transfers. The header is found by names, and its row is not assumed. */
import { fault, faultAt, type Transfer } from "@youju/model";
import { type Findings, inFile, type ReadContext } from "../reader.ts";
import { cellText } from "./cells.ts";
import { type Columns, MOST_COLUMNS } from "./columns.ts";
import { headerOfTwo, namesIn } from "./header-of-two.ts";
import type { BillFormat, BillList, BillRow } from "./format.ts";
import type { Preamble } from "./preamble.ts";
import { type SaidFormat, saidFormat } from "./said-format.ts";
import { type RunningTotals, startTotals } from "./totals.ts";

interface BillState {
  preamble: Preamble;
  list: { readonly columns: Columns; readonly rows: BillList; readonly below?: string } | undefined;
  readonly totals: RunningTotals;
  readonly words: Map<string, string>;
}

/** Yields the transfers of each batch of rows and returns owner and totals; what is wrong goes to `context.problems`. */
export async function* readBill(
  batches: AsyncIterable<readonly BillRow[]>,
  context: ReadContext,
  format: BillFormat,
): AsyncGenerator<readonly Transfer[], Findings> {
  const bill: BillState = { preamble: {}, list: undefined, totals: startTotals(), words: new Map() };
  let said: SaidFormat | undefined;
  for await (const { rows, last } of withRowsAhead(batches)) {
    if (context.columns !== undefined) said ??= saidFormat(rows, context.columns, format);
    if (said?.ok === false) break;
    const transfers: Transfer[] = [];
    for (const [at, row] of rows.entries()) {
      // It comes again at the head of the next batch, with what stands below it.
      if (!last && at === rows.length - 1) break;
      if (said !== undefined && bill.list === undefined && at === said.list.begins)
        openList(bill, said.list.columns, rows.slice(at), context, said.format);
      if (bill.list === undefined) takeHead(bill, rows, at, context, format, said);
      else {
        const both = { row, next: rows[at + 1] };
        const transfer = takeRow(bill, bill.list, both, context, said?.format ?? format);
        if (transfer !== undefined) transfers.push(transfer);
      }
    }
    if (transfers.length > 0) yield transfers;
  }
  if (said?.ok !== false) return finish(bill, context);
  context.problems.add(faultAt(said.fault, inFile(context)));
  return { chats: [] };
}

/** So many rows are looked at together before the first is read. */
const ROWS_AHEAD = 600;

interface RowsAhead {
  readonly rows: readonly BillRow[];
  readonly last: boolean;
}

/** The same rows, the first of them in one batch however the file was cut; the last of a batch begins the next one too. */
async function* withRowsAhead(batches: AsyncIterable<readonly BillRow[]>): AsyncGenerator<RowsAhead, void> {
  let held: BillRow[] = [];
  let least = ROWS_AHEAD;
  for await (const rows of batches) {
    held.push(...rows);
    if (held.length < least) continue;
    yield { rows: held, last: false };
    held = held.slice(-1);
    least = 2;
  }
  yield { rows: held, last: true };
}

function takeHead(
  bill: BillState,
  rows: readonly BillRow[],
  at: number,
  context: ReadContext,
  format: BillFormat,
  said: SaidFormat | undefined,
): void {
  const { cells } = rows[at]!;
  const columns = said === undefined ? format.columnsOf(cells) : undefined;
  if (columns === undefined) {
    bill.preamble = format.preambleWith(bill.preamble, cells);
    return;
  }
  if (cells.length > MOST_COLUMNS)
    context.problems.add(fault("bill-too-wide", { columns: MOST_COLUMNS }, inFile(context, rows[at]!.at)));
  const below = rows[at + 1]?.cells ?? [];
  const both = headerOfTwo(cells, below, columns, format.columnsOf);
  openList(bill, both ?? columns, rows.slice(at + (both === undefined ? 1 : 2)), context, format);
  if (both !== undefined && bill.list !== undefined) bill.list = { ...bill.list, below: namesIn(below) };
}

function openList(
  bill: BillState,
  columns: Columns,
  ahead: readonly BillRow[],
  context: ReadContext,
  format: BillFormat,
): void {
  const words = (word: string): string => wordOf(bill.words, word);
  const head = { columns, preamble: bill.preamble, ahead, totals: bill.totals, words, context };
  bill.list = { columns, rows: format.open(head) };
}

function finish(bill: BillState, context: ReadContext): Findings {
  const { owner, totals } = bill.preamble;
  const file = inFile(context);
  if (bill.list === undefined) context.problems.add(fault("bill-no-header", undefined, file));
  else if (bill.totals.rows === 0 && (totals?.rows ?? 0) === 0)
    context.problems.add(fault("bill-no-rows", undefined, file));
  for (const f of bill.list?.rows.faults(bill.preamble) ?? []) context.problems.add(f);
  return {
    chats: [],
    ...(owner === undefined ? {} : { owner }),
    ...(totals === undefined ? {} : { totals }),
  };
}

function takeRow(
  bill: BillState,
  { columns, rows, below }: NonNullable<BillState["list"]>,
  { row, next }: { readonly row: BillRow; readonly next: BillRow | undefined },
  context: ReadContext,
  format: BillFormat,
): Transfer | undefined {
  if (isNoRow(row, columns, format) || (below !== undefined && namesIn(row.cells) === below)) {
    bill.preamble = format.preambleWith(bill.preamble, row.cells);
    return undefined;
  }
  bill.totals.rows += 1;
  const place = inFile(context, row.at);
  if (row.broken !== true && !isCut(row, columns)) return rows.take(row, place, next);
  if (row.endless === true) {
    context.problems.add(fault("bill-row-endless", undefined, place));
    return undefined;
  }
  const short = { found: row.cells.length, expected: columns.width };
  context.problems.add(
    row.broken === true ? fault("bill-row-quote", undefined, place) : fault("bill-row-short", short, place),
  );
  return undefined;
}

/** Blank rows, a header that is repeated, sums and notes below the list are no payments. */
function isNoRow(row: BillRow, columns: Columns, format: BillFormat): boolean {
  if (row.endless === true) return false;
  const time = row.cells[columns.index.time!];
  if (typeof time === "number" || time instanceof Date) return false;
  if (typeof time === "string" && /^\s*\d/u.test(time)) return false;
  const texts = row.cells.map(cellText).filter((text) => text !== "");
  if (texts.length <= 1 || format.footer?.test(texts[0]!) === true) return true;
  return format.columnsOf(row.cells) !== undefined;
}

/** In text, where a row may end too early; banks leave out empty cells at the end of one. */
function isCut(row: BillRow, { index, width, texts }: Columns): boolean {
  if (!("line" in row.at)) return false;
  const { time, type, direction, amount, income, expense } = index;
  const money = Math.max(amount ?? 0, Math.min(income ?? expense ?? 0, expense ?? income ?? 0));
  const needed = Math.max(time!, direction ?? 0, money, texts === undefined ? (type ?? 0) : 0);
  if (row.cells.length <= needed) return true;
  if (row.last !== true || row.cells.length >= width) return false;
  // What is followed by another cell is whole.
  return texts === undefined || row.cells.length - 1 <= Math.max(needed, income ?? 0, expense ?? 0);
}

const MOST_WORDS = 20_000;

function wordOf(words: Map<string, string>, word: string): string {
  const known = words.get(word);
  if (known !== undefined) return known;
  if (words.size < MOST_WORDS) words.set(word, word);
  return word;
}
