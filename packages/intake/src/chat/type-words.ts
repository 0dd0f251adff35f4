/** The Chinese words by which exporters call the type of a message: 转账卡片, 引用回复, (分享)小程序, 系统通知. */
import type { MessageType } from "@youju/model";

/** The first that fits. */
const TYPES: readonly (readonly [RegExp, MessageType])[] = [
  [/转账/u, "transfer"],
  [/红包/u, "red-packet"],
  [/撤回/u, "withdrawn"],
  [/系统|拍一拍|通知|邀请加群|添加好友/u, "system"],
  [/引用|回复/u, "quote"],
  [/聊天记录|转发/u, "forward"],
  [/通话/u, "call"],
  [/文本|文字|接龙/u, "text"],
  [/图片|照片/u, "image"],
  [/语音/u, "voice"],
  [/名片|链接|小程序|卡片|视频号|分享|公众号/u, "card"],
  [/视频/u, "video"],
  [/表情/u, "sticker"],
  [/文件/u, "file"],
  [/位置/u, "place"],
];

/** The types come as the same few words over and over. */
const known = new Map<string, MessageType | undefined>();

export function typeOfWords(type: unknown): MessageType | undefined {
  if (typeof type !== "string") return undefined;
  if (!known.has(type) && known.size < 100) known.set(type, find(type));
  return known.has(type) ? known.get(type) : find(type);
}

function find(type: string): MessageType | undefined {
  if (/位置/u.test(type)) return "place";
  return TYPES.find(([words]) => words.test(type))?.[1];
}
