/**
 * Bill payments ↔ chat payments. Ids first, on the bill's number or the transfer's; what is left by amount, direction
 * and time, the closest pair first, one to one.
 */
import type { Instant } from "@youju/model";
import { toUnixSeconds } from "@youju/model";
import type { BillPayment } from "./bill-payments.ts";
import type { MergedChatPayment } from "./merged-chat.ts";
import { type Moment, nearestPairs } from "./nearest.ts";

export interface Matched {
  readonly bill: BillPayment;
  readonly chat: MergedChatPayment;
  readonly by: "id" | "amount-time";
  readonly gapSeconds: number;
}

export interface MatchResult {
  readonly pairs: readonly Matched[];
  readonly onlyInBill: readonly BillPayment[];
  readonly onlyInChat: readonly MergedChatPayment[];
}

/** A transfer may be accepted within a day, so the two times may lie a day apart. */
export const WITHIN_SECONDS = 86_400;
/** Where the chat shows no amount, only what is close in time is taken for the same. */
export const WITHIN_SECONDS_WITHOUT_AMOUNT = 300;

export function matchPayments(bills: readonly BillPayment[], chats: readonly MergedChatPayment[]): MatchResult {
  const pairs = byIds(bills, chats);
  const taken = new Set<unknown>(pairs.flatMap((pair) => [pair.bill, pair.chat]));
  const rest = (): [BillPayment[], MergedChatPayment[]] => [
    bills.filter((b) => !taken.has(b)),
    chats.filter((c) => !taken.has(c)),
  ];
  const add = (found: readonly Matched[]): void => {
    for (const pair of found) {
      pairs.push(pair);
      taken.add(pair.bill).add(pair.chat);
    }
  };
  add(
    byTime(
      ...rest(),
      (p) => (p.amount === undefined ? undefined : `${kindOf(p)}|${p.direction}|${p.amount}`),
      WITHIN_SECONDS,
    ),
  );
  const [openBills, openChats] = rest();
  const withoutAmount = openChats.filter((chat) => chat.amount === undefined);
  add(byTime(openBills, withoutAmount, (p) => `${kindOf(p)}|${p.direction}`, WITHIN_SECONDS_WITHOUT_AMOUNT));
  const [onlyInBill, onlyInChat] = rest();
  return { pairs, onlyInBill, onlyInChat };
}

const kindOf = (payment: BillPayment | MergedChatPayment): string =>
  payment.kind === "red-packet" ? "red-packet" : "transfer";

/** Spreadsheets repeat numbers, so of the payments that share one those of the same sum come first. */
function byIds(bills: readonly BillPayment[], chats: readonly MergedChatPayment[]): Matched[] {
  const chatsOf = new Map<string, MergedChatPayment[]>();
  for (const chat of chats) {
    for (const id of chat.ids) {
      const sharing = chatsOf.get(id);
      if (sharing === undefined) chatsOf.set(id, [chat]);
      else sharing.push(chat);
    }
  }
  const pairs: Matched[] = [];
  const taken = new Set<unknown>();
  const take = (fits: (bill: BillPayment, chat: MergedChatPayment) => boolean): void => {
    for (const bill of bills) {
      if (taken.has(bill)) continue;
      const open = [...bill.ids].flatMap((id) => chatsOf.get(id) ?? []);
      const chat = open.find((each) => !taken.has(each) && fits(bill, each));
      if (chat === undefined) continue;
      taken.add(bill).add(chat);
      pairs.push({ bill, chat, by: "id", gapSeconds: gapBetween(bill, chat) });
    }
  };
  take((bill, chat) => chat.amount === bill.amount);
  take(() => true);
  return pairs;
}

type KeyOf = (payment: BillPayment | MergedChatPayment) => string | undefined;

function byTime(
  bills: readonly BillPayment[],
  chats: readonly MergedChatPayment[],
  keyOf: KeyOf,
  within: number,
): Matched[] {
  const chatGroups = grouped(chats, keyOf, (chat) => chat.anchor);
  if (chatGroups.size === 0) return [];
  const billGroups = grouped(bills, keyOf, (bill) => bill.at);
  const pairs: Matched[] = [];
  for (const [key, moments] of billGroups) {
    for (const [bill, chat] of nearestPairs(moments, chatGroups.get(key) ?? [], within)) {
      pairs.push({ bill: bill.of, chat: chat.of, by: "amount-time", gapSeconds: gapBetween(bill.of, chat.of) });
    }
  }
  return pairs;
}

function grouped<T extends { readonly id: string; readonly amount: bigint | undefined }>(
  payments: readonly T[],
  keyOf: (payment: T) => string | undefined,
  atOf: (payment: T) => Instant | undefined,
): Map<string, (Moment & { readonly of: T })[]> {
  const groups = new Map<string, (Moment & { readonly of: T })[]>();
  for (const payment of payments) {
    const [key, at] = [keyOf(payment), atOf(payment)];
    if (key === undefined || at === undefined) continue;
    const moment = { id: payment.id, at: toUnixSeconds(at), of: payment };
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [moment]);
    else group.push(moment);
  }
  return groups;
}

/** From the bill's time to the closest of the chat's lines; 0 where one of them has no time. */
function gapBetween(bill: BillPayment, chat: MergedChatPayment): number {
  if (bill.at === undefined) return 0;
  const at = toUnixSeconds(bill.at);
  const gaps = chat.moments.map((moment) => Math.abs(toUnixSeconds(moment) - at));
  return gaps.length === 0 ? 0 : Math.min(...gaps);
}
