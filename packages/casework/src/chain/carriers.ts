/** M1: what a carrier can bear. An export made by a tool is a working copy; the phone with the messages is the original. */
import type { CaseRecord, Grade, Message, Sha256 } from "@youju/model";
import type { Derived } from "../derived.ts";
import type { Mark } from "../marks.ts";
import { lower, oneDown } from "./grades.ts";

/** Full weight where a person said that the phone and the messages are still there; else fair at most. */
export function chatCap(derived: Derived, originals: Iterable<Sha256>): Grade {
  for (const original of originals) if (derived.kept.has(original)) return "strong";
  return "fair";
}

/** A bill as CSV or XLSX is made for the person's own accounts and can be edited. */
export const BILL_CAP: Grade = "fair";

/** The decisions that say that these originals can still be shown. */
export const keptBy = (derived: Derived, originals: Iterable<Sha256>): string[] =>
  [...new Set(originals)].flatMap((original) => derived.kept.get(original) ?? []);

/** How far around a proof a withdrawn line counts as near it (M2). */
const NEAR_LINES = 10;

/** The grade of marked words after their carrier's cap (M1) and a withdrawn line near them (M2). */
export function wordsGrade(derived: Derived, mark: Mark, grade: Grade): Grade {
  const capped = lower(grade, chatCap(derived, [mark.message.source.original]));
  return withdrawnNear(derived.caseFile.records, mark) ? oneDown(capped) : capped;
}

export function withdrawnNear(records: readonly CaseRecord[], mark: Mark): boolean {
  const [from, to] = [Math.max(0, mark.index - NEAR_LINES), Math.min(records.length - 1, mark.index + NEAR_LINES)];
  for (let i = from; i <= to; i += 1) {
    const record = records[i]!;
    if (record.kind === "message" && record.type === "withdrawn" && sameChat(record, mark.message)) return true;
  }
  return false;
}

const sameChat = (a: Message, b: Message): boolean => a.source.original === b.source.original && a.chat === b.chat;
