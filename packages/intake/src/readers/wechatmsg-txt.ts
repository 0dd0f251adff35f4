/**
 * WeChatMsg (留痕, MemoTrace), TXT: one chat.
 *
 *     2024-03-01 18:10:00 李明
 *     【发起转账】:￥20000.00
 *     备注: 借款
 *
 *     2024-03-01 18:13:20 以上是打招呼的内容        (a system line of older versions; newer ones put it below)
 *
 * Not to be trusted: the words (anybody can have typed them), which names stand for one person, older versions for
 * transfers (they leave them out). Messages have no ids, and the owner is not named.
 */
import { type BlockLayout, isSpaced } from "../chat/text-blocks.ts";
import { readTextChat, type TextChatFormat } from "../chat/text-chat.ts";
import { messageTime, type MessageTime } from "../chat/time.ts";
import type { Reader } from "../reader.ts";
import { decodeXml } from "../text/xml.ts";

interface Head extends MessageTime {
  readonly rest: string;
}

const HEAD = /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)(?: (.*))?$/u;

const layout: BlockLayout<Head> = {
  headOf(line) {
    const match = HEAD.exec(line);
    return match === null ? undefined : { ...messageTime(match[1]), rest: decodeXml((match[2] ?? "").trim()) };
  },
};

const format: TextChatFormat<Head> = {
  ...layout,
  saidIn: ({ head: { rest, ...time }, text }) => {
    if (text === "") return [{ ...time, name: undefined, type: "system", text: rest }];
    if (rest === "") return [{ ...time, name: undefined, type: "system", text }];
    return [{ ...time, name: rest, text }];
  },
};

export const wechatmsgTxt: Reader = {
  kind: "wechatmsg-txt",
  name: "留痕（WeChatMsg）聊天记录（TXT）",
  match({ text }) {
    const lines =
      text?.head
        .trimStart()
        .split("\n", 3)
        .map((line) => line.trimEnd()) ?? [];
    // A log has its times one below the other.
    const begins = HEAD.test(lines[0] ?? "") && !HEAD.test(lines[1] ?? "");
    if (text === undefined || !begins) return undefined;
    if (isSpaced(text.head, layout)) return { confidence: 0.9, reason: "每段以“时间 名字”开头，段间空一行" };
    return lines[1] === undefined || lines[1] === "" ? undefined : { confidence: 0.6, reason: "以“时间 名字”开头" };
  },
  read: (file, context) => readTextChat(file, context, format),
};
