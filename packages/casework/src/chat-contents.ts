/** What the debtor's chats hold of each kind of message that has to be shown in its own way. */
import type { Message, MessageType, SourceRef } from "@youju/model";
import type { Derived } from "./derived.ts";
import { chatIdOf } from "./survey.ts";

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
  const spans = new Map<string, { first: Message; last: Message }>();
  for (const record of caseFile.records) {
    if (record.kind !== "message" || !payments.chats.has(chatIdOf(record))) continue;
    const kind = COUNTED_AS[record.type];
    if (kind !== undefined) count(tally[kind], record);
    if (kind === "voices" && WITHOUT_WORDS.test(record.text)) count(tally.unwritten, record);
    if (record.at !== undefined) widen(spans, record);
  }
  const sorted = [...spans.values()].toSorted((a, b) => (a.first.at! < b.first.at! ? -1 : 1));
  return { ...tally, spans: sorted };
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

function widen(spans: Map<string, { first: Message; last: Message }>, message: Message): void {
  const chat = chatIdOf(message);
  const span = spans.get(chat);
  if (span === undefined) spans.set(chat, { first: message, last: message });
  else if (message.at! < span.first.at!) span.first = message;
  else if (message.at! > span.last.at!) span.last = message;
}
