import { isBill, type OriginalKind, originalKindWords } from "@youju/model";

export function kindName(kind: OriginalKind): string {
  return originalKindWords[kind];
}

/** `1,284 行` for a bill, `982 条消息` for a chat. */
export function recordCountText(kind: OriginalKind, records: number): string {
  const count = records.toLocaleString("zh-CN");
  return isBill(kind) ? `${count} 行` : `${count} 条消息`;
}
