import { type OriginalKind, originalKindWords } from "@youju/model";

export function kindName(kind: OriginalKind): string {
  return originalKindWords[kind];
}

/** `1,284 行` for a bill, `982 条消息` for a chat. */
export function recordCountText(kind: OriginalKind, records: number): string {
  const count = records.toLocaleString("zh-CN");
  return kind.includes("bill") ? `${count} 行` : `${count} 条消息`;
}

export function isChat(kind: OriginalKind): boolean {
  return kindName(kind) === "聊天记录";
}
