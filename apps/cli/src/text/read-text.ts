/** What was read out of each file and what was not, for a person. */
import { readers } from "@youju/intake";
import {
  type CaseRecord,
  type Chat,
  groupMoney,
  isReceipt,
  locatorText,
  type Message,
  originalKindWords,
  type Person,
  type Problem,
  type Reading,
  type Receipt,
  receiptProviderWords,
  type Recording,
  type Transfer,
  wallTime,
} from "@youju/model";
import type { FileRead } from "../file-read.ts";
import type { SeenChat } from "../seen-chats.ts";
import { isLocked } from "../with-password.ts";
import { alignedRows } from "./columns.ts";

export function readText(files: readonly FileRead[], clutter: number, chats: readonly SeenChat[] = []): string {
  return files.map(fileText).join("\n") + chats.map(seenChatText).join("") + summaryText(files, clutter);
}

/** Pictures of one chat, put together. */
function seenChatText({ name, group, files, lines, gapsBefore }: SeenChat): string {
  const whom = name === undefined ? "一段聊天" : group ? `群聊“${name}”` : `与“${name}”的聊天`;
  const gaps = gapsBefore.map(
    (path) => `${path} 和它前面的一张接不上，中间可能少了几条，也可能没少：补一张前后重叠的截图。`,
  );
  const twice = lines.filter(({ versions }) => versions.length > 1).length;
  const once = twice === 0 ? "" : `，其中 ${counted(twice)} 条在几张里都有，只算一次`;
  return `\n${counted(files.length)} 张拼成${whom}，共 ${counted(lines.length)} 条${once}\n${indented(gaps)}`;
}

function fileText(file: FileRead): string {
  const { path, reading, existed, sameAs } = file;
  if (sameAs !== undefined) return `${path}\n${indented([`和 ${sameAs} 内容完全一样，是同一份，只算一次`])}`;
  return `${path}${existed === true ? "（案件里已经有了）" : ""}\n${indented([...headLines(reading), ...recordLines(file), ...problemLines(path, reading.problems)])}`;
}

const indented = (lines: readonly string[]): string => lines.map((line) => `  ${line}\n`).join("");
const counted = (count: number): string => count.toLocaleString("en-US");

/** The reader's own name says the form too; what has no reader goes by its word. */
const nameOf = ({ kind }: FileRead["reading"]): string =>
  readers.find((reader) => reader.kind === kind)?.name ?? originalKindWords[kind];

const isRead = ({ kind }: FileRead["reading"]): boolean => kind !== "unknown" && kind !== "zip";
/** Less than this is a guess that a person should look at. */
const SURE = 0.7;

function headLines(reading: FileRead["reading"]): string[] {
  const { kind, confidence, records, period, owner, chats, receipt } = reading;
  if (kind === "unknown") return [];
  if (kind === "zip") return [isLocked(reading) ? "压缩包，还没有解开" : "压缩包，里面的文件在下面逐个列出"];
  const doubt = confidence === 0 ? "（按你指定的读法）" : confidence < SURE ? "（只是看着像，不太确定）" : "";
  const days = period === undefined ? "" : `，${daysText(period)}`;
  if (receipt !== undefined) return [`${nameOf(reading)}${doubt}`, receiptLine(receipt)];
  if (kind === "time-stamp") return [`${nameOf(reading)}，盖的是哪一份，收进案件以后看 youju custody`];
  const lines = [`${nameOf(reading)}${doubt}，${counted(records)} 条${days}`];
  if (owner !== undefined) lines.push(`机主 ${personText(owner)}`);
  if (chats.length > 0) lines.push(chatsText(chats));
  return lines;
}

function receiptLine({ provider, number, at, hashes }: Receipt): string {
  const facts = [
    receiptProviderWords[provider],
    ...(number === undefined ? [] : [`编号 ${number}`]),
    ...(at === undefined ? [] : [wallTime(at)]),
    `${counted(hashes.length)} 个哈希${hashes.length === 0 ? "" : "，收进案件以后和里面的文件比对"}`,
  ];
  return facts.join("，");
}

function daysText({ from, to }: NonNullable<Reading["period"]>): string {
  const [first, last] = [from.slice(0, 10), to.slice(0, 10)];
  return first === last ? first : `${first} – ${last}`;
}

function personText({ id, names, accounts = [] }: Person): string {
  const more = [...(id === undefined ? [] : [id]), ...accounts];
  const name = names[0] ?? "";
  if (more.length === 0) return name;
  return name === "" ? more.join("、") : `${name}（${more.join("、")}）`;
}

const CHATS_NAMED = 3;

function chatsText(chats: readonly Chat[]): string {
  const names = chats.slice(0, CHATS_NAMED).map(({ name, key, group, members }) => {
    const who = name ?? (members[0] === undefined ? key : personText(members[0]));
    if (group) return `群聊 ${who}`;
    // Nobody knows which of the two is the owner.
    return members.length > 1 ? `${members.map(personText).join(" 和 ")} 的聊天` : `与 ${who} 的聊天`;
  });
  return `${names.join("、")}${chats.length > CHATS_NAMED ? ` 等 ${counted(chats.length)} 段` : ""}`;
}

/** The first and the last lines, so that a person sees whether it is what was meant. */
function recordLines({ first, last, reading }: FileRead): string[] {
  const rows = alignedRows([...first, ...last].map(cellsOf))
    .split("\n")
    .slice(0, -1);
  if (rows.length === 0) return [];
  const left = reading.records - rows.length;
  const between = left > 0 ? [`…（中间还有 ${counted(left)} 条）`] : [];
  return [...rows.slice(0, first.length), ...between, ...rows.slice(first.length)].map((row) => `  ${row}`);
}

const LONGEST_TEXT = 40;

function cellsOf(record: CaseRecord): string[] {
  const { at, atCertain, check, source } = record;
  const time = at === undefined ? locatorText(source.at) : at.slice(0, 19).replace("T", " ");
  const marks = `${atCertain === false ? "（时间不准）" : ""}${check === true ? "（待核对）" : ""}`;
  const [who, money, what] = partsOf(record);
  return [time, who, money, short(what) + marks];
}

function partsOf(record: CaseRecord): [who: string, money: string, what: string] {
  switch (record.kind) {
    case "message":
      return [speaker(record), moneyOf(record), record.text];
    case "transfer":
      return [record.counterparty ?? "", moneyOf(record), billWords(record)];
    case "recording":
      return [record.name ?? "", "", record.text ?? soundWords(record)];
    case "writing":
      return ["", "", record.text];
  }
}

const WAYS = { in: "收入", out: "支出" } as const;

function moneyOf({ amount, direction }: Message | Transfer): string {
  const way = direction === undefined ? "" : WAYS[direction];
  return amount === undefined ? way : `${way} ${groupMoney(amount)}`.trim();
}

const speaker = ({ name, sender, side }: Message): string =>
  side === "system" ? "（系统）" : (name ?? sender ?? (side === "own" ? "我" : "对方"));

const billWords = ({ typeText, remark, goods, stateText }: Transfer): string =>
  [typeText, remark ?? goods, stateText].filter((part) => part !== undefined && part !== "").join("，");

const soundWords = ({ durationMs, format }: Recording): string =>
  `${format ?? "录音"}${durationMs === undefined ? "" : `，长 ${(durationMs / 1000).toFixed(1)} 秒`}`;

function short(text: string): string {
  const line = text.replaceAll(/\s+/gu, " ").trim();
  const characters = [...line];
  return characters.length > LONGEST_TEXT ? `${characters.slice(0, LONGEST_TEXT).join("")}…` : line;
}

const PROBLEMS_SHOWN = 12;

/** Each with its place in the file, which is named above it. */
function problemLines(path: string, problems: readonly Problem[]): string[] {
  const shown = problems.slice(0, PROBLEMS_SHOWN).flatMap(({ code, where, text, mend }) => {
    const place = where.startsWith(path) ? where.slice(path.length).trim() : where;
    return [`! ${place === "" ? "" : `${place} `}${text} [${code}]`, `  怎么办：${mend}`];
  });
  const left = problems.length - PROBLEMS_SHOWN;
  return left > 0 ? [...shown, `! 还有 ${counted(left)} 个问题，用 --json 看全部`] : shown;
}

const isSame = ({ sameAs }: FileRead): boolean => sameAs !== undefined;

/** What a person wants to know of a whole folder. */
function summaryText(files: readonly FileRead[], clutter: number): string {
  if (files.length < 2 && clutter === 0) return "";
  const [same, own] = [files.filter(isSame), files.filter((file) => !isSame(file))];
  const read = own.filter(({ reading }) => isRead(reading));
  const empty = read.filter(
    ({ reading: { records, kind } }) => records === 0 && !isReceipt(kind) && kind !== "time-stamp",
  );
  const zips = own.filter(({ reading }) => reading.kind === "zip");
  const unread = own.filter(({ reading }) => reading.kind === "unknown");
  const records = read.reduce((sum, { reading }) => sum + reading.records, 0);
  const lines = [
    `一共 ${counted(files.length)} 个文件`,
    `读了 ${counted(read.length)} 个，${counted(records)} 条${empty.length === 0 ? "" : `；其中 ${counted(empty.length)} 个没有读出内容`}`,
    ...(zips.length === 0 ? [] : [`压缩包 ${counted(zips.length)} 个${lockedText(zips)}`]),
    ...(same.length === 0 ? [] : [`重复的 ${counted(same.length)} 个，和别的文件内容完全一样，只算一次`]),
    ...(clutter === 0 ? [] : [`跳过系统自动生成的文件 ${counted(clutter)} 个（.DS_Store 之类）`]),
    ...(unread.length === 0 ? [] : [`没有读 ${counted(unread.length)} 个，怎么办写在上面各自的下面`]),
  ];
  return `\n${lines.join("\n")}\n${unreadText(unread)}`;
}

/** By the reason, which many files may share. */
function unreadText(files: readonly FileRead[]): string {
  const byReason = Map.groupBy(files, ({ reading }) => reading.problems[0]?.text ?? "");
  return [...byReason]
    .map(([reason, some]) => `  ${reason}\n${some.map(({ path }) => `    ${path}\n`).join("")}`)
    .join("");
}

function lockedText(zips: readonly FileRead[]): string {
  const locked = zips.filter(({ reading }) => isLocked(reading));
  return locked.length === 0 ? "" : `，其中 ${counted(locked.length)} 个还没有解开，要解压码`;
}

/** One line a problem; empty where there is none. */
export function problemsText(files: readonly Pick<FileRead, "reading">[]): string {
  return files
    .flatMap(({ reading }) => reading.problems)
    .map(({ code, where, text, mend }) => `  ${where} [${code}] ${text}${mend}\n`)
    .join("");
}
