/** One pass over the records of a case: picks out what the rest of the casework looks at, and copies nothing. */
import {
  type CaseFile,
  type CaseRecord,
  isSeen,
  type Message,
  type RecordId,
  type Sha256,
  type Transfer,
} from "@youju/model";
import { bankAccounts } from "./payments/bank-accounts.ts";
import { linesByRecord, type StitchedLine, stitchedChats } from "./stitched/stitched-chats.ts";

/** One chat of one original: `<sha256>\n<chat>`. */
export type ChatId = string;

export const chatIdOf = (message: Message): ChatId => `${message.source.original}\n${message.chat}`;
export const originalOfChat = (chat: ChatId): Sha256 => chat.slice(0, chat.indexOf("\n"));

/** A chat as its messages show it. */
export interface SurveyedChat {
  readonly id: ChatId;
  /** Itself, and the chats of the other pictures that it was put together from. */
  readonly parts: readonly ChatId[];
  readonly original: Sha256;
  readonly key: string;
  /** Account ids and shown names of everybody but the owner. */
  readonly ids: Set<string>;
  readonly names: Set<string>;
  /** Payment cards, red packets, and system lines that may say what became of one, in the chat's own order. */
  readonly cards: Message[];
  /** The first voice and video messages of the other side. */
  readonly voices: Message[];
  /** Whether it is known of any of its messages on which side they stand. */
  sided: boolean;
  /** Whether any of its messages shows a second. */
  seconds: boolean;
  messages: number;
  last: Message | undefined;
}

export interface Survey {
  readonly bills: readonly Transfer[];
  /** Originals that are lists of a bank, with the account that each is of. */
  readonly banks: ReadonlyMap<Sha256, string>;
  readonly chats: ReadonlyMap<ChatId, SurveyedChat>;
  /** Of records out of pictures: the line of the chat that the pictures make together. */
  readonly seen: ReadonlyMap<RecordId, StitchedLine>;
  /** The records that were asked for, with their place in `caseFile.records`. */
  readonly wanted: ReadonlyMap<RecordId, { readonly record: CaseRecord; readonly index: number }>;
}

/** Bill rows that can be a payment between two people; shops and moves of one's own money never are. */
const BETWEEN_PEOPLE: Readonly<Record<Transfer["type"], boolean>> = {
  transfer: true,
  "red-packet": true,
  "group-collect": true,
  qr: true,
  refund: true,
  other: true,
  merchant: false,
  "own-money": false,
};

/** What a system line under a transfer card can say of it. */
export const SAYS_STATE = /收钱|收款|退还|退回|过期|被接收/u;

const VOICES_KEPT = 3;

/** Looks at every record once. `wanted` names the records that decisions speak of. */
export function survey(caseFile: CaseFile, wantedIds: ReadonlySet<RecordId>): Survey {
  const bills: Transfer[] = [];
  const chats = new Map<ChatId, SurveyedChat>();
  const wanted = new Map<RecordId, { record: CaseRecord; index: number }>();
  let current: SurveyedChat | undefined;
  caseFile.records.forEach((record, index) => {
    if (wantedIds.has(record.id)) wanted.set(record.id, { record, index });
    if (record.kind === "transfer") {
      if (BETWEEN_PEOPLE[record.type]) bills.push(record);
      return;
    }
    if (record.kind !== "message" || isSeen(record)) return;
    if (current === undefined || current.key !== record.chat || current.original !== record.source.original) {
      current = chatOf(chats, record);
    }
    notice(current, record);
  });
  const stitched = stitchedChats(caseFile);
  for (const { ids, lines } of stitched) {
    const chat = newChat(ids);
    chats.set(chat.id, chat);
    for (const { message } of lines) notice(chat, message);
  }
  const seen = linesByRecord(stitched);
  // A picture may not show the time of its line, where another does.
  for (const [id, { record, index }] of wanted)
    wanted.set(id, { record: seen.get(id)?.versions.find((version) => version.id === id) ?? record, index });
  return { bills, banks: bankAccounts(caseFile), chats, seen, wanted };
}

/** Originals of which no message shows a second, such as the mails that WeChat makes of a chat. */
export function toTheMinute({ chats }: Survey): ReadonlySet<Sha256> {
  const exact = new Set([...chats.values()].filter(({ seconds }) => seconds).map(({ original }) => original));
  return new Set([...chats.values()].map(({ original }) => original).filter((original) => !exact.has(original)));
}

function chatOf(chats: Map<ChatId, SurveyedChat>, message: Message): SurveyedChat {
  const id = chatIdOf(message);
  const known = chats.get(id);
  if (known !== undefined) return known;
  const chat = newChat([id]);
  chats.set(id, chat);
  return chat;
}

function newChat(parts: readonly ChatId[]): SurveyedChat {
  const id = parts[0]!;
  return {
    id,
    parts,
    original: originalOfChat(id),
    key: id.slice(id.indexOf("\n") + 1),
    ids: new Set(),
    names: new Set(),
    cards: [],
    voices: [],
    sided: false,
    seconds: false,
    messages: 0,
    last: undefined,
  };
}

function notice(chat: SurveyedChat, message: Message): void {
  chat.messages += 1;
  if (message.at !== undefined) chat.last = message;
  if (message.at?.slice(17, 19) !== "00") chat.seconds ||= message.at !== undefined;
  if (message.sideUnknown === true) return;
  if (message.side !== "system") chat.sided = true;
  if (message.type === "transfer" || message.type === "red-packet") chat.cards.push(message);
  else if (message.side === "system" && (message.state !== undefined || SAYS_STATE.test(message.text)))
    chat.cards.push(message);
  if (message.side !== "other") return;
  if (message.sender !== undefined) chat.ids.add(message.sender);
  if (message.name !== undefined) chat.names.add(message.name);
  const heard = message.type === "voice" || message.type === "video";
  if (heard && chat.voices.length < VOICES_KEPT) chat.voices.push(message);
}
