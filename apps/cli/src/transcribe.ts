/**
 * 自动转写: an engine of the user's own, on this machine, turns recordings into words. `YOUJU_ASR_CMD` names it; it is
 * called as `command file` and prints JSON as Whisper does (`{"segments":[{"start","end","text"}]}`), or subtitles. What
 * it prints is taken in as a transcript, a file beside the recording, which itself is never handed out: the engine gets
 * a copy in a folder of its own, a voice message of WeChat as WAV.
 */
import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { detect, silkToWav } from "@youju/intake";
import { fault, type Fault, isSound, isTranscript, type Result } from "@youju/model";
import type { Terminal } from "./terminal.ts";

export interface Transcript {
  readonly path: string;
  readonly content: Blob;
}

/** An hour of speech takes a good engine that long on a slow machine. */
const LONGEST_SECONDS = 3600;
const MOST_OUTPUT = 64 * 1024 * 1024;
/** What an engine says in the end on stderr is what went wrong. */
const SHOWN_CHARACTERS = 200;

/**
 * The transcript of a file, if it is a recording and there is an engine.
 * @returns undefined where there is nothing to do; the faults `transcribe-failed`, `transcribe-slow`, `transcribe-output`
 */
export async function transcribe(
  file: { readonly path: string; readonly blob: Blob },
  terminal: Terminal,
): Promise<Result<Transcript> | undefined> {
  const command = terminal.env["YOUJU_ASR_CMD"]?.trim() ?? "";
  if (command === "" || !isSound((await detect(file.blob, file.path)).kind)) return undefined;
  if (terminal.interactive) terminal.err(`正在转写 ${file.path}…\n`);
  const printed = await printedFor(file, command, secondsOf(terminal));
  if (!printed.ok) return printed;
  const content = new Blob([printed.value]);
  const { kind } = await detect(content, file.path);
  if (!isTranscript(kind)) return failed(fault("transcribe-output", undefined, { file: file.path }));
  return { ok: true, value: { path: `${file.path}.转写.json`, content } };
}

const failed = (one: Fault): Result<never> => ({ ok: false, fault: one });

function secondsOf({ env }: Terminal): number {
  const seconds = Number(env["YOUJU_ASR_SECONDS"]);
  return seconds > 0 ? seconds : LONGEST_SECONDS;
}

async function printedFor(
  { path, blob }: { readonly path: string; readonly blob: Blob },
  command: string,
  seconds: number,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const folder = await mkdtemp(join(tmpdir(), "youju-asr-"));
  try {
    const wav = await silkToWav(blob);
    const copy = join(folder, `recording${wav === undefined ? extname(path) : ".wav"}`);
    await writeFile(copy, (wav ?? blob).stream());
    const ended = await runEngine([...wordsOf(command), copy], folder, seconds);
    if (ended.late) return failed(fault("transcribe-slow", { seconds }, { file: path }));
    if (ended.code === 0) return { ok: true, value: ended.out };
    return failed(fault("transcribe-failed", { detail: ended.said }, { file: path }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Words between blanks; one with blanks in it stands in double quotes. */
function wordsOf(command: string): readonly string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/gu)].map(([, quoted, bare]) => quoted ?? bare ?? "");
}

interface Ended {
  readonly code: number | null;
  readonly out: Uint8Array<ArrayBuffer>;
  readonly said: string;
  readonly late: boolean;
}

function runEngine([program = "", ...args]: readonly string[], cwd: string, seconds: number): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, stdio: ["ignore", "pipe", "pipe"], windowsHide: true });
    const out: Buffer[] = [];
    let [bytes, said, late] = [0, "", false];
    const end = (code: number | null): void => {
      clearTimeout(timer);
      resolve({ code, out: new Uint8Array(Buffer.concat(out)), said: said.trim().split("\n").at(-1) ?? "", late });
    };
    // What the engine started may hold its pipes open after it is gone, so nobody waits for them.
    const stop = (): void => {
      child.kill("SIGKILL");
      child.stdout.destroy();
      child.stderr.destroy();
      end(null);
    };
    const timer = setTimeout(() => {
      late = true;
      stop();
    }, seconds * 1000);
    child.stdout.on("data", (piece: Buffer) => {
      out.push(piece);
      bytes += piece.length;
      if (bytes > MOST_OUTPUT) stop();
    });
    child.stderr.on("data", (piece: Buffer) => (said = `${said}${piece.toString()}`.slice(-SHOWN_CHARACTERS)));
    child.on("error", (error) => {
      said = error.message;
      end(null);
    });
    child.on("close", end);
  });
}
