/** Messages that are told by their words: withdrawn ones, red packets, calls. */
import type { MessageType, Side } from "@youju/model";

const WITHDRAWN_BY_OWNER = /^["“]?你["”]?\s*撤回了一条消息/u;
const WITHDRAWN = /^(?:["“「].{1,64}["”」]|[^"“「]{1,32}?)\s*撤回了一条消息/u;

/** Who withdrew, where the words say that a message was withdrawn. */
export function withdrawnBy(text: string): Side | undefined {
  if (WITHDRAWN_BY_OWNER.test(text)) return "own";
  return WITHDRAWN.test(text) ? "other" : undefined;
}

/** Whole lines that only the system writes. */
const SYSTEM_LINE =
  /^(?:系统消息[：:]|以上是打招呼的内容|你已添加了.{1,64}，|.{1,64}开启了朋友验证，|消息已发出，但被对方拒收|对方已收钱$|你已收款，|.{1,64}领取了你的红包$|你领取了.{1,64}的红包$|你撤回了一条消息|.{1,64}拍了拍)/u;

/** For text files, where such a line has no head of its own. */
export function isSystemLine(line: string): boolean {
  return SYSTEM_LINE.test(line) || withdrawnBy(line) === "other";
}

/** `[红包] 恭喜发财，大吉大利`: the words that came with it. */
export function redPacketRemark(text: string): string | undefined {
  const words = text.replace(/^\s*[[【]?\s*(?:微信)?红包\s*[\]】]?[：:\s]*/u, "").trim();
  return words === "" ? undefined : words;
}

/** `[语音 5 秒] 文字`, from the length and what was heard, as far as either is known. */
export function voiceWords(seconds: number, heard: string): string {
  return `${seconds > 0 ? `[语音 ${Math.ceil(seconds)} 秒]` : "[语音]"} ${heard}`.trim();
}

/** Undeclared messages carry their kind in brackets, as WeChat's own lists and the exporters show them. */
const BRACKETS: readonly (readonly [RegExp, MessageType])[] = [
  [/^[[【](?:微信)?转账/u, "transfer"],
  [/^(?:微信)?转账\s*[¥￥]?[\d,]+\.\d\d元?$/u, "transfer"],
  [/^微信转账\s*[¥￥]/u, "transfer"],
  [/^【(?:发起(?:非实时)?转账|非实时转账收款|已收款|已退还)】\s*[：:]/u, "transfer"],
  [/^(?:转账|已收款)[：:][¥￥]/u, "transfer"],
  [/^[[【](?:微信)?红包/u, "red-packet"],
  [/^[[【](?:(?:音|语音|视频)?[/、]?(?:语音|视频)?通话)/u, "call"],
  [/^语音\/视频通话\[/u, "call"],
  [/^!?[[【](?:图片|照片)[\]】:：|]/u, "image"],
  [/^(?:[[【]语音(?:消息)?[\]】:：| ]|语音时长[：:])/u, "voice"],
  [/^!?[[【]视频[\]】:：|]/u, "video"],
  [/^[[【]文件[\]】:：|]/u, "file"],
  [/^!?[[【](?:动画表情|表情包?|GIF表情)[\]】]/u, "sticker"],
  [/^[[【](?:位置|位置分享|实时位置共享)[\]】|]/u, "place"],
  [/^[[【](?:个人|视频号)?名片[\]】|]/u, "card"],
  [/^[[【](?:链接|分享链接|小程序|视频号|视频号直播|音乐|音乐分享|笔记|分享)[\]】|]/u, "card"],
  [/^[[【](?:聊天记录|合并转发(?:的聊天记录)?)[\]】|]/u, "forward"],
  [/^「[\s\S]{1,2000}?」\s*\n\s*(?:- ?){5}/u, "quote"],
  [/^> .*(?:\n> .*)*\n/u, "quote"],
  [/\n(?:引用[：:]|\n?\[引用\]\()/u, "quote"],
];

/** Almost every message begins with a character that none of these does. */
const MAY_BE_BRACKET = /^[[【!转微已语「>]|\n(?:引用|\n?\[引用)/u;

/** The type of a message whose exporter does not say it. */
export function typeInWords(text: string): MessageType {
  if (!MAY_BE_BRACKET.test(text)) return "text";
  return BRACKETS.find(([words]) => words.test(text))?.[1] ?? "text";
}
