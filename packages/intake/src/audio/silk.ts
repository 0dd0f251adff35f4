/**
 * SILK, the voice messages of WeChat: `#!SILK_V3`, in WeChat behind a byte 0x02, then packets of 20 to 100 ms, each
 * behind its length in two bytes. The names of such files (`.silk`, `.aud`, `.amr`) say nothing.
 *
 * Not to be trusted: the length of a packet in a damaged file, and what a decoder makes of a cut one, which it plays as
 * if nothing were missing. So packets are counted first, whole ones alone are decoded, and both lengths compared.
 */
import { type FrameRule, walkFrames, type Walked } from "./frames.ts";
import { bytesAt, lettersAt, type MeasureOptions, type Sound, type SoundKind, viewOf } from "./sound.ts";

const MAGIC = "#!SILK_V3";
const PACKET_MS = 20;
/** Five frames of 250 bytes are the most that SILK writes in a packet. */
const LONGEST_PACKET = 1250;
/** Hours of voice; what is longer is counted and not decoded. */
const LARGEST_DECODED = 4 * 1024 * 1024;
/** A speaker who pauses leaves up to twenty empty packets; more are the zeros of a file that was never filled. */
const MOST_EMPTY = 50;
const HERTZ = 24_000;
const BYTES_PER_MS = (HERTZ / 1000) * 2;
const WAV_HEADER = 44;

export const silk: SoundKind = {
  seenIn: (head) => (magicAt(head) === -1 ? undefined : `开头是 ${MAGIC}`),
  measure,
};

/** Where the magic word stands: 0, or 1 behind the byte of WeChat; -1: nowhere. */
function magicAt(head: Uint8Array): number {
  const at = head[0] === 2 ? 1 : 0;
  return lettersAt(head, at, MAGIC.length) === MAGIC ? at : -1;
}

interface Packets extends Walked {
  readonly from: number;
}

async function packetsOf(file: Blob, options: MeasureOptions): Promise<Packets | undefined> {
  const at = magicAt(await bytesAt(file, 0, MAGIC.length + 1));
  if (at === -1) return undefined;
  const from = at + MAGIC.length;
  const walked = await walkPackets(file, from, options);
  // Encoders other than WeChat's close the file with a packet of length -1.
  const closed = walked.stopped === "lost" && file.size - walked.end === 2;
  return closed ? { ...walked, from, stopped: "end" } : { ...walked, from };
}

async function walkPackets(file: Blob, from: number, options: MeasureOptions): Promise<Walked> {
  let empty = 0;
  const rule: FrameRule = {
    headBytes: 2,
    lengthAt(bytes, at) {
      const length = bytes[at]! + bytes[at + 1]! * 256;
      empty = length === 0 ? empty + 1 : 0;
      return length > LONGEST_PACKET || empty > MOST_EMPTY ? undefined : length + 2;
    },
  };
  const walked = await walkFrames(file, from, rule, options);
  if (empty <= MOST_EMPTY) return walked;
  return { frames: walked.frames - MOST_EMPTY, end: walked.end - 2 * MOST_EMPTY, stopped: "lost" };
}

async function measure(file: Blob, options: MeasureOptions): Promise<Sound> {
  const found = await packetsOf(file, options);
  if (found === undefined) return { format: "silk", trouble: "damaged" };
  const { frames, stopped } = found;
  const countedMs = frames * PACKET_MS;
  const trouble = stopped === "cut" ? ("cut" as const) : ("damaged" as const);
  if (frames === 0) return { format: "silk", durationMs: 0, trouble: stopped === "end" ? "empty" : trouble };
  const decoded = await decodedOf(file, found);
  const durationMs = decoded === undefined ? countedMs : Math.round(decoded.length / BYTES_PER_MS);
  if (stopped !== "end") return { format: "silk", durationMs, trouble };
  if (decoded === undefined && file.size <= LARGEST_DECODED) return { format: "silk", statedMs: countedMs, trouble };
  return durationMs < countedMs
    ? { format: "silk", durationMs, statedMs: countedMs, trouble: "damaged" }
    : { format: "silk", durationMs };
}

/** Samples of 16 bits at 24 kHz, in bytes; undefined where the decoder refuses, or the file is too large for it. */
async function decodedOf(file: Blob, { from, end }: Packets): Promise<Uint8Array | undefined> {
  if (end - from > LARGEST_DECODED) return undefined;
  const silk = new Blob([`\u0002${MAGIC}`, file.slice(from, end)]);
  const { decode } = await import("silk-wasm");
  try {
    return (await decode(await silk.arrayBuffer(), HERTZ)).data;
  } catch {
    return undefined;
  }
}

/**
 * A voice message as WAV (24 kHz, mono, 16 bits), which every player and every engine takes.
 * @returns undefined where the file is no SILK, or nothing in it can be decoded
 */
export async function silkToWav(file: Blob): Promise<Blob | undefined> {
  const found = await packetsOf(file, { chunkBytes: LARGEST_DECODED });
  const samples = found === undefined || found.frames === 0 ? undefined : await decodedOf(file, found);
  if (samples === undefined) return undefined;
  return new Blob([wavHeader(samples.length), samples as Uint8Array<ArrayBuffer>], { type: "audio/wav" });
}

function wavHeader(bytes: number): Uint8Array<ArrayBuffer> {
  const header = new Uint8Array(WAV_HEADER);
  const view = viewOf(header);
  const letters = (at: number, text: string): void => header.set(new TextEncoder().encode(text), at);
  letters(0, "RIFF");
  view.setUint32(4, WAV_HEADER - 8 + bytes, true);
  letters(8, "WAVEfmt ");
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, HERTZ, true);
  view.setUint32(28, HERTZ * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  letters(36, "data");
  view.setUint32(40, bytes, true);
  return header;
}
