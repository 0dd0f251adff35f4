/** Which found payments are the delivery of a stated loan, or a stated repayment: same sum, same day or the day beside it. */
import type { CalendarDate, Fen } from "@youju/model";
import { daysBetween } from "@youju/model";
import { netAmount, type Payment } from "./payments/payment.ts";

export interface StatedSum {
  readonly date: CalendarDate;
  /** Null where it cannot stand in these records, such as cash. */
  readonly amount: Fen | null;
}

/** People write the day on which they paid, the law counts the day on which it was accepted. */
const DAYS_APART = 1;

/**
 * Found payments for each stated sum, each used once: first one payment of that sum, then all of one day together.
 * @returns for each stated sum its payments, in order of time; empty where none fits
 */
export function paymentsOfStated(stated: readonly StatedSum[], found: readonly Payment[]): Payment[][] {
  const result: Payment[][] = stated.map(() => []);
  const open = new Set(found.filter((payment) => payment.date !== undefined && netAmount(payment) !== undefined));
  const bySum = Map.groupBy(open, (payment) => netAmount(payment)!);
  for (let apart = 0; apart <= DAYS_APART; apart += 1) {
    stated.forEach(({ date, amount }, i) => {
      if (result[i]!.length > 0 || amount === null) return;
      const fits = bySum
        .get(amount)
        ?.find((payment) => open.has(payment) && Math.abs(daysBetween(date, payment.date!)) <= apart);
      if (fits === undefined) return;
      open.delete(fits);
      result[i] = [fits];
    });
  }
  const byDay = Map.groupBy(open, (payment) => payment.date!);
  stated.forEach(({ date, amount }, i) => {
    const day = (byDay.get(date) ?? []).filter((payment) => open.has(payment));
    if (
      result[i]!.length > 0 ||
      day.length < 2 ||
      day.reduce((sum, payment) => sum + netAmount(payment)!, 0n) !== amount
    )
      return;
    for (const payment of day) open.delete(payment);
    result[i] = day;
  });
  return result;
}
