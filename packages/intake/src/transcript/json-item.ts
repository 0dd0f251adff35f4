/**
 * One element of such a list, whatever the engine calls its parts: Whisper (`start`, seconds), whisper.cpp (`offsets`,
 * milliseconds), 飞书 and 腾讯会议 (`start_time`, milliseconds, with `sentences` of their own), FunASR, 火山, 讯飞.
 */
import { isObject, type JsonObject, textOf } from "../json/value.ts";
import { clockMs } from "./clock.ts";

const STARTS = ["start", "start_time", "startTime", "begin_time", "beginTime", "bg", "StartMs", "from"];
const ENDS = ["end", "end_time", "endTime", "stop_time", "stopTime", "ed", "EndMs", "to"];
const TEXTS = ["text", "content", "sentence", "onebest", "FinalSentence", "transcript", "word"];
const SPEAKERS = ["speaker", "speaker_name", "speakerName", "user_name", "speaker_id", "speakerId", "SpeakerId", "spk"];
const SPEAKER_NAMES = ["name", "user_name", "speaker_name", "nick_name"];
const PARTS = ["sentences", "contents", "words"];
/** Whisper's own doubt that anybody spoke, from which on a person should listen. */
const DOUBTFUL = 0.6;

/** A time as it stands: its number, and what that number counts where the engine's word tells. */
export interface RawTime {
  readonly value: number;
  readonly unit: "s" | "ms" | "sure-s" | "sure-ms";
}

export interface RawLine {
  readonly from: RawTime | undefined;
  readonly to: RawTime | undefined;
  readonly name: string | undefined;
  readonly text: string;
  readonly check: boolean;
}

/** What was said in this element: one line, or one for each sentence that has a time of its own. */
export function linesOf(item: JsonObject, speaker?: string): readonly RawLine[] {
  const name = speakerOf(item) ?? speaker;
  const sentences = Array.isArray(item["sentences"]) ? item["sentences"].filter(isObject) : [];
  if (sentences.length > 0 && sentences.every((one) => timeOf(one, STARTS, 0) !== undefined))
    return sentences.flatMap((one) => linesOf(one, name));
  const text = wordsOf(item);
  const doubt = item["no_speech_prob"];
  const check = typeof doubt === "number" && doubt > DOUBTFUL;
  return [{ from: timeOf(item, STARTS, 0), to: timeOf(item, ENDS, 1), name, text, check }];
}

export function looksSpoken(item: unknown): boolean {
  return isObject(item) && linesOf(item).some(({ from, text }) => from !== undefined && text !== "");
}

function timeOf(item: JsonObject, names: readonly string[], side: 0 | 1): RawTime | undefined {
  if (isObject(item["offsets"])) return rawTime(item["offsets"][side === 0 ? "from" : "to"], "ms");
  for (const pair of [item["timestamp"], item["time"]]) if (Array.isArray(pair)) return rawTime(pair[side], "s");
  const name = names.find((one) => item[one] !== undefined && item[one] !== null);
  return name === undefined ? undefined : rawTime(item[name], name === names[0] ? "s" : "ms");
}

function rawTime(value: unknown, unit: "s" | "ms"): RawTime | undefined {
  if (typeof value === "string") {
    const ms = clockMs(value.trim());
    if (ms !== undefined) return { value: ms, unit: "sure-ms" };
  }
  const text = textOf(value);
  const number = text === undefined ? Number.NaN : Number(text);
  if (!Number.isFinite(number) || number < 0) return undefined;
  return { value: number, unit: Number.isInteger(number) ? unit : "sure-s" };
}

function wordsOf(item: JsonObject): string {
  const text = TEXTS.map((name) => item[name]).find((value) => typeof value === "string");
  if (typeof text === "string") return text.trim();
  const parts = PARTS.map((name) => item[name]).find(Array.isArray) ?? [];
  const words = parts.map((part: unknown) => (isObject(part) ? wordsOf(part) : (textOf(part) ?? "")));
  return words.reduce((whole, word) => `${whole}${/\w$/u.test(whole) && /^\w/u.test(word) ? " " : ""}${word}`, "");
}

function speakerOf(item: JsonObject): string | undefined {
  const value = SPEAKERS.map((name) => item[name]).find((one) => one !== undefined && one !== null);
  if (isObject(value)) return SPEAKER_NAMES.map((name) => textOf(value[name])).find((name) => name !== undefined);
  const text = textOf(value);
  return text !== undefined && /^\d{1,3}$/u.test(text) ? `说话人 ${text}` : text;
}
