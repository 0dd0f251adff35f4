/** Small cases for tests, made of made-up people: 李明 lent to 张伟. */
import type {
  CalendarDate,
  CaseFacts,
  CaseFile,
  CaseRecord,
  Chat,
  Decision,
  DecisionInput,
  Instant,
  Message,
  Original,
  OriginalKind,
  Reading,
  Transfer,
} from "@youju/model";
import { caseFactsSchema, parseInstant, parseMoney, recordId } from "@youju/model";

export const LI_MING = { name: "李明", wechat: { ids: ["wxid_liming"], names: ["李明"] } };
export const ZHANG_WEI = { name: "张伟", wechat: { ids: ["wxid_zhangwei"], names: ["大伟"] } };

export const day = (text: string): CalendarDate => text as CalendarDate;

export function at(text: string): Instant {
  const result = parseInstant(text);
  if (!result.ok) throw new RangeError(text);
  return result.value;
}

export function fen(text: string): bigint {
  const result = parseMoney(text);
  if (!result.ok) throw new RangeError(text);
  return result.value;
}

/** An original with what was read out of it. */
export interface Source {
  readonly original: Original;
  readonly reading: Reading;
  readonly records: readonly CaseRecord[];
}

/** A hash that is made up but stable: the name, in hexadecimal, padded. */
function hashOf(name: string): string {
  const hex = [...name].map((character) => character.codePointAt(0)!.toString(16).padStart(4, "0")).join("");
  return `${hex}${"0".repeat(64)}`.slice(0, 64);
}

function sourceOf(
  name: string,
  kind: OriginalKind,
  records: readonly CaseRecord[],
  more: Partial<Reading> = {},
): Source {
  const original = { sha256: hashOf(name), sm3: hashOf(name), bytes: 1000, path: name };
  const times = records.flatMap((record) => record.at ?? []).toSorted();
  const period = times.length === 0 ? {} : { period: { from: times[0]!, to: times.at(-1)! } };
  return {
    original,
    reading: {
      original: original.sha256,
      kind,
      confidence: 1,
      records: records.length,
      chats: [],
      problems: [],
      ...period,
      ...more,
    },
    records,
  };
}

export interface Row {
  readonly at: string;
  readonly amount?: string;
  readonly direction?: "in" | "out";
  readonly who?: string;
  readonly type?: Transfer["type"];
  readonly state?: Transfer["state"];
  readonly refunded?: string;
  readonly remark?: string;
  readonly id?: string;
}

/** A WeChat bill of 李明; rows are payments out to 大伟 unless they say otherwise. */
export function bill(name: string, rows: readonly Row[], more: Partial<Reading> = {}): Source {
  const sha = hashOf(name);
  const records = rows.map((row, i): Transfer => {
    const source = { original: sha, at: { line: 18 + i } };
    const direction = row.direction ?? "out";
    return {
      id: recordId(source),
      kind: "transfer",
      source,
      at: at(row.at),
      direction,
      type: row.type ?? "transfer",
      typeText: "转账",
      counterparty: row.who ?? "大伟",
      state: row.state ?? "received",
      ...(row.amount === undefined ? {} : { amount: fen(row.amount) }),
      ...(row.refunded === undefined ? {} : { refunded: fen(row.refunded) }),
      ...(row.remark === undefined ? {} : { remark: row.remark }),
      ...(row.id === undefined ? {} : { transactionId: row.id }),
    };
  });
  return sourceOf(name, "wechat-bill-csv", records, { owner: { names: ["李明"] }, ...more });
}

export interface Line {
  readonly at: string;
  readonly side?: Message["side"];
  readonly text?: string;
  readonly type?: Message["type"];
  readonly amount?: string;
  readonly state?: Message["state"];
  readonly direction?: "in" | "out";
  readonly id?: string;
  readonly remark?: string;
}

export interface ChatOptions {
  readonly id?: string;
  readonly names?: readonly string[];
  readonly group?: boolean;
}

/** A chat export of 李明 with 大伟; lines are of 大伟 unless they say otherwise. */
export function chat(name: string, lines: readonly Line[], options: ChatOptions = {}): Source {
  const sha = hashOf(name);
  const { id = "wxid_zhangwei", names = ["大伟"], group = false } = options;
  const records = lines.map((line, i): Message => {
    const source = { original: sha, at: { message: String(i + 1) } };
    const side = line.side ?? "other";
    return {
      id: recordId(source),
      kind: "message",
      source,
      at: at(line.at),
      chat: id,
      side,
      ...(side === "system"
        ? {}
        : { sender: side === "own" ? "wxid_liming" : id, name: side === "own" ? "李明" : names[0]! }),
      type: line.type ?? (line.amount === undefined ? (side === "system" ? "system" : "text") : "transfer"),
      text: line.text ?? "",
      ...(line.amount === undefined ? {} : { amount: fen(line.amount) }),
      ...(line.state === undefined ? {} : { state: line.state }),
      ...(line.direction === undefined ? {} : { direction: line.direction }),
      ...(line.id === undefined ? {} : { transactionId: line.id }),
      ...(line.remark === undefined ? {} : { remark: line.remark }),
    };
  });
  const listed: Chat = { key: id, name: names[0]!, group, members: [{ id, names }] };
  return sourceOf(name, "weflow-json", records, { owner: { id: "wxid_liming", names: ["李明"] }, chats: [listed] });
}

/** Facts as they come out of the schema; the two parties unless said otherwise. */
export function facts(more: Record<string, unknown> = {}): CaseFacts {
  return caseFactsSchema.parse({ creditor: LI_MING, debtor: ZHANG_WEI, ...more });
}

export function caseFile(
  stated: CaseFacts,
  sources: readonly Source[],
  lines?: Readonly<Record<string, number>>,
): CaseFile {
  return {
    facts: stated,
    originals: sources.map((source) => source.original),
    readings: sources.map((source) => source.reading),
    records: sources.flatMap((source) => source.records),
    ...(lines === undefined ? {} : { lines }),
  };
}

/** Decisions d1, d2, … a minute apart. */
export function decided(...inputs: readonly DecisionInput[]): Decision[] {
  return inputs.map((input, i) => ({
    id: `d${i + 1}`,
    on: at(`2026-11-23 09:${String(i).padStart(2, "0")}:00`),
    ...input,
  }));
}

/** A transfer out in a chat with its receipt: two cards. */
export function sentAndReceived(sent: string, received: string, amount: string, id?: string): Line[] {
  const ids = id === undefined ? {} : { id };
  return [
    { at: sent, side: "own", amount, state: "sent", direction: "out", ...ids },
    { at: received, side: "other", amount, state: "received", direction: "out", ...ids },
  ];
}
