/** What the lines on cards and in bubbles say, put into the words that the chat readers know. */
import type { MessageType } from "@youju/model";
import { voiceWords } from "../chat/words.ts";
import type { Words } from "./recognise.ts";

export interface Said {
  readonly type: MessageType;
  readonly content: string;
  /** Something that matters could not be read. */
  readonly unsure: boolean;
}

/** One line of a block, as read. */
export interface ReadLine extends Words {
  /** How many letters seem to stand apart in it, by faint and by strong ink: as many as a sum has digits and signs. */
  readonly marks: readonly number[];
  /** Where it ends, and how high its letters are; pixels. */
  readonly end: number;
  readonly letter: number;
}

/** Below this a person should look at the line. */
export const SURE = 0.6;
/** A wrong digit costs more than a wrong letter. */
export const SURE_OF_SUM = 0.8;

const SUM = /^[¥￥Yy]\s*(\d{1,3}(?:[,，]\d{3})+|\d+)[.．](\d{2})$/u;
const FOOT = /^(?:微信)?(转账|红包)$/u;
/** What WeChat writes where the payer wrote nothing. */
const NO_REMARK =
  /^(?:你发起了一笔转账|转账给.{1,64}|.{0,64}(?:发起了一笔转账|向你转账)|请收款|待收款|待对方收款|待你收款|请确认收款)$/u;
const STATES: readonly (readonly [words: RegExp, state: string])[] = [
  [/(?:^|[-—–·\s])(?:已被接收|已被领取|对方已收款|对方已收钱)$/u, "已被接收"],
  [/(?:^|[-—–·\s])(?:你)?(?:已收款|已收钱|已接收|已确认收款)$/u, "已收款"],
  [/(?:^|[-—–·\s])(?:已退还|已被退还|已退回|对方已退还)(?:[（(].{0,8}[)）])?$/u, "已退还"],
  [/(?:^|[-—–·\s])(?:已过期|已过期退还|过期未领取|超时已退还)$/u, "已过期"],
];

/**
 * The words of an orange or red card.
 * @param isFaded by its colour the transfer was taken, sent back or ran out
 */
export function cardSaid(lines: readonly ReadLine[], isFaded: boolean): Said {
  const foot = lines.findLast(({ text }) => FOOT.test(bare(text)));
  const rest = lines.filter((line) => line !== foot);
  const sum = rest.find(({ text }) => /[¥￥]|\d[.．]\d\d$/u.test(text));
  const words = foot === undefined ? undefined : FOOT.exec(bare(foot.text))?.[1];
  if (words === "红包" || (words === undefined && sum === undefined)) return packetSaid(rest, words === undefined);
  return transferSaid(rest, sum, isFaded);
}

const bare = (text: string): string => text.replaceAll(/\s/gu, "");

function packetSaid(lines: readonly ReadLine[], isGuess: boolean): Said {
  const greeting = lines.map(({ text }) => text).filter((text) => !/^已(?:领取|被领完|过期|退还)$/u.test(bare(text)));
  return {
    type: "red-packet",
    content: ["[红包]", ...greeting].join(" "),
    unsure: isGuess || lines.some(({ confidence }) => confidence < SURE),
  };
}

function transferSaid(lines: readonly ReadLine[], sum: ReadLine | undefined, isFaded: boolean): Said {
  const amount = sum === undefined ? undefined : SUM.exec(bare(sum.text));
  const digits =
    amount === null || amount === undefined ? undefined : `￥${amount[1]!.replaceAll(/[,，]/gu, "")}.${amount[2]}`;
  const others = lines.filter((line) => line !== sum);
  let state: string | undefined;
  const remark: string[] = [];
  for (const { text } of others) {
    const found = STATES.find(([words]) => words.test(text));
    state ??= found?.[1];
    const left = (found === undefined ? text : text.replace(found[0], "")).trim();
    if (left !== "" && !NO_REMARK.test(bare(left))) remark.push(left);
  }
  const isWaiting = others.some(({ text }) => NO_REMARK.test(bare(text)));
  return {
    type: "transfer",
    content: ["[转账]", digits, ...remark, state ?? (isWaiting ? "待收款" : undefined)]
      .filter((part) => part !== undefined)
      .join(" "),
    unsure:
      digits === undefined ||
      (state === undefined && isFaded) ||
      !isSureSum(sum!) ||
      others.some(({ confidence }) => confidence < SURE),
  };
}

/** Read with certainty, and with as many letters as can be counted in the picture. */
const isSureSum = ({ text, confidence, marks }: ReadLine): boolean =>
  confidence >= SURE_OF_SUM && marks.includes([...bare(text)].length);

const SECONDS = /^(\d{1,3})\s*["″”“'’‘`]{1,2}$/u;

/** `12"` beside the waves of a voice, in a bubble with nothing else. */
export function voiceSaid(pieces: readonly Words[], isOwn: boolean): Said | undefined {
  const number = pieces.length === 2 ? pieces[isOwn ? 0 : 1] : pieces.length === 1 ? pieces[0] : undefined;
  const seconds = number === undefined ? null : SECONDS.exec(bare(number.text));
  if (seconds === null || Number(seconds[1]) > 60 || Number(seconds[1]) === 0) return undefined;
  return { type: "voice", content: voiceWords(Number(seconds[1]), ""), unsure: number!.confidence < SURE };
}

const FORMS: readonly (readonly [type: MessageType, label: string, words: RegExp])[] = [
  ["call", "通话", /通话时长\s*\d|^(?:.{0,2})(?:对方)?(?:已取消|已拒绝|无应答|忙线中|通话中断)$|^.{0,2}未接听/u],
  ["card", "名片", /(?:^|\n)个人名片$/u],
  ["forward", "聊天记录", /的聊天记录\n[\s\S]*\n聊天记录$/u],
  ["file", "文件", /\.(?:pdf|docx?|xlsx?|pptx?|txt|zip|rar|jpe?g|png|mp4|m4a|mp3)\n\s*[\d.]+\s*[KMG]B?(?:\n|$)/iu],
];

/** The words of a white, grey or green bubble. */
export function bubbleSaid(lines: readonly ReadLine[]): Said {
  const text = joined(lines);
  const whole = lines.map((line) => line.text).join("\n");
  const unsure = lines.some(({ confidence }) => confidence < SURE);
  const form = FORMS.find(([, , words]) => words.test(whole));
  if (form !== undefined) return { type: form[0], content: `[${form[1]}] ${whole}`, unsure };
  return { type: "text", content: text, unsure: unsure || text === "" };
}

/** Lines of a bubble are broken by its width, a word of Latin letters is not, and a line that ends early was ended. */
export function joined(lines: readonly ReadLine[]): string {
  const said = lines.filter(({ text }) => text !== "");
  const edge = Math.max(...said.map(({ end }) => end));
  return said.reduce((whole, line, n) => {
    const before = said[n - 1];
    if (before === undefined) return line.text;
    if (/^[A-Za-z\d]/u.test(line.text)) return `${whole}${/[A-Za-z]$/u.test(whole) ? " " : ""}${line.text}`;
    return edge - before.end > before.letter * 1.5 ? `${whole}\n${line.text}` : whole + line.text;
  }, "");
}
