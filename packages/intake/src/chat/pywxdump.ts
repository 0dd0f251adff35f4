/** What the two forms of PyWxDump's exports share: chats, senders, and the words it makes of a message. */
import type { Locator, MessageType } from "@youju/model";
import { isObject, textOf } from "../json/value.ts";
import { isGroupId, type chatHeads } from "./chat-heads.ts";
import type { ChatLine } from "./chat-line.ts";
import { forwardedInJson, forwardText } from "./forward.ts";
import { mediaWords } from "./media-words.ts";
import { messageTime } from "./time.ts";
import { typeOfWords } from "./type-words.ts";
import { voiceWords } from "./words.ts";

export interface PyWxDumpRow {
  /** The server's id of the message. */
  readonly id: string | undefined;
  readonly typeName: string | undefined;
  readonly isSender: string | undefined;
  readonly talker: string | undefined;
  /** The chat, also where it is none of a group. */
  readonly room: string | undefined;
  readonly msg: string;
  /** A path, an address, or the conversation in a merged forward. */
  readonly src: unknown;
  readonly time: unknown;
}

/** Words that stand where an account should. */
const NO_ACCOUNT = new Set(["我", "未知", "系统"]);
const VOICE = /^语音时长[：:]\s*([\d.]*)\s*秒(?:\s*翻译结果[：:]\s*([\s\S]*))?$/u;

export function pywxdumpLine(row: PyWxDumpRow, at: Locator, headOf: ReturnType<typeof chatHeads>): ChatLine {
  const type = typeOfWords(row.typeName);
  const room = row.room ?? "";
  const talker = row.talker === undefined || NO_ACCOUNT.has(row.talker) ? undefined : row.talker;
  return {
    chat: headOf(room, undefined, isGroupId(room)),
    at,
    ...messageTime(row.time),
    sender: type === "system" ? undefined : talker,
    name: undefined,
    own: row.isSender === "1" ? true : row.isSender === "0" ? false : undefined,
    type: row.talker === "系统" && type === undefined ? "system" : type,
    content: wordsOf(type, row),
    messageId: pywxdumpId(row.id),
    replyTo: undefined,
  };
}

/** Messages that never reached the server have the number 0; a spreadsheet makes `1.23457E+18` of a long one. */
export function pywxdumpId(id: string | undefined): string | undefined {
  return id !== undefined && /^\d+$/u.test(id) && id !== "0" ? id : undefined;
}

function wordsOf(type: MessageType | undefined, { msg, src }: PyWxDumpRow): string {
  const path = typeof src === "string" ? textOf(src) : undefined;
  if (type === "voice") {
    const voice = VOICE.exec(msg.trim());
    return voice === null ? mediaWords(type, msg, path) : voiceWords(Number(voice[1] ?? 0), (voice[2] ?? "").trim());
  }
  if (type === "forward" && isObject(src)) {
    const lines = forwardedInJson(src);
    if (lines.length > 0) return forwardText(msg.split("\n")[0], lines);
  }
  if (type === "image" || type === "video" || type === "sticker") return mediaWords(type, msg.trim(), path);
  if (type === "file") return mediaWords(type, msg.trim(), path === msg.trim() ? undefined : path);
  return type === "transfer" ? msg.trimEnd() : msg;
}
