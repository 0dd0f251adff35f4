/**
 * From cards of transfers to payments as the owner sees them: `direction` is always that of the money. The card of a
 * sent transfer comes from the side that paid; its receipt (已收款, 已退还) comes as a second card from the side that
 * received, so there the sides are reversed. Cards that say too little are read beside the card they answer.
 */
import {
  type Direction,
  type Fen,
  type Instant,
  parseMoney,
  type PaymentState,
  secondsBetween,
  type Side,
} from "@youju/model";
import type { Stage, TransferCard } from "./transfer-xml.ts";

export interface Payment {
  readonly amount?: Fen;
  readonly direction?: Direction;
  readonly state?: PaymentState;
  readonly remark?: string;
  readonly transactionId?: string;
  readonly transferId?: string;
  readonly check?: true;
  /** The amount that was finer than a fen. */
  readonly badAmount?: string;
}

/** A sent card that may still get its receipt. */
interface OpenCard {
  readonly at: Instant | undefined;
  readonly amount: Fen | undefined;
  readonly direction: Direction;
  readonly ids: readonly string[];
}

/** The sent cards of one chat that are waiting for an answer, oldest first. */
export type OpenCards = OpenCard[];

export interface CardSender {
  readonly side: Side;
  readonly at: Instant | undefined;
  /** Account of the owner, where it is known. */
  readonly owner: string | undefined;
  /** In a group, a card from somebody else may be for a third person. */
  readonly group: boolean;
}

/** A transfer that nobody accepts goes back after 24 hours; the rest is for the message about it. */
const OPEN_SECONDS = 48 * 3600;
const RECEIPT_SECONDS = 24 * 3600;
const STATES: Readonly<Record<Stage, PaymentState>> = {
  sent: "sent",
  received: "received",
  accepted: "received",
  returned: "returned",
  expired: "expired",
};
/** The clocks of card and message differ by less. */
const SAME_MOMENT_SECONDS = 5;
const NO_REMARK = new Set(["微信转账", "转账", ""]);

/** The payment that a card tells of; remembers a sent card in `open`, and takes it out when it is answered. */
export function paymentOf(card: TransferCard, sender: CardSender, open: OpenCards): Payment {
  forgetOld(open, sender.at);
  const amount = card.amountText === undefined ? undefined : parseMoney(card.amountText);
  const fen = amount?.ok === true ? amount.value : undefined;
  const ids = [card.transactionId, card.transferId].filter((id) => id !== undefined);
  const read = resolve(card, sender, open, fen, ids);
  if (read.state === "sent" && read.direction !== undefined)
    open.push({ at: sender.at, amount: fen, direction: read.direction, ids });
  const remark = card.remark?.replace(/^(?:转账)?备注[：:]\s*/u, "").trim() ?? "";
  return {
    ...read,
    ...(fen === undefined ? {} : { amount: fen }),
    ...(NO_REMARK.has(remark) ? {} : { remark }),
    ...(card.transactionId === undefined ? {} : { transactionId: card.transactionId }),
    ...(card.transferId === undefined ? {} : { transferId: card.transferId }),
    ...(card.unclear === true ? { check: true } : {}),
    ...(amount?.ok === false ? { badAmount: card.amountText!, check: true } : {}),
  };
}

function forgetOld(open: OpenCards, now: Instant | undefined): void {
  if (now === undefined) return;
  while (open[0]?.at !== undefined && secondsBetween(open[0].at, now) > OPEN_SECONDS) open.shift();
}

type Resolved = Pick<Payment, "direction" | "state" | "check">;

function resolve(
  card: TransferCard,
  sender: CardSender,
  open: OpenCards,
  amount: Fen | undefined,
  ids: readonly string[],
): Resolved {
  const speaker = speakerDirection(sender);
  const named = namedDirection(card, sender.owner);
  if (card.stage === undefined || card.stage === "sent") return sent(card, sender, open, amount, named ?? speaker);
  const reversed = speaker === undefined ? undefined : opposite(speaker);
  const answered = takeAnswered(open, ids, amount, card.stage === "received" ? reversed : undefined, reversed);
  const direction = named ?? answered?.direction ?? unanswered(card.stage, speaker, reversed);
  const state = STATES[card.stage];
  return direction === undefined ? { state, check: true } : { state, direction };
}

/** A card without a state is a sent one, but for a bare `[转账]` right after a card of the other side: its receipt. */
function sent(
  card: TransferCard,
  sender: CardSender,
  open: OpenCards,
  amount: Fen | undefined,
  direction: Direction | undefined,
): Resolved {
  if (direction === undefined) return { state: "sent", check: true };
  if (card.stage === "sent") return { state: "sent", direction };
  if (isAnswer(card, sender, open, amount, direction)) return { check: true };
  const waiting = open.findLastIndex((one) => one.direction !== direction && within(one, sender.at, RECEIPT_SECONDS));
  if (waiting === -1) return { state: "sent", direction };
  if (amount === undefined) {
    const [answered] = open.splice(waiting, 1);
    return { state: "received", direction: answered!.direction, check: true };
  }
  return open.some((one) => one.direction !== direction && one.amount === amount)
    ? { state: "sent", direction, check: true }
    : { state: "sent", direction };
}

/** It names the moment of an earlier card of the other side: taken or given back, and nothing says which. */
function isAnswer(
  { begun }: TransferCard,
  { at }: CardSender,
  open: OpenCards,
  amount: Fen | undefined,
  direction: Direction,
): boolean {
  if (begun === undefined || at === undefined || secondsBetween(begun, at) <= SAME_MOMENT_SECONDS) return false;
  return open.some(
    (one) =>
      one.direction !== direction &&
      one.amount === amount &&
      one.at !== undefined &&
      Math.abs(secondsBetween(one.at, begun)) <= SAME_MOMENT_SECONDS,
  );
}

/** The direction of money that the speaker pays. */
function speakerDirection({ side, group }: CardSender): Direction | undefined {
  if (side === "own") return "out";
  return side === "other" && !group ? "in" : undefined;
}

function namedDirection({ payer, receiver }: TransferCard, owner: string | undefined): Direction | undefined {
  if (owner === undefined) return undefined;
  if (payer === owner) return "out";
  return receiver === owner ? "in" : undefined;
}

function opposite(direction: Direction): Direction {
  return direction === "in" ? "out" : "in";
}

function within(card: OpenCard, at: Instant | undefined, seconds: number): boolean {
  return card.at === undefined || at === undefined || Math.abs(secondsBetween(card.at, at)) <= seconds;
}

/**
 * Takes out the sent card that a receipt answers: by its ids; else the latest of that amount that the other side sent;
 * else, unless `only` forbids it, the latest of that amount.
 */
function takeAnswered(
  open: OpenCards,
  ids: readonly string[],
  amount: Fen | undefined,
  only: Direction | undefined,
  likely: Direction | undefined,
): OpenCard | undefined {
  const same = (one: OpenCard): boolean => amount === undefined || one.amount === undefined || one.amount === amount;
  const at = [
    open.findLastIndex((one) => one.ids.some((id) => ids.includes(id))),
    open.findLastIndex((one) => one.direction === likely && same(one)),
    only === undefined ? open.findLastIndex(same) : -1,
  ].find((index) => index !== -1);
  return at === undefined ? undefined : open.splice(at, 1)[0];
}

/** Without the card that it answers: 已收款 and 已退还 are the receiver's words; 已被接收 and 已过期 stand on the payer's card. */
function unanswered(
  stage: Stage,
  speaker: Direction | undefined,
  reversed: Direction | undefined,
): Direction | undefined {
  return stage === "accepted" || stage === "expired" ? speaker : reversed;
}
