/** The messages of one picture as lines of a chat, each with the time that stands above it. */
import type { Box, CalendarDate, Locator } from "@youju/model";
import type { ChatHead, ChatLine } from "../chat/chat-line.ts";
import type { Shot, ShotMessage } from "./read-shot.ts";
import { type TimeWords, timeWords } from "./time-words.ts";

export interface ShotPlace {
  /** The day on which the picture was taken. */
  readonly taken: CalendarDate | undefined;
  /** Nobody has said so: payments of such a day are for a person to check. */
  readonly isGuess?: boolean;
  readonly at: (box: Box) => Locator;
}

export function linesOfShot(
  shot: Shot,
  chat: ChatHead,
  { taken, isGuess = false, at }: ShotPlace,
): readonly ChatLine[] {
  const lines: ChatLine[] = [];
  let time: TimeWords | undefined;
  for (const message of shot.messages) {
    const when = message.type === "system" ? timeWords(message.content, taken) : undefined;
    if (when !== undefined) time = when;
    // What cannot be counted to a day stays as it stands.
    if (when?.at !== undefined) continue;
    const line = lineOf(message, time, chat, at);
    const isOfGuess = isGuess && time?.at !== undefined && !time.certain && PAYMENTS.has(message.type);
    lines.push(isOfGuess ? { ...line, isUnsure: true } : line);
  }
  return lines;
}

const PAYMENTS: ReadonlySet<string> = new Set(["transfer", "red-packet"]);

const TYPING = /^对方正在/u;
/** Narrow brackets in Chinese words, as the model reads wide ones. */
const NARROW = /\s*[(（]([^()（）]*\p{Script=Han}[^()（）]*)[)）]/gu;
const IN_GROUP = /^(.+?)\s*[(（](\d{1,3})[)）]$/u;

export function headOfShot({ title: seen }: Pick<Shot, "title">): ChatHead {
  const title = seen === undefined || TYPING.test(seen) ? undefined : seen.replaceAll(NARROW, "（$1）");
  if (title === undefined) return { key: "chat", group: false, members: [] };
  const group = IN_GROUP.exec(title)?.[1];
  if (group !== undefined) return { key: group, name: group, group: true, members: [] };
  return { key: title, name: title, group: false, members: [{ names: [title] }] };
}

function lineOf(
  message: ShotMessage,
  time: TimeWords | undefined,
  chat: ChatHead,
  at: (box: Box) => Locator,
): ChatLine {
  const isSpoken = message.type !== "system";
  const name =
    message.name?.replaceAll(NARROW, "（$1）") ?? (message.side === "other" && !chat.group ? chat.name : undefined);
  return {
    chat,
    at: at(message.box),
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

/** What pictures of a chat do not say of the days. */
export type DayTrouble =
  | { readonly kind: "no-time" }
  | { readonly kind: "day-unknown"; readonly words: string }
  /** Counted from a day that nobody has said. */
  | { readonly kind: "day-guessed"; readonly words: string };

export function dayTrouble(
  shots: readonly Shot[],
  { taken, isGuess = false }: Pick<ShotPlace, "taken" | "isGuess">,
): DayTrouble | undefined {
  const times = shots
    .flatMap(({ messages }) => messages)
    .filter(({ type }) => type === "system")
    .map(({ content }) => timeWords(content, taken))
    .filter((time) => time !== undefined);
  const open = times.find(({ at }) => at === undefined);
  if (times.length === 0) return { kind: "no-time" };
  const counted = times.find(({ at, certain }) => at !== undefined && !certain);
  if (isGuess && counted !== undefined) return { kind: "day-guessed", words: counted.text };
  return open !== undefined && taken === undefined ? { kind: "day-unknown", words: open.text } : undefined;
}
