/** Bill payments: rows of overlapping bills collapsed to one payment each, with what came back put against it. */
import type { Direction, Fen, Instant, PaymentState, Sha256, Transfer } from "@youju/model";
import { dateOf, daysBetween, toUnixSeconds } from "@youju/model";
import { collapse } from "./collapse.ts";
import { idsOf } from "./chat-payments.ts";
import type { PaymentKind } from "./payment.ts";

export interface BillPayment {
  readonly id: string;
  readonly kind: PaymentKind;
  readonly direction: Direction;
  readonly amount: Fen | undefined;
  readonly refunded: Fen;
  readonly state: PaymentState | undefined;
  readonly at: Instant | undefined;
  readonly rows: readonly Transfer[];
  readonly ids: ReadonlySet<string>;
  readonly counterparties: ReadonlySet<string>;
  readonly remark: string | undefined;
}

const KINDS: Readonly<Record<Transfer["type"], PaymentKind>> = {
  transfer: "transfer",
  qr: "transfer",
  other: "transfer",
  refund: "transfer",
  merchant: "transfer",
  "own-money": "transfer",
  "red-packet": "red-packet",
  "group-collect": "shared-cost",
};

/** A refund row stands for the return of an earlier row within this time. */
export const REFUND_WITHIN_DAYS = 8;

export interface FoundInBills {
  /** One payment for each row that says in or out. */
  readonly paid: readonly BillPayment[];
  /** What came back of a payment that stands in none of the bills. */
  readonly refunds: readonly BillPayment[];
}

/**
 * The payments of these rows, with the rows of other bills that are the same payment.
 * @param banks originals that are lists of a bank, with the account that each is of
 */
export function billPayments(rows: readonly Transfer[], banks: ReadonlyMap<Sha256, string>): FoundInBills {
  const keysOf = keysAmong(rows, banks);
  const items = rows.map((row, position) => ({
    row,
    position,
    original: row.source.original,
    // Spreadsheets repeat numbers; only with the same sum in the same minute does a number name the same payment.
    ids: idsOf(row).map((id) => `${id}|${keyOf(row, minuteOf(row))}`),
    keys: row.at === undefined || row.amount === undefined ? [] : keysOf(row, row.at),
  }));
  const merged = collapse(items).map((group) => mergeRows(group.map((item) => item.row)));
  const refunds = merged.filter((payment) => isRefund(payment));
  const paid = merged.filter((payment) => !isRefund(payment) && payment.rows[0]!.direction !== undefined);
  return refunds.length === 0 ? { paid, refunds } : withRefunds(paid, refunds);
}

/** By what a row is known again in another list: its time, or as much of it as is left in the list that knows least. */
function keysAmong(rows: readonly Transfer[], banks: ReadonlyMap<Sha256, string>) {
  const vague = new Set(rows.filter(isResaved).map((row) => keyOf(row, minuteOf(row))));
  const ofDay = (row: Transfer): string => `${banks.get(row.source.original)}|${keyOf(row, dayOf(row))}`;
  const vagueDays = new Set(rows.filter(isDayOnly).map(ofDay));
  return (row: Transfer, at: Instant): string[] => {
    const [minute, day] = [keyOf(row, minuteOf(row)), ofDay(row)];
    const exact = [keyOf(row, at), ...(vague.has(minute) ? [minute] : [])];
    if (!banks.has(row.source.original)) return exact;
    return isDayOnly(row) ? [day] : [...exact, ...(vagueDays.has(day) ? [day] : [])];
  };
}

const keyOf = (row: Transfer, time: string): string =>
  `${time}|${row.amount}|${row.direction}|${KINDS[row.type]}|${row.type === "refund"}`;

/** `2024-03-01T18:10` */
const minuteOf = (row: Transfer): string => row.at?.slice(0, 16) ?? "";

/** `2024-03-01` */
const dayOf = (row: Transfer): string => row.at?.slice(0, 10) ?? "";

/** A list that gives no time: what is left to compare by is the day, within the lists of one account. */
const isDayOnly = (row: Transfer): boolean => row.atCertain === false;

/** A spreadsheet that saved a bill again took the seconds and the ids: what is left to compare by is the minute. */
const isResaved = (row: Transfer): boolean =>
  row.at?.slice(17, 19) === "00" && idsOf(row).length === 0 && !isDayOnly(row);

const isRefund = (payment: BillPayment): boolean => payment.rows[0]!.type === "refund";

/** A later export knows more: a return or a refund in any of the bills is one. */
const STATE_WEIGHT: Readonly<Record<PaymentState, number>> = {
  sent: 0,
  received: 1,
  expired: 2,
  returned: 3,
  refunded: 4,
};

function mergeRows(rows: readonly Transfer[]): BillPayment {
  const sorted = rows.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const first = sorted[0]!;
  const best = sorted.reduce((a, b) => (weight(b) > weight(a) ? b : a));
  const partly = sorted.map((row) => row.refunded ?? 0n).reduce((a, b) => (a > b ? a : b), 0n);
  const refunded = best.state === "refunded" && partly === 0n ? (best.amount ?? 0n) : partly;
  return {
    id: first.id,
    kind: KINDS[first.type],
    direction: first.direction ?? "out",
    amount: first.amount ?? sorted.find((row) => row.amount !== undefined)?.amount,
    refunded,
    state: best.state,
    at: first.at ?? sorted.find((row) => row.at !== undefined)?.at,
    rows: sorted,
    ids: new Set(sorted.flatMap(idsOf)),
    counterparties: new Set(sorted.flatMap((row) => row.counterparty ?? [])),
    remark: sorted.find((row) => row.remark !== undefined)?.remark,
  };
}

const weight = (row: Transfer): number => (row.state === undefined ? -1 : STATE_WEIGHT[row.state]);

/** Puts each refund row against the payment of the same sum that it gives back, unless that row says so itself. */
function withRefunds(paid: readonly BillPayment[], refunds: readonly BillPayment[]): FoundInBills {
  const bySum = new Map<string, BillPayment[]>();
  for (const payment of paid) {
    for (const name of payment.counterparties) push(bySum, `${payment.direction}|${payment.amount}|${name}`, payment);
  }
  const replaced = new Map<BillPayment, BillPayment>();
  const loose: BillPayment[] = [];
  for (const refund of refunds) {
    // A refund that says neither in nor out (不计收支) came back to the owner of the bill.
    const direction = refund.rows[0]!.direction === "out" ? "in" : "out";
    const candidates = [...refund.counterparties].flatMap(
      (name) => bySum.get(`${direction}|${refund.amount}|${name}`) ?? [],
    );
    const open = candidates.filter((payment) => givesBack(refund, payment) && !replaced.has(payment));
    const back = open.toSorted((a, b) => (a.at! < b.at! ? 1 : a.at! > b.at! ? -1 : a.id < b.id ? -1 : 1))[0];
    if (back === undefined) {
      loose.push(refund);
      continue;
    }
    const said = back.state === "returned" || back.state === "expired" || back.refunded > 0n;
    replaced.set(back, { ...back, state: said ? back.state : "returned", rows: [...back.rows, ...refund.rows] });
  }
  return { paid: paid.map((payment) => replaced.get(payment) ?? payment), refunds: loose };
}

function givesBack(refund: BillPayment, payment: BillPayment): boolean {
  if (refund.at === undefined || payment.at === undefined) return false;
  if ([...refund.rows, ...payment.rows].some(isDayOnly)) {
    const days = daysBetween(dateOf(payment.at), dateOf(refund.at));
    return days >= 0 && days <= REFUND_WITHIN_DAYS;
  }
  const seconds = toUnixSeconds(refund.at) - toUnixSeconds(payment.at);
  return seconds >= 0 && seconds <= REFUND_WITHIN_DAYS * 86_400;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
