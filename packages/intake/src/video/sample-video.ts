/** What a video looks like: whether it is the recording of a screen with a chat, before a word of it is read. */
import { layoutOf } from "../screenshot/layout.ts";
import type { PictureEngine } from "../screenshot/picture.ts";

export type VideoSample =
  | { readonly bubbles: number; readonly confidence: number }
  /** `no-ffmpeg`: nothing on this machine unpacks videos. */
  | { readonly refused: "no-ffmpeg" | "no-chat" };

/** A screen recording begins with the button that started it; by then the chat is there. */
const LOOKED_AT_SECONDS = 20;
const MOST_FRAMES = 60;

/** Whether a file begins as MP4, MOV, 3GP, MKV, WebM or AVI does; some of them hold sound alone. */
export function beginsAsVideo(head: Uint8Array): boolean {
  const at = (from: number, letters: string): boolean =>
    [...letters].every((one, n) => head[from + n] === one.charCodeAt(0));
  const isSoundOnly = at(8, "M4A") || at(8, "M4B") || at(8, "heic") || at(8, "mif1") || at(8, "avif");
  return (at(4, "ftyp") && !isSoundOnly) || at(0, "\u001a\u0045\u00df\u00a3") || (at(0, "RIFF") && at(8, "AVI "));
}

export async function sampleVideo(file: Blob, { frames, canUnpackVideo }: PictureEngine): Promise<VideoSample> {
  if (frames === undefined || (await canUnpackVideo?.()) === false) return { refused: "no-ffmpeg" };
  let looked = 0;
  for await (const { picture } of frames(file, { mostSeconds: LOOKED_AT_SECONDS })) {
    const layout = layoutOf(picture);
    if (layout !== undefined)
      return { bubbles: layout.blocks.filter(({ kind }) => kind !== "centred").length, confidence: layout.confidence };
    if ((looked += 1) >= MOST_FRAMES) break;
  }
  return { refused: "no-chat" };
}
