/**
 * What was said in a recording, as plain words with times: what a person types, what 飞书妙记, 腾讯会议, 讯飞听见 and 通义听悟
 * export as TXT, what Whisper prints. The ways to write the times stand in `transcript/layout.ts`.
 *
 * Not to be trusted: anything looks like this, a copied chat most of all (`18:10 在吗`). A recording begins near zero and
 * goes forward, which a chat hardly does. Exports begin with a title, a date and keywords, which nobody spoke.
 */
import { fault, type Recording } from "@youju/model";
import { type Findings, inFile, type Match, type ReadContext, type Reader } from "../reader.ts";
import type { Sample } from "../sample.ts";
import { fileText } from "../text/file-text.ts";
import { textLines, type TextLine } from "../text/lines.ts";
import { type Heading, type Layout, layoutOf } from "../transcript/layout.ts";
import { speakersOf, type Speakers } from "../transcript/speakers.ts";
import { type Spoken, spokenRecords } from "../transcript/spoken.ts";

export const transcriptText: Reader = {
  kind: "transcript-text",
  name: "录音的文字稿（带时间的 TXT）",
  match,
  read,
};

/** The first words of a recording come within so many milliseconds; by the clock on the wall that is just after midnight. */
const FIRST_WITHIN = 5 * 60_000;
const LEAST_SHARE = 0.15;
const MOST_BACK = 0.25;
const HEAD_LINES = 400;

function headLines({ text }: Pick<Sample, "text">): readonly string[] {
  return (text?.head ?? "")
    .split("\n", HEAD_LINES)
    .map((line) => line.replace("\uFEFF", "").trim())
    .filter((line) => line !== "");
}

function match(sample: Sample): Match | undefined {
  if (sample.text === undefined) return undefined;
  const lines = headLines(sample);
  const layout = layoutOf(lines);
  const headings = lines.flatMap((line) => layout?.headingOf(line) ?? []);
  const [first] = headings;
  if (first === undefined || first.from > FIRST_WITHIN || headings.length / lines.length < LEAST_SHARE)
    return undefined;
  const alone = headings.length === 1 && first.to === undefined && lines.length > 2;
  const back = headings.filter(({ from }, at) => at > 0 && from < headings[at - 1]!.from);
  if (alone || back.length > headings.length * MOST_BACK) return undefined;
  const named = lines.some((line) => /(?:说话人|发言人)\s*\d|文字记录|转写/u.test(line));
  return { confidence: named ? 0.85 : 0.6, reason: `${headings.length} 行带录音里的时间，从 0 附近一路向后` };
}

async function* read(file: Blob, context: ReadContext): AsyncGenerator<readonly Recording[], Findings> {
  const lines = headLines(context.sample);
  const layout = layoutOf(lines);
  if (layout === undefined) context.problems.add(fault("transcript-no-times", undefined, inFile(context)));
  const speakers = speakersOf(lines.map((line) => layout?.headingOf(line)?.text ?? line));
  const records = spokenRecords(context);
  const paragraphs = paragraphScanner(layout, speakers);
  let count = 0;
  for await (const batch of textLines(fileText(file, context))) {
    const spoken = batch.flatMap((line) => paragraphs.take(line));
    count += spoken.length;
    yield records.of(spoken);
  }
  const last = paragraphs.end();
  yield records.of(last);
  yield records.rest();
  if (count + last.length === 0) context.problems.add(fault("transcript-empty", undefined, inFile(context)));
  return { chats: [] };
}

/** So many characters stand under one time at most; the rest comes as paragraphs of the same time. */
const LONGEST_WORDS = 100_000;

interface Open {
  readonly line: number;
  readonly heading: Heading;
  readonly words: string[];
  length: number;
}

/** Puts the lines under a heading together. */
function paragraphScanner(layout: Layout | undefined, speakers: Speakers) {
  let open: Open | undefined;
  let last = 0;
  const close = (): readonly Spoken[] => {
    const done = open;
    open = undefined;
    if (done === undefined) return [];
    const { line, heading } = done;
    const text = done.words.filter((word) => word !== "").join("\n");
    if (text === "") return [];
    const said = heading.name === undefined ? speakers(text) : { name: heading.name, text };
    const back = heading.from < last;
    last = Math.max(last, heading.from);
    return [{ line, from: heading.from, to: heading.to, ...said, ...(back ? { check: true } : {}) }];
  };
  const take = ({ line, text }: TextLine): readonly Spoken[] => {
    const bare = text.replace("\uFEFF", "").trim();
    const heading = layout?.headingOf(bare);
    // A bare time that goes back is one that somebody speaks of.
    const spokenOf = layout?.kind === "time" && heading !== undefined && heading.from < (open?.heading.from ?? last);
    if (heading !== undefined && !spokenOf) {
      const done = close();
      open = { line, heading, words: [heading.text], length: heading.text.length };
      return done;
    }
    if (open === undefined) return bare === "" || layout?.kind === "name" ? [] : [{ line, ...speakers(bare) }];
    open.words.push(bare);
    open.length += bare.length + 1;
    if (open.length < LONGEST_WORDS) return [];
    const { heading: same } = open;
    const full = close();
    open = { line, heading: same, words: [], length: 0 };
    return full;
  };
  return { take, end: close };
}
