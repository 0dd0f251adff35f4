/**
 * WechatExporter (from an iTunes backup), HTML: one page with the messages of one chat, behind 30 KB of styles.
 *
 *     <div class="msg chat right" msgid="812" msgtype="49">
 *       <div class="nt-box"><span class="dspname right" wxId="wxid_aaa">李明</span> 2024-03-01 18:10:00</div>
 *       <div class="content-box">…<span class="dont-break-out msg-text"><pre>￥20000.00 - 转账↵借款</pre></span>…
 *         <img … class="transfer-icon" /><span class="app-name">微信转账</span></div>
 *     </div>
 *     <div class="msg chat-notice" msgid="813">…<pre>"张伟" 撤回了一条消息</pre>…</div>
 *
 * `right` is the owner's side. Not to be trusted: `wxId` (empty in older versions), `msgid` (missing, or comes again),
 * notices (they have no time), and that it is all: longer chats go on in `Files/Data/*.js` or on further pages.
 */
import { fault, type Message, type MessageType } from "@youju/model";
import type { ChatHead, ChatLine } from "../chat/chat-line.ts";
import { mediaWords } from "../chat/media-words.ts";
import { messageLocators } from "../chat/message-ids.ts";
import { readChat } from "../chat/read-chat.ts";
import { messageTime } from "../chat/time.ts";
import { typeOfCodes } from "../chat/type-codes.ts";
import { type Findings, inFile, type ReadContext, type Reader } from "../reader.ts";
import { fileText, fileTextAhead } from "../text/file-text.ts";
import { htmlWords } from "../text/html-text.ts";
import { type HtmlPiece, htmlPieces } from "../text/html-pieces.ts";
import { attributeOf, decodeXml } from "../text/xml.ts";

const MESSAGE = '<div class="msg ';

export const wechatexporterHtml: Reader = {
  kind: "wechatexporter-html",
  name: "WechatExporter 聊天记录（网页）",
  match({ text }) {
    if (text === undefined || !/^\s*<[!a-z]/iu.test(text.head)) return undefined;
    const shaped = ["nt-box", "content-box", "chat-notice"].every((name) => text.head.includes(name));
    return shaped ? { confidence: 1, reason: "网页有 nt-box、content-box 和 chat-notice" } : undefined;
  },
  read,
};

async function* read(file: Blob, context: ReadContext): AsyncGenerator<readonly Message[], Findings> {
  const chat = await headOf(file, context);
  return yield* readChat(linesOf(file, chat, context), context);
}

/** As many messages as it takes to hear two others in any group. */
const MESSAGES_AHEAD = 20_000;

async function headOf(file: Blob, context: ReadContext): Promise<ChatHead> {
  const others = new Set<string>();
  let [name, seen]: [string | undefined, number] = [undefined, 0];
  for await (const pieces of htmlPieces(fileTextAhead(file, context), MESSAGE)) {
    for (const { html, first } of pieces) {
      if (first) name = nameOfChat(html);
      else if (isOther(html)) others.add(senderOf(html).id ?? senderOf(html).name ?? "");
    }
    seen += pieces.length;
    if (others.size > 1 || seen > MESSAGES_AHEAD) break;
  }
  return { key: name ?? "chat", group: others.size > 1, members: [], ...(name === undefined ? {} : { name }) };
}

/** Pages that are loaded from elsewhere are not in this file. */
function tellPages(html: string, context: ReadContext): void {
  const loaded = Number(/numberOfPages = parseInt\('(\d+)'\)/u.exec(html)?.[1] ?? 0);
  const listed = /initPageData\((\[[^\]]*\])\)/u.exec(html)?.[1]?.split("{").length ?? 0;
  if (loaded > 0 || listed > 2) context.problems.add(fault("chat-more-pages", undefined, inFile(context)));
}

function nameOfChat(html: string): string | undefined {
  const name = /<span class="sname">([^<]{1,200})<\/span>/u.exec(html)?.[1];
  return name === undefined ? undefined : decodeXml(name).trim();
}

async function* linesOf(file: Blob, chat: ChatHead, context: ReadContext): AsyncGenerator<readonly ChatLine[], void> {
  const locate = messageLocators();
  for await (const pieces of htmlPieces(fileText(file, context), MESSAGE)) {
    const lines: ChatLine[] = [];
    for (const piece of pieces) {
      if (piece.first) tellPages(piece.html, context);
      if (piece.first) continue;
      if (piece.cut) context.problems.add(fault("message-too-large", undefined, inFile(context, { line: piece.line })));
      else lines.push(lineOf(piece, chat, locate));
    }
    if (lines.length > 0) yield lines;
  }
}

function lineOf({ html }: HtmlPiece, chat: ChatHead, locate: ReturnType<typeof messageLocators>): ChatLine {
  const tag = html.slice(0, html.indexOf(">") + 1);
  const id = attributeOf(tag, "msgid")?.trim();
  const messageId = id === undefined || id === "" ? undefined : id;
  const base = { chat, at: locate(messageId), messageId, replyTo: undefined };
  if (tag.includes("chat-notice"))
    return {
      ...base,
      time: undefined,
      sender: undefined,
      name: undefined,
      own: undefined,
      type: "system",
      content: wordsIn(html),
    };
  const side = /^<div class="msg \w+ (left|right)/u.exec(tag)?.[1];
  const { id: sender, name, time } = senderOf(html);
  const type = typeOf(html, attributeOf(tag, "msgtype"));
  return {
    ...base,
    ...messageTime(time),
    sender,
    name,
    own: side === undefined ? undefined : side === "right",
    type,
    content: contentOf(html, type),
  };
}

const isOther = (html: string): boolean => /^<div class="msg \w+ left/u.test(html);

const SENDER =
  /<span class="dspname[^"]*"(?:\s+wxId="([^"]*)")?[^>]*>([^<]*)<\/span>\s*(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)?/iu;

function senderOf(html: string): { readonly id?: string; readonly name?: string; readonly time: string | undefined } {
  const match = SENDER.exec(html);
  const [id, name] = [match?.[1]?.trim() ?? "", decodeXml(match?.[2] ?? "").trim()];
  return { time: match?.[3], ...(id === "" ? {} : { id }), ...(name === "" ? {} : { name }) };
}

function typeOf(html: string, msgtype: string | undefined): MessageType | undefined {
  if (html.includes('class="transfer-icon"')) return "transfer";
  if (/class="[^"]*\brefermsg\b/u.test(html)) return "quote";
  return msgtype === "49" ? (/<a href=/u.test(html) ? "card" : undefined) : typeOfCodes(msgtype, undefined);
}

const TEXT = /<span class="[^"]*msg-text[^"]*">([\s\S]*?)<\/span>/gu;

/** The texts of a message, without the name of the program that it came from. */
function wordsIn(html: string): string {
  const texts = [...html.matchAll(TEXT)].map((match) => htmlWords(match[1]!).trim());
  const words = texts.length > 0 ? texts : [htmlWords(html.slice(html.indexOf(">") + 1)).trim()];
  return words.filter((text) => text !== "").join("\n");
}

function contentOf(html: string, type: MessageType | undefined): string {
  const path = /(?:rawUrl|audio|<source src)="([^"]+)"/iu.exec(html)?.[1];
  if (type === "image" || type === "video") return mediaWords(type, path);
  if (type === "voice") return mediaWords(type, /class="voicetime">([^<]*)</u.exec(html)?.[1]?.trim(), path);
  if (type === "sticker" || type === "call") return mediaWords(type);
  if (type !== "quote") return wordsIn(html);
  const [quoted = "", ...answer] = [...html.matchAll(TEXT)].map((match) => htmlWords(match[1]!).trim());
  return [...answer, `[引用] ${quoted}`].join("\n");
}
