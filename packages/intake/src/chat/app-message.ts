/**
 * WeChat's own XML, which many exporters leave in the content, turned into readable text: `<msg><appmsg>…`, pictures,
 * voices, cards, `<sysmsg>`. App sub-types: 4/5 link, 6 file, 8 GIF, 19 merged forward, 33/36 mini program, 57 quote,
 * 62 pat, 2000 transfer, 2001 red packet, 2003 red-packet cover.
 */
import type { MessageType } from "@youju/model";
import { attributeOf, decodeXml, hasTag, xmlInner, xmlTags, xmlText } from "../text/xml.ts";
import { forwardedInXml, forwardText } from "./forward.ts";
import { type TransferCard, transferCardOf } from "./transfer-xml.ts";
import { voiceWords } from "./words.ts";

export interface AppMessage {
  readonly type: MessageType;
  readonly text: string;
  /** The server id of the message that is quoted. */
  readonly replyTo?: string;
  readonly card?: TransferCard;
}

const ROOTS = ["msg", "sysmsg", "revokemsg", "voipmsg"] as const;
const LONGEST_LEAD = 200;

/** The XML in a message's content: escaped once more or not, after `wxid_…:` or not. Undefined where it is plain text. */
export function xmlIn(content: string): string | undefined {
  const head = content.slice(0, LONGEST_LEAD);
  const escaped = head.includes("&lt;") && !head.includes("<");
  const from = escaped ? head.indexOf("&lt;") : head.indexOf("<");
  if (from === -1 || !/^(?:\S{0,80}:\s*)?$/u.test(head.slice(0, from).trimStart())) return undefined;
  const xml = escaped ? decodeXml(content.slice(from)) : content.slice(from);
  return ROOTS.some((root) => hasTag(xml.slice(0, LONGEST_LEAD * 4), root)) ? xml : undefined;
}

/** What an XML message says. Anything that is not known keeps its words and loses its tags. */
export function appMessageOf(xml: string): AppMessage {
  if (hasTag(xml, "revokemsg"))
    return {
      type: "withdrawn",
      text: words(xmlText(xml, "replacemsg") ?? xmlText(xml, "content")) || "撤回了一条消息",
    };
  if (hasTag(xml, "sysmsg")) return { type: "system", text: plainWords(xml) };
  const app = xmlInner(xml, "appmsg");
  if (app !== undefined) return fromApp(app);
  if (hasTag(xml, "img")) return { type: "image", text: "[图片]" };
  if (hasTag(xml, "voicemsg")) return { type: "voice", text: voiceText(xml) };
  if (hasTag(xml, "videomsg")) return { type: "video", text: "[视频]" };
  if (hasTag(xml, "emoji")) return { type: "sticker", text: "[表情]" };
  if (hasTag(xml, "location"))
    return {
      type: "place",
      text: bracket("位置", attribute(xml, "location", "poiname") ?? attribute(xml, "location", "label")),
    };
  if (hasTag(xml, "voipmsg") || hasTag(xml, "VoIPBubbleMsg"))
    return { type: "call", text: bracket("通话", xmlText(xml, "msg")) };
  const nickname = attribute(xml, "msg", "nickname");
  if (nickname !== undefined) return { type: "card", text: bracket("名片", nickname) };
  return { type: "text", text: plainWords(xml) };
}

function fromApp(app: string): AppMessage {
  const title = words(xmlText(app, "title"));
  const subtype = subtypeOf(app);
  if (subtype === "2000") {
    const card = transferCardOf(app);
    return { type: "transfer", text: transferText(card), card };
  }
  if (subtype === "2001" || subtype === "2003") {
    const greeting = words(xmlText(app, "receivertitle") ?? xmlText(app, "sendertitle")) || title;
    return { type: "red-packet", text: bracket("红包", greeting) };
  }
  if (subtype === "57") return quoteOf(app, title);
  if (subtype === "6") return { type: "file", text: bracket("文件", title) };
  if (subtype === "8") return { type: "sticker", text: "[表情]" };
  if (subtype === "19") return forwardOf(app, title);
  if (subtype === "62") return { type: "system", text: title };
  const url = words(xmlText(app, "url"));
  return { type: "card", text: [bracket("链接", title), url].filter((part) => part !== "").join(" ") };
}

/** The `type` of the app message itself: a quote carries another one inside, after it. */
function subtypeOf(app: string): string {
  const quoted = app.indexOf("<refermsg");
  return words(xmlText(quoted === -1 ? app : app.slice(0, quoted) + app.slice(app.indexOf("</refermsg>")), "type"));
}

function quoteOf(app: string, title: string): AppMessage {
  const replyTo = xmlText(xmlInner(app, "refermsg") ?? "", "svrid")?.trim();
  return { type: "quote", text: title, ...(replyTo === undefined || replyTo === "" ? {} : { replyTo }) };
}

function forwardOf(app: string, title: string): AppMessage {
  const lines = forwardedInXml(xmlText(app, "recorditem") ?? "");
  if (lines.length > 0) return { type: "forward", text: forwardText(title, lines) };
  const brief = [title, words(xmlText(app, "des"))].filter((part) => part !== "").join("\n");
  return { type: "forward", text: bracket("聊天记录", brief) };
}

function transferText(card: TransferCard): string {
  return ["[转账]", card.amountText ?? "", card.remark ?? ""].filter((part) => part !== "").join(" ");
}

function voiceText(xml: string): string {
  const milliseconds = Number(attribute(xml, "voicemsg", "voicelength"));
  const said = attribute(xml, "voicetrans", "transtext") ?? words(xmlText(xml, "transtext"));
  return voiceWords(milliseconds / 1000, said);
}

function attribute(xml: string, tag: string, name: string): string | undefined {
  const value = xmlTags(xml, tag)
    .map((opening) => attributeOf(opening, name))
    .find((found) => found !== undefined && found !== "");
  return value === undefined ? undefined : words(value);
}

function bracket(label: string, text: string | undefined): string {
  const inside = words(text);
  return inside === "" ? `[${label}]` : `[${label}] ${inside}`;
}

function words(text: string | undefined): string {
  return (text ?? "").trim();
}

/** Words without tags. */
export function plainWords(xml: string): string {
  return decodeXml(xml.replaceAll(/<!\[CDATA\[([\s\S]*?)\]\]>/gu, "$1").replaceAll(/<[^>]*>/gu, " "))
    .replaceAll(/\s+/gu, " ")
    .trim();
}
