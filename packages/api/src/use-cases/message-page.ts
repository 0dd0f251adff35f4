/** The messages from which a person marks words: a window on the chat with the debtor. */
import type { ChatLines } from "@youju/casework";
import { type Decision, formatMoney, type Message, type RecordId, standingDecisions } from "@youju/model";
import type { MessageLine, MessagePage } from "../contract.ts";

export interface MessageQuery {
  /** Words that the text contains. */
  readonly q?: string | undefined;
  /** The messages before this one. */
  readonly before?: RecordId | undefined;
  /** The messages after this one. */
  readonly after?: RecordId | undefined;
  /** The messages on both sides of this one, and itself. */
  readonly around?: RecordId | undefined;
  readonly limit?: number | undefined;
}

const DEFAULT_LIMIT = 50;

/**
 * One page of messages, which stand in the order of time. Without a place to start from: the newest. A record that is
 * not among them (or not any more) is no error: the page is the newest one.
 */
export function messagePage(
  { messages, versions }: ChatLines,
  decisions: readonly Decision[],
  query: MessageQuery,
): MessagePage {
  const found = matching(messages, query.q);
  const limit = query.limit ?? DEFAULT_LIMIT;
  const allOf = (message: Message): readonly Message[] => versions.get(message.id) ?? [message];
  const [from, to] = windowOf(found, query, limit, allOf);
  const marks = marksByRecord(decisions);
  return {
    messages: found.slice(from, to).map((message) => lineOf(message, allOf(message), marks)),
    previous: from > 0 && to > from ? found[from]!.id : null,
    next: to < found.length && to > from ? found[to - 1]!.id : null,
    total: found.length,
  };
}

function matching(messages: readonly Message[], q: string | undefined): readonly Message[] {
  const words = (q ?? "")
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== "");
  if (words.length === 0) return messages;
  return messages.filter((message) => words.every((word) => message.text.toLowerCase().includes(word)));
}

function windowOf(
  messages: readonly Message[],
  query: MessageQuery,
  limit: number,
  allOf: (message: Message) => readonly Message[],
): [from: number, to: number] {
  const wanted = query.before ?? query.after ?? query.around;
  const at =
    wanted === undefined ? -1 : messages.findIndex((message) => allOf(message).some(({ id }) => id === wanted));
  const clamp = (from: number): [number, number] => {
    const start = Math.max(0, Math.min(from, messages.length));
    return [start, Math.min(messages.length, start + limit)];
  };
  if (at === -1) return clamp(messages.length - limit);
  if (query.before !== undefined) return [Math.max(0, at - limit), at];
  if (query.after !== undefined) return clamp(at + 1);
  return clamp(Math.min(at - Math.floor(limit / 2), messages.length - limit));
}

function marksByRecord(decisions: readonly Decision[]): ReadonlyMap<RecordId, Decision[]> {
  const marks = new Map<RecordId, Decision[]>();
  for (const decision of standingDecisions(decisions)) {
    if (decision.kind !== "confirm-finding") continue;
    marks.set(decision.target, [...(marks.get(decision.target) ?? []), decision]);
  }
  return marks;
}

function lineOf(
  message: Message,
  versions: readonly Message[],
  marks: ReadonlyMap<RecordId, readonly Decision[]>,
): MessageLine {
  return {
    record: message.id,
    at: message.at ?? null,
    side: message.side,
    name: message.name ?? message.sender ?? null,
    type: message.type,
    text: message.text,
    amount: message.amount === undefined ? null : formatMoney(message.amount),
    marks: versions.flatMap(({ id }) => marks.get(id) ?? []),
    sources: versions.map(({ source }) => source),
    gapBefore: message.gapBefore === true,
  };
}

/** Messages in the order of time, those without a time where they stand; equal times keep the order of the file. */
export function messagesInOrder(
  { messages: all, versions }: ChatLines,
  wanted: (message: Message) => boolean,
): ChatLines {
  const messages = all.filter(wanted);
  const times: string[] = [];
  let last = "";
  for (const message of messages) times.push((last = message.at ?? last));
  const inOrder = times.every((time, index) => index === 0 || times[index - 1]! <= time);
  if (inOrder) return { messages, versions };
  const order = messages
    .map((_, index) => index)
    .toSorted((a, b) => (times[a]! < times[b]! ? -1 : times[a]! > times[b]! ? 1 : a - b));
  return { messages: order.map((index) => messages[index]!), versions };
}
