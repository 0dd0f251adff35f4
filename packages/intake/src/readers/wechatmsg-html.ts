/**
 * WeChatMsg (留痕, MemoTrace), HTML: a page that carries the messages of one chat, since 2025 as JSON, before as JavaScript.
 *
 *     …<script>… const chatMessages = [
 *         { "type": "1", "is_send": true, "timestamp": 1709287800, "server_id": "1234567890", "display_name": "李明",
 *           "avatar_src": "…", "xml_dict": {}, "text": "他说 &quot;好&quot;" }, … ]
 *
 *     …<script>… const chatMessages = [
 *         { type:0, text: '2024-03-01 18:10:00',is_send:0,avatar_path:'',timestamp:1709287800},{ type:1, text: '借你\'两万\'',
 *         is_send:1,avatar_path:'…',timestamp:1709287800,is_chatroom:0,displayname:'李明'},{ type:49, sub_type:2000,text:'借款',
 *         is_send:1,…,displayname:'李明',paysubtype:1,pay_memo:'借款',feedesc:'￥20000.00',}, … ];
 *
 * Not to be trusted: what the JSON beside it is not; texts are escaped once more. In the older form: titles and remarks of
 * transfers (not escaped, a quote in them may stand for its end), type 3 (stickers too), type 0 (the time every five minutes,
 * or a notice), calls (no `is_send`); there are no ids; and before the spring of 2024 no transfers at all.
 */
import type { Message } from "@youju/model";
import { jsonMessages, type TextPart } from "../chat/json-messages.ts";
import { messageLocators } from "../chat/message-ids.ts";
import { readChat } from "../chat/read-chat.ts";
import { hasScriptMessages, scriptAsJson } from "../chat/script-messages.ts";
import { shownLine, wechatmsgHead } from "../chat/wechatmsg.ts";
import { olderMessages } from "../chat/wechatmsg-script.ts";
import type { JsonObject } from "../json/value.ts";
import type { Findings, ReadContext, Reader } from "../reader.ts";
import { decodeXml } from "../text/xml.ts";

const MARK = /=\s*(?=\[\s*\{\s*"type"\s*:)/u;
/** What must be at hand to see the mark. */
const MARK_LENGTH = 200;
/** The page around it is 100 KB at most; only a page of this kind is looked through. */
const LARGEST_FRAME = 4 * 1024 * 1024;

export const wechatmsgHtml: Reader = {
  kind: "wechatmsg-html",
  name: "留痕（WeChatMsg）聊天记录（网页）",
  match({ text }) {
    if (text === undefined || !/^\s*<[!a-z]/iu.test(text.head)) return undefined;
    if (MARK.test(text.head) && text.head.includes('"is_send"'))
      return { confidence: 1, reason: "网页里有 is_send 的消息" };
    if (hasScriptMessages(text.head) && text.head.includes("is_send"))
      return { confidence: 1, reason: "网页里有旧版的 chatMessages" };
    return /chatMessages/u.test(text.head) ? { confidence: 0.7, reason: "网页里有 chatMessages" } : undefined;
  },
  read,
};

async function* read(file: Blob, context: ReadContext): AsyncGenerator<readonly Message[], Findings> {
  const older = hasScriptMessages(context.sample.text?.head ?? "");
  const partOf = (): TextPart => (older ? scriptAsJson(olderMessages()) : afterMark);
  const head = await wechatmsgHead(file, context, partOf());
  const locate = messageLocators();
  const lineOf = (message: JsonObject) => shownLine(unescaped(message), head, locate);
  return yield* readChat(jsonMessages(file, lineOf, context, partOf()), context);
}

/** The text from the beginning of the messages on, with the line breaks before it. */
const afterMark: TextPart = async function* (chunks) {
  let [rest, found] = ["", false];
  for await (const chunk of chunks) {
    if (found) {
      yield chunk;
      continue;
    }
    rest += chunk;
    const match = MARK.exec(rest);
    if (match !== null) {
      found = true;
      const from = match.index + match[0].length;
      yield "\n".repeat(rest.slice(0, from).split("\n").length - 1) + rest.slice(from);
      rest = "";
    } else if (rest.length > LARGEST_FRAME) rest = rest.slice(-MARK_LENGTH);
  }
};

function unescaped(message: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(message).map(([key, value]) => [key, typeof value === "string" ? decodeXml(value) : value]),
  );
}
