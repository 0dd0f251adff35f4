/** The assessment of a case that is known to have no faults, and cases of one story for tests. */
import type { Assessment, Decision, DecisionInput } from "@youju/model";
import { assess } from "../assess.ts";
import {
  bill,
  caseFile,
  chat,
  day,
  decided,
  facts,
  type Line,
  type Row,
  sentAndReceived,
  type Source,
} from "./build.ts";

export function assessed(file: Parameters<typeof assess>[0], asOf = "2026-11-23", why = false): Assessment {
  const outcome = assess(file, { asOf: day(asOf), why });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.faults));
  return outcome.assessment;
}

/** 李明 lent ¥20,000 on 2024-03-01 without interest; ¥5,000 came back on 2024-10-08. Bill and chat agree. */
export const STORY = {
  bill: bill("账单.csv", [
    { at: "2024-03-01 18:10:00", amount: "20000", id: "T1" },
    { at: "2024-10-08 12:03:41", amount: "5000", direction: "in", remark: "还你五千" },
  ]),
  chat: chat("聊天.json", [
    { at: "2024-03-01 18:02:00", text: "能不能借我两万" },
    { at: "2024-03-01 18:06:00", text: "九月一号前还你" },
    ...sentAndReceived("2024-03-01 18:10:00", "2024-03-01 18:11:05", "20000", "T1"),
    { at: "2024-03-01 18:12:00", text: "收到了" },
    { at: "2024-10-08 12:03:00", amount: "5000", state: "sent", direction: "in" },
    { at: "2024-10-08 12:03:41", side: "own", amount: "5000", state: "received", direction: "in" },
    { at: "2024-10-08 12:05:00", text: "先还你五千，剩下的年底一定清" },
    { at: "2024-11-01 09:00:00", side: "own", text: "还差一万五，月底前还我吧" },
    { at: "2024-11-01 20:00:00", text: "再宽限几天" },
  ]),
} as const;

/** Record ids of the story's chat by line, from 1. */
export const said = (line: number): string => STORY.chat.records[line - 1]!.id;
export const LOAN = STORY.bill.records[0]!.id;
export const REPAID = STORY.bill.records[1]!.id;
export const KEPT: DecisionInput = { kind: "original-kept", target: STORY.chat.original.sha256, value: "phone" };

export function story(
  inputs: readonly DecisionInput[] = [],
  more: Record<string, unknown> = {},
  sources: readonly Source[] = [STORY.bill, STORY.chat],
) {
  return caseFile(facts({ decisions: decided(...inputs) satisfies Decision[], ...more }), sources);
}

/** A case with only a bill of these rows. */
export const billOnly = (rows: readonly Row[], more: Record<string, unknown> = {}) =>
  caseFile(facts(more), [bill("账单.csv", rows)]);

/** A case with only a chat of these lines. */
export const chatOnly = (lines: readonly Line[], more: Record<string, unknown> = {}) =>
  caseFile(facts(more), [chat("聊天.json", lines)]);
