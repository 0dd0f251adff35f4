/**
 * MP3 (MPEG audio, layer III) and AAC in ADTS: frames behind each other, each with a sync word, often behind an ID3 tag.
 * The first MP3 frame may be silent and hold the number of frames (`Xing`, `Info`, `VBRI`) and of bytes.
 *
 * Not to be trusted: those numbers in a file that was cut or put together, so they count only where all their bytes are
 * there; else every frame is looked at. A sync word alone is nothing: eleven set bits stand in any file.
 */
import type { SoundFormat } from "@youju/model";
import { type FrameRule, framesFollow, walkFrames } from "./frames.ts";
import { bytesAt, lettersAt, type MeasureOptions, type Sound, type SoundKind, viewOf } from "./sound.ts";

const FRAMES_TO_BE_SURE = 4;
const SEARCHED_BYTES = 64 * 1024;
const MOST_GAPS = 100;
const TAG_BYTES = 128;

/** kbit/s by index, for MPEG 1 and for MPEG 2 and 2.5. */
const RATES_1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const RATES_2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
const HERTZ_1 = [44_100, 48_000, 32_000];
const AAC_HERTZ = [96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8000, 7350];

interface Stream {
  readonly format: SoundFormat;
  readonly rule: FrameRule;
  readonly samples: (head: Uint8Array) => number;
  readonly hertz: (head: Uint8Array) => number;
}

const mp3: Stream = {
  format: "mp3",
  rule: {
    headBytes: 4,
    lengthAt(bytes, at) {
      const [second, third] = [bytes[at + 1]!, bytes[at + 2]!];
      const version = (second >> 3) & 3;
      const [rate, hertz] = [(third >> 4) & 15, (third >> 2) & 3];
      if (bytes[at] !== 0xff || (second & 0xe6) !== 0xe2 || version === 1) return undefined;
      if (rate === 0 || rate === 15 || hertz === 3) return undefined;
      const bits = (version === 3 ? RATES_1 : RATES_2)[rate]! * 1000;
      return Math.floor(((version === 3 ? 144 : 72) * bits) / mp3Hertz(version, hertz)) + ((third >> 1) & 1);
    },
  },
  samples: (head) => (((head[1]! >> 3) & 3) === 3 ? 1152 : 576),
  hertz: (head) => mp3Hertz((head[1]! >> 3) & 3, (head[2]! >> 2) & 3),
};

/** Version 3 is MPEG 1, 2 is MPEG 2, 0 is MPEG 2.5. */
const mp3Hertz = (version: number, index: number): number =>
  HERTZ_1[index]! / (version === 3 ? 1 : version === 2 ? 2 : 4);

const aac: Stream = {
  format: "aac",
  rule: {
    headBytes: 7,
    lengthAt(bytes, at) {
      if (bytes[at] !== 0xff || (bytes[at + 1]! & 0xf6) !== 0xf0) return undefined;
      const length = ((bytes[at + 3]! & 3) << 11) | (bytes[at + 4]! << 3) | (bytes[at + 5]! >> 5);
      return length < 7 || AAC_HERTZ[(bytes[at + 2]! >> 2) & 15] === undefined ? undefined : length;
    },
  },
  samples: () => 1024,
  hertz: (head) => AAC_HERTZ[(head[2]! >> 2) & 15]!,
};

const STREAMS = [mp3, aac];

export const mpeg: SoundKind = {
  seenIn: (head, size) => {
    if (tagLength(head) > 0) return "开头是 ID3 标签";
    const stream = STREAMS.find(({ rule }) => framesFollow(head, 0, rule, { count: FRAMES_TO_BE_SURE, size }));
    return stream === undefined ? undefined : `开头是连续的 ${stream.format.toUpperCase()} 帧`;
  },
  measure,
};

/** Bytes of the ID3 tag in the beginning; 0: there is none. */
function tagLength(head: Uint8Array): number {
  if (lettersAt(head, 0, 3) !== "ID3" || head.length < 10) return 0;
  const length = head.subarray(6, 10).reduce((sum, byte) => sum * 128 + (byte & 127), 0);
  return 10 + length + ((head[5]! & 0x10) === 0 ? 0 : 10);
}

async function measure(file: Blob, options: MeasureOptions): Promise<Sound> {
  const tag = tagLength(await bytesAt(file, 0, 10));
  if (tag >= file.size) return { format: "mp3", trouble: "cut" };
  const first = await nextFrame(file, tag, STREAMS);
  if (first === undefined) return { format: "mp3", trouble: file.size - tag < SEARCHED_BYTES ? "cut" : "damaged" };
  const { stream, at } = first;
  const head = await bytesAt(file, at, 200);
  const milliseconds = (frames: number): number =>
    Math.round((frames * stream.samples(head) * 1000) / stream.hertz(head));
  const stated = stream === mp3 ? statedFrames(head, mp3.samples(head) === 1152) : undefined;
  const { format } = stream;
  if (stated !== undefined && stated.frames > 0 && stated.bytes > 0 && at + stated.bytes <= file.size)
    return { format, durationMs: milliseconds(stated.frames) };
  const { frames, trouble } = await heardFrames(file, at, stream, options);
  const durationMs = milliseconds(stated === undefined ? frames : Math.max(0, frames - 1));
  const statedMs = stated === undefined ? 0 : milliseconds(stated.frames);
  const short = statedMs > durationMs && stated !== undefined && stated.bytes > 0;
  if (!short) return { format, durationMs, ...(trouble === undefined ? {} : { trouble }) };
  return { format, durationMs, statedMs, trouble: trouble ?? "cut" };
}

/** What the silent first frame says of the rest; undefined where it is a frame like the others. */
function statedFrames(head: Uint8Array, first: boolean): { frames: number; bytes: number } | undefined {
  const mono = head[3]! >> 6 === 3;
  const at = 4 + (first ? (mono ? 17 : 32) : mono ? 9 : 17);
  const view = viewOf(head);
  if (head.length >= at + 16 && ["Xing", "Info"].includes(lettersAt(head, at, 4))) {
    const flags = view.getUint32(at + 4);
    const frames = (flags & 1) === 0 ? 0 : view.getUint32(at + 8);
    return { frames, bytes: (flags & 2) === 0 ? 0 : view.getUint32(at + ((flags & 1) === 0 ? 8 : 12)) };
  }
  if (head.length < 54 || lettersAt(head, 36, 4) !== "VBRI") return undefined;
  return { bytes: view.getUint32(46), frames: view.getUint32(50) };
}

/** The first place from `from` on where frames of one of the streams follow each other. */
async function nextFrame(
  file: Blob,
  from: number,
  streams: readonly Stream[],
): Promise<{ readonly stream: Stream; readonly at: number } | undefined> {
  const bytes = await bytesAt(file, from, SEARCHED_BYTES);
  const sure = { count: FRAMES_TO_BE_SURE, size: file.size - from };
  for (let at = bytes.indexOf(0xff); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const stream = streams.find(({ rule }) => framesFollow(bytes, at, rule, sure));
    if (stream !== undefined) return { stream, at: from + at };
  }
  return undefined;
}

/** Every frame, going on behind what is none. */
async function heardFrames(
  file: Blob,
  from: number,
  stream: Stream,
  options: MeasureOptions,
): Promise<{ readonly frames: number; readonly trouble?: "cut" | "damaged" }> {
  let frames = 0;
  let at = from;
  for (let gaps = 0; ; gaps += 1) {
    const walked = await walkFrames(file, at, stream.rule, options);
    frames += walked.frames;
    if (walked.stopped === "cut") return { frames, trouble: "cut" };
    const tag = walked.stopped === "end" || isTag(await bytesAt(file, walked.end, TAG_BYTES));
    if (tag) return gaps === 0 ? { frames } : { frames, trouble: "damaged" };
    const next = gaps < MOST_GAPS ? await nextFrame(file, walked.end + 1, [stream]) : undefined;
    if (next === undefined) return { frames, trouble: "damaged" };
    at = next.at;
  }
}

/** What may stand behind the sound: tags with the title, or zeros. */
function isTag(bytes: Uint8Array): boolean {
  return /^(?:TAG|APETAGEX|ID3|LYRICSBEGIN)/u.test(lettersAt(bytes, 0, 11)) || bytes.every((byte) => byte === 0);
}
