/**
 * chatlog (its HTTP answer, saved), JSON: an array of the messages of one or more chats.
 *
 *     [ { "seq": 1709287800000, "time": "2024-03-01T18:10:00+08:00", "talker": "wxid_bbb", "talkerName": "张伟",
 *         "isChatRoom": false, "sender": "wxid_aaa", "senderName": "", "isSelf": true, "type": 49, "subType": 2000,
 *         "content": "[转账|发送 ￥20000.00](借款)", "contents": { … } }, … ]
 *
 * Not to be trusted: `isSelf` (guessed from a status; in a chat of two, whoever is not the talker is the owner),
 * `sender` (empty for the owner in older databases, 系统消息 for system lines), `seq` (0 in some, comes again in others),
 * `content` (empty for everything that is not text: what it was stands in `contents`).
 */
import type { Message, MessageType } from "@youju/model";
import { chatHeads, isGroupId } from "../chat/chat-heads.ts";
import type { ChatLine } from "../chat/chat-line.ts";
import { SYSTEM_SENDER } from "../chat/chatlog.ts";
import { forwardedInJson, forwardText } from "../chat/forward.ts";
import { jsonMessages } from "../chat/json-messages.ts";
import { mediaWords } from "../chat/media-words.ts";
import { messageLocators } from "../chat/message-ids.ts";
import { readChat } from "../chat/read-chat.ts";
import { messageTime } from "../chat/time.ts";
import { typeOfCodes } from "../chat/type-codes.ts";
import { isObject, type JsonObject, textOf } from "../json/value.ts";
import type { Findings, ReadContext, Reader } from "../reader.ts";

export const chatlogJson: Reader = {
  kind: "chatlog-json",
  name: "chatlog 聊天记录（JSON）",
  match({ json }) {
    const first = json?.first;
    const shaped = isObject(first) && ["time", "talker", "sender", "isSelf", "type"].every((key) => key in first);
    return shaped ? { confidence: 1, reason: "消息有 talker、sender 和 isSelf" } : undefined;
  },
  read,
};

async function* read(file: Blob, context: ReadContext): AsyncGenerator<readonly Message[], Findings> {
  const headOf = chatHeads();
  const locate = messageLocators();
  return yield* readChat(
    jsonMessages(file, (message) => lineOf(message, locate, headOf), context),
    context,
  );
}

function lineOf(
  message: JsonObject,
  locate: ReturnType<typeof messageLocators>,
  headOf: ReturnType<typeof chatHeads>,
): ChatLine {
  const talker = textOf(message["talker"]) ?? "";
  const group = message["isChatRoom"] === true || isGroupId(talker);
  const type = typeOfCodes(message["type"], message["subType"]);
  const who = textOf(message["sender"]);
  const sender = type === "system" || who === SYSTEM_SENDER ? undefined : who;
  const seq = textOf(message["seq"]);
  const id = seq === "0" ? undefined : seq;
  return {
    chat: headOf(talker, textOf(message["talkerName"]), group),
    at: locate(id),
    ...messageTime(message["time"]),
    sender,
    name: sender === undefined ? undefined : textOf(message["senderName"]),
    own: ownOf(message["isSelf"], sender, group || talker === "" ? undefined : talker),
    type,
    content: contentOf(message, type),
    messageId: id,
    replyTo: undefined,
  };
}

/** @param talker the other side of a chat of two */
function ownOf(isSelf: unknown, sender: string | undefined, talker: string | undefined): boolean | undefined {
  if (talker !== undefined && sender !== undefined) return sender !== talker;
  return typeof isSelf === "boolean" ? isSelf : undefined;
}

function contentOf(message: JsonObject, type: MessageType | undefined): string {
  const content = typeof message["content"] === "string" ? message["content"] : "";
  const contents = message["contents"];
  if (!isObject(contents)) return content === "" ? mediaWords(type) : content;
  if (type === "text" || type === "transfer") return content;
  if (type === "quote") return [content, quotedWords(contents["refer"])].filter((part) => part !== "").join("\n");
  const title = textOf(contents["title"]);
  if (type === "forward")
    return forwardText(title ?? textOf(contents["desc"]), forwardedInJson(contents["recordInfo"]));
  if (content !== "") return content;
  if (type === "card") return cardWords(contents, title);
  return mediaWords(
    type,
    title ?? textOf(contents["label"]),
    textOf(contents["path"] ?? contents["voice"] ?? contents["md5"]),
  );
}

function cardWords(contents: JsonObject, title: string | undefined): string {
  return ["[链接]", title, textOf(contents["desc"]), textOf(contents["url"])]
    .filter((part) => part !== undefined)
    .join(" ");
}

/** The words that are answered: without an id, they are all that shows what the answer was to. */
function quotedWords(refer: unknown): string {
  if (!isObject(refer)) return "";
  const name = textOf(refer["senderName"]) ?? textOf(refer["sender"]);
  const words = textOf(refer["content"]) ?? mediaWords(typeOfCodes(refer["type"], refer["subType"]));
  return `[引用] ${[name, words].filter((part) => part !== undefined).join("：")}`;
}
