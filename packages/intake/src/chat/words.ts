/** Messages that are told by their words: withdrawn ones, red packets, calls. */
import type { MessageType, Side } from "@youju/model";

const WITHDRAWN_BY_OWNER = /^["“]?你["”]?\s*撤回了一条消息/u;
const WITHDRAWN = /^(?:["“「].{1,64}["”」]|[^"“「]{1,32}?)\s*撤回了一条消息/u;

/** Who withdrew, where the words say that a message was withdrawn. */
export function withdrawnBy(text: string): Side | undefined {
  if (WITHDRAWN_BY_OWNER.test(text)) return "own";
  return WITHDRAWN.test(text) ? "other" : undefined;
}

/** `[红包] 恭喜发财，大吉大利`: the words that came with it. */
export function redPacketRemark(text: string): string | undefined {
  const words = text.replace(/^\s*[[【]?\s*(?:微信)?红包\s*[\]】]?[：:\s]*/u, "").trim();
  return words === "" ? undefined : words;
}

/** Undeclared messages carry their kind in brackets, as WeChat's own lists show them. */
const BRACKETS: readonly (readonly [RegExp, MessageType])[] = [
  [/^[[【](?:微信)?转账/u, "transfer"],
  [/^(?:微信)?转账\s*[¥￥]?[\d,]+\.\d\d元?$/u, "transfer"],
  [/^微信转账\s*[¥￥]/u, "transfer"],
  [/^\[(?:微信)?红包/u, "red-packet"],
  [/^\[(?:图片|照片)\]/u, "image"],
  [/^\[语音(?:消息)?[\] ]/u, "voice"],
  [/^\[视频\]/u, "video"],
  [/^\[文件\]/u, "file"],
  [/^\[(?:动画)?表情\]/u, "sticker"],
  [/^\[位置\]/u, "place"],
  [/^\[(?:名片|链接|小程序)\]/u, "card"],
  [/^\[聊天记录\]/u, "forward"],
  [/^\[(?:语音通话|视频通话|通话)/u, "call"],
];

/** The type of a message whose exporter does not say it. */
export function typeInWords(text: string): MessageType {
  return BRACKETS.find(([words]) => words.test(text))?.[1] ?? "text";
}
