/**
 * Chat payments: a transfer in a chat is two or three lines (the card sent, the receipt, a system line); here they
 * become one payment. Which line says what differs by exporter, so an id decides first, then the order of
 * the chat, the direction and the amount.
 */
import type { Direction, Fen, Instant, Message, PaymentState } from "@youju/model";
import { toUnixSeconds } from "@youju/model";

export interface ChatPayment {
  readonly kind: "transfer" | "red-packet";
  readonly direction: Direction;
  readonly amount: Fen | undefined;
  /** The payer's card; absent where the export begins after it. */
  readonly sent: readonly Message[];
  /** What came back: receipt, return, system line. */
  readonly answers: readonly Message[];
  readonly state: PaymentState;
  readonly ids: ReadonlySet<string>;
  readonly remark: string | undefined;
  /** Nobody has answered it, and the chat ends before WeChat would have sent it back. */
  readonly stillOpen: boolean;
}

interface Draft {
  kind: "transfer" | "red-packet";
  direction: Direction;
  amount: Fen | undefined;
  sent: Message[];
  answers: Message[];
  state: PaymentState;
  ids: Set<string>;
  remark: string | undefined;
}

/** A transfer waits a day for the other side; an hour more for clocks that differ. */
const ANSWER_WITHIN_SECONDS = 25 * 3600;

export function idsOf(record: { readonly transactionId?: string; readonly transferId?: string }): string[] {
  return [record.transactionId, record.transferId].filter((id) => id !== undefined && id !== "") as string[];
}

/**
 * The payments of one chat of one original, from its cards in the chat's own order. A card of which the reader could
 * not tell who paid is left out: a guess would turn a loan into a repayment.
 *
 * WeChat sends back what nobody accepts within a day, and says so. So a card without an answer was accepted if the chat
 * goes on for longer than that, or if its export drops such notices altogether.
 * @param last the time of the chat's last message
 */
export function foldChat(cards: readonly Message[], last: Instant | undefined): ChatPayment[] {
  const drafts: Draft[] = [];
  const byId = new Map<string, Draft>();
  for (const card of withoutCopies(cards)) {
    if (card.side === "system") systemLine(drafts, card);
    else if (isDoubtful(card)) continue;
    else if (card.type === "red-packet") drafts.push(newDraft(card, "red-packet", naturalDirection(card)));
    else transferCard(drafts, byId, card);
  }
  const noticesKept = drafts.some((draft) => draft.answers.length > 0 || draft.state !== "sent");
  return drafts.map((draft) => ({
    ...draft,
    stillOpen: isOpenInPicture(draft) || (noticesKept && isOpen(draft, last)),
  }));
}

/** A phone writes on the card itself that it was taken: in a picture a card that does not say so was not, on that day. */
const isOpenInPicture = ({ state, sent }: Draft): boolean => state === "sent" && sent.some(isInPicture);
const isInPicture = ({ source }: Message): boolean => "page" in source.at;

function isOpen({ state, sent }: Draft, last: Instant | undefined): boolean {
  const at = sent.find((card) => card.at !== undefined)?.at;
  if (state !== "sent" || at === undefined || last === undefined) return state === "sent";
  return toUnixSeconds(last) - toUnixSeconds(at) <= ANSWER_WITHIN_SECONDS;
}

/**
 * Of a card in a picture everything must have been read with certainty, and the day be known: the same payment may stand
 * in the next picture, or in a bill, and would count twice.
 */
function isDoubtful(card: Message): boolean {
  if (card.sideUnknown === true) return true;
  if (isInPicture(card)) return card.check === true || card.direction === undefined || card.at === undefined;
  return card.check === true && card.direction === undefined;
}

/** A file put together from two exports has messages twice: the exporter's number, the second and the words are equal. */
function withoutCopies(cards: readonly Message[]): Message[] {
  const seen = new Set<string>();
  return cards.filter(({ messageId, at, sender, text }) => {
    if (messageId === undefined || at === undefined) return true;
    const key = JSON.stringify([messageId, at, sender, text]);
    const copy = seen.has(key);
    seen.add(key);
    return !copy;
  });
}

/** Money goes away from whoever sends a card that is not an answer. */
const naturalDirection = (card: Message): Direction => (card.side === "own" ? "out" : "in");
const opposite = (direction: Direction): Direction => (direction === "out" ? "in" : "out");
const isAnswerState = (state: PaymentState | undefined): boolean => state !== undefined && state !== "sent";

function newDraft(card: Message, kind: Draft["kind"], direction: Direction): Draft {
  const state = card.state ?? "sent";
  return {
    kind,
    direction,
    amount: card.amount,
    sent: [card],
    answers: [],
    state,
    ids: new Set(idsOf(card)),
    remark: card.remark,
  };
}

function transferCard(drafts: Draft[], byId: Map<string, Draft>, card: Message): void {
  const ids = idsOf(card);
  const known = ids.map((id) => byId.get(id)).find((draft) => draft !== undefined);
  const draft =
    known === undefined ? placeCard(drafts, card) : attach(known, card, naturalDirection(card) !== known.direction);
  for (const id of ids) {
    draft.ids.add(id);
    byId.set(id, draft);
  }
}

function placeCard(drafts: Draft[], card: Message): Draft {
  const natural = naturalDirection(card);
  const saysItAnswers = isAnswerState(card.state) && card.direction !== natural;
  const mayAnswer = saysItAnswers || (card.amount === undefined && card.state === undefined);
  const open = mayAnswer ? openDraft(drafts, card, opposite(natural)) : undefined;
  if (open !== undefined) return attach(open, card, true);
  const draft = newDraft(card, "transfer", saysItAnswers ? opposite(natural) : (card.direction ?? natural));
  if (saysItAnswers) {
    draft.sent = [];
    draft.answers = [card];
  }
  drafts.push(draft);
  return draft;
}

/** The latest payment towards the one who answers that fits and has no answer yet. */
function openDraft(drafts: readonly Draft[], card: Message, direction: Direction): Draft | undefined {
  for (let i = drafts.length - 1; i >= 0; i -= 1) {
    const draft = drafts[i]!;
    if (tooOld(draft, card)) return undefined;
    if (
      draft.kind !== "transfer" ||
      draft.direction !== direction ||
      draft.answers.some((answer) => answer.side !== "system")
    )
      continue;
    if (draft.amount === undefined || card.amount === undefined || draft.amount === card.amount) return draft;
  }
  return undefined;
}

function tooOld(draft: Draft, card: Message): boolean {
  const last = draft.sent[0] ?? draft.answers[0];
  if (last?.at === undefined || card.at === undefined) return false;
  return toUnixSeconds(card.at) - toUnixSeconds(last.at) > ANSWER_WITHIN_SECONDS;
}

function attach(draft: Draft, card: Message, asAnswer: boolean): Draft {
  (asAnswer ? draft.answers : draft.sent).push(card);
  draft.amount ??= card.amount;
  draft.remark ??= card.remark;
  // An answer without a word of its own is the receipt; a return or expiry, once said, stays said.
  const said = asAnswer
    ? card.state === undefined || card.state === "sent"
      ? "received"
      : card.state
    : (card.state ?? "sent");
  if (said !== "sent" && (draft.state === "sent" || draft.state === "received")) draft.state = said;
  return draft;
}

/** `对方已收钱`, `你已收款，资金已存入零钱`, `已退还`: speaks of the latest transfer that it can be about. */
function systemLine(drafts: Draft[], line: Message): void {
  const state = line.state ?? stateInWords(line.text);
  if (state === undefined || state === "sent") return;
  const direction = directionOfLine(line, state);
  for (let i = drafts.length - 1; i >= 0; i -= 1) {
    const draft = drafts[i]!;
    if (tooOld(draft, line)) return;
    if (draft.kind !== "transfer" || (direction !== undefined && draft.direction !== direction)) continue;
    if (draft.answers.some((answer) => answer.side === "system")) continue;
    const fits = draft.state === "sent" || draft.state === state;
    if (!fits || (line.amount !== undefined && draft.amount !== undefined && line.amount !== draft.amount)) continue;
    draft.answers.push(line);
    draft.state = state;
    return;
  }
}

function stateInWords(text: string): PaymentState | undefined {
  if (text.includes("红包")) return undefined;
  if (/过期/u.test(text)) return "expired";
  if (/退还|退回/u.test(text)) return "returned";
  return /已收钱|已收款|已被接收|已存入零钱/u.test(text) ? "received" : undefined;
}

function directionOfLine(line: Message, state: PaymentState): Direction | undefined {
  if (line.direction !== undefined) return line.direction;
  if (state !== "received") return undefined;
  if (/对方|朋友/u.test(line.text)) return "out";
  return /^[你您]/u.test(line.text) ? "in" : undefined;
}
