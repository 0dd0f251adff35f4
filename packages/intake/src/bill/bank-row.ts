/** Rows of a bank statement into transfers. Posted means done: a payment that failed has a row of its own that gives it back. */
import { fault, faultAt, type Fen, type Locator, type Place, recordId, type Transfer } from "@youju/model";
import type { Draft } from "../draft.ts";
import type { CellValue } from "../xlsx/sheet-rows.ts";
import { balanceChain } from "./balance-chain.ts";
import { type BankTime, bankText, bankTime, isYuan } from "./bank-cells.ts";
import { type Around, balanceOf, habitOf, type RowMoney, rowMoney } from "./bank-money.ts";
import { bankTypeOf, nameAndNumber } from "./bank-words.ts";
import { cellId } from "./cells.ts";
import { type Column, type Columns, has, hasMoreCells } from "./columns.ts";
import type { BillHead, BillList, BillRow } from "./format.ts";
import { addToTotals } from "./totals.ts";
import { tradeStateOf } from "./trade-state.ts";

export interface BankRows extends BillList {
  /** The statement does not say which amounts came in and which went out. */
  readonly directionUnknown: boolean;
}

const NOTHING_AROUND: Around = { above: undefined, below: undefined };

const balanceOfNext = (next: BillRow | undefined, columns: Columns): Fen | undefined =>
  next === undefined ? undefined : balanceOf(next.cells, columns);

export function bankRows(head: BillHead): BankRows {
  const { columns, context } = head;
  const habit = habitOf(head);
  const chain = balanceChain(context);
  const oneColumn = !has(columns, "income") && !has(columns, "expense") && !has(columns, "direction");
  const known = habit.plain !== undefined || habit.worded === true || habit.byBalance !== undefined;
  let above: Fen | undefined;
  return {
    directionUnknown: oneColumn && !known && head.ahead.length > 0,
    take(row, place, next) {
      const cell = (column: Column): CellValue | undefined => row.cells[columns.index[column] ?? -1];
      const clock = columns.index.clock === undefined ? undefined : cell("clock");
      const time = bankTime(cell("time"), clock, head.preamble.period);
      const around = habit.byBalance === undefined ? NOTHING_AROUND : { above, below: balanceOfNext(next, columns) };
      if (habit.byBalance !== undefined) above = balanceOf(row.cells, columns);
      const money = rowMoney(row.cells, columns, habit, around);
      const faults = [time.ok ? [] : [time.fault], money?.ok === false ? [money.fault] : []].flat();
      if (money === undefined) faults.push(fault("bill-amount-unreadable", { text: "" }));
      for (const f of faults) context.problems.add(faultAt(f, place));
      if (!time.ok || money?.ok !== true) {
        chain.interrupt();
        return undefined;
      }
      const currency = currencyOf(head, cell, money.value);
      link(chain, row, money.value, currency, head);
      return transferOf(head, row, { time: time.value, money: money.value, currency }, place);
    },
    faults: () => chain.faults(),
  };
}

/** In the cell itself, in its column, above the list. */
function currencyOf({ preamble }: BillHead, cell: (column: Column) => CellValue | undefined, money: RowMoney): string {
  return money.currency || bankText(cell("currency")) || (preamble.currency ?? "");
}

function link(
  chain: ReturnType<typeof balanceChain>,
  row: BillRow,
  { fen, direction, reversed }: RowMoney,
  currency: string,
  { columns }: BillHead,
): void {
  const balance = balanceOf(row.cells, columns);
  if (balance === undefined || (direction === undefined && fen !== 0n) || reversed === true) return chain.interrupt();
  const account = `${currency}|${bankText(row.cells[columns.index.ownAccount ?? -1])}`;
  chain.add(account, row.at, direction === "out" ? -fen : fen, balance);
}

interface ReadRow {
  readonly time: BankTime;
  readonly money: RowMoney;
  readonly currency: string;
}

function transferOf(head: BillHead, row: BillRow, { time, money, currency }: ReadRow, place: Place): Transfer {
  const { columns, context } = head;
  const text = (column: Column): string => head.words(bankText(row.cells[columns.index[column] ?? -1]));
  const source: { readonly original: string; readonly at: Locator } = { original: context.original, at: row.at };
  const [typeText, other] = [text("type"), otherSide(head, row, place)];
  const remark = remarkOf(head, row, [typeText, other.name]);
  const type = bankTypeOf(typeText, `${remark} ${other.name}`, other.name);
  const record: Draft<Transfer> = { kind: "transfer", id: recordId(source), source, at: time.at, type, typeText };
  const id = cellId(row.cells[columns.index.transactionId ?? -1]);
  if (id.mangled !== undefined) context.problems.add(fault("bill-id-mangled", { text: id.mangled }, place));
  if (!time.certain) record.atCertain = false;
  if (money.direction !== undefined) record.direction = money.direction;
  addMoney(record, head, { money, currency }, place);
  addState(record, text("state"));
  if (hasMoreCells(row, columns)) record.check = true;
  const [note, method] = [record.note, text("method")];
  if (remark !== "") record.remark = remark;
  if (id.id !== undefined && bankText(id.id) !== "") record.transactionId = id.id;
  if (other.name !== "") record.counterparty = other.name;
  if (other.number !== undefined) record.counterpartyAccount = other.number;
  if (note !== undefined) record.note = note;
  if (method !== "") record.method = method;
  return record;
}

/** Money that is not yuan has no amount here, so that nobody adds it up as yuan; what the row says stands in the note. */
function addMoney(
  record: Draft<Transfer>,
  head: BillHead,
  { money, currency }: Pick<ReadRow, "money" | "currency">,
  place: Place,
): void {
  if (isYuan(currency)) {
    record.amount = money.fen;
    addToTotals(head.totals, money.direction, money.fen);
    if (money.reversed === true || (money.direction === undefined && money.fen > 0n)) record.check = true;
    return;
  }
  record.check = true;
  record.note = `${currency} ${money.fen / 100n}.${String(money.fen % 100n).padStart(2, "0")}`;
  head.context.problems.add(fault("bank-foreign-money", { money: record.note }, place));
}

function addState(record: Draft<Transfer>, stateText: string): void {
  const said = tradeStateOf(stateText).state;
  record.state = said === "expired" || said === "refunded" ? said : "received";
  if (stateText !== "") record.stateText = stateText;
}

/** Name and account of the other side, also where the bank writes both into one cell. */
function otherSide(
  { columns, context, words }: BillHead,
  row: BillRow,
  place: Place,
): { readonly name: string; readonly number?: string } {
  const said = bankText(row.cells[columns.index.counterparty ?? -1]);
  if (columns.index.account === undefined) return nameAndNumber(said);
  const name = words(said);
  const account = accountOf(row.cells[columns.index.account]);
  if (account.mangled !== undefined)
    context.problems.add(fault("bank-account-mangled", { text: account.mangled }, place));
  if (account.number === undefined) return { name };
  // Some banks write the name into the column of the account.
  const split = nameAndNumber(account.number);
  return name === "" && split.number !== undefined ? split : { name, number: account.number };
}

/** A number keeps fifteen digits in a spreadsheet: with more of them, and a zero at the end, the end may be lost. */
function accountOf(cell: CellValue | undefined): { readonly number?: string; readonly mangled?: string } {
  if (typeof cell === "number") {
    const lost = !Number.isSafeInteger(cell) || (cell >= 1e15 && cell % 10 === 0);
    return lost ? { mangled: String(cell) } : { number: String(cell) };
  }
  const text = bankText(cell);
  if (/^\d+(?:\.\d+)?E\+?\d+$/iu.test(text)) return { mangled: text };
  return text === "" ? {} : { number: text };
}

/** What else the row says in words, each thing once. */
function remarkOf({ columns, words }: BillHead, row: BillRow, known: readonly string[]): string {
  const texts = (columns.texts ?? []).map((at) => bankText(row.cells[at]));
  return words([...new Set(texts)].filter((text) => text !== "" && !known.includes(text)).join("；"));
}
