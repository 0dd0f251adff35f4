/** A screen recording of a drawn chat that somebody scrolls through, made with ffmpeg. */
import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { drawScreenshot, type ShotItem, type ShotOptions } from "./screenshot.ts";

export interface Scrolling {
  readonly items: readonly ShotItem[];
  readonly options: ShotOptions & { readonly width: number; readonly height: number; readonly title: string };
  /** How far the chat is scrolled in each picture, in pixels. */
  readonly offsets: readonly number[];
  /** Pictures a second. */
  readonly rate: number;
}

/** Writes the recording to `path`; its end is that of the file's name. */
export async function recordScrolling(path: string, { items, options, offsets, rate }: Scrolling): Promise<Blob> {
  const { width, height } = options;
  const child = spawn(
    "ffmpeg",
    [
      "-v",
      "error",
      "-y",
      "-f",
      "rawvideo",
      "-pix_fmt",
      "rgba",
      "-s",
      `${width}x${height}`,
      "-r",
      String(rate),
      "-i",
      "-",
    ].concat(["-c:v", "libx264", "-preset", "veryfast", "-crf", "26", "-pix_fmt", "yuv420p", path]),
    { stdio: ["pipe", "ignore", "inherit"] },
  );
  const closed = new Promise<void>((done, failed) => {
    child.on("error", failed).on("close", (code) => (code === 0 ? done() : failed(new Error(`ffmpeg: ${code}`))));
  });
  for (const scrolled of offsets) {
    const canvas = drawScreenshot(items, { ...options, scrolled });
    const { data } = canvas.getContext("2d").getImageData(0, 0, width, height);
    if (!child.stdin.write(Buffer.from(data.buffer))) await new Promise((done) => child.stdin.once("drain", done));
  }
  child.stdin.end();
  await closed;
  return new Blob([new Uint8Array(await readFile(path))]);
}
