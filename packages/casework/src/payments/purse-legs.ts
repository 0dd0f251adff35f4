/**
 * A payment by WeChat or Alipay that was drawn from a bank card stands in two lists: the purse's and the bank's. The
 * bank's row is then the same payment and not a second one.
 */
import { dateOf, daysBetween, type Transfer } from "@youju/model";
import type { Survey } from "../survey.ts";
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

/** The legs for which a payment of the same sum and direction is known from elsewhere, each payment taken once. */
export function knownElsewhere(legs: readonly Transfer[], payments: readonly Payment[]): Set<Transfer> {
  const free = new Set(payments.filter((payment) => payment.at !== undefined && payment.amount !== undefined));
  const known = new Set<Transfer>();
  for (const leg of legs) {
    const same = [...free].find((payment) => isSame(leg, payment));
    if (same === undefined) continue;
    free.delete(same);
    known.add(leg);
  }
  return known;
}

function isSame(leg: Transfer, payment: Payment): boolean {
  if (leg.at === undefined || leg.amount !== payment.amount || leg.direction !== payment.direction) return false;
  return Math.abs(daysBetween(dateOf(payment.at!), dateOf(leg.at))) <= DAYS_APART;
}
