import type { DecisionInput, OriginalKind } from "@youju/model";
import { expect, test } from "vitest";
import { caseFile, chat, decided, facts, type Source } from "./testing/build.ts";
import { assessedOriginals } from "./originals.ts";
import { goesWith } from "./transcripts.ts";

function file(path: string, kind: OriginalKind): Source {
  const { original, reading, records } = chat(path, []);
  return { original, reading: { ...reading, kind }, records };
}

/** The path of the recording of each transcript. */
function found(sources: readonly Source[], ...inputs: readonly DecisionInput[]): Record<string, string | undefined> {
  const originals = assessedOriginals(caseFile(facts({ decisions: decided(...inputs) }), sources));
  const pathOf = new Map(originals.map(({ sha256, path }) => [sha256, path]));
  const told = originals.filter(({ transcriptOf }) => transcriptOf !== undefined);
  return Object.fromEntries(told.map(({ path, transcriptOf }) => [path, pathOf.get(transcriptOf!)]));
}

test.each([
  ["通话.srt", "通话.m4a", true],
  ["通话.m4a.转写.json", "通话.m4a", true],
  ["三月/通话.txt", "三月/通话.m4a", true],
  ["三月/通话.txt", "通话.m4a", false],
  ["通话2.srt", "通话.m4a", false],
  ["三.月/甲", "三.月/乙", false],
])("%s with %s: %s", (transcript, recording, expected) => {
  expect(goesWith(transcript, recording)).toBe(expected);
});

const SOUND = file("通话.m4a", "recording");
const VOICE = file("语音.silk", "voice-silk");
const WORDS = file("通话.srt", "transcript-cues");
const LOOSE = file("说了什么.txt", "transcript-text");

test("a transcript goes with the recording of its name, whatever else has that name", () => {
  expect(found([SOUND, VOICE, WORDS, LOOSE, file("通话.json", "weflow-json")])).toEqual({ "通话.srt": "通话.m4a" });
  expect(found([SOUND, file("通话.wav", "recording"), WORDS])).toEqual({});
});

test("what a person says counts for more than names", () => {
  const said = (transcript: Source, recording: Source): DecisionInput => ({ kind: "transcript-of", target: transcript.original.sha256, value: recording.original.sha256 });
  expect(found([SOUND, VOICE, WORDS, LOOSE], said(LOOSE, VOICE), said(WORDS, VOICE))).toEqual({ "通话.srt": "语音.silk", "说了什么.txt": "语音.silk" });
  expect(found([SOUND, VOICE, WORDS, LOOSE], said(LOOSE, WORDS))).toEqual({ "通话.srt": "通话.m4a" });
});
