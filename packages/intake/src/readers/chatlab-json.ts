/**
 * The ChatLab standard as one JSON object.
 *
 *     { "chatlab": { "version": "0.0.1", "exportedAt": 1709290000 },
 *       "meta": { "name": "张伟", "platform": "wechat", "type": "private", "ownerId": "wxid_aaa" },
 *       "members": [ { "platformId": "wxid_aaa", "accountName": "李明", "aliases": [] }, … ],
 *       "messages": [ { "sender": "wxid_aaa", "accountName": "李明", "timestamp": 1709287800, "type": 21,
 *                       "content": "[转账] ¥20000.00", "platformMessageId": "812" }, … ] }
 *
 * Many converters write it, so not to be trusted: `ownerId` may be missing, ids may be missing or come again, 99 stands
 * for anything, the words of a transfer differ, members carry avatars of any size, `timestamp` may be milliseconds.
 */
import type { Message } from "@youju/model";
import type { ChatLine } from "../chat/chat-line.ts";
import { chatlabHead, chatlabLine, memberOf, messageIdOf } from "../chat/chatlab.ts";
import { exportHead, jsonMessages } from "../chat/json-messages.ts";
import { messageLocators } from "../chat/message-ids.ts";
import { readChat } from "../chat/read-chat.ts";
import { isObject, type JsonObject } from "../json/value.ts";
import type { Findings, ReadContext, Reader } from "../reader.ts";

export const chatlabJson: Reader = {
  kind: "chatlab-json",
  name: "ChatLab 聊天记录（JSON）",
  match({ json }) {
    if (json === undefined || json.keys.has("_type")) return undefined;
    if (json.keys.has("chatlab")) return { confidence: 1, reason: "有 chatlab" };
    const shaped =
      isObject(json.first) && ["sender", "timestamp", "type"].every((key) => key in (json.first as object));
    return shaped ? { confidence: 0.8, reason: "消息有 sender、timestamp 和 type" } : undefined;
  },
  read,
};

async function* read(file: Blob, context: ReadContext): AsyncGenerator<readonly Message[], Findings> {
  const { values } = await exportHead(file, ["meta", "members"], context);
  const members = values.get("members");
  const head = chatlabHead(values.get("meta"), Array.isArray(members) ? members.flatMap(memberOf) : []);
  const locate = messageLocators();
  const lineOf = (message: JsonObject): ChatLine => chatlabLine(message, locate(messageIdOf(message)), head);
  return yield* readChat(jsonMessages(file, lineOf, context), context);
}
