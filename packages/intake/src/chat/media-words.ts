/** Readable words for messages whose exporter keeps paths, names and numbers instead of words. */
import type { MessageType } from "@youju/model";

const LABELS: Readonly<Partial<Record<MessageType, string>>> = {
  image: "图片",
  voice: "语音",
  video: "视频",
  transfer: "转账",
  "red-packet": "红包",
  forward: "聊天记录",
  call: "通话",
  file: "文件",
  card: "名片",
  place: "位置",
  sticker: "表情",
};

/** `[文件] 借条.pdf FileStorage/…`: the type, and what is known of it. The words alone where the type needs no label. */
export function mediaWords(type: MessageType | undefined, ...parts: readonly (string | undefined)[]): string {
  const label = type === undefined ? undefined : LABELS[type];
  const said = parts.filter((part) => part !== undefined && part !== "" && part !== label && part !== `[${label}]`);
  return [...(label === undefined ? [] : [`[${label}]`]), ...said].join(" ");
}
