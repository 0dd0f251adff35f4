/** Chat payments of several exports of one chat, collapsed to one payment each. */
import type { Direction, Fen, Instant, Message, PaymentState, RecordId } from "@youju/model";
import type { StitchedLine } from "../stitched/stitched-chats.ts";
import type { ChatPayment } from "./chat-payments.ts";
import { collapse } from "./collapse.ts";

export interface MergedChatPayment {
  /** Record id of the payer's card, or else of the receipt. */
  readonly id: string;
  readonly kind: "transfer" | "red-packet";
  readonly direction: Direction;
  readonly amount: Fen | undefined;
  readonly state: PaymentState;
  readonly ids: ReadonlySet<string>;
  readonly sent: readonly Message[];
  readonly answers: readonly Message[];
  readonly remark: string | undefined;
  /** Where in time the bill shows it: a payment out when it was sent, one in when it was accepted. */
  readonly anchor: Instant | undefined;
  readonly moments: readonly Instant[];
  /** As in {@link ChatPayment}: of several exports the one that goes on longest tells. */
  readonly stillOpen: boolean;
}

/**
 * @param payments the folded payments of each chat of the debtor, in chat order
 * @param seen the line of each record out of a picture: of one strip of pictures, no two lines are the same payment
 */
export function mergeChats(
  payments: readonly ChatPayment[],
  seen: ReadonlyMap<RecordId, StitchedLine>,
): MergedChatPayment[] {
  const withVersions = payments.map((payment) => ({
    ...payment,
    sent: payment.sent.flatMap((card) => seen.get(card.id)?.versions ?? [card]),
    answers: payment.answers.flatMap((card) => seen.get(card.id)?.versions ?? [card]),
  }));
  const items = withVersions.map((payment, position) => ({
    payment,
    position,
    original: seriesOf(payment.sent[0] ?? payment.answers[0]!, seen),
    ids: [...payment.ids],
    keys: keysOf(payment),
  }));
  return collapse(items).map((group) => merge(group.map((item) => item.payment)));
}

const seriesOf = ({ id, source }: Message, seen: ReadonlyMap<RecordId, StitchedLine>): string =>
  seen.get(id)?.strip ?? source.original;

function keysOf(payment: ChatPayment): string[] {
  const what = `${payment.kind}|${payment.direction}|${payment.amount ?? ""}`;
  const keys: string[] = [];
  const [sent, answer] = [payment.sent[0]?.at, payment.answers[0]?.at];
  if (sent !== undefined) keys.push(`sent|${what}|${sent}`);
  if (answer !== undefined) keys.push(`answered|${what}|${answer}`);
  return keys;
}

const STATE_WEIGHT: Readonly<Record<PaymentState, number>> = {
  sent: 0,
  received: 1,
  expired: 2,
  returned: 3,
  refunded: 4,
};

function merge(payments: readonly ChatPayment[]): MergedChatPayment {
  const best = payments.reduce((a, b) => (STATE_WEIGHT[b.state] > STATE_WEIGHT[a.state] ? b : a));
  const sent = payments.flatMap((payment) => payment.sent).toSorted(byId);
  const answers = payments.flatMap((payment) => payment.answers).toSorted(byTimeThenId);
  const moments = [...sent, ...answers].flatMap((message) => message.at ?? []);
  const paidAt = sent.find((message) => message.at !== undefined)?.at;
  const answeredAt = answers.find((message) => message.at !== undefined)?.at;
  return {
    id: (sent[0] ?? answers[0]!).id,
    kind: best.kind,
    direction: best.direction,
    amount: payments.find((payment) => payment.amount !== undefined)?.amount,
    state: best.state,
    ids: new Set(payments.flatMap((payment) => [...payment.ids])),
    sent,
    answers,
    remark: payments.find((payment) => payment.remark !== undefined)?.remark,
    anchor: best.direction === "in" && best.state === "received" ? (answeredAt ?? paidAt) : (paidAt ?? answeredAt),
    moments,
    stillOpen: payments.every((payment) => payment.stillOpen),
  };
}

const byId = (a: Message, b: Message): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
const byTimeThenId = (a: Message, b: Message): number => {
  const [x, y] = [a.at ?? "9999", b.at ?? "9999"];
  return x < y ? -1 : x > y ? 1 : byId(a, b);
};
