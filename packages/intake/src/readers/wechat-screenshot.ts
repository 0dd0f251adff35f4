/**
 * A screenshot of a chat in WeChat, PNG, JPEG or WebP: short or long, cut to size, light or dark.
 *
 *     ‹                张伟               …      title: the remark or name; in groups with a number
 *                 昨天 21:14                     grey, centred: when; also what WeChat itself says
 *     ▣  借我两万，9月底还                        white (dark grey): the other side, beside the avatar
 *                      ┌ ¥20000.00 借款 ┐  ▣     orange: transfer or red packet; paler once it is taken
 *                             好的，打给你了  ▣     green: the owner of the phone
 *
 * Not to be trusted: times, which are counted from the day of the picture, are written only every few minutes and hold for
 * what follows; the title, which the owner chose; the colours, which JPEG changes a little. Which side a bubble is on is
 * told by the avatar beside it, then by its edge. Whatever was not read with certainty is marked for a person. A picture
 * can be drawn by anybody: it is a copy, and the phone is the evidence.
 */
import { fault, type Message } from "@youju/model";
import type { ChatHead, ChatLine } from "../chat/chat-line.ts";
import { readChat } from "../chat/read-chat.ts";
import { type Findings, inFile, type ReadContext, type Reader } from "../reader.ts";
import { readShot, type Shot, type ShotMessage } from "../screenshot/read-shot.ts";
import { openPicture, pictureFault } from "../screenshot/sample-picture.ts";
import { type TimeWords, timeWords } from "../screenshot/time-words.ts";

export const wechatScreenshot: Reader = {
  kind: "wechat-screenshot",
  name: "微信聊天截图",
  match({ picture }) {
    if (picture === undefined || "refused" in picture) return undefined;
    const { blocks, confidence, theme } = picture.layout;
    const bubbles = blocks.filter(({ kind }) => kind !== "centred").length;
    return { confidence, reason: `${theme === "light" ? "浅色" : "深色"}聊天界面，看到 ${bubbles} 个气泡` };
  },
  read,
};

async function* read(file: Blob, context: ReadContext): AsyncGenerator<readonly Message[], Findings> {
  const { pictures, sample, problems } = context;
  const place = inFile(context);
  if (pictures === undefined || sample.picture === undefined || "refused" in sample.picture) {
    problems.add(pictureFault(sample.picture ?? { refused: "no-chat" }, place));
    return { chats: [] };
  }
  const picture = await openPicture(file, pictures);
  if (typeof picture === "string") {
    problems.add(pictureFault({ refused: picture }, place));
    return { chats: [] };
  }
  context.signal?.throwIfAborted();
  const shot = await readShot(picture, sample.picture.layout, await pictures.textModel(), context.signal);
  context.onBytes(file.size);
  return yield* readChat(linesOf(shot, context), context);
}

/** Async, because the chat reader takes batches as they come. */
async function* linesOf(shot: Shot, context: ReadContext): AsyncGenerator<readonly ChatLine[]> {
  const chat = headOf(shot);
  const lines: ChatLine[] = [];
  let time: TimeWords | undefined;
  let unsure = 0;
  for (const message of shot.messages) {
    const when = message.type === "system" ? timeWords(message.content, context.taken) : undefined;
    if (when !== undefined) time = when;
    // What cannot be counted to a day stays as it stands.
    if (when?.at !== undefined) continue;
    if (message.check) unsure += 1;
    lines.push(lineOf(message, time, chat));
  }
  tellTimes(shot, context);
  if (unsure > 0) context.problems.add(fault("screenshot-unsure", { count: unsure }, inFile(context)));
  if (lines.length > 0) yield lines;
}

const TYPING = /^对方正在/u;
/** Narrow brackets in Chinese words, as the model reads wide ones. */
const NARROW = /\s*[(（]([^()（）]*\p{Script=Han}[^()（）]*)[)）]/gu;
const IN_GROUP = /^(.+?)\s*[(（](\d{1,3})[)）]$/u;

function headOf({ title: seen }: Shot): ChatHead {
  const title = seen === undefined || TYPING.test(seen) ? undefined : seen.replaceAll(NARROW, "（$1）");
  if (title === undefined) return { key: "chat", group: false, members: [] };
  const group = IN_GROUP.exec(title)?.[1];
  if (group !== undefined) return { key: group, name: group, group: true, members: [] };
  return { key: title, name: title, group: false, members: [{ names: [title] }] };
}

function lineOf(message: ShotMessage, time: TimeWords | undefined, chat: ChatHead): ChatLine {
  const isSpoken = message.type !== "system";
  const name = message.name ?? (message.side === "other" && !chat.group ? chat.name : undefined);
  return {
    chat,
    at: { page: 1, box: message.box },
    time: time?.at,
    sender: undefined,
    name: isSpoken ? name : undefined,
    own: message.side === undefined ? undefined : message.side === "own",
    type: message.type,
    content: message.content,
    messageId: undefined,
    replyTo: undefined,
    isVague: time?.certain !== true,
    isUnsure: message.check,
  };
}

/** What the picture does not say of the days. */
function tellTimes({ messages }: Shot, context: ReadContext): void {
  const times = messages
    .filter(({ type }) => type === "system")
    .map(({ content }) => timeWords(content, context.taken))
    .filter((time) => time !== undefined);
  const open = times.find(({ at }) => at === undefined);
  if (times.length === 0) context.problems.add(fault("screenshot-no-time", undefined, inFile(context)));
  if (open !== undefined && context.taken === undefined)
    context.problems.add(fault("screenshot-day-unknown", { words: open.text }, inFile(context)));
}
