/** One line of a record as people read it. */
import { type CaseRecord, groupMoney, type PaymentState } from "@youju/model";

const STATES: Readonly<Record<PaymentState, string>> = {
  sent: "已发出",
  received: "已收款",
  returned: "已退还",
  expired: "过期退还",
  refunded: "已退款",
};
const DIRECTIONS = { in: "收入", out: "支出" } as const;

/** `转账 张伟 “还你五千” 收入 ¥5,000.00 已存入零钱` for a bill row, the words of a message. */
export function recordText(record: CaseRecord): string {
  return partsOf(record)
    .filter((part) => part !== undefined && part !== "")
    .join(" ");
}

function partsOf(record: CaseRecord): (string | undefined)[] {
  if (record.kind === "recording") return [recordingText(record)];
  if (record.kind === "writing") return [record.text];
  return record.kind === "message" ? messageParts(record) : transferParts(record);
}

/** `录音 12:34`, or the words of a line of a transcript. */
function recordingText({ text, type, durationMs }: Extract<CaseRecord, { kind: "recording" }>): string {
  if (text !== undefined) return text;
  const name = type === "video" ? "录像" : "录音";
  if (durationMs === undefined) return name;
  const seconds = Math.floor(durationMs / 1000);
  return `${name} ${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

function messageParts(message: Extract<CaseRecord, { kind: "message" }>): (string | undefined)[] {
  if (message.type !== "transfer" && message.type !== "red-packet")
    return [message.text === "" ? `[${message.type}]` : message.text];
  const money = message.amount === undefined ? undefined : `¥${groupMoney(message.amount)}`;
  const name = message.type === "red-packet" ? "[红包]" : "[转账]";
  return [
    name,
    money,
    message.state === undefined || message.state === "sent" ? undefined : STATES[message.state],
    quoted(message.remark),
  ];
}

function transferParts(row: Extract<CaseRecord, { kind: "transfer" }>): (string | undefined)[] {
  const direction = row.direction === undefined ? undefined : DIRECTIONS[row.direction];
  const money = row.amount === undefined ? undefined : `¥${groupMoney(row.amount)}`;
  return [
    row.typeText,
    row.counterparty,
    quoted(row.remark),
    direction,
    money,
    row.stateText ?? (row.state === undefined ? undefined : STATES[row.state]),
  ];
}

const quoted = (remark: string | undefined): string | undefined =>
  remark === undefined || remark === "" ? undefined : `“${remark}”`;
