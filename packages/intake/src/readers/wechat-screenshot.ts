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
import { type Box, fault, type Locator, type Message } from "@youju/model";
import type { ChatLine } from "../chat/chat-line.ts";
import { readChat } from "../chat/read-chat.ts";
import { type Findings, inFile, type ReadContext, type Reader } from "../reader.ts";
import { type GuessedDay, guessedDay } from "../screenshot/picture-day.ts";
import { readShot, type Shot } from "../screenshot/read-shot.ts";
import { openPicture, pictureFault } from "../screenshot/sample-picture.ts";
import { dayTrouble, type DayTrouble, headOfShot, linesOfShot } from "../screenshot/shot-lines.ts";

export const wechatScreenshot: Reader = {
  kind: "wechat-screenshot",
  name: "微信聊天截图",
  match({ picture }) {
    if (picture === undefined || !("layout" in picture)) return undefined;
    const { blocks, confidence, theme } = picture.layout;
    const bubbles = blocks.filter(({ kind }) => kind !== "centred").length;
    return { confidence, reason: `${theme === "light" ? "浅色" : "深色"}聊天界面，看到 ${bubbles} 个气泡` };
  },
  read,
};

async function* read(file: Blob, context: ReadContext): AsyncGenerator<readonly Message[], Findings> {
  const { pictures, sample, problems } = context;
  const place = inFile(context);
  if (pictures === undefined || sample.picture === undefined || !("layout" in sample.picture)) {
    problems.add(pictureFault(sample.picture ?? { refused: "no-chat" }, place));
    return { chats: [] };
  }
  const picture = await openPicture(file, pictures);
  if (typeof picture === "string") {
    problems.add(pictureFault({ refused: picture }, place));
    return { chats: [] };
  }
  context.signal?.throwIfAborted();
  const guess = context.taken === undefined ? await guessedDay(file, context.name) : undefined;
  const shot = await readShot(picture, sample.picture.layout, await pictures.textModel(), context.signal);
  context.onBytes(file.size);
  return yield* readChat(linesOf(shot, guess, context), context);
}

/** Async, because the chat reader takes batches as they come. */
async function* linesOf(
  shot: Shot,
  guess: GuessedDay | undefined,
  context: ReadContext,
): AsyncGenerator<readonly ChatLine[]> {
  const at = (box: Box): Locator => ({ page: 1, box });
  const day = { taken: context.taken ?? guess?.day, isGuess: guess !== undefined };
  const lines = linesOfShot(shot, headOfShot(shot), { ...day, at });
  tellDays(dayTrouble([shot], day), guess, context);
  const unsure = lines.filter(({ isUnsure }) => isUnsure === true).length;
  if (unsure > 0) context.problems.add(fault("screenshot-unsure", { count: unsure }, inFile(context)));
  if (lines.length > 0) yield lines;
}

function tellDays(trouble: DayTrouble | undefined, guess: GuessedDay | undefined, context: ReadContext): void {
  if (trouble?.kind === "day-guessed" && guess !== undefined)
    context.problems.add(fault("screenshot-day-guessed", { ...guess, words: trouble.words }, inFile(context)));
  if (trouble?.kind === "no-time") context.problems.add(fault("screenshot-no-time", undefined, inFile(context)));
  if (trouble?.kind === "day-unknown")
    context.problems.add(fault("screenshot-day-unknown", { words: trouble.words }, inFile(context)));
}
