/**
 * Rows of the bills of WeChat, Alipay and shops, which are built alike: one time, one amount without a sign, a word for
 * the direction, a word for the state, a number. What the words mean is handed in.
 */
import {
  type Direction,
  fault,
  faultAt,
  type Fen,
  type Instant,
  type Locator,
  type PaymentState,
  type Place,
  recordId,
  type Result,
  type Transfer,
  type TransferType,
} from "@youju/model";
import type { Draft } from "../draft.ts";
import type { CellValue } from "../xlsx/sheet-rows.ts";
import { cellAmount, cellId, cellText, cellTime, unsignedAmount } from "./cells.ts";
import { type Column, hasMoreCells } from "./columns.ts";
import type { BillHead, BillRow } from "./format.ts";
import { addToTotals } from "./totals.ts";

export interface BillState {
  readonly state?: PaymentState;
  /** The part that came back. */
  readonly refunded?: Fen;
  /** The words are not known: a person should look. */
  readonly unknown?: true;
}

export interface PurseAmount {
  readonly amount: Fen;
  /** What the cell says beside the amount: `31.52(已退款10.00)`. */
  readonly state?: BillState;
}

/** The text of a cell by its column; empty where the bill has no such column. */
export type Words = (column: Column) => string;

export interface PurseWords {
  readonly typeOf: (words: Words) => TransferType;
  readonly stateOf: (words: Words, type: TransferType, direction: Direction | undefined) => BillState;
  readonly goodsOf: (text: string, type: TransferType) => { readonly remark?: string; readonly goods?: string };
  /** Undefined: a plain amount. */
  readonly amountOf?: (cell: CellValue | undefined) => Result<PurseAmount>;
}

/** 收/支. Withdrawals, top-ups and moves between own purses have no direction. */
export function directionOf(text: string): Direction | undefined {
  if (text === "收入") return "in";
  if (text === "支出") return "out";
  return undefined;
}

/** False for words that no bill has in 收/支: a person should look. */
function isDirectionKnown(text: string): boolean {
  return /^(?:收入|支出|中性交易|其他|不计收支|)$/u.test(text);
}

/** A payment between people that stands, without a word of which way it went. */
const lacksDirection = ({ type, state, direction }: Draft<Transfer>): boolean =>
  direction === undefined &&
  (type === "transfer" || type === "red-packet" || type === "group-collect") &&
  (state === undefined || state === "sent" || state === "received");

/** Reads the rows of one list, in their order. */
export function purseRows(head: BillHead, purse: PurseWords): (row: BillRow, place: Place) => Transfer | undefined {
  const { columns, context } = head;
  let minutesOnly = false;
  return (row, place) => {
    const cell = (column: Column): CellValue | undefined => row.cells[columns.index[column] ?? -1];
    const words: Words = (column) => head.words(cellText(cell(column)));
    const direction = directionOf(words("direction"));
    const time = cellTime(cellText(cell("paid")) === "" ? cell("time") : cell("paid"));
    const amount = amountOf(purse, cell("amount"), direction);
    if (amount.ok) addToTotals(head.totals, direction, amount.value.amount);
    for (const result of [time, amount]) if (!result.ok) context.problems.add(faultAt(result.fault, place));
    if (!time.ok || !amount.ok) return undefined;
    if (amount.value.minus === true)
      context.problems.add(fault("bill-amount-minus", { text: cellText(cell("amount")) }, place));
    if (!time.value.seconds && !minutesOnly) {
      minutesOnly = true;
      context.problems.add(fault("bill-time-no-seconds", undefined, place));
    }
    const id = cellId(cell("transactionId"));
    if (id.mangled !== undefined) context.problems.add(fault("bill-id-mangled", { text: id.mangled }, place));
    const read = { ...time.value, ...amount.value, direction, transactionId: id.id };
    const record = transferOf(read, words, purse, { original: context.original, at: row.at });
    return hasMoreCells(row, columns) ? { ...record, check: true } : record;
  };
}

/** A minus before what a word calls an expense is one too many, and a person should look. */
function amountOf(
  purse: PurseWords,
  cell: CellValue | undefined,
  direction: Direction | undefined,
): Result<PurseAmount & { readonly minus?: true }> {
  const said = purse.amountOf === undefined ? cellAmount(cell) : purse.amountOf(cell);
  if (said.ok) return { ok: true, value: typeof said.value === "bigint" ? { amount: said.value } : said.value };
  if (said.fault.code !== "bill-amount-negative" || direction !== "out") return said;
  const amount = unsignedAmount(cell);
  return amount.ok ? { ok: true, value: { amount: amount.value, minus: true } } : amount;
}

interface ReadCells extends PurseAmount {
  readonly at: Instant;
  readonly dayOnly?: true;
  readonly minus?: true;
  readonly direction: Direction | undefined;
  readonly transactionId: string | undefined;
}

function transferOf(
  read: ReadCells,
  words: Words,
  purse: PurseWords,
  source: { readonly original: string; readonly at: Locator },
): Transfer {
  const type = purse.typeOf(words);
  const record: Draft<Transfer> = {
    kind: "transfer",
    id: recordId(source),
    source,
    at: read.at,
    type,
    typeText: words("type"),
    amount: read.amount,
  };
  const stateText = words("state");
  const state = read.state ?? purse.stateOf(words, type, read.direction);
  const goods = purse.goodsOf(words("goods"), type);
  const [counterparty, account, method, note] = [
    words("counterparty"),
    words("account"),
    words("method"),
    words("note"),
  ];
  if (read.dayOnly === true) record.atCertain = false;
  if (read.direction !== undefined) record.direction = read.direction;
  if (state.state !== undefined) record.state = state.state;
  if (goods.remark !== undefined) record.remark = goods.remark;
  if (read.transactionId !== undefined) record.transactionId = read.transactionId;
  if (counterparty !== "") record.counterparty = counterparty;
  if (account !== "") record.counterpartyAccount = account;
  if (stateText !== "") record.stateText = stateText;
  if (state.refunded !== undefined) record.refunded = state.refunded;
  if (read.minus === true || state.unknown === true || !isDirectionKnown(words("direction")) || lacksDirection(record))
    record.check = true;
  if (goods.goods !== undefined) record.goods = goods.goods;
  if (method !== "") record.method = method;
  if (note !== "") record.note = note;
  return record;
}
