/**
 * WechatExporter (from an iTunes backup), text: one chat.
 *
 *     张伟 - 微信聊天记录
 *
 *     李明 (2024-03-01 18:10:00):微信转账 ￥20000.00 - 转账
 *     借款
 *     张伟 (2024-03-01 18:11:05):微信转账 ￥20000.00 - 已收款
 *     「李明：什么时候还」
 *     - - - - - - - - - - - - - - -
 *     下周
 *
 * Not to be trusted: what stands below a message. It may be its second line, a system line, or an answer that quotes
 * another message: the program writes neither name nor time above those. A quote is read as a message of nobody known;
 * system lines are told by their words. The chat of two bears the name of the other side.
 */
import { isSystemLine } from "../chat/words.ts";
import { readTextChat, type Said, type TextChatFormat } from "../chat/text-chat.ts";
import { messageTime, type MessageTime } from "../chat/time.ts";
import type { Block } from "../chat/text-blocks.ts";
import type { Reader } from "../reader.ts";

interface Head extends MessageTime {
  readonly name: string;
  readonly first: string;
}

const TITLE = /^\s*(.{1,100}) - (?:微信聊天记录|WeChat Chat History)\s*$/mu;
const HEAD = /^(.{1,80}?) \((\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)\)[:：] ?(.*)$/u;
const QUOTE_RULE = /^(?:- ){5,}-?$/u;

const format: TextChatFormat<Head> = {
  headOf(line) {
    const match = HEAD.exec(line);
    return match === null ? undefined : { ...messageTime(match[2]), name: match[1]!.trim(), first: match[3]! };
  },
  titleOf: (head) => TITLE.exec(head.slice(0, 300))?.[1]?.trim(),
  saidIn,
};

export const wechatexporterTxt: Reader = {
  kind: "wechatexporter-txt",
  name: "WechatExporter 聊天记录（TXT）",
  match({ text }) {
    if (text === undefined) return undefined;
    const heads = text.head.split("\n", 200).filter((line) => HEAD.test(line.trimEnd())).length;
    if (heads > 0 && TITLE.test(text.head.slice(0, 300)))
      return { confidence: 1, reason: "标题“微信聊天记录”，每条以“名字 (时间):”开头" };
    return heads > 1 || HEAD.test(text.head.split("\n", 1)[0]!.trimEnd())
      ? { confidence: 0.8, reason: "每条以“名字 (时间):”开头" }
      : undefined;
  },
  read: (file, context) => readTextChat(file, context, format),
};

/** The message itself, and what of the lines below it belongs to nobody, or to the system. */
function saidIn({ head: { name, first, ...time }, text }: Block<Head>): readonly Said[] {
  const lines = text === "" ? [] : text.split("\n");
  const quote = lines.findIndex(
    (line, at) => line.startsWith("「") && lines.slice(at, at + 20).some((below) => QUOTE_RULE.test(below.trim())),
  );
  const own = quote === -1 ? lines : lines.slice(0, quote);
  const words = own.filter((line) => !isSystemLine(line));
  const said: Said[] = [{ ...time, name, text: [first, ...words].join("\n").trim() }];
  own.forEach((line, at) => {
    if (isSystemLine(line)) said.push({ time: undefined, below: at + 1, name: undefined, type: "system", text: line });
  });
  if (quote !== -1) {
    const answer = lines.slice(quote).join("\n");
    said.push({ time: undefined, below: quote + 1, name: undefined, type: "quote", text: answer });
  }
  return said;
}
