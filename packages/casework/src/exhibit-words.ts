/** What an exhibit is called in the list of evidence, and how such a file comes to the person who hands it in. */
import { type Original, type OriginalKind, originalKindWords, type Reading } from "@youju/model";

const BY_WECHAT_PAY = "出借人从微信支付的账单下载";
const BY_ALIPAY = "出借人从支付宝的账单导出";
const BY_BANK = "出借人从自己的银行账户导出";
const BY_TOOL = "出借人用软件从自己的微信导出，原始载体是登录该账号的手机";
const BY_MAIL = "出借人用微信的邮件功能发给自己";
const TYPED = "根据录音整理的文字，原始载体是录音";

/** 来源, by what the file is. */
const SOURCES: Readonly<Record<OriginalKind, string>> = {
  "wechat-bill-csv": BY_WECHAT_PAY,
  "wechat-bill-xlsx": BY_WECHAT_PAY,
  "wechat-statement-pdf": "出借人在微信支付申请，财付通盖章",
  "wechat-voucher-pdf": "出借人在微信支付申请，财付通盖章",
  "alipay-bill-csv": BY_ALIPAY,
  "alipay-bill-xlsx": "出借人从支付宝的账单导出，用表格软件另存过",
  "alipay-statement-pdf": "出借人在支付宝申请，支付宝盖章",
  "bank-bill-csv": BY_BANK,
  "bank-bill-xlsx": BY_BANK,
  "bank-bill-xls": BY_BANK,
  "bank-statement-pdf": BY_BANK,
  "other-bill": "出借人从购物软件的账单导出",
  "chatlab-json": BY_TOOL,
  "chatlab-jsonl": BY_TOOL,
  "weflow-json": BY_TOOL,
  "voice-silk": "出借人微信里的语音文件",
  recording: "出借人录音，原始载体是录音的设备",
  "transcript-cues": TYPED,
  "transcript-text": TYPED,
  "transcript-json": TYPED,
  "wechatmsg-csv": BY_TOOL,
  "wechatmsg-json": BY_TOOL,
  "pywxdump-csv": BY_TOOL,
  "pywxdump-json": BY_TOOL,
  "chatlog-csv": BY_TOOL,
  "chatlog-json": BY_TOOL,
  "wechatmsg-txt": BY_TOOL,
  "wechatexporter-txt": BY_TOOL,
  "wechat-copied-txt": "出借人从电脑版微信复制，原始载体是登录该账号的手机",
  "wechat-mail": BY_MAIL,
  "wechat-mail-txt": BY_MAIL,
  "wechat-mail-html": BY_MAIL,
  "wechatexporter-html": BY_TOOL,
  "wechatmsg-html": BY_TOOL,
  "wechatmsg-xlsx": BY_TOOL,
  "wechatmsg-docx": BY_TOOL,
  "wechat-screenshot": "出借人在自己的手机上截图，原始载体是那部手机",
  "screen-recording": "出借人在自己的手机上录屏，原始载体是那部手机",
  "payment-page": "出借人在自己的手机上截图，原始载体是那部手机",
  "wechat-voucher-picture": "出借人在微信支付申请的电子凭证的图片",
  "photo-text": "出借人拍照，原始载体是被拍的那份材料",
  "receipt-pdf": "出借人从存证服务下载",
  "receipt-text": "出借人从存证服务复制",
  "time-stamp": "时间戳机构发给出借人",
  zip: "出借人提供的压缩包",
  unknown: "出借人提供",
};

export const exhibitSource = (kind: OriginalKind): string => SOURCES[kind];

/** `微信支付账单（2024-03至2024-12）`, `聊天记录（与“大伟”，2024-03至2024-11）`; a file that has no time by its own name. */
export function exhibitName(original: Original, reading: Reading | undefined, chats: readonly string[]): string {
  const kind = reading?.kind ?? "unknown";
  const [withWhom, when] = [talkedWith(chats), monthsOf(reading)];
  const more = [withWhom, when].filter((each) => each !== undefined);
  const about = more.length > 0 ? more : [original.path.slice(original.path.lastIndexOf("/") + 1)];
  return `${originalKindWords[kind]}（${about.join("，")}）`;
}

const talkedWith = (names: readonly string[]): string | undefined =>
  names.length === 0 ? undefined : `与${[...new Set(names)].map((name) => `“${name}”`).join("、")}`;

function monthsOf(reading: Reading | undefined): string | undefined {
  if (reading?.period === undefined) return undefined;
  const [from, to] = [reading.period.from.slice(0, 7), reading.period.to.slice(0, 7)];
  return from === to ? from : `${from}至${to}`;
}
