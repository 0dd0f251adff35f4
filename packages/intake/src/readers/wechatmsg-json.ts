/**
 * WeChatMsg (留痕, MemoTrace), JSON: an array of messages, or an object that has one as `messages`. Either the rows of
 * its CSV, or what its newer versions show in their HTML and lay beside it (`….html.json`):
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
import type { Message } from "@youju/model";
import type { ChatHead, ChatLine } from "../chat/chat-line.ts";
import { jsonMessages } from "../chat/json-messages.ts";
import { mediaWords } from "../chat/media-words.ts";
import { messageLocators } from "../chat/message-ids.ts";
import { readChat } from "../chat/read-chat.ts";
import { messageTime } from "../chat/time.ts";
import { shownLine, wechatmsgHead, wechatmsgOwn, wechatmsgType } from "../chat/wechatmsg.ts";
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
  const head = await wechatmsgHead(file, context);
  const locate = messageLocators();
  const lineOf = (message: JsonObject): ChatLine =>
    "StrContent" in message ? rowLine(message, head, locate) : shownLine(message, head, locate);
  return yield* readChat(jsonMessages(file, lineOf, context), context);
}

function rowLine(message: JsonObject, chat: ChatHead, locate: ReturnType<typeof messageLocators>): ChatLine {
  const type = wechatmsgType(message);
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
    own: wechatmsgOwn(message),
    type,
    content: textOf(message["StrContent"]) === undefined ? mediaWords(type) : String(message["StrContent"]),
    messageId: id,
    replyTo: undefined,
  };
}
