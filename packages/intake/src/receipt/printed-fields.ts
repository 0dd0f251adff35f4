/** The number, the time and the name of the file that a receipt prints, by what they are called. */
import { type Instant, parseInstant } from "@youju/model";
import type { PaperLine } from "./paper.ts";

/** What each is called, the likeliest first. */
const NUMBERS = [
  "证书编号",
  "存证编号",
  "存证编码",
  "存证证书号",
  "存证ID",
  "保全备案号",
  "备案号",
  "保全号",
  "保管编号",
  "凭证编号",
  "证据编号",
  "取证编号",
  "存单号",
  "文件编号",
  "编号",
];
const TIMES = [
  "时间戳签发时间",
  "时间戳时间",
  "签发时间",
  "上链时间",
  "固化时间",
  "存证时间",
  "保全时间",
  "保管时间",
  "取证时间",
  "认证时间",
  "申请时间",
  "存证日期",
];
const FILES = ["文件名称", "文件名", "证据名称", "存证名称", "取证名称", "作品名称", "数据名称"];

/** The name with blanks between its letters, as certificates print it, and not as the end of a longer one. */
const named = (name: string): RegExp =>
  new RegExp(String.raw`(?<![\p{Script=Han}])${[...name].join(String.raw`\s*`)}\s*[:：]?`, "iu");

/** What stands behind the name, or on the line under it. */
function behind(lines: readonly PaperLine[], names: readonly string[], value: RegExp): string | undefined {
  for (const name of names) {
    const words = named(name);
    for (const [at, { text }] of lines.entries()) {
      const found = words.exec(text);
      if (found === null) continue;
      const rest = text.slice(found.index + found[0].length).trim();
      const match = value.exec(rest === "" ? (lines[at + 1]?.text ?? "") : rest);
      if (match !== null) return match[0].trim();
    }
  }
  return undefined;
}

const NUMBER = /^(?=[^\s]*\d)[0-9A-Za-z][0-9A-Za-z_/-]{4,80}/u;

export const printedNumber = (lines: readonly PaperLine[]): string | undefined => behind(lines, NUMBERS, NUMBER);

const NAME = /^\S(?:\s?\S)*/u;

export const printedFileName = (lines: readonly PaperLine[]): string | undefined => behind(lines, FILES, NAME);

const TIME =
  /\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*(?:日|T)?\s*\d{1,2}\s*[:时]\s*\d{2}(?:\s*[:分]\s*\d{2})?.*$/u;
const WALL = /^(\d{4})\D+(\d{1,2})\D+(\d{1,2})\D+(\d{1,2})\D+(\d{2})(?:\s*[:分]\s*(\d{2}))?(?:\.\d+)?(?:秒)?(.*)$/u;
/** `(UTC+8)`, `GMT+08:00`, `+0800`; without any of them it is Beijing time. */
const ZONE = /(?:UTC|GMT|(?<![A-Za-z])Z(?![A-Za-z]))\s*([+-]\s*\d{1,2})?|^\s*[(]?([+-]\d{1,2}):?00/iu;

/** The time in Beijing; undefined where there is none, or where it is by the clock of another zone. */
export function printedTime(lines: readonly PaperLine[]): Instant | undefined {
  const match = WALL.exec(behind(lines, TIMES, TIME) ?? "");
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second = "00", rest = ""] = match;
  const zone = ZONE.exec(rest);
  if (zone !== null && Number((zone[1] ?? zone[2] ?? "0").replaceAll(/\s/gu, "")) !== 8) return undefined;
  const parsed = parseInstant(`${year}-${month}-${day} ${hour}:${minute}:${second}`);
  return parsed.ok ? parsed.value : undefined;
}
