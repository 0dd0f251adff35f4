/** Chat payments of several exports of one chat, collapsed to one payment each. */
import {
  type Direction,
  type Fen,
  type Instant,
  isSeen,
  type Message,
  type PaymentState,
  type RecordId,
  type Sha256,
} from "@youju/model";
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
 * @param toTheMinute originals of which no line shows a second, such as mails
 * @param seen the line of each record out of a picture: of one strip of pictures, no two lines are the same payment
 */
export function mergeChats(
  payments: readonly ChatPayment[],
  toTheMinute: ReadonlySet<Sha256>,
  seen: ReadonlyMap<RecordId, StitchedLine>,
): MergedChatPayment[] {
  const withVersions = payments.map((payment) => ({
    ...payment,
    sent: payment.sent.flatMap((card) => seen.get(card.id)?.versions ?? [card]),
    answers: payment.answers.flatMap((card) => seen.get(card.id)?.versions ?? [card]),
  }));
  const times = withVersions.map((payment) => timesOf(payment, toTheMinute));
  const vague = new Set(times.flatMap((each) => each.filter(({ second }) => second === undefined).map(keyOfMinute)));
  const items = withVersions.map((payment, position) => ({
    payment,
    position,
    original: seriesOf(payment.sent[0] ?? payment.answers[0]!, seen),
    ids: [...payment.ids],
    keys: keysOf(times[position]!, vague),
    facts: factsOf(payment, times[position]!),
  }));
  return collapse(items).map((group) => merge(group.map((item) => item.payment)));
}

const seriesOf = ({ id, source }: Message, seen: ReadonlyMap<RecordId, StitchedLine>): string =>
  seen.get(id)?.strip ?? source.original;

/** When a payment was sent or answered, as exactly as its original shows it. */
interface PaymentTime {
  readonly what: string;
  readonly minute: string;
  readonly second: Instant | undefined;
}

function timesOf({ kind, direction, sent, answers }: ChatPayment, toTheMinute: ReadonlySet<Sha256>): PaymentTime[] {
  const times = [
    { what: "sent", message: sent[0] },
    { what: "answered", message: answers[0] },
  ];
  return times.flatMap(({ what, message }) => {
    if (message?.at === undefined) return [];
    const vague = toTheMinute.has(message.source.original) && !isSeen(message);
    const minute = message.at.slice(0, "2024-03-01T18:10".length);
    return [{ what: `${what}|${kind}|${direction}`, minute, second: vague ? undefined : message.at }];
  });
}

const keyOfMinute = ({ what, minute }: PaymentTime): string => `${what}|${minute}`;

/** The exact ones first; the minute counts where another original shows no more. */
function keysOf(times: readonly PaymentTime[], vague: ReadonlySet<string>): string[] {
  const exact = times.flatMap(({ what, second }) => (second === undefined ? [] : [`${what}|${second}`]));
  return [...exact, ...times.map(keyOfMinute).filter((key) => vague.has(key))];
}

/** Mails show no sum, and no second: what they do not show does not differ. */
function factsOf({ amount }: ChatPayment, times: readonly PaymentTime[]): Readonly<Record<string, string>> {
  const known = times.flatMap(({ what, minute, second }) => [
    [`${what} minute`, minute],
    ...(second === undefined ? [] : [[what, second]]),
  ]);
  return Object.fromEntries([...known, ...(amount === undefined ? [] : [["amount", String(amount)]])]) as Record<
    string,
    string
  >;
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
