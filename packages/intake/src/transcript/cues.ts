/** Cues of subtitles, SRT and WebVTT: a line of times with an arrow, and the words under it. */
import { decodeXml } from "../text/xml.ts";
import type { TextLine } from "../text/lines.ts";
import { CLOCK, clockMs } from "./clock.ts";

const TIMES = new RegExp(String.raw`^\s*(${CLOCK})\s*-+>\s*(${CLOCK})(?:\s|$)`, "u");
const ARROW = /^[^\p{L}]*-->[^\p{L}]*$/u;
const LONGEST_TIMES = 100;
const VOICE = /<v(?:\.[^\s>]{0,100})?\s+([^>]{1,100})>/u;
const TAGS = /<\/?(?:v|c|i|b|u|s|ruby|rt|lang|font)(?:[.\s][^>]{0,200})?>|<\d[\d:.]{0,20}>|\{\\[^}]{0,200}\}/giu;

export interface Cue {
  /** Of the times. */
  readonly line: number;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  /** The times as they stand, where they are none. */
  readonly badTimes?: string;
  readonly name?: string;
  readonly text: string;
}

export function isCueTimes(line: string): boolean {
  return TIMES.test(line);
}

/** So many characters stand under one time at most; the rest comes as cues of the same time. */
const LONGEST_WORDS = 100_000;

interface Open {
  readonly line: number;
  readonly times: string;
  readonly words: string[];
  length: number;
}

/** Takes the lines of a file one after the other and gives the cues that they complete. */
export function cueScanner(): {
  readonly take: (line: TextLine) => Cue | undefined;
  readonly end: () => Cue | undefined;
} {
  let open: Open | undefined;
  let inNote = false;
  const close = (behind: "cue" | "end"): Cue | undefined => {
    if (open === undefined) return undefined;
    if (behind === "cue") dropNumber(open.words);
    return cueOf(open);
  };
  return {
    take({ line, text }) {
      const bare = text.trim();
      if (TIMES.test(bare) || (bare.length < LONGEST_TIMES && ARROW.test(bare))) {
        const done = close("cue");
        [open, inNote] = [{ line, times: bare, words: [], length: 0 }, false];
        return done;
      }
      if (bare === "") inNote = false;
      else if (/^(?:NOTE|STYLE|REGION)(?:\s|$)/u.test(bare) && open?.words.at(-1) === "") inNote = true;
      if (inNote || open === undefined) return undefined;
      open.words.push(bare);
      open.length += bare.length + 1;
      if (open.length < LONGEST_WORDS) return undefined;
      const full = close("end");
      open = { ...open, words: [], length: 0 };
      return full;
    },
    end: () => close("end"),
  };
}

/** The number or name of the next cue stands behind an empty line; a bare number also where that line was lost. */
function dropNumber(words: string[]): void {
  const last = words.at(-1);
  if (last === undefined || last === "") return;
  if (/^\d+$/u.test(last) || (words.length > 1 && words.at(-2) === "")) words.pop();
}

function cueOf({ line, times, words }: Open): Cue {
  const match = TIMES.exec(times);
  const [from, to] = [match?.[1], match?.[2]].map((text) => (text === undefined ? undefined : clockMs(text)));
  const written = words.filter((word) => word !== "").join("\n");
  const name = VOICE.exec(written)?.[1]?.trim();
  return {
    line,
    from,
    to,
    ...(from === undefined || to === undefined ? { badTimes: times } : {}),
    ...(name === undefined || name === "" ? {} : { name: decodeXml(name) }),
    text: decodeXml(written.replace(TAGS, "")).replaceAll("\u00a0", " ").trim(),
  };
}
