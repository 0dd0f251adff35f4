/**
 * A payment by WeChat or Alipay that was drawn from a bank card stands in two lists: the purse's and the bank's. The
 * bank's row is then the same payment and not a second one; so is the row with which a returned payment came back.
 */
import { type CalendarDate, dateOf, daysBetween, type Transfer } from "@youju/model";
import type { Survey } from "../survey.ts";
import { type BillPayment, billPayments, REFUND_WITHIN_DAYS } from "./bill-payments.ts";
import type { Payment } from "./payment.ts";

const PURSE = /财付通|微信|支付宝|tenpay|wechat|alipay/iu;
/** Banks book what was paid late in the evening on the next day. */
const DAYS_APART = 1;

/** Rows of a bank whose own words say that the money went through a purse. */
export function purseLegs({ banks }: Survey, rows: readonly Transfer[]): Transfer[] {
  const says = ({ typeText, counterparty, remark, goods, method, note }: Transfer): boolean =>
    [typeText, counterparty, remark, goods, method, note].some((text) => text !== undefined && PURSE.test(text));
  return rows.filter((row) => banks.has(row.source.original) && says(row));
}

interface Dated<T> {
  readonly of: T;
  readonly key: string;
  readonly on: CalendarDate;
}

/** The legs of which the payment is known from elsewhere, as many as can be paired one to one whatever their order. */
export function knownElsewhere(
  legs: readonly Transfer[],
  payments: readonly Payment[],
  banks: Survey["banks"],
): Set<Transfer> {
  const { paid, refunds } = billPayments(legs, banks);
  const drawn = pairedLegs([...paid, ...refunds].flatMap(legOf), payments.flatMap(paidBy), DAYS_APART, DAYS_APART);
  const open = [...paid, ...refunds].filter((leg) => !drawn.has(leg));
  const back = pairedLegs(open.flatMap(legOf), payments.flatMap(cameBackOf), 0, REFUND_WITHIN_DAYS);
  return new Set([...drawn, ...back].flatMap((leg) => leg.rows));
}

const keyOf = (direction: string, amount: bigint): string => `${direction}|${amount}`;

/** A row of a bank that says refund went the way that it says, which a refund of a purse need not say. */
function legOf(leg: BillPayment): Dated<BillPayment>[] {
  const { at, amount, direction } = leg;
  return at === undefined || amount === undefined ? [] : [{ of: leg, key: keyOf(direction, amount), on: dateOf(at) }];
}

function paidBy(payment: Payment): Dated<Payment>[] {
  const { at, direction, amount } = payment;
  return at === undefined || amount === undefined
    ? []
    : [{ of: payment, key: keyOf(direction, amount), on: dateOf(at) }];
}

/** What a payment brought back, the other way round: all of it, or the part that was refunded. */
function cameBackOf(payment: Payment): Dated<Payment>[] {
  const { at, direction, amount, refunded, outcome } = payment;
  const returned = outcome === "returned" || outcome === "expired";
  const back = returned && refunded === 0n ? amount : refunded;
  if (at === undefined || back === undefined || back === 0n) return [];
  return [{ of: payment, key: keyOf(direction === "in" ? "out" : "in", back), on: dateOf(at) }];
}

/**
 * Pairs legs with payments of one sum and direction, the earliest with the earliest that it can belong to: no other way
 * pairs more, since each payment may wait for its leg equally long.
 */
function pairedLegs(
  legs: readonly Dated<BillPayment>[],
  payments: readonly Dated<Payment>[],
  daysBefore: number,
  daysAfter: number,
): Set<BillPayment> {
  const paired = new Set<BillPayment>();
  const byKey = Map.groupBy(payments.toSorted(byDay), ({ key }) => key);
  for (const [key, some] of Map.groupBy(legs.toSorted(byDay), (leg) => leg.key)) {
    const open = [...(byKey.get(key) ?? [])];
    for (const leg of some) {
      while (open.length > 0 && daysBetween(open[0]!.on, leg.on) > daysAfter) open.shift();
      const first = open[0];
      if (first === undefined || daysBetween(first.on, leg.on) < -daysBefore) continue;
      open.shift();
      paired.add(leg.of);
    }
  }
  return paired;
}

const byDay = <T>(a: Dated<T>, b: Dated<T>): number => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0);
