/**
 * WeChatMsg (留痕, MemoTrace), JSON: an array of messages, or an object that has one as `messages`. Either the rows of
 * its CSV, or what its newer versions show in their HTML:
 *
 *     [ { "localId": 812, "TalkerId": 5, "Type": 1, "SubType": 0, "IsSender": 1, "CreateTime": 1709287800,
 *         "StrContent": "好的", "StrTime": "2024-03-01 18:10:00", "Remark": "李明", "NickName": "李明", "Sender": "wxid_aaa" }, … ]
 *
 *     [ { "type": "8589934592049", "is_send": true, "timestamp": 1709287800, "server_id": "1234567890", "text": "发起转账",
 *         "display_name": "李明", "pay_subtype": 1, "fee_desc": "￥20000.00", "pay_memo": "借款" }, … ]
 *
 * Not to be trusted: what the CSV is not, and `display_name` (a remark, or a nickname). Whether it is a group is told by
 * how many of the others spoke at the beginning. What the program calls JSON in its menu is text for training, shuffled
 * and without times; that is no chat.
 */
import type { Message, MessageType } from "@youju/model";
import type { ChatHead, ChatLine } from "../chat/chat-line.ts";
import { jsonMessages, messagesAhead } from "../chat/json-messages.ts";
import { mediaWords } from "../chat/media-words.ts";
import { messageLocators } from "../chat/message-ids.ts";
import { readChat } from "../chat/read-chat.ts";
import { messageTime } from "../chat/time.ts";
import { typeOfCodes } from "../chat/type-codes.ts";
import { voiceWords } from "../chat/words.ts";
import { isObject, type JsonObject, textOf } from "../json/value.ts";
import type { Findings, ReadContext, Reader } from "../reader.ts";

export const wechatmsgJson: Reader = {
  kind: "wechatmsg-json",
  name: "留痕（WeChatMsg）聊天记录（JSON）",
  match({ json }) {
    const first = json?.first;
    if (!isObject(first)) return undefined;
    const has = (...keys: readonly string[]): boolean => keys.every((key) => key in first);
    if (has("StrContent", "IsSender", "CreateTime"))
      return { confidence: 1, reason: "消息有 StrContent、IsSender 和 CreateTime" };
    if (has("is_send", "timestamp", "server_id", "display_name"))
      return { confidence: 1, reason: "消息有 is_send、server_id 和 display_name" };
    return undefined;
  },
  read,
};

async function* read(file: Blob, context: ReadContext): AsyncGenerator<readonly Message[], Findings> {
  const head = await headOf(file, context);
  const locate = messageLocators();
  const lineOf = (message: JsonObject): ChatLine =>
    "StrContent" in message ? rowLine(message, head, locate) : shownLine(message, head, locate);
  return yield* readChat(jsonMessages(file, lineOf, context), context);
}

/** As many messages as it takes to hear two others in any group. */
const MESSAGES_AHEAD = 20_000;

async function headOf(file: Blob, context: ReadContext): Promise<ChatHead> {
  const others = new Set<string>();
  let seen = 0;
  for await (const messages of messagesAhead(file, context)) {
    for (const message of messages) {
      const other =
        isOwn(message) === false ? (textOf(message["Sender"]) ?? textOf(message["display_name"])) : undefined;
      if (other !== undefined && typeOf(message) !== "system") others.add(other);
    }
    seen += messages.length;
    if (others.size > 1 || seen > MESSAGES_AHEAD) break;
  }
  return { key: "chat", group: others.size > 1, members: [] };
}

function isOwn(message: JsonObject): boolean | undefined {
  const own = message["IsSender"] ?? message["is_send"];
  if (own === true || own === 1 || own === "1") return true;
  return own === false || own === 0 || own === "0" ? false : undefined;
}

function typeOf(message: JsonObject): MessageType | undefined {
  return typeOfCodes(message["Type"] ?? message["type"], message["SubType"] ?? message["sub_type"]);
}

function rowLine(message: JsonObject, chat: ChatHead, locate: ReturnType<typeof messageLocators>): ChatLine {
  const type = typeOf(message);
  const id = textOf(message["localId"]);
  const spoken = type !== "system";
  const [remark, nickname] = [textOf(message["Remark"]), textOf(message["NickName"])];
  return {
    chat,
    at: locate(id),
    ...messageTime(message["CreateTime"], message["StrTime"]),
    sender: spoken ? textOf(message["Sender"]) : undefined,
    name: spoken ? (remark ?? nickname) : undefined,
    alias: spoken ? nickname : undefined,
    own: isOwn(message),
    type,
    content: textOf(message["StrContent"]) === undefined ? mediaWords(type) : String(message["StrContent"]),
    messageId: id,
    replyTo: undefined,
  };
}

function shownLine(message: JsonObject, chat: ChatHead, locate: ReturnType<typeof messageLocators>): ChatLine {
  const type = typeOf(message);
  const serverId = textOf(message["server_id"]);
  const id = serverId === "0" ? undefined : serverId;
  const reply = textOf(message["quote_server_id"]);
  return {
    chat,
    at: locate(id),
    ...messageTime(message["timestamp"]),
    sender: undefined,
    name: type === "system" ? undefined : textOf(message["display_name"]),
    own: isOwn(message),
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
  const what = text ?? field("file_name") ?? field("title") ?? field("display_content") ?? field("poiname");
  return mediaWords(type, what, field("path"));
}
