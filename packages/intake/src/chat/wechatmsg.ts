/** What WeChatMsg's (留痕) JSON and its pages share: whose message it is, its type, and the words of what it shows. */
import { type MessageType, wallTime } from "@youju/model";
import { isObject, type JsonObject, textOf } from "../json/value.ts";
import type { ReadContext } from "../reader.ts";
import type { ChatHead, ChatLine } from "./chat-line.ts";
import { type ForwardedLine, forwardText } from "./forward.ts";
import { messagesAhead, type TextPart } from "./json-messages.ts";
import { mediaWords } from "./media-words.ts";
import type { messageLocators } from "./message-ids.ts";
import { messageTime } from "./time.ts";
import { typeOfCodes } from "./type-codes.ts";
import { voiceWords } from "./words.ts";

/** As many messages as it takes to hear two others in any group. */
const MESSAGES_AHEAD = 20_000;

/** Nothing says whether it is a group; how many of the others speak does. */
export async function wechatmsgHead(file: Blob, context: ReadContext, part?: TextPart): Promise<ChatHead> {
  const others = new Set<string>();
  let seen = 0;
  for await (const messages of messagesAhead(file, context, part)) {
    for (const message of messages) {
      const other =
        wechatmsgOwn(message) === false ? (textOf(message["Sender"]) ?? textOf(message["display_name"])) : undefined;
      if (other !== undefined && wechatmsgType(message) !== "system") others.add(other);
    }
    seen += messages.length;
    if (others.size > 1 || seen > MESSAGES_AHEAD) break;
  }
  return { key: "chat", group: others.size > 1, members: [] };
}

export function wechatmsgOwn(message: JsonObject): boolean | undefined {
  const own = message["IsSender"] ?? message["is_send"];
  if (own === true || own === 1 || own === "1") return true;
  return own === false || own === 0 || own === "0" ? false : undefined;
}

export function wechatmsgType(message: JsonObject): MessageType | undefined {
  return typeOfCodes(message["Type"] ?? message["type"], message["SubType"] ?? message["sub_type"]);
}

/** A message as the pages show it: no accounts, names and words. */
export function shownLine(message: JsonObject, chat: ChatHead, locate: ReturnType<typeof messageLocators>): ChatLine {
  const type = wechatmsgType(message);
  const serverId = textOf(message["server_id"]);
  const id = serverId === "0" ? undefined : serverId;
  const reply = textOf(message["quote_server_id"]);
  return {
    chat,
    at: locate(id),
    ...messageTime(message["timestamp"]),
    sender: undefined,
    name: type === "system" ? undefined : textOf(message["display_name"]),
    own: wechatmsgOwn(message),
    type,
    content: shownWords(message, type),
    messageId: id,
    replyTo: reply === "0" ? undefined : reply,
  };
}

/** `pay_subtype`, in words that are known for it. */
const PAY_WORDS: Readonly<Record<string, string>> = { 1: "发送", 3: "接收", 4: "退还", 5: "接收", 7: "发送" };

function shownWords(message: JsonObject, type: MessageType | undefined): string {
  const field = (name: string): string | undefined => textOf(message[name]);
  const text = field("text");
  if (type === "transfer") {
    const stage = PAY_WORDS[field("pay_subtype") ?? ""];
    const memo = field("pay_memo");
    const card =
      stage === undefined ? `【未知】:${field("fee_desc") ?? ""}` : `[转账|${stage} ${field("fee_desc") ?? ""}]`;
    return memo === undefined ? card : `${card}(${memo})`;
  }
  if (type === "voice") return voiceWords(Number(field("duration") ?? 0), field("voice_to_text") ?? "");
  if (type === "text" || type === "quote" || type === "system") return text ?? "";
  if (type === "card") return mediaWords(type, field("nickname") ?? field("title"), field("url"));
  if (type === "forward") return forwardText(field("title"), innerLines(message["messages"]));
  const what = text ?? field("file_name") ?? field("title") ?? field("display_content") ?? field("poiname");
  return mediaWords(type, what, field("path"));
}

const DEEPEST = 5;

function innerLines(messages: unknown, depth = 0): readonly ForwardedLine[] {
  if (!Array.isArray(messages) || depth >= DEEPEST) return [];
  return messages.filter(isObject).map((message) => {
    const type = wechatmsgType(message);
    const { time } = messageTime(message["timestamp"]);
    const lines = type === "forward" ? innerLines(message["messages"], depth + 1) : [];
    const text = type === "forward" ? mediaWords(type, textOf(message["title"])) : shownWords(message, type);
    return {
      name: textOf(message["display_name"]),
      time: time === undefined ? undefined : wallTime(time),
      text,
      lines,
    };
  });
}
