/** 转账电子凭证: which payment a sealed voucher is of. */
import { dateOf, type Message, type Transfer } from "@youju/model";
import { idsOf } from "./chat-payments.ts";

/** It names both sides in full, as no other row of a bill does. */
export const isVoucher = (record: Transfer): boolean => record.payer !== undefined && record.payee !== undefined;

/** By the same number, or the same sum on the same day. `lines` are all that show the payment. */
export function isVoucherOf(voucher: Transfer, lines: readonly (Transfer | Message)[]): boolean {
  const ids = new Set(idsOf(voucher));
  if (lines.some((line) => idsOf(line).some((id) => ids.has(id)))) return true;
  const { at, amount } = voucher;
  if (at === undefined || amount === undefined) return false;
  return (
    lines.some((line) => line.amount === amount) &&
    lines.some((line) => line.at !== undefined && dateOf(line.at) === dateOf(at))
  );
}
