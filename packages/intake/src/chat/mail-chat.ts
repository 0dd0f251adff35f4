/**
 * The words of a mail that WeChat makes of a chat (mark messages, 更多, 邮件): what its heading and day rules say, and its
 * messages. A hundred messages at most fit into one; several mails are the pages of one chat.
 *
 *     李明 和 张伟 在微信上的聊天记录如下，请查收。          微信群"同学群"的聊天记录如下:
 *
 *     —————  2024-03-01  —————
 *
 *     张伟  18:10
 *
 *     借我两万
 *
 * Not to be trusted: the names (the heading has nicknames, the messages have remarks), who of the two is the owner (the
 * mail does not say), blank lines (some mail programs drop them). Times have no seconds.
 */
import { fault, type Locator, type Message, type Person } from "@youju/model";
import { type Findings, inFile, type ReadContext } from "../reader.ts";
import type { TextLine } from "../text/lines.ts";
import type { ChatHead, ChatLine } from "./chat-line.ts";
import { readChat } from "./read-chat.ts";
import { type Block, type BlockLayout, textBlocks } from "./text-blocks.ts";
import { messageTime, type MessageTime } from "./time.ts";

/** One body, to be gone through twice. */
export interface MailText {
  readonly lines: () => AsyncIterable<readonly TextLine[]>;
  /** Whether a blank line stands above each message. */
  readonly spaced: boolean;
}

interface Head extends MessageTime {
  readonly heading: string;
  readonly name: string;
}

const HEADING = /(?:在微信上的聊天记录如下|^\s*(?:微信)?群聊?\s*["“”「].{1,100}["“”」]\s*的聊天记录如下)/u;
const GROUP = /群聊?\s*["“”「](.{1,100})["“”」]\s*的聊天记录如下/u;
const PAIR = /([^，。：:]{1,200}?)\s*在微信上的聊天记录如下/u;
const DAY = /^[\s—–―─━_-]{2,}(\d{4}[-/年.]\d{1,2}[-/月.]\d{1,2})日?[\s—–―─━_-]{2,}$/u;
const TIMED = /^(.{1,64}?)(?:[ \u00A0\u3000]{2,}|\t+)(\d{1,2}:\d{2})$/u;
const TIMED_LOOSELY = /^(.{1,64}?)[\s\u00A0\u3000]+(\d{1,2}:\d{2})$/u;
/** What mail programs put below a mail. */
const SIGNATURE = /^\s*(?:(?:发自|来自).{1,20}(?:iPhone|iPad|手机|邮箱|Outlook)|Sent from |-- $|-{6,}\s*原始邮件)/iu;

export const isMailHeading = (line: string): boolean => HEADING.test(line);
export const isDayRule = (line: string): boolean => DAY.test(line);

/** @param loose one blank is enough between name and time, as in HTML */
export function mailLayout(loose = false): BlockLayout<Head> {
  let [heading, day] = ["", ""];
  const timed = loose ? TIMED_LOOSELY : TIMED;
  return {
    isMark(line, afterBlank) {
      if (HEADING.test(line)) [heading, day] = [line.trim(), ""];
      else if (DAY.test(line)) day = DAY.exec(line)![1]!;
      else return afterBlank && SIGNATURE.test(line);
      return true;
    },
    headOf(line) {
      const match = timed.exec(line.trim());
      if (match === null || (loose && day === "")) return undefined;
      return { heading, name: match[1]!.trim(), ...messageTime(`${day} ${match[2]!}`.trim()) };
    },
  };
}

export async function* readMailChat(
  mails: readonly MailText[],
  options: { readonly loose: boolean; readonly locate: (line: number) => Locator },
  context: ReadContext,
): AsyncGenerator<readonly Message[], Findings> {
  const speakers = new Map<string, Set<string>>();
  for await (const blocks of blocksOf(mails, options.loose)) {
    for (const { head } of blocks) speakers.set(head.heading, (speakers.get(head.heading) ?? new Set()).add(head.name));
  }
  if (speakers.size > 0) context.problems.add(fault("chat-no-seconds", undefined, inFile(context)));
  const heads = new Map([...speakers].map(([heading, names]) => [heading, headOf(heading, names, context)]));
  const unique = new Map<string, ChatHead>();
  for (const [heading, head] of heads) {
    unique.set(head.key, unique.get(head.key) ?? head);
    heads.set(heading, unique.get(head.key)!);
  }
  return yield* readChat(linesOf(blocksOf(mails, options.loose), heads, options.locate), context);
}

async function* blocksOf(mails: readonly MailText[], loose: boolean): AsyncGenerator<readonly Block<Head>[], void> {
  for (const { lines, spaced } of mails) yield* textBlocks(lines(), mailLayout(loose), spaced);
}

async function* linesOf(
  batches: AsyncIterable<readonly Block<Head>[]>,
  heads: ReadonlyMap<string, ChatHead>,
  locate: (line: number) => Locator,
): AsyncGenerator<readonly ChatLine[], void> {
  for await (const blocks of batches) {
    yield blocks.map(({ line, head: { heading, name, ...time }, text }) => ({
      chat: heads.get(heading)!,
      at: locate(line),
      ...time,
      sender: undefined,
      name,
      own: undefined,
      type: undefined,
      content: text,
      messageId: undefined,
      replyTo: undefined,
    }));
  }
}

function headOf(heading: string, speakers: ReadonlySet<string>, context: ReadContext): ChatHead {
  const group = GROUP.exec(heading)?.[1];
  if (group !== undefined) return { key: group, name: group, group: true, members: [] };
  const pair = pairIn(heading, speakers);
  const members = mergedNames(pair, speakers, context);
  const key = members
    .flatMap(({ names }) => names.slice(0, 1))
    .toSorted((a, b) => (a < b ? -1 : 1))
    .join("、");
  return { key: key === "" ? "chat" : key, group: speakers.size > 2, members };
}

/** The two names of a heading. A name may have 和 in it; then the side that speaks tells where to part. */
function pairIn(heading: string, speakers: ReadonlySet<string>): readonly string[] {
  const text = PAIR.exec(heading)?.[1]?.trim() ?? "";
  const parts = [...text.matchAll(/\s*和\s*/gu)].map((match) => [
    text.slice(0, match.index).trim(),
    text.slice(match.index + match[0].length).trim(),
  ]);
  if (parts.length <= 1) return parts[0] ?? [];
  return parts.find((pair) => pair.some((name) => speakers.has(name))) ?? [];
}

/** Two that speak, one of them under the name of the heading: then the other one has the other name there. */
function mergedNames(pair: readonly string[], speakers: ReadonlySet<string>, context: ReadContext): readonly Person[] {
  const unspoken = pair.filter((name) => !speakers.has(name));
  const unnamed = [...speakers].filter((name) => !pair.includes(name));
  const [nickname] = unspoken;
  const [remark] = unnamed;
  if (pair.length !== 2 || unspoken.length !== 1 || nickname === undefined)
    return [...speakers].map((name) => ({ names: [name] }));
  if (unnamed.length !== 1 || speakers.size !== 2 || remark === undefined)
    return [...new Set([...pair, ...speakers])].map((name) => ({ names: [name] }));
  context.problems.add(fault("chat-names-merged", { name: remark, other: nickname }, inFile(context)));
  return [...speakers].map((name) => ({ names: name === remark ? [remark, nickname] : [name] }));
}
