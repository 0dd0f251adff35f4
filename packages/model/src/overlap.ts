/**
 * Pictures of one chat that show some of its lines twice: where one begins beside another. Screenshots overlap, and so do
 * the frames of a screen recording. What is not shown to be in common is not put together: a repeated line costs nothing,
 * a lost one may be a payment.
 */
import { type Instant, toUnixSeconds } from "./instant.ts";
import type { Message } from "./record.ts";

/** A line of a chat as one picture shows it. */
export interface SeenLine {
  readonly message: Message;
  /** It stands at an edge of its picture and was not read whole: it may be any line. */
  readonly isCut: boolean;
}

/** How much must be in common, in letters. */
export interface Evidence {
  /** Where only one line is. */
  readonly alone: number;
  readonly together: number;
}

export interface Placement {
  /** The place among `known` at which the picture begins; negative where it begins above all of them. */
  readonly at: number;
  /** Letters in common, and what else speaks for it. */
  readonly weight: number;
}

/** The lines of one picture, from the top down. */
export function seenLines(messages: readonly Message[]): readonly SeenLine[] {
  const last = messages.length - 1;
  return messages.map((message, n) => ({ message, isCut: (n === 0 || n === last) && message.check === true }));
}

/** A picture of a message has a box. */
export const isSeen = ({ source: { at } }: Message): boolean => "box" in at && at.box !== undefined;

/** `昨天 21:14`: a line that only says when, of a picture whose day is not known. */
export const isTimeLine = ({ side, text }: Message): boolean => side === "system" && TIME_LINE.test(text);
const TIME_LINE = /^[^:：]{0,16}\d{1,2}[:：]\d{2}$/u;

/**
 * Every place where a picture may begin beside lines already put together, the one that most speaks for first.
 * @param known of each line every picture's version
 * @param range the places that are tried; all that touch where left out
 */
export function placements(
  known: readonly (readonly SeenLine[])[],
  next: readonly SeenLine[],
  evidence: Evidence,
  range: readonly [from: number, to: number] = [1 - next.length, known.length - 1],
): readonly Placement[] {
  const found: Placement[] = [];
  for (let at = range[1]; at >= range[0]; at -= 1) {
    const weight = weightAt(known, next, at, evidence);
    if (weight !== undefined) found.push({ at, weight });
  }
  return found.toSorted((a, b) => b.weight - a.weight);
}

/** Undefined where one line contradicts it, or too little speaks for it. */
function weightAt(
  known: readonly (readonly SeenLine[])[],
  next: readonly SeenLine[],
  at: number,
  { alone, together }: Evidence,
): number | undefined {
  let [weight, lines] = [0, 0];
  for (let n = Math.max(0, -at); n < next.length && at + n < known.length; n += 1) {
    const one = next[n]!;
    const versions = known[at + n]!;
    const same = versions.find((version) => isSameLine(version.message, one.message));
    if (same !== undefined) {
      weight += lettersIn(one.message) + (isSameTime(same.message, one.message) ? SAME_TIME : 0);
      lines += 1;
    } else if (!one.isCut && !versions.some(({ isCut }) => isCut)) return undefined;
  }
  return lines > 0 && weight >= (lines === 1 ? alone : together) ? weight : undefined;
}

/** A line with the same time above it in both pictures. */
const SAME_TIME = 8;
/** What speaks for a line without words of its own: many are alike. */
const WORDLESS = 2;
const CARD = 4;
/** In more letters than this there is no more proof. */
const MOST = 40;

function lettersIn({ type, text, remark = "", check }: Message): number {
  if (type === "transfer") return CARD + Math.min(MOST, bare(remark).length);
  if (check === true) return WORDLESS;
  if (type === "image" || type === "voice" || type === "sticker" || type === "video") return WORDLESS;
  return Math.min(MOST, bare(text).length);
}

const isSameTime = (a: Message, b: Message): boolean => a.at !== undefined && a.at === b.at;

/** Whether two pictures may show the same line. The words of a card change when it is taken, its sum does not. */
export function isSameLine(a: Message, b: Message): boolean {
  if (a.side !== b.side || !mayBeAt(a.at, b.at)) return false;
  const isDoubtful = a.check === true || b.check === true;
  if (a.amount !== undefined && b.amount !== undefined && a.amount !== b.amount) return false;
  if (a.type === "transfer" && b.type === "transfer") return isSameCard(a, b, isDoubtful);
  if (a.type !== b.type && !isDoubtful) return false;
  const [x, y] = [bare(a.text), bare(b.text)];
  if (x === y || (isDoubtful && isSameSize(a, b))) return true;
  return (isDoubtful && Math.min(x.length, y.length) > 3 && (x.includes(y) || y.includes(x))) || isAlike(x, y);
}

/** A bubble of exactly the same size, of which one picture gave the words less surely. */
function isSameSize({ source: a }: Message, { source: b }: Message): boolean {
  const [one, other] = ["box" in a.at ? a.at.box : undefined, "box" in b.at ? b.at.box : undefined];
  if (one === undefined || other === undefined) return false;
  const isNear = (x: number, y: number): boolean => Math.abs(x - y) <= Math.max(2, x * ALIKE);
  return isNear(one.width, other.width) && isNear(one.height, other.height);
}
const ALIKE = 0.02;

function isSameCard(a: Message, b: Message, isDoubtful: boolean): boolean {
  if (a.amount === undefined || b.amount === undefined) return isDoubtful;
  const isAnswer = ({ side, direction }: Message): boolean => (side === "own") !== (direction === "out");
  return isDoubtful || (isAnswer(a) === isAnswer(b) && isAlike(bare(a.remark ?? ""), bare(b.remark ?? "")));
}

/** Which times are drawn depends on how much of the chat was loaded: one line may have that of a little earlier above it. */
const HOURS_APART = 2;

const mayBeAt = (a: Instant | undefined, b: Instant | undefined): boolean =>
  a === undefined || b === undefined || Math.abs(toUnixSeconds(a) - toUnixSeconds(b)) <= HOURS_APART * 3600;

const bare = (text: string): string => text.normalize("NFKC").replaceAll(/[\s\p{P}]/gu, "");

/** One letter in ten may have been read otherwise. Figures may not: they are what matters. */
function isAlike(a: string, b: string): boolean {
  const allowed = Math.floor(Math.max(a.length, b.length) / 10);
  if (Math.abs(a.length - b.length) > allowed) return false;
  if (a.replaceAll(/\D/gu, "") !== b.replaceAll(/\D/gu, "")) return false;
  return a === b || distance(a, b) <= allowed;
}

/** Letters to change, add or leave out. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (const [n, letter] of [...a].entries()) {
    const next = [n + 1];
    for (let m = 0; m < b.length; m += 1)
      next.push(Math.min(row[m + 1]! + 1, next[m]! + 1, row[m]! + (letter === b[m] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}

/** The version to go by: read with certainty, of a card the one that tells most, and the one that knows its time best. */
export function bestVersion(versions: readonly Message[]): Message {
  const sorted = versions.toSorted((a, b) => doubts(a) - doubts(b) || b.text.length - a.text.length);
  const first = sorted[0]!;
  const timed = versions.filter(({ at }) => at !== undefined).toSorted((a, b) => vagueness(a) - vagueness(b))[0];
  if (timed?.at === undefined || timed === first) return first;
  const { atCertain: _, ...rest } = first;
  return { ...rest, at: timed.at, ...(timed.atCertain === false ? { atCertain: false } : {}) };
}

const doubts = ({ check, state, at }: Message): number =>
  (check === true ? 8 : 0) + (state === undefined || state === "sent" ? 2 : 0) + (at === undefined ? 1 : 0);

const vagueness = ({ atCertain }: Message): number => (atCertain === false ? 1 : 0);
