import { isBill, isChat, type OriginalKind, originalKindWords } from "@youju/model";

export function kindName(kind: OriginalKind): string {
  return originalKindWords[kind];
}

/** `1,284 行` for a bill, `982 条消息` for a chat, `12 段` for a recording or what was said in it. */
export function recordCountText(kind: OriginalKind, records: number): string {
  const count = records.toLocaleString("zh-CN");
  if (isBill(kind)) return `${count} 行`;
  return isChat(kind) ? `${count} 条消息` : `${count} 段`;
}
