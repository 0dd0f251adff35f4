/**
 * WeChatMsg (留痕, MemoTrace), DOCX of its older versions (to 2024; since then in pieces of 200 messages): one chat, each
 * message a table of two cells, the picture of the sender in one and the words in the other.
 *
 *                         2024-03-01 18:10:00                  (a paragraph in the middle, at most every five minutes)
 *     [picture] | 借我两万                                      (the other's: the picture on the left)
 *                                   借你两万 | [picture]        (the owner's: the table to the right, the picture behind)
 *     [picture] | 下周 ¶ 李明:什么时候还                         (a quote: what is quoted below, marked grey)
 *
 * Not to be trusted: times (of most messages only the last one above them is there), who spoke in a group (there are no
 * names, and nothing says that it is a group), that all is there: transfers, red packets and cards were left out.
 */
import { fault, type Message, type MessageType } from "@youju/model";
import type { ChatHead, ChatLine } from "../chat/chat-line.ts";
import { readChat } from "../chat/read-chat.ts";
import { messageTime, type MessageTime } from "../chat/time.ts";
import {
  alignmentOf,
  type DocxBlock,
  docxBlocks,
  docxCells,
  docxParagraphs,
  docxText,
  hasPicture,
} from "../docx/blocks.ts";
import { type Findings, inFile, type ReadContext, type Reader } from "../reader.ts";

export const wechatmsgDocx: Reader = {
  kind: "wechatmsg-docx",
  name: "留痕（WeChatMsg）聊天记录（Word）",
  match({ docx = [] }) {
    const messages = docx.filter((block) => messageIn(block) !== undefined).length;
    const times = docx.filter((block) => middleText(block) !== undefined && isTime(middleText(block)!)).length;
    if (messages === 0 || times === 0) return undefined;
    return { confidence: 0.95, reason: "Word 里每条消息一个两格的表，一格是头像，中间写着时间" };
  },
  read,
};

const isTime = (text: string): boolean => /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/u.test(text);

async function* read(file: Blob, context: ReadContext): AsyncGenerator<readonly Message[], Findings> {
  context.problems.add(fault("chat-word-poor", undefined, inFile(context)));
  return yield* readChat(linesOf(file, context), context);
}

async function* linesOf(file: Blob, context: ReadContext): AsyncGenerator<readonly ChatLine[], void> {
  const chat: ChatHead = { key: "chat", group: false, members: [] };
  let time: MessageTime = { time: undefined };
  let count = 0;
  const lineOf = (said: Said): ChatLine => ({
    chat,
    at: { message: `n${(count += 1)}` },
    ...time,
    isVague: true,
    sender: undefined,
    name: undefined,
    messageId: undefined,
    replyTo: undefined,
    ...said,
  });
  try {
    for await (const blocks of docxBlocks(file)) {
      context.signal?.throwIfAborted();
      yield blocks.flatMap((block) => {
        const middle = middleText(block);
        if (middle !== undefined && isTime(middle)) time = messageTime(middle);
        else if (middle !== undefined) return [lineOf({ own: undefined, type: "system", content: middle })];
        const said = messageIn(block);
        return said === undefined ? [] : [lineOf(said)];
      });
    }
  } catch {
    context.signal?.throwIfAborted();
    context.problems.add(fault("docx-cut", { messages: count }, inFile(context)));
  }
  context.onBytes(file.size);
}

type Said = Pick<ChatLine, "own" | "type" | "content" | "isUnsure">;

/** A paragraph in the middle: a time, or a notice. */
function middleText({ kind, xml }: DocxBlock): string | undefined {
  if (kind !== "paragraph" || alignmentOf(xml) !== "center") return undefined;
  const text = docxText(xml).trim();
  return text === "" ? undefined : text;
}

function messageIn({ kind, xml }: DocxBlock): Said | undefined {
  if (kind !== "table") return undefined;
  const [left, right, more] = docxCells(xml);
  if (left === undefined || right === undefined || more !== undefined) return undefined;
  const pictures = [hasPicture(left), hasPicture(right)] as const;
  if (!pictures[0] && !pictures[1]) return undefined;
  const laid = alignmentOf(xml.slice(0, xml.indexOf("<w:tr")));
  const toRight = laid === "right" || laid === "end";
  const own = pictures[0] && pictures[1] ? toRight : pictures[1];
  const content = own ? left : right;
  return { own, ...wordsOf(content), ...(own === toRight ? {} : { isUnsure: true }) };
}

const MARKS: Readonly<Record<string, MessageType>> = {
  "【语音】": "voice",
  "【视频】": "video",
  "【文件】": "file",
  "【表情包】": "sticker",
};

function wordsOf(cell: string): Pick<Said, "type" | "content"> {
  const [first = "", ...below] = docxParagraphs(cell);
  const text = docxText(first);
  const quoted = below.filter((paragraph) => /<w:highlight\s/u.test(paragraph)).map(docxText);
  if (quoted.length > 0) return { type: "quote", content: `${text}\n引用：${quoted.join("\n")}` };
  if (text === "" && hasPicture(cell)) return { type: "image", content: "[图片]" };
  return { type: MARKS[text] ?? "text", content: [text, ...below.map(docxText)].join("\n").trimEnd() };
}
