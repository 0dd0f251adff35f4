/**
 * What was said in a recording, as subtitles: SRT (also what 飞书妙记 exports) and WebVTT.
 *
 *     1                                     WEBVTT
 *     00:00:01,000 --> 00:00:04,000
 *     说话人 1：那两万你什么时候还              00:01.000 --> 00:04.000 align:start
 *                                           <v 张伟>下个月
 *
 * Not to be trusted: the numbers, the empty line between cues, that the times go forward; the words, which are mostly a
 * machine's.
 */
import { fault, type Recording } from "@youju/model";
import { type Findings, inFile, type ReadContext, type Reader } from "../reader.ts";
import { fileText } from "../text/file-text.ts";
import { textLines } from "../text/lines.ts";
import { type Cue, cueScanner, isCueTimes } from "../transcript/cues.ts";
import { speakersOf, type Speakers } from "../transcript/speakers.ts";
import { type Spoken, spokenRecords } from "../transcript/spoken.ts";

export const transcriptCues: Reader = {
  kind: "transcript-cues",
  name: "录音的文字稿（SRT、VTT）",
  match({ text }) {
    if (text === undefined) return undefined;
    if (/^\uFEFF?WEBVTT(?:\s|$)/u.test(text.head)) return { confidence: 1, reason: "第一行是 WEBVTT" };
    const first = text.head.split("\n", HEAD_LINES).find((line) => !/^[\uFEFF\s\d]*$/u.test(line));
    return first !== undefined && isCueTimes(first.replace("\uFEFF", ""))
      ? { confidence: 0.95, reason: "开头是字幕的时间（-->）" }
      : undefined;
  },
  read,
};

const HEAD_LINES = 50;

async function* read(file: Blob, context: ReadContext): AsyncGenerator<readonly Recording[], Findings> {
  const head = (context.sample.text?.head ?? "").split("\n").map((line) => line.trim());
  const speakers = speakersOf(head.filter((line) => !isCueTimes(line)));
  const records = spokenRecords(context);
  const scanner = cueScanner();
  let cues = 0;
  const spoken = (cue: Cue | undefined): readonly Spoken[] => {
    if (cue === undefined) return [];
    cues += 1;
    return spokenOf(cue, speakers, context);
  };
  for await (const lines of textLines(fileText(file, context))) {
    yield records.of(lines.flatMap((line) => spoken(scanner.take(line))));
  }
  yield records.of(spoken(scanner.end()));
  yield records.rest();
  if (cues === 0) context.problems.add(fault("transcript-empty", undefined, inFile(context)));
  return { chats: [] };
}

function spokenOf(cue: Cue, speakers: Speakers, context: ReadContext): readonly Spoken[] {
  const { line, from, to, name, badTimes } = cue;
  if (badTimes !== undefined)
    context.problems.add(
      fault("transcript-time-unreadable", { text: badTimes.slice(0, 60) }, inFile(context, { line })),
    );
  if (cue.text === "") return [];
  const said = name === undefined ? speakers(cue.text) : { name, text: cue.text };
  return [{ line, from: to === undefined ? undefined : from, to, name: said.name, text: said.text }];
}
