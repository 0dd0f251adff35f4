/** What the debtor's chats hold of each kind of message that has to be shown in its own way. */
import type { Instant, Message, MessageType, SourceRef } from "@youju/model";
import type { Derived } from "./derived.ts";
import { type ChatId, chatIdOf } from "./survey.ts";

export interface Counted {
  readonly count: number;
  /** The first few. */
  readonly sources: readonly SourceRef[];
}

/** An export from its first message to its last. */
export interface Span {
  readonly first: Message;
  readonly last: Message;
}

type Kind = "voices" | "unwritten" | "media" | "payments" | "withdrawn";

/** What stands in two exports is counted twice. `unwritten` are the voices that nobody has put into words. */
export interface ChatContents extends Readonly<Record<Kind, Counted>> {
  /** In order of time. */
  readonly spans: readonly Span[];
}

const COUNTED_AS: Readonly<Partial<Record<MessageType, Kind>>> = {
  voice: "voices",
  image: "media",
  video: "media",
  file: "media",
  transfer: "payments",
  "red-packet": "payments",
  withdrawn: "withdrawn",
};

/** `[语音 12 秒]` and nothing behind it: nobody has put its words down. */
const WITHOUT_WORDS = /^\s*(?:\[[^\]]*\])?\s*$/u;

export function chatContents({ caseFile, payments }: Pick<Derived, "caseFile" | "payments">): ChatContents {
  const none = (): Counting => ({ count: 0, sources: [] });
  const tally = { voices: none(), unwritten: none(), media: none(), payments: none(), withdrawn: none() };
  const spans = new Map<ChatId, WideSpan>();
  // A chat stands together in its file: what it is called is worked out once and not for each of a million lines.
  let current: { readonly first: Message; readonly span: WideSpan | undefined } | undefined;
  for (const record of caseFile.records) {
    if (record.kind !== "message") continue;
    if (current === undefined || !isSameChat(current.first, record)) {
      const chat = chatIdOf(record);
      current = { first: record, span: payments.chats.has(chat) ? spanOf(spans, chat) : undefined };
    }
    if (current.span === undefined) continue;
    const kind = COUNTED_AS[record.type];
    if (kind !== undefined) count(tally[kind], record);
    if (kind === "voices" && WITHOUT_WORDS.test(record.text)) count(tally.unwritten, record);
    if (record.at !== undefined) widen(current.span, record, record.at);
  }
  const sorted = [...spans.values()]
    .flatMap(({ first, last }) => (first === undefined || last === undefined ? [] : [{ first, last }]))
    .toSorted((a, b) => (a.first.at! < b.first.at! ? -1 : 1));
  return { ...tally, spans: sorted };
}

const isSameChat = (a: Message, b: Message): boolean => a.chat === b.chat && a.source.original === b.source.original;

interface WideSpan {
  first: Message | undefined;
  last: Message | undefined;
}

function spanOf(spans: Map<ChatId, WideSpan>, chat: ChatId): WideSpan {
  const known = spans.get(chat) ?? { first: undefined, last: undefined };
  spans.set(chat, known);
  return known;
}

function widen(span: WideSpan, message: Message, at: Instant): void {
  if (span.first === undefined || at < span.first.at!) span.first = message;
  if (span.last === undefined || at > span.last.at!) span.last = message;
}

interface Counting {
  count: number;
  readonly sources: SourceRef[];
}

const SOURCES_KEPT = 5;

function count(counted: Counting, { source }: Message): void {
  counted.count += 1;
  if (counted.sources.length < SOURCES_KEPT) counted.sources.push(source);
}
