/**
 * 清偿抵充: which loans a repayment pays, and in what order (民法典 560, 561).
 *
 * The loan that the payer named comes first. Anything else goes to the loans already due, the least secured, the most
 * burdensome, the earliest due; and where all that is equal, to each in proportion to what is owed on it.
 */
import { compareRates, type DayNumber, type Fen } from "@youju/model";
import { type Account, burden, claimable, isOpen, pay, rankingDue } from "./account.ts";
import type { Security } from "./claim-types.ts";

export interface PaymentOrder {
  readonly day: DayNumber;
  readonly repayment: number;
  readonly amount: Fen;
  readonly principalFirst: boolean;
}

const SECURITY_ORDER: Readonly<Record<Security, number>> = { none: 0, guarantee: 1, pledge: 2 };

/** Negative where `a` is paid before `b` on that day, zero where both are paid in proportion. */
function precedence(a: Account, b: Account, day: DayNumber): number {
  const [dueA, dueB] = [rankingDue(a) ?? Infinity, rankingDue(b) ?? Infinity];
  const isDue = (due: DayNumber): number => (due <= day ? 0 : 1);
  const secured = (account: Account): number => SECURITY_ORDER[account.plan.loan.security];
  return (
    isDue(dueA) - isDue(dueB) ||
    secured(a) - secured(b) ||
    compareRates(burden(b), burden(a)) ||
    (dueA === dueB ? 0 : dueA - dueB)
  );
}

/** The loans that come first on that day: one, or several of equal rank in order of delivery. */
function foremost(accounts: readonly Account[], day: DayNumber): readonly Account[] {
  let first: Account[] = [];
  for (const account of accounts) {
    if (account.plan.formedDay > day || !isOpen(account, day)) continue;
    const rank = first.length === 0 ? 0 : precedence(account, first[0]!, day);
    if (rank < 0) first = [account];
    else if (rank === 0) first.push(account);
  }
  return first;
}

/** In proportion to what is owed, rounded down; the left-over fen go to the earliest delivered, which stands first. */
function shares(group: readonly Account[], amount: Fen, day: DayNumber): readonly Fen[] {
  if (group.length === 1) return [amount];
  const owed = group.map((account) => claimable(account, day));
  const all = owed.reduce((sum, one) => sum + one, 0n);
  const parts = owed.map((one) => (all === 0n ? 0n : (amount * one) / all));
  const given = parts.reduce((sum, one) => sum + one, 0n);
  return parts.map((part, i) => (i === 0 ? part + amount - given : part));
}

/**
 * Pays what no loan was named for, until nothing is left or nothing is owed.
 * @param accounts in order of delivery, advanced to the day of payment
 * @returns the surplus
 */
export function payInLegalOrder(accounts: readonly Account[], order: PaymentOrder): Fen {
  let left = order.amount;
  while (left > 0n) {
    const group = foremost(accounts, order.day);
    if (group.length === 0) return left;
    const parts = shares(group, left, order.day);
    left = group.reduce(
      (rest, account, i) => rest + pay(account, order.day, parts[i]!, order.repayment, order.principalFirst),
      0n,
    );
  }
  return left;
}

/** Pays the named loan, and with what is left over the others in the legal order. */
export function payNamed(named: Account, accounts: readonly Account[], order: PaymentOrder): Fen {
  const left = pay(named, order.day, order.amount, order.repayment, order.principalFirst);
  return payInLegalOrder(accounts, { ...order, amount: left });
}
