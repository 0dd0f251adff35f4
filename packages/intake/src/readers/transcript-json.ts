/**
 * What was said in a recording, as the JSON of the engine that heard it: Whisper and all who write as it does, 飞书妙记,
 * 腾讯会议, FunASR, 火山引擎, 讯飞.
 *
 *     { "text": "…", "segments": [ { "start": 0.0, "end": 3.2, "text": "那两万你什么时候还", "no_speech_prob": 0.02 }, … ] }
 *     { "data": { "paragraphs": [ { "speaker": { "user_name": "张伟" }, "start_time": "1200", "stop_time": "3400",
 *                                   "sentences": [ … ] }, … ] } }
 *     [ { "start": 0.0, "end": 3.2, "text": "…" }, … ]
 *
 * Not to be trusted: what a time counts, seconds or milliseconds (see `transcript/json-unit.ts`); that the words were
 * said: engines invent sentences in silence.
 */
import { fault, type Recording } from "@youju/model";
import { parseElements } from "../json/elements.ts";
import { jsonPieces } from "../json/pieces.ts";
import { isObject } from "../json/value.ts";
import { type Findings, inFile, type Match, type ReadContext, type Reader } from "../reader.ts";
import type { Sample } from "../sample.ts";
import { fileText } from "../text/file-text.ts";
import { linesOf, looksSpoken, type RawLine } from "../transcript/json-item.ts";
import { listIn, listText } from "../transcript/json-list.ts";
import { millisecondsOf, otherUnit, type Unit } from "../transcript/json-unit.ts";
import { type Spoken, spokenRecords } from "../transcript/spoken.ts";

export const transcriptJson: Reader = {
  kind: "transcript-json",
  name: "录音的文字稿（Whisper、飞书等的 JSON）",
  match,
  read,
};

const OF_CHATS = ["messages", "chatlab", "weflow", "_type"];
const TIME_WORDS = /"(?:start|end|start_time|startTime|begin_time|bg|StartMs|offsets|timestamp)"\s*:/u;

/** The list is taken as a document of its own. */
const WHOLE = { array: "", values: [] };

function match({ text, json }: Sample): Match | undefined {
  if (text === undefined || json === undefined || OF_CHATS.some((key) => json.keys.has(key))) return undefined;
  const list = listOf({ text, json });
  if (list === undefined)
    return looksSpoken(json.first) ? { confidence: 0.75, reason: "每段有开始时间和文字" } : undefined;
  if (TIME_WORDS.test(text.head)) return { confidence: 0.9, reason: `有 ${list}，每段有时间` };
  return json.keys.has("text") && json.keys.has("segments")
    ? { confidence: 0.8, reason: "有 text 和 segments" }
    : undefined;
}

/** Before its segments Whisper may write a text that is longer than the head of the file. */
function listOf({ text, json }: Pick<Sample, "text" | "json">): string | undefined {
  return listIn(text?.head ?? "") ?? (json?.keys.has("segments") === true ? "segments" : undefined);
}

async function* read(file: Blob, context: ReadContext): AsyncGenerator<readonly Recording[], Findings> {
  const list = listOf(context.sample);
  const { chunks, linesBefore } = listText(fileText(file, context), list);
  const records = spokenRecords(context);
  const other = await otherUnitOf(context, list);
  let count = 0;
  for await (const pieces of jsonPieces(chunks, WHOLE)) {
    for (const piece of pieces) {
      if (piece.kind === "key" || piece.kind === "value") continue;
      const line = piece.line + linesBefore();
      if (piece.kind === "oversize")
        context.problems.add(fault("transcript-line-unreadable", undefined, inFile(context, { line })));
      if (piece.kind === "end" && !piece.complete)
        context.problems.add(fault("transcript-cut", { lines: count }, inFile(context, { line })));
      if (piece.kind !== "elements") continue;
      const raw = rawLines(piece.text, line, context);
      count += raw.length;
      yield records.of(spokenOf(raw, line, other, context));
    }
  }
  yield records.rest();
  if (count === 0) context.problems.add(fault("transcript-empty", undefined, inFile(context)));
  return { chats: [] };
}

function rawLines(text: string, line: number, context: ReadContext): readonly RawLine[] {
  return parseElements(text, line).flatMap((element) => {
    if (element.ok && isObject(element.value)) return linesOf(element.value).filter((one) => one.text !== "");
    const at = inFile(context, { line: element.ok ? line : element.line });
    context.problems.add(fault("transcript-line-unreadable", undefined, at));
    return [];
  });
}

async function* headOf({ sample }: ReadContext): AsyncGenerator<string, void> {
  yield sample.text?.head ?? "";
}

/** Decided by the first lines, and not by each. */
async function otherUnitOf(context: ReadContext, list: string | undefined): Promise<Unit | undefined> {
  const lines: RawLine[] = [];
  for await (const pieces of jsonPieces(listText(headOf(context), list).chunks, WHOLE)) {
    for (const piece of pieces) {
      if (piece.kind !== "elements") continue;
      for (const one of parseElements(piece.text, 1))
        if (one.ok && isObject(one.value)) lines.push(...linesOf(one.value));
    }
  }
  const other = otherUnit(lines);
  if (other !== undefined)
    context.problems.add(fault("transcript-unit", { unit: other === "s" ? "秒" : "毫秒" }, inFile(context)));
  return other;
}

function spokenOf(
  lines: readonly RawLine[],
  line: number,
  other: Unit | undefined,
  context: ReadContext,
): readonly Spoken[] {
  return lines.map(({ from, to, name, text, check }) => {
    if (from === undefined)
      context.problems.add(fault("transcript-time-unreadable", { text: "" }, inFile(context, { line })));
    return {
      line,
      from: from === undefined ? undefined : millisecondsOf(from, other),
      to: to === undefined ? undefined : millisecondsOf(to, other),
      name,
      text,
      check,
    };
  });
}
