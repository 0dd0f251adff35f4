/**
 * 转账电子凭证 among the payments: a voucher shows a payment that a bill or a chat shows too, or is the only trace of one. It
 * mostly does not say whose it is, so that the names of its two sides tell who paid whom.
 */
import { dateOf, isRealName, type NamedSide, type Party, secondsBetween, type Transfer } from "@youju/model";
import { idsOf } from "./chat-payments.ts";
import type { Payment } from "./payment.ts";
import { isVoucherOf } from "./vouchers.ts";

/** The two of the case, by what a voucher names: the full name, or the account. */
export interface VoucherParty {
  readonly name: string | undefined;
  readonly ids: ReadonlySet<string>;
}

export const voucherParty = ({ name }: Party, ids: ReadonlySet<string>): VoucherParty => ({
  name: isRealName(name) ? name : undefined,
  ids,
});

export interface SortedVouchers {
  /** Of payments that something else shows. */
  readonly of: ReadonlyMap<Payment, readonly Transfer[]>;
  /** The only trace of a payment between the two, as rows of a bill of the creditor's. */
  readonly alone: readonly Transfer[];
  /** Of payments that nothing else shows, where the names do not tell whether they are between the two. */
  readonly unclear: readonly Transfer[];
}

export interface VoucherParties {
  readonly creditor: VoucherParty;
  readonly debtor: VoucherParty;
}

export function sortVouchers(
  vouchers: readonly Transfer[],
  payments: readonly Payment[],
  parties: VoucherParties,
): SortedVouchers {
  const of = new Map<Payment, Transfer[]>();
  const alone: Transfer[] = [];
  const unclear: Transfer[] = [];
  for (const copies of sameVouchers(vouchers)) {
    const payment = paymentOf(copies[0]!, payments, of, voucherRow(copies[0]!, parties)?.direction);
    if (payment !== undefined) of.set(payment, [...(of.get(payment) ?? []), ...copies]);
    else {
      const rows = copies.flatMap((voucher) => voucherRow(voucher, parties) ?? []);
      if (rows.length === copies.length) alone.push(...rows);
      else unclear.push(copies[0]!);
    }
  }
  return { of, alone, unclear };
}

/** Each may have been handed in twice. */
function sameVouchers(vouchers: readonly Transfer[]): readonly (readonly Transfer[])[] {
  const keyOf = (voucher: Transfer): string => {
    const { at, amount, payer, payee } = voucher;
    return JSON.stringify([idsOf(voucher)[0] ?? [at, payer?.name, payee?.name], String(amount)]);
  };
  const sorted = vouchers.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return [...Map.groupBy(sorted, keyOf).values()];
}

/** By the number; else the one of the same sum and day that no voucher has yet, and the nearest in time of several. */
function paymentOf(
  voucher: Transfer,
  payments: readonly Payment[],
  taken: ReadonlyMap<Payment, readonly Transfer[]>,
  direction: Transfer["direction"],
): Payment | undefined {
  const lines = ({ bills, cards }: Payment) => [...bills, ...cards];
  const ids = new Set(idsOf(voucher));
  const known = payments.find((payment) => lines(payment).some((line) => idsOf(line).some((id) => ids.has(id))));
  if (known !== undefined) return known;
  const gap = ({ at }: Payment): number =>
    at === undefined || voucher.at === undefined ? Infinity : Math.abs(secondsBetween(at, voucher.at));
  return payments
    .filter((payment) => !taken.has(payment) && (direction ?? payment.direction) === payment.direction)
    .filter((payment) => isVoucherOf(voucher, lines(payment)))
    .toSorted((a, b) => gap(a) - gap(b))[0];
}

/** As a row of a bill of the creditor's; undefined where the names do not tell: one is neither of the two, or both are one. */
export function voucherRow(voucher: Transfer, { creditor, debtor }: VoucherParties): Transfer | undefined {
  const { payer, payee, at, amount } = voucher;
  if (payer === undefined || payee === undefined || at === undefined || amount === undefined) return undefined;
  const between = (from: VoucherParty, to: VoucherParty): boolean => isSide(payer, from) && isSide(payee, to);
  // Who has not given his own name is on the side that the other does not stand on.
  const out = between(creditor, debtor) || (creditor.name === undefined && isSide(payee, debtor));
  const back = between(debtor, creditor) || (creditor.name === undefined && isSide(payer, debtor));
  if (out === back) return undefined;
  return { ...voucher, direction: out ? "out" : "in", counterparty: (out ? payee : payer).name };
}

const isSide = ({ name, account }: NamedSide, party: VoucherParty): boolean =>
  name === party.name || (account !== undefined && party.ids.has(account));

/** `2024-03-01 20,000.00 元，付款方李明，收款方王芳` without the sum, for people. */
export const sidesText = ({ at, payer, payee }: Transfer): string =>
  `${at === undefined ? "" : `${dateOf(at)} `}付款方${payer?.name ?? "不明"}，收款方${payee?.name ?? "不明"}`;
