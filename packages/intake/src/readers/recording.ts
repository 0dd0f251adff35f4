/**
 * A recording in one of the forms that phones write: AMR, M4A and MP4, 3GP, MP3, AAC, WAV; each stands in `audio/` under
 * its name. It is kept as it is: its length is read from its headers, and its sound is never changed.
 *
 * Not to be trusted: the name (`.amr` is often SILK, `.mp3` often AAC), the time, and a length that is written before
 * the sound.
 */
import { amr } from "../audio/amr.ts";
import { mp4 } from "../audio/mp4.ts";
import { mpeg } from "../audio/mpeg.ts";
import { readSound } from "../audio/read-sound.ts";
import type { SoundKind } from "../audio/sound.ts";
import { wav } from "../audio/wav.ts";
import { inFile, type Reader } from "../reader.ts";
import { fault } from "@youju/model";

const SOUND_KINDS: readonly SoundKind[] = [amr, wav, mp4, mpeg];
/** A file of the MP4 family may be a video, which something else may read better. */
const PERHAPS_VIDEO = 0.7;
const SURE = 0.95;

export const recording: Reader = {
  kind: "recording",
  name: "录音（AMR、M4A、MP3、AAC、WAV、3GP）",
  match({ head, size }) {
    const kind = kindOf(head, size);
    const reason = kind?.seenIn(head, size);
    if (kind === undefined || reason === undefined) return undefined;
    return { confidence: kind === mp4 && !/（(?:M4|3g)/u.test(reason) ? PERHAPS_VIDEO : SURE, reason };
  },
  async *read(file, context) {
    const kind = kindOf(context.sample.head, file.size);
    const { video } = context.sample;
    if (video !== undefined && "refused" in video && video.refused === "no-ffmpeg" && (await hasPictures(file, kind)))
      context.problems.add(fault("video-no-ffmpeg", undefined, inFile(context)));
    if (kind !== undefined) return yield* readSound(file, kind, context);
    context.problems.add(fault("format-unknown", undefined, inFile(context)));
    return { chats: [] };
  },
};

const hasPictures = async (file: Blob, kind: SoundKind | undefined): Promise<boolean> =>
  kind === mp4 && (await mp4.measure(file, { chunkBytes: MEASURED_AT_ONCE })).pictures === true;
const MEASURED_AT_ONCE = 64 * 1024;

function kindOf(head: Uint8Array, size: number): SoundKind | undefined {
  return SOUND_KINDS.find((kind) => kind.seenIn(head, size) !== undefined);
}
