/**
 * Pictures of a video through `ffmpeg`, where that is on the path. It gets a copy of the file, drops pictures that are like
 * the one before, and hands on the rest one by one; what nobody has taken yet stays in the pipe.
 */
import { spawn, type ChildProcessByStdio } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import type { Box } from "@youju/model";
import type { Frame, FrameOptions, Picture, Pixels } from "../screenshot/picture.ts";

/** Pictures a second: a finger scrolls less than half a screen in one. */
const RATE = 8;
/** Larger ones are made smaller: what is written is read as well. */
const WIDEST = 1080;
/** What no phone records, or takes longer to unpack, was made to do harm. */
const LIMITS = { points: 40_000_000, cpuSeconds: 900 };

/** Whether `ffmpeg` runs on this machine. */
export function hasFfmpeg(): Promise<boolean> {
  return new Promise((done) => {
    const child = spawn("ffmpeg", ["-version"], { stdio: "ignore", windowsHide: true });
    child.on("error", () => done(false)).on("close", (code) => done(code === 0));
  });
}

export async function* videoFrames(file: Blob, { mostSeconds, signal }: FrameOptions): AsyncGenerator<Frame> {
  const folder = await mkdtemp(join(tmpdir(), "youju-video-"));
  try {
    const copy = join(folder, "video");
    await writeFile(copy, file.stream(), signal === undefined ? {} : { signal });
    yield* framesOf(copy, mostSeconds, signal);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function* framesOf(path: string, seconds: number, signal: AbortSignal | undefined): AsyncGenerator<Frame> {
  const child = spawn("ffmpeg", argumentsFor(path, seconds), { stdio: ["ignore", "pipe", "pipe"], windowsHide: true });
  const stop = (): void => void child.kill("SIGKILL");
  signal?.addEventListener("abort", stop);
  try {
    yield* assembled(child);
  } finally {
    signal?.removeEventListener("abort", stop);
    stop();
  }
  signal?.throwIfAborted();
}

function argumentsFor(path: string, seconds: number): readonly string[] {
  const filters = `fps=${RATE},mpdecimate,scale='min(${WIDEST},iw)':-2,format=rgba,showinfo`;
  const limits = ["-timelimit", String(LIMITS.cpuSeconds), "-max_pixels", String(LIMITS.points), "-t", String(seconds)];
  const input = ["-nostdin", "-hide_banner", "-protocol_whitelist", "file,pipe", ...limits, "-i", path];
  return [...input, "-an", "-sn", "-dn", "-vf", filters, "-fps_mode", "passthrough", "-f", "rawvideo", "-"];
}

interface Shown {
  readonly ms: number;
  readonly width: number;
  readonly height: number;
}

/** `n:   3 pts: 4 pts_time:0.5 … s:1080x2340 …`, a line for each picture, before its bytes or after them. */
const SHOWN = /pts_time:\s*([\d.]+).*\ss:(\d+)x(\d+)\s/u;

async function* assembled(child: ChildProcessByStdio<null, Readable, Readable>): AsyncGenerator<Frame> {
  const shown = shownFrames(child);
  let [held, length]: [Buffer[], number] = [[], 0];
  let next = await shown();
  for await (const piece of child.stdout as AsyncIterable<Buffer>) {
    held.push(piece);
    length += piece.length;
    while (next !== undefined && length >= next.width * next.height * 4) {
      const bytes = next.width * next.height * 4;
      const whole = held.length === 1 ? held[0]! : Buffer.concat(held, length);
      yield { ms: next.ms, picture: pictureOf(whole.subarray(0, bytes), next) };
      [held, length] = [[whole.subarray(bytes)], length - bytes];
      next = await shown();
    }
  }
}

/** The next picture that ffmpeg names; undefined when it has ended. */
function shownFrames(child: ChildProcessByStdio<null, Readable, Readable>): () => Promise<Shown | undefined> {
  const waiting: Shown[] = [];
  const state = { text: "", ended: false };
  let wake: () => void = () => undefined;
  child.stderr.on("data", (piece: Buffer) => {
    const lines = (state.text + piece.toString()).split("\n");
    state.text = lines.pop() ?? "";
    for (const line of lines) {
      const found = SHOWN.exec(line);
      if (found !== null)
        waiting.push({ ms: Math.round(Number(found[1]) * 1000), width: Number(found[2]), height: Number(found[3]) });
    }
    wake();
  });
  const end = (): void => {
    state.ended = true;
    wake();
  };
  child.on("error", end).on("close", end);
  child.stderr.on("end", end);
  return async () => {
    while (waiting.length === 0 && !state.ended) await new Promise<void>((done) => (wake = done));
    return waiting.shift();
  };
}

function pictureOf(bytes: Buffer, { width, height }: Shown): Picture {
  const pixels = ({ x, y, width: across, height: down }: Box): Pixels => {
    const data = new Uint8ClampedArray(across * down * 4);
    for (let row = 0; row < down; row += 1) {
      const from = ((y + row) * width + x) * 4;
      data.set(bytes.subarray(from, from + across * 4), row * across * 4);
    }
    return { width: across, height: down, data };
  };
  return { width, height, pixels };
}
