import type { OriginalKind } from "@youju/model";

const names: Readonly<Partial<Record<OriginalKind, string>>> = {
  "wechat-bill-csv": "微信支付账单",
  "wechat-bill-xlsx": "微信支付账单",
  "chatlab-json": "聊天记录",
  "chatlab-jsonl": "聊天记录",
  "weflow-json": "聊天记录",
  zip: "压缩包",
  unknown: "还不会读的文件",
};

export function kindName(kind: OriginalKind): string {
  return names[kind] ?? "文件";
}

/** `1,284 行` for a bill, `982 条消息` for a chat. */
export function recordCountText(kind: OriginalKind, records: number): string {
  const count = records.toLocaleString("zh-CN");
  return kind.includes("bill") ? `${count} 行` : `${count} 条消息`;
}

export function isChat(kind: OriginalKind): boolean {
  return kindName(kind) === "聊天记录";
}
