/**
 * AMR, what older phones record calls in: `#!AMR` (8 kHz) or `#!AMR-WB` (16 kHz) and a line feed, then frames of 20 ms
 * (RFC 4867, section 5). The first byte of a frame says how long it is; a byte that cannot be one ends what is playable.
 */
import { type FrameRule, walkFrames } from "./frames.ts";
import { bytesAt, lettersAt, type MeasureOptions, type Sound, type SoundKind } from "./sound.ts";

const NARROW = "#!AMR\n";
const WIDE = "#!AMR-WB\n";
const FRAME_MS = 20;

/** Bytes of a frame with its header, by frame type; 0: no such type. */
const NARROW_BYTES = [13, 14, 16, 18, 20, 21, 27, 32, 6, 0, 0, 0, 0, 0, 0, 1];
const WIDE_BYTES = [18, 24, 33, 37, 41, 47, 51, 59, 61, 6, 0, 0, 0, 0, 1, 1];

export const amr: SoundKind = {
  seenIn: (head) => (lettersAt(head, 0, 5) === "#!AMR" ? "开头是 #!AMR" : undefined),
  measure,
};

async function measure(file: Blob, options: MeasureOptions): Promise<Sound> {
  const magic = lettersAt(await bytesAt(file, 0, WIDE.length), 0, WIDE.length);
  const wide = magic === WIDE;
  const format = wide ? "amr-wb" : "amr";
  // `#!AMR_MC1.0` has several channels, and frames of another form.
  if (!wide && !magic.startsWith(NARROW)) return { format };
  const from = wide ? WIDE.length : NARROW.length;
  const { frames, stopped } = await walkFrames(file, from, ruleOf(wide ? WIDE_BYTES : NARROW_BYTES), options);
  const durationMs = frames * FRAME_MS;
  if (stopped !== "end") return { format, durationMs, trouble: stopped === "cut" ? "cut" : "damaged" };
  return frames === 0 ? { format, durationMs, trouble: "empty" } : { format, durationMs };
}

function ruleOf(bytesOf: readonly number[]): FrameRule {
  return {
    headBytes: 1,
    lengthAt(bytes, at) {
      const head = bytes[at]!;
      const length = bytesOf[(head >> 3) & 15]!;
      return length === 0 || (head & 0x83) !== 0 ? undefined : length;
    },
  };
}
