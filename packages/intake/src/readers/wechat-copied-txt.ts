/**
 * Messages marked and copied in the desktop client, pasted into a text file.
 *
 *     李明 2024/3/1 18:10:00              or    李明:
 *     借你两万                                   借你两万
 *
 *     张伟 2024/3/1 18:11:05                    张伟:
 *     收到                                       收到
 *
 * Not to be trusted: everything (it is text that anybody can have typed). Names only, the owner is not named; the second
 * form has no times, and is only taken for a chat where a name comes again.
 */
import type { BlockLayout } from "../chat/text-blocks.ts";
import { readTextChat, type TextChatFormat } from "../chat/text-chat.ts";
import { messageTime, type MessageTime } from "../chat/time.ts";
import type { ReadContext, Reader } from "../reader.ts";

interface Head extends MessageTime {
  readonly name: string;
}

const TIMED = /^(.{1,64}?)[ \t]+(\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}(?:日 ?|[ \t]+)\d{1,2}:\d{2}(?::\d{2})?)$/u;
const NAMED = /^([^\s:：，。？！,?!][^:：，。？！,?!]{0,31}?)\s*[:：]$/u;

const timed: BlockLayout<Head> = {
  headOf(line) {
    const match = TIMED.exec(line);
    return match === null ? undefined : { ...messageTime(match[2]), name: match[1]!.trim() };
  },
};
const named: BlockLayout<Head> = {
  headOf(line) {
    const match = NAMED.exec(line);
    return match === null ? undefined : { time: undefined, name: match[1]!.trim() };
  },
};

const format = (layout: BlockLayout<Head>): TextChatFormat<Head> => ({
  ...layout,
  saidIn: ({ head, text }) => [{ ...head, text }],
});

export const wechatCopiedTxt: Reader = {
  kind: "wechat-copied-txt",
  name: "从电脑版微信复制的聊天文字（TXT）",
  match({ text, json }) {
    const lines =
      text?.head
        .trimStart()
        .split("\n", 400)
        .map((line) => line.trimEnd()) ?? [];
    if (json !== undefined || lines[0] === undefined) return undefined;
    if (TIMED.test(lines[0])) return { confidence: 0.8, reason: "每段以“名字 时间”开头" };
    const names = lines.flatMap((line) => NAMED.exec(line)?.[1] ?? []);
    const again = new Set(names).size >= 2 && new Set(names).size < names.length;
    return NAMED.test(lines[0]) && again ? { confidence: 0.5, reason: "每段以“名字:”开头，名字重复出现" } : undefined;
  },
  read: (file, context) => readTextChat(file, context, format(hasTimes(context) ? timed : named)),
};

function hasTimes({ sample }: ReadContext): boolean {
  return sample.text?.head.split("\n").some((line) => TIMED.test(line.trimEnd())) === true;
}
