/** One record of a recording, and the problem that its file has. */
import { fault, type Fault, type Recording, recordId } from "@youju/model";
import { type Findings, inFile, type ReadContext } from "../reader.ts";
import type { Sound, SoundKind } from "./sound.ts";

export async function* readSound(
  file: Blob,
  { measure }: SoundKind,
  context: ReadContext,
): AsyncGenerator<readonly Recording[], Findings> {
  context.signal?.throwIfAborted();
  const sound = await measure(file, { chunkBytes: context.chunkBytes, signal: context.signal });
  context.onBytes(file.size);
  const wrong = faultOf(sound, context);
  if (wrong !== undefined) context.problems.add(wrong);
  yield [recordOf(sound, context)];
  return { chats: [] };
}

function recordOf(sound: Sound, { original }: ReadContext): Recording {
  const { format, durationMs, at, trouble } = sound;
  const source = { original, at: { ms: [0, durationMs ?? 0] as const } };
  return {
    kind: "recording",
    type: sound.pictures === true ? "video" : "voice",
    id: recordId(source),
    source,
    format,
    ...(durationMs === undefined ? {} : { durationMs }),
    ...(at === undefined ? {} : { at, atCertain: false }),
    ...(trouble === undefined && durationMs !== undefined ? {} : { check: true }),
  };
}

function faultOf({ trouble, durationMs, statedMs }: Sound, context: ReadContext): Fault | undefined {
  const heard = durationMs === undefined ? null : lengthText(durationMs);
  const stated = statedMs === undefined ? null : lengthText(statedMs);
  const place = inFile(context);
  if (trouble === "cut") return fault("recording-cut", { heard, stated }, place);
  if (trouble === "damaged") return fault("recording-damaged", { heard, stated }, place);
  if (trouble === "empty") return fault("recording-empty", undefined, place);
  return durationMs === undefined ? fault("recording-length-unknown", undefined, place) : undefined;
}

/** `8.3 秒`, `12 分 5 秒`. */
function lengthText(milliseconds: number): string {
  const tenths = Math.round(milliseconds / 100);
  if (tenths < 600) return `${Math.floor(tenths / 10)}.${tenths % 10} 秒`;
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)} 分 ${seconds % 60} 秒`;
}
