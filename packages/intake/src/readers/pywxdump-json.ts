/**
 * PyWxDump, JSON: an array of messages.
 *
 *     [ { "id": 1, "MsgSvrID": "1234567890123456789", "type_name": "文本", "is_sender": 0, "talker": "wxid_bbb",
 *         "room_name": "wxid_bbb", "msg": "好的", "src": "", "extra": {}, "CreateTime": "2024-03-01 18:10:00" }, … ]
 *
 * As little to be trusted as the CSV; `src` of a merged forward is the conversation itself.
 */
import type { Message } from "@youju/model";
import { chatHeads } from "../chat/chat-heads.ts";
import type { ChatLine } from "../chat/chat-line.ts";
import { jsonMessages } from "../chat/json-messages.ts";
import { messageLocators } from "../chat/message-ids.ts";
import { pywxdumpId, pywxdumpLine } from "../chat/pywxdump.ts";
import { readChat } from "../chat/read-chat.ts";
import { isObject, type JsonObject, textOf } from "../json/value.ts";
import type { Findings, ReadContext, Reader } from "../reader.ts";

export const pywxdumpJson: Reader = {
  kind: "pywxdump-json",
  name: "PyWxDump 聊天记录（JSON）",
  match({ json }) {
    const first = json?.first;
    const shaped =
      isObject(first) && ["type_name", "is_sender", "room_name", "CreateTime"].every((key) => key in first);
    return shaped ? { confidence: 1, reason: "消息有 type_name、is_sender 和 room_name" } : undefined;
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
  const content = message["content"];
  const said = isObject(content) ? content : message;
  const id = textOf(message["MsgSvrID"]);
  const msg = said["msg"];
  return pywxdumpLine(
    {
      id,
      typeName: textOf(message["type_name"]),
      isSender: textOf(message["is_sender"]),
      talker: textOf(message["talker"]),
      room: textOf(message["room_name"]),
      msg: typeof msg === "string" ? msg : (textOf(msg) ?? ""),
      src: said["src"],
      time: message["CreateTime"],
    },
    locate(pywxdumpId(id)),
    headOf,
  );
}
