/**
 * 摘录: chosen lines of one original. It says itself how many lines were left out where, so that it can be taken for no
 * more than it is; the whole stands beside it.
 */
import { type CaseRecord, type Instant, locatorText, type RecordId, type Sha256, wallTime } from "@youju/model";
import { oneLine } from "./one-line.ts";

/** A stretch of time, both ends in it, or records by their ids. */
export type ExcerptChoice =
  { readonly from: Instant; readonly to: Instant } | { readonly records: readonly RecordId[] };

export interface ExcerptView {
  readonly file: string;
  readonly original: Sha256;
  readonly path: string;
  /** Records of the original. */
  readonly of: number;
  readonly before: number;
  readonly after: number;
  /** Each a run without a gap, and how many were left out between it and the next. */
  readonly parts: readonly { readonly records: readonly RecordId[]; readonly behind: number }[];
}

export interface ExcerptOf {
  readonly file: string;
  readonly original: { readonly sha256: Sha256; readonly path: string };
  /** All of the original, in its order. */
  readonly records: readonly CaseRecord[];
}

/** Whether the record is one of those that were chosen. */
export function isChosen(record: CaseRecord, choices: readonly ExcerptChoice[]): boolean {
  return choices.some((choice) =>
    "records" in choice
      ? choice.records.includes(record.id)
      : record.at !== undefined && choice.from <= record.at && record.at <= choice.to,
  );
}

/** The excerpt, or undefined where nothing of the original was chosen. */
export function excerpt(source: ExcerptOf, choices: readonly ExcerptChoice[]): ExcerptView | undefined {
  const { file, original, records } = source;
  const chosen = records.flatMap((record, at) => (isChosen(record, choices) ? [at] : []));
  if (chosen.length === 0) return undefined;
  const runs: number[][] = [];
  for (const at of chosen) {
    const run = runs.at(-1);
    if (run !== undefined && run.at(-1) === at - 1) run.push(at);
    else runs.push([at]);
  }
  return {
    file,
    original: original.sha256,
    path: original.path,
    of: records.length,
    before: chosen[0]!,
    after: records.length - 1 - chosen.at(-1)!,
    parts: runs.map((run, i) => ({
      records: run.map((at) => records[at]!.id),
      behind: (runs[i + 1]?.[0] ?? run.at(-1)! + 1) - run.at(-1)! - 1,
    })),
  };
}

/** The excerpt as a person reads it, with a line for every gap. */
export function excerptText(view: ExcerptView, records: readonly CaseRecord[]): string {
  const byId = new Map(records.map((record) => [record.id, record]));
  const chosen = view.parts.reduce((sum, part) => sum + part.records.length, 0);
  const lines = [
    `摘录：${oneLine(view.path)} 共 ${view.of} 条，这里是其中 ${chosen} 条，其余 ${view.of - chosen} 条没有摘。全文也在这个包里。`,
    "",
    gap("前面", view.before),
    ...view.parts.flatMap((part) => [
      ...part.records.map((id) => recordText(byId.get(id)!)),
      ...(part.behind === 0 ? [] : [gap("中间", part.behind)]),
    ]),
    gap("后面", view.after),
  ];
  return `${lines.join("\n")}\n`;
}

const gap = (where: string, count: number): string =>
  count === 0 ? `—— ${where}没有漏下的 ——` : `—— ${where}有 ${count} 条没有摘 ——`;

function recordText(record: CaseRecord): string {
  const at = record.at === undefined ? "（没有时间）" : wallTime(record.at);
  const text = record.kind === "transfer" ? (record.remark ?? record.typeText) : (record.text ?? "");
  const place = locatorText(record.source.at);
  // What was said may have several lines: they stay one record.
  return `${at}  ${speaker(record)}：${text.replaceAll("\n", "\n    ")}〔${place}〕`;
}

function speaker(record: CaseRecord): string {
  if (record.kind === "transfer") return record.counterparty ?? "账单";
  if (record.kind === "message") return record.name ?? { own: "本人", other: "对方", system: "系统" }[record.side];
  return ("name" in record ? record.name : undefined) ?? "原文";
}
