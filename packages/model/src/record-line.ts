/** A record as one line of JSON, as `youju read --ndjson` prints it and a bundle holds it: keys without a value are left out. */
import type { MoneyText } from "./assessment.ts";
import { formatMoney } from "./money.ts";
import type { CaseRecord, Message, Recording, Transfer } from "./record.ts";
import type { SourceRef } from "./source.ts";

export interface RecordLine {
  readonly record: CaseRecord["kind"];
  readonly at?: string;
  readonly atCertain?: boolean;
  readonly side?: Message["side"];
  readonly name?: string;
  /** Account id of who wrote the message. */
  readonly id?: string;
  readonly type?: string;
  /** The bill's own word for the kind of payment. */
  readonly typeText?: string;
  readonly text?: string;
  readonly amount?: MoneyText;
  readonly direction?: "in" | "out";
  readonly state?: string;
  /** The part that came back, where the state says so. */
  readonly refunded?: MoneyText;
  readonly counterparty?: string;
  readonly remark?: string;
  readonly transactionId?: string;
  /** Of a whole recording, and what it is kept as. */
  readonly durationMs?: number;
  readonly format?: string;
  /** Of a line in a photograph: how surely its least sure letter was read, 0 to 1. */
  readonly confidence?: number;
  readonly check?: boolean;
  readonly source: SourceRef;
  /** What decisions call the record. */
  readonly recordId: string;
}

export function recordLine(record: CaseRecord): RecordLine {
  const { kind, id, at, atCertain, check, source } = record;
  const parts = {
    record: kind,
    at,
    atCertain: at === undefined ? undefined : (atCertain ?? true),
    ...partsOf(record),
    check,
    source,
    recordId: id,
  };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as unknown as RecordLine;
}

function partsOf(record: CaseRecord) {
  if (record.kind === "recording") return recordingParts(record);
  if (record.kind === "writing") return { text: record.text, confidence: record.confidence };
  const own = record.kind === "message" ? messageParts(record) : transferParts(record);
  const { amount, direction, state, remark, transactionId } = record;
  const money = amount === undefined ? undefined : formatMoney(amount);
  return { ...own, amount: money, direction, state, remark, transactionId };
}

const messageParts = ({ side, name, sender, type, text }: Message) => ({ side, name, id: sender, type, text });
const transferParts = ({ type, typeText, counterparty, refunded }: Transfer) => ({
  type,
  typeText,
  counterparty,
  refunded: refunded === undefined ? undefined : formatMoney(refunded),
});
const recordingParts = ({ name, type, text, durationMs, format }: Recording) => ({
  name,
  type,
  text,
  durationMs,
  format,
});
