/** Bills name people by nickname. Where a nickname's payments stand in the debtor's chat, it is his. */
import { toUnixSeconds } from "@youju/model";
import type { BillPayment } from "./bill-payments.ts";
import type { MergedChatPayment } from "./merged-chat.ts";
import { nearestPairs } from "./nearest.ts";

/** Both are written by one server; a minute is generous. */
const SAME_MOMENT_SECONDS = 60;
const DAY = 86_400;

/**
 * Nicknames of which at least half the transfers during the chat's time fit a chat payment to the minute and the fen.
 * @param unknown bill payments of names that nobody has claimed
 * @param open chat payments that no known name explains
 * @param all every chat payment, for the chat's time
 */
export function nicknamesByTime(
  unknown: readonly BillPayment[],
  open: readonly MergedChatPayment[],
  all: readonly MergedChatPayment[],
): string[] {
  const times = all.flatMap((payment) => payment.moments.map(toUnixSeconds));
  if (open.length === 0 || times.length === 0) return [];
  const [from, to] = times.reduce(([a, b], t) => [Math.min(a, t), Math.max(b, t)], [times[0]!, times[0]!]);
  const during = unknown.filter((bill) => {
    const at = bill.kind === "transfer" && bill.at !== undefined ? toUnixSeconds(bill.at) : undefined;
    return at !== undefined && at >= from - DAY && at <= to + DAY;
  });
  const [total, hits] = [countByName(during), countByName(fitting(during, open))];
  return [...hits]
    .filter(([name, count]) => name !== "/" && count * 2 >= (total.get(name) ?? 0))
    .map(([name]) => name)
    .toSorted();
}

function fitting(bills: readonly BillPayment[], chats: readonly MergedChatPayment[]): BillPayment[] {
  const keyOf = (p: BillPayment | MergedChatPayment): string => `${p.direction}|${p.amount}`;
  const chatsOf = Map.groupBy(
    chats.filter((chat) => chat.amount !== undefined && chat.anchor !== undefined && chat.kind === "transfer"),
    keyOf,
  );
  return [...Map.groupBy(bills, keyOf)].flatMap(([key, group]) => {
    const moments = group.map((of) => ({ id: of.id, at: toUnixSeconds(of.at!), of }));
    const others = (chatsOf.get(key) ?? []).map((of) => ({ id: of.id, at: toUnixSeconds(of.anchor!), of }));
    return nearestPairs(moments, others, SAME_MOMENT_SECONDS).map(([bill]) => bill.of);
  });
}

function countByName(bills: readonly BillPayment[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const bill of bills) for (const name of bill.counterparties) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
