/**
 * A recording of a phone's screen that scrolls through a chat in WeChat: MP4, MOV, WebM, whatever `ffmpeg` unpacks. Pictures
 * are taken out of it where the chat has moved by half a screen, read as screenshots are, and put together: every line
 * once, with the moment at which it is seen and its place on the screen.
 *
 * Not to be trusted: what holds for screenshots. A finger that was too quick leaves a gap, which is named. The recording
 * shows more than a picture does, that somebody scrolled through a living chat; it is a copy all the same.
 */
import { type Box, fault, type Locator, type Message } from "@youju/model";
import type { ChatHead, ChatLine } from "../chat/chat-line.ts";
import { readChat } from "../chat/read-chat.ts";
import { collectProblems } from "../problems.ts";
import { type Findings, inFile, type ReadContext, type Reader } from "../reader.ts";
import { layoutOf } from "../screenshot/layout.ts";
import type { Frame, TextModel } from "../screenshot/picture.ts";
import { readShot, type Shot } from "../screenshot/read-shot.ts";
import { dayTrouble, headOfShot, linesOfShot } from "../screenshot/shot-lines.ts";
import { type SeenFrame, stitch } from "../screenshot/stitch.ts";
import { type ChosenFrame, chosenFrames } from "../video/chosen-frames.ts";

/** Half an hour of scrolling, and as many pictures as are read in ten minutes. */
const MOST = { seconds: 1800, frames: 400 };

export const screenRecording: Reader = {
  kind: "screen-recording",
  name: "微信聊天录屏",
  match({ video }) {
    if (video === undefined || "refused" in video) return undefined;
    return { confidence: video.confidence, reason: `视频里是聊天界面，看到 ${video.bubbles} 个气泡` };
  },
  read,
};

interface ReadFrame {
  readonly shot: Shot;
  readonly frame: ChosenFrame;
}

async function* read(file: Blob, context: ReadContext): AsyncGenerator<readonly Message[], Findings> {
  const { pictures, problems } = context;
  if (pictures?.frames === undefined || (await pictures.canUnpackVideo?.()) === false) {
    problems.add(fault("video-no-ffmpeg", undefined, inFile(context)));
    return { chats: [] };
  }
  const frames = pictures.frames(file, { mostSeconds: MOST.seconds, signal: context.signal });
  const seen = await seenFrames(frames, await pictures.textModel(), context);
  context.onBytes(file.size);
  if (seen.length === 0) {
    problems.add(fault("video-no-chat", undefined, inFile(context)));
    return { chats: [] };
  }
  const head = headOf(seen);
  const messages = await stitched(seen, head, context);
  tell(seen, messages, context);
  if (messages.length > 0) yield messages;
  return findingsOf(head, messages);
}

async function seenFrames(
  frames: AsyncIterable<Frame>,
  model: TextModel,
  context: ReadContext,
): Promise<readonly ReadFrame[]> {
  const seen: ReadFrame[] = [];
  for await (const frame of chosenFrames(frames)) {
    context.signal?.throwIfAborted();
    const layout = layoutOf(frame.picture);
    if (layout === undefined) continue;
    if (seen.length === MOST.frames) {
      context.problems.add(fault("video-too-long", { at: clock(frame.ms) }, inFile(context)));
      break;
    }
    seen.push({ shot: await readShot(frame.picture, layout, model, context.signal), frame });
  }
  return seen;
}

/** The title that most pictures show. */
function headOf(seen: readonly ReadFrame[]): ChatHead {
  const heads = Map.groupBy(
    seen.map(({ shot }) => headOfShot(shot)).filter(({ name }) => name !== undefined),
    ({ key, group }) => `${key} ${group}`,
  );
  const [most] = [...heads.values()].toSorted((a, b) => b.length - a.length);
  return most?.[0] ?? headOfShot({});
}

async function stitched(seen: readonly ReadFrame[], head: ChatHead, context: ReadContext): Promise<readonly Message[]> {
  const frames: SeenFrame[] = [];
  for (const { shot, frame } of seen) {
    const at = (box: Box): Locator => ({ ms: [frame.ms, frame.ms], box });
    const messages = await messagesOf(linesOfShot(shot, head, { taken: context.taken, at }), context);
    frames.push({ messages, moved: frame.moved });
  }
  return stitch(frames).map(({ message, gapBefore }) => (gapBefore ? { ...message, gapBefore } : message));
}

/** What one picture lacks another one has, so that its own problems are nobody's. */
async function messagesOf(lines: readonly ChatLine[], context: ReadContext): Promise<readonly Message[]> {
  if (lines.length === 0) return [];
  const batches = async function* () {
    yield lines;
  };
  const quiet = { ...context, problems: collectProblems(context.name) };
  const messages: Message[] = [];
  for await (const batch of readChat(batches(), quiet)) messages.push(...batch);
  return messages;
}

function tell(seen: readonly ReadFrame[], messages: readonly Message[], context: ReadContext): void {
  const { problems, taken } = context;
  const trouble = dayTrouble(
    seen.map(({ shot }) => shot),
    { taken },
  );
  if (trouble?.kind === "no-time") problems.add(fault("screenshot-no-time", undefined, inFile(context)));
  if (trouble?.kind === "day-unknown")
    problems.add(fault("screenshot-day-unknown", { words: trouble.words }, inFile(context)));
  const unsure = messages.filter(({ check }) => check === true).length;
  if (unsure > 0) problems.add(fault("screenshot-unsure", { count: unsure }, inFile(context)));
  for (const message of messages) {
    const { at } = message.source;
    if (message.gapBefore === true && "ms" in at)
      problems.add(fault("video-gap", { at: clock(at.ms[0]) }, inFile(context)));
  }
}

/** `1:05`, as players show it. */
function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

function findingsOf({ key, name, group, members }: ChatHead, messages: readonly Message[]): Findings {
  const names = [...new Set(messages.flatMap((message) => (message.side === "other" ? (message.name ?? []) : [])))];
  const others = group ? names.map((one) => ({ names: [one] })) : members;
  return { chats: [{ key, group, members: others, ...(name === undefined ? {} : { name }) }] };
}
