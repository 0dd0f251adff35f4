/**
 * Which way the money of a row went. A statement has two columns, or a word for the direction, or a sign; which of these
 * it means, and whether a minus stands for what goes out or for what is taken back, is seen from its first rows.
 */
import { type Direction, type Fault, fault, type Fen, type Result } from "@youju/model";
import type { CellValue } from "../xlsx/sheet-rows.ts";
import { bankMoney, type BankMoney, bankText } from "./bank-cells.ts";
import { type Column, type Columns, has } from "./columns.ts";
import { directionWord } from "./direction-words.ts";
import type { BillHead, BillRow } from "./format.ts";

export interface RowMoney {
  readonly fen: Fen;
  /** Absent where the statement does not say, and for nothing at all. */
  readonly direction?: Direction;
  /** The sign and the column or word do not go together: something was taken back, and a person should look. */
  readonly reversed?: true;
  readonly currency: string;
}

/** How a statement writes. */
export interface Habit {
  /** A column of amounts without a word for the direction: the direction of what has no minus, where it is known. */
  readonly plain: Direction | undefined;
  /** Neither signs nor a column for the direction, but words like 转入 and 转出 for the kind of payment. */
  readonly worded?: boolean;
  /** Neither signs nor words, but balances that change by the amounts: where the balance before a row stands. */
  readonly byBalance?: "above" | "below";
  /** What goes out mostly has a minus, though a column or a word already says that it goes out. */
  readonly minusOut: boolean;
}

/** `贷 Cr`, `借`, `收入`; undefined for any other word. */
const bankDirection = (cell: CellValue | undefined): Direction | undefined => directionWord(bankText(cell));

/** The balances of the rows above and below one. */
export type Around = Readonly<Record<"above" | "below", Fen | undefined>>;

/** Undefined where the row has no amount at all. */
export function rowMoney(
  cells: readonly CellValue[],
  columns: Columns,
  habit: Habit,
  around: Around,
): Result<RowMoney> | undefined {
  const cell = (column: Column): CellValue | undefined => cells[columns.index[column] ?? -1];
  if (has(columns, "income") || has(columns, "expense")) return ofTwoColumns(cell("income"), cell("expense"), habit);
  const money = bankMoney(cell("amount"));
  if (money?.ok !== true) return money;
  const own = money.value.word;
  const bySigns = own === undefined && !has(columns, "direction") && habit.plain !== undefined;
  const direction = own ?? bankDirection(cell(has(columns, "direction") ? "direction" : "type"));
  const shown = byBalance(money.value, cells, columns, habit, around);
  if (shown !== undefined && own === undefined)
    return { ok: true, value: { ...without(money.value), direction: shown } };
  if (bySigns) return { ok: true, value: bySign(money.value, habit.plain, direction) };
  return { ok: true, value: direction === undefined ? without(money.value) : said(money.value, direction, habit) };
}

/** Undefined where the list does not go by the balance, and where it does not change by just this amount. */
function byBalance(
  { fen }: BankMoney,
  cells: readonly CellValue[],
  columns: Columns,
  habit: Habit,
  around: Around,
): Direction | undefined {
  const [before, after] = [habit.byBalance && around[habit.byBalance], balanceOf(cells, columns)];
  if (before === undefined || after === undefined || fen === 0n) return undefined;
  if (after - before === fen) return "in";
  return before - after === fen ? "out" : undefined;
}

function ofTwoColumns(
  income: CellValue | undefined,
  expense: CellValue | undefined,
  habit: Habit,
): Result<RowMoney> | undefined {
  const [came, went] = [bankMoney(income), bankMoney(expense)];
  const bad = came?.ok === false ? came : went?.ok === false ? went : undefined;
  if (bad !== undefined) return bad;
  const [into, out] = [came?.ok === true ? came.value : undefined, went?.ok === true ? went.value : undefined];
  if (into === undefined && out === undefined) return undefined;
  if ((into?.fen ?? 0n) > 0n && (out?.fen ?? 0n) > 0n) return { ok: false, fault: bothSides(income, expense) };
  if (out !== undefined && (out.fen > 0n || into === undefined)) return { ok: true, value: said(out, "out", habit) };
  return { ok: true, value: said(into!, "in", habit) };
}

const bothSides = (income: CellValue | undefined, expense: CellValue | undefined): Fault =>
  fault("bank-both-sides", { income: bankText(income), expense: bankText(expense) });

const without = ({ fen, currency }: BankMoney): RowMoney => ({ fen, currency });
const opposite = (direction: Direction): Direction => (direction === "in" ? "out" : "in");

function said(money: BankMoney, direction: Direction, habit: Habit): RowMoney {
  if (money.fen === 0n) return without(money);
  const [minus, belongs] = [money.sign === "-", direction === "out" && habit.minusOut];
  if (minus === belongs) return { ...without(money), direction };
  return { ...without(money), direction: belongs ? direction : opposite(direction), reversed: true };
}

function bySign(money: BankMoney, plain: Direction, word: Direction | undefined): RowMoney {
  if (money.fen === 0n) return without(money);
  const direction = money.sign === "-" ? opposite(plain) : plain;
  return { ...without(money), direction, ...(word === opposite(direction) ? { reversed: true } : {}) };
}

/** What goes back to a credit card. */
const PAID_BACK = /还款|退款|退货|返现|溢缴/u;
const SPENT = /消费|支付|财付通/u;

export function habitOf(head: BillHead): Habit {
  const { columns, ahead } = head;
  const rows = ahead.filter((row) => row.broken !== true);
  const twoSided = has(columns, "income") || has(columns, "expense") || has(columns, "direction");
  if (twoSided) return { plain: undefined, minusOut: hasMinusOut(rows, columns) };
  const moneys = rows.flatMap((row) => amountOf(row, columns) ?? []);
  if (isCreditCard(head)) return { plain: plainOfCard(rows, columns), minusOut: false };
  // 交易类型 may hold the words for the direction.
  const words = rows.map((row) => amountOf(row, columns)?.word ?? bankDirection(row.cells[columns.index.type ?? -1]));
  const worded = words.some((word) => word !== undefined);
  const signed = moneys.some(({ sign }) => sign !== "");
  // A minus may only stand for what was taken back: then what goes out has none, and the words decide.
  const takenBack = rows.some((row, at) => words[at] === "out" && amountOf(row, columns)?.sign === "");
  if (worded && (takenBack || !signed)) return { plain: undefined, worded, minusOut: false };
  const before = signed || worded ? undefined : balanceBefore(rows, columns);
  const habit = { plain: plainByBalance(rows, columns, signed), worded, minusOut: false };
  return before === undefined ? habit : { ...habit, byBalance: before };
}

/** Of a list without signs: where the balance stands from which nearly every row goes by its amount, up or down. */
function balanceBefore(rows: readonly BillRow[], columns: Columns): Habit["byBalance"] {
  const known = rows.map((row) => ({ fen: amountOf(row, columns)?.fen, balance: balanceOf(row.cells, columns) }));
  let [above, below, pairs] = [0, 0, 0];
  for (const [at, second] of known.entries()) {
    const first = known[at - 1];
    if (first?.balance === undefined || second.balance === undefined) continue;
    const step = second.balance > first.balance ? second.balance - first.balance : first.balance - second.balance;
    pairs += 1;
    if (step === second.fen) above += 1;
    if (step === first.fen) below += 1;
  }
  if (Math.max(above, below) * 5 < pairs * 4 || above === below) return undefined;
  return above > below ? "above" : "below";
}

function amountOf(row: BillRow, { index }: Columns): BankMoney | undefined {
  const money = bankMoney(row.cells[index.amount ?? -1]);
  return money?.ok === true && money.value.fen > 0n ? money.value : undefined;
}

function hasMinusOut(rows: readonly BillRow[], { index }: Columns): boolean {
  const outgoing =
    index.expense === undefined
      ? rows.filter((row) => bankDirection(row.cells[index.direction ?? -1]) === "out")
      : rows;
  const moneys = outgoing.flatMap((row) => bankMoney(row.cells[index.expense ?? index.amount ?? -1]) ?? []);
  const known = moneys.flatMap((money) => (money.ok && money.value.fen > 0n ? [money.value] : []));
  return known.filter(({ sign }) => sign === "-").length * 2 > known.length;
}

/** The bill of a credit card has no running balance; without a title its columns show it. */
function isCreditCard({ columns, preamble }: BillHead): boolean {
  if (has(columns, "balance")) return false;
  return preamble.creditCard === true || (has(columns, "ownAccount", "type") && !has(columns, "counterparty"));
}

/** It writes what is owed without a sign and what is paid back with a minus; where the words show the reverse, all the other way. */
function plainOfCard(rows: readonly BillRow[], columns: Columns): Direction {
  const signsOf = (words: RegExp): readonly string[] =>
    rows
      .filter((row) => words.test(row.cells.map(bankText).join(" ")))
      .flatMap((row) => amountOf(row, columns)?.sign ?? []);
  const [back, spent] = [signsOf(PAID_BACK), signsOf(SPENT)];
  const reversed = back.length > 0 ? back.every((sign) => sign !== "-") : spent.some((sign) => sign === "-");
  return reversed ? "in" : "out";
}

/**
 * What the balance says of amounts without a minus. Where nothing has a sign, all of it must fit one direction; where signs
 * stand, they mean what they mostly do unless the balance says the reverse. Undefined where nobody knows.
 */
function plainByBalance(rows: readonly BillRow[], columns: Columns, signed: boolean): Direction | undefined {
  const [into, out] = fittingSteps(rows, columns);
  const fewest = rows.length - 1;
  if (out > into && out >= fewest) return "out";
  if (signed) return out > into ? undefined : "in";
  return into > out && into >= fewest ? "in" : undefined;
}

/** How many rows change the balance by their amount, and how many by its opposite, in the order that fits better. */
function fittingSteps(rows: readonly BillRow[], columns: Columns): readonly [into: number, out: number] {
  const counts = { upIn: 0, downIn: 0, upOut: 0, downOut: 0 };
  let above: { readonly change: Fen; readonly balance: Fen } | undefined;
  for (const row of rows) {
    const [amount, balance] = [amountOf(row, columns), balanceOf(row.cells, columns)];
    if (amount === undefined || balance === undefined) {
      above = undefined;
      continue;
    }
    const change = amount.sign === "-" ? -amount.fen : amount.fen;
    if (above !== undefined) {
      const step = balance - above.balance;
      if (step === change) counts.upIn += 1;
      if (step === -change) counts.upOut += 1;
      if (step === -above.change) counts.downIn += 1;
      if (step === above.change) counts.downOut += 1;
    }
    above = { change, balance };
  }
  return [Math.max(counts.upIn, counts.downIn), Math.max(counts.upOut, counts.downOut)];
}

/** With its sign; undefined where it is empty or unreadable. */
export function balanceOf(cells: readonly CellValue[], { index }: Columns): Fen | undefined {
  const money = bankMoney(cells[index.balance ?? -1]);
  if (money?.ok !== true) return undefined;
  return money.value.sign === "-" ? -money.value.fen : money.value.fen;
}
