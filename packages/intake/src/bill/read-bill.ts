/** Rows of a WeChat bill, from whatever file, into transfers. The header is found by names, and its row is not assumed. */
import {
  type Direction,
  fault,
  faultAt,
  type Fen,
  type Instant,
  type Locator,
  type Place,
  recordId,
  type Transfer,
} from "@youju/model";
import type { Draft } from "../draft.ts";
import { type Findings, inFile, type ReadContext } from "../reader.ts";
import type { CellValue } from "../xlsx/sheet-rows.ts";
import { cellAmount, cellId, cellText, cellTime } from "./cells.ts";
import { type Column, type Columns, columnsOf } from "./columns.ts";
import { billStateOf, directionOf, goodsOf, isDirectionKnown, transferTypeOf } from "./payment.ts";
import { BILL_TITLE, type Preamble, preambleWith } from "./preamble.ts";
import { addToTotals, type RunningTotals, startTotals, totalsFault } from "./totals.ts";

export interface BillRow {
  readonly at: Locator;
  readonly cells: readonly CellValue[];
  readonly broken?: true;
  /** The file ends within this row: with cells missing, those before them may be cut too. */
  readonly last?: true;
}

interface BillState {
  preamble: Preamble;
  columns: Columns | undefined;
  minutesOnly: boolean;
  readonly totals: RunningTotals;
  /** One copy of each word that comes again and again. */
  readonly words: Map<string, string>;
}

/** Yields the transfers of each batch of rows and returns owner and totals; what is wrong goes to `context.problems`. */
export async function* readBill(
  batches: AsyncIterable<readonly BillRow[]>,
  context: ReadContext,
): AsyncGenerator<readonly Transfer[], Findings> {
  const bill: BillState = {
    preamble: {},
    columns: undefined,
    minutesOnly: false,
    totals: startTotals(),
    words: new Map(),
  };
  for await (const rows of batches) {
    const transfers: Transfer[] = [];
    for (const row of rows) {
      const transfer = takeRow(bill, row, context);
      if (transfer !== undefined) transfers.push(transfer);
    }
    if (transfers.length > 0) yield transfers;
  }
  return finish(bill, context);
}

function finish(bill: BillState, context: ReadContext): Findings {
  const { nickname, totals } = bill.preamble;
  const file = inFile(context);
  if (bill.columns === undefined) context.problems.add(fault("bill-no-header", undefined, file));
  else if (bill.totals.rows === 0 && (totals?.rows ?? 0) === 0)
    context.problems.add(fault("bill-no-rows", undefined, file));
  const differ =
    bill.columns === undefined || totals === undefined ? undefined : totalsFault(totals, bill.totals, file);
  if (differ !== undefined) context.problems.add(differ);
  return {
    chats: [],
    ...(nickname === undefined ? {} : { owner: { names: [nickname] } }),
    ...(totals === undefined ? {} : { totals }),
  };
}

function takeRow(bill: BillState, row: BillRow, context: ReadContext): Transfer | undefined {
  if (bill.columns === undefined) {
    bill.columns = columnsOf(row.cells);
    if (bill.columns === undefined) bill.preamble = preambleWith(bill.preamble, row.cells);
    return undefined;
  }
  if (isNoRow(row, bill.columns)) return undefined;
  bill.totals.rows += 1;
  const place = inFile(context, row.at);
  if (row.broken !== true && !isCut(row, bill.columns)) return readRow(bill, bill.columns, row, context, place);
  const short = { found: row.cells.length, expected: bill.columns.width };
  context.problems.add(
    row.broken === true ? fault("bill-row-quote", undefined, place) : fault("bill-row-short", short, place),
  );
  return undefined;
}

/** Blank rows, a header that is repeated, and notes below the list are no payments. */
function isNoRow(row: BillRow, columns: Columns): boolean {
  const time = row.cells[columns.index.time!];
  if (typeof time === "number" || time instanceof Date) return false;
  if (typeof time === "string" && /^\s*\d/u.test(time)) return false;
  if (row.cells.filter((cell) => cellText(cell) !== "").length <= 1) return true;
  return columnsOf(row.cells) !== undefined;
}

function isCut(row: BillRow, columns: Columns): boolean {
  if (!("line" in row.at)) return false;
  const { time, type, direction, amount } = columns.index;
  const needed = Math.max(time!, type!, direction!, amount!) + 1;
  return row.cells.length < needed || (row.last === true && row.cells.length < columns.width);
}

function readRow(
  bill: BillState,
  columns: Columns,
  row: BillRow,
  context: ReadContext,
  place: Place,
): Transfer | undefined {
  const cell = (column: Column): CellValue | undefined => row.cells[columns.index[column] ?? -1];
  const direction = directionOf(cellText(cell("direction")));
  const time = cellTime(cell("time"));
  const amount = cellAmount(cell("amount"));
  if (amount.ok) addToTotals(bill.totals, direction, amount.value);
  for (const result of [time, amount]) if (!result.ok) context.problems.add(faultAt(result.fault, place));
  if (!time.ok || !amount.ok) return undefined;
  if (!time.value.seconds && !bill.minutesOnly) {
    bill.minutesOnly = true;
    context.problems.add(fault("bill-time-no-seconds", undefined, place));
  }
  const id = cellId(cell("transactionId"));
  if (id.mangled !== undefined) context.problems.add(fault("bill-id-mangled", { text: id.mangled }, place));
  const head = { at: time.value.at, amount: amount.value, direction, transactionId: id.id };
  return transferOf(head, (column) => wordOf(bill.words, cellText(cell(column))), row.at, context);
}

interface RowHead {
  readonly at: Instant;
  readonly amount: Fen;
  readonly direction: Direction | undefined;
  readonly transactionId: string | undefined;
}

function transferOf(head: RowHead, word: (column: Column) => string, at: Locator, context: ReadContext): Transfer {
  const source = { original: context.original, at };
  const typeText = word("type");
  const type = transferTypeOf(typeText);
  const record: Draft<Transfer> = {
    kind: "transfer",
    id: recordId(source),
    source,
    at: head.at,
    type,
    typeText,
    amount: head.amount,
  };
  const stateText = word("state");
  const state = billStateOf(stateText, type, head.direction);
  const goods = goodsOf(word("goods"), type);
  const [counterparty, method, note] = [word("counterparty"), word("method"), word("note")];
  if (head.direction !== undefined) record.direction = head.direction;
  if (state.state !== undefined) record.state = state.state;
  if (goods.remark !== undefined) record.remark = goods.remark;
  if (head.transactionId !== undefined) record.transactionId = head.transactionId;
  if (counterparty !== "") record.counterparty = counterparty;
  if (stateText !== "") record.stateText = stateText;
  if (state.refunded !== undefined) record.refunded = state.refunded;
  if (state.unknown === true || !isDirectionKnown(word("direction"))) record.check = true;
  if (goods.goods !== undefined) record.goods = goods.goods;
  if (method !== "") record.method = method;
  if (note !== "") record.note = note;
  return record;
}

const MOST_WORDS = 20_000;

function wordOf(words: Map<string, string>, word: string): string {
  const known = words.get(word);
  if (known !== undefined) return known;
  if (words.size < MOST_WORDS) words.set(word, word);
  return word;
}

/** The title alone in its cell, or the rule above the list; the same words in a sentence make no bill. */
const TITLE = new RegExp(`^[\\s\\uFEFF"]*-*${BILL_TITLE}(?:列表)?-*[\\s"]*$`, "u");

/** How sure it is that these rows are the beginning of a WeChat bill. */
export function billMatch(
  rows: readonly (readonly CellValue[])[],
): { readonly confidence: number; readonly reason: string } | undefined {
  const columns = rows.map(columnsOf).find((found) => found !== undefined);
  const titled = rows.some((cells) => cells.some((cell) => TITLE.test(cellText(cell))));
  if (columns === undefined)
    return titled ? { confidence: 0.6, reason: `有标题“${BILL_TITLE}”，但没有表头` } : undefined;
  const reason = `表头有微信账单的 ${Object.keys(columns.index).length} 栏`;
  return titled ? { confidence: 1, reason: `标题“${BILL_TITLE}”，${reason}` } : { confidence: 0.9, reason };
}
