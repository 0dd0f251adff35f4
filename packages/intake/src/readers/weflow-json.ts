/**
 * WeFlow, and EchoTrace, which writes the same without `weflow`: one chat as one JSON object.
 *
 *     { "weflow": { "version": "…", "exportedAt": 1709290000 },
 *       "session": { "wxid": "wxid_bbb", "nickname": "张伟", "remark": "大伟", "displayName": "大伟", "type": "私聊",
 *                    "messageCount": 2, "avatar": "data:image/jpeg;base64,…" },
 *       "messages": [ { "localId": 812, "createTime": 1709287800, "formattedTime": "2024-03-01 18:10:00",
 *                       "type": "转账卡片", "localType": 49, "content": "[转账] ￥20000.00 借款", "isSend": 1,
 *                       "senderUsername": "wxid_aaa", "senderDisplayName": "李明", "source": "" }, … ],
 *       "avatars": { "wxid_bbb": "…" } }
 *
 * Not to be trusted: `localType` (versions differ, `type` is right), `localId` (may come again), the size of `avatar`
 * and `avatars` (megabytes), `isSend` of system lines (null or 0). The content of one and the same message is raw XML in
 * some versions and words in others.
 */
import type { Message, Person } from "@youju/model";
import type { ChatHead, ChatLine } from "../chat/chat-line.ts";
import { exportHead, jsonMessages } from "../chat/json-messages.ts";
import { messageLocators } from "../chat/message-ids.ts";
import { readChat } from "../chat/read-chat.ts";
import { messageTime } from "../chat/time.ts";
import { typeOfWords } from "../chat/type-words.ts";
import { isObject, type JsonObject, textOf } from "../json/value.ts";
import type { Findings, ReadContext, Reader } from "../reader.ts";

export const weflowJson: Reader = {
  kind: "weflow-json",
  name: "WeFlow 聊天记录（JSON）",
  match({ json }) {
    if (json === undefined || json.keys.has("chatlab")) return undefined;
    const shaped = isObject(json.first) && "isSend" in json.first && "createTime" in json.first;
    if (json.keys.has("weflow")) return { confidence: 1, reason: "有 weflow" };
    if (isObject(json.first) && !shaped) return undefined;
    if (json.keys.has("session") && json.keys.has("messages"))
      return { confidence: 0.9, reason: "有 session 和 messages（EchoTrace 的样子）" };
    return shaped ? { confidence: 0.8, reason: "消息有 isSend 和 createTime" } : undefined;
  },
  read,
};

async function* read(file: Blob, context: ReadContext): AsyncGenerator<readonly Message[], Findings> {
  const { values } = await exportHead(file, ["session"], context);
  const head = headOf(values.get("session"));
  const locate = messageLocators();
  const lineOf = (message: JsonObject): ChatLine => chatLine(message, head, locate);
  return yield* readChat(jsonMessages(file, lineOf, context), context);
}

function headOf(session: unknown): ChatHead {
  if (!isObject(session)) return { key: "chat", group: false, members: [] };
  const id = textOf(session["wxid"]);
  const names = [session["remark"], session["displayName"], session["nickname"]]
    .map(textOf)
    .filter((name) => name !== undefined);
  const group = session["type"] === "群聊" || id?.endsWith("@chatroom") === true;
  const name = names[0];
  const other: readonly Person[] = group || id === undefined ? [] : [{ id, names: [...new Set(names)] }];
  return {
    key: id ?? name ?? "chat",
    group,
    members: other,
    ...(name === undefined ? {} : { name }),
    ...(group || id === undefined ? {} : { other: id }),
  };
}

function chatLine(message: JsonObject, chat: ChatHead, locate: ReturnType<typeof messageLocators>): ChatLine {
  const id = textOf(message["localId"]);
  const content = message["content"];
  return {
    chat,
    at: locate(id),
    ...messageTime(message["createTime"], message["formattedTime"]),
    sender: textOf(message["senderUsername"]),
    name: textOf(message["senderDisplayName"]),
    own: ownOf(message["isSend"]),
    type: typeOfWords(message["type"]),
    content: typeof content === "string" ? content : (textOf(content) ?? ""),
    messageId: id,
    replyTo: textOf(message["replyToMessageId"]),
  };
}

function ownOf(isSend: unknown): boolean | undefined {
  if (isSend === 1 || isSend === true || isSend === "1") return true;
  return isSend === 0 || isSend === false || isSend === "0" ? false : undefined;
}
