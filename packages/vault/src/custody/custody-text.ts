/** 保管记录 as text: for the list of evidence, and for whoever asks. */
import { type Basis, type Instant, wallTime } from "@youju/model";
import type { Custody } from "./custody.ts";

const article = ({ statute, article: of }: Basis): string =>
  of === "" || of.startsWith("第") ? `${statute}${of}` : `${statute}：${of}`;

const inBrackets = (basis: readonly Basis[]): string =>
  basis.length === 0 ? "" : `（${[...new Set(basis.map(article))].join("；")}）`;

/** One exhibit. */
export function custodyText(custody: Custody): string {
  const { exhibit, path, original, sm3, bytes, events, altered, factors, unknown } = custody;
  const title = exhibit === null ? `“${path}”（没有列进证据目录）` : `证据${exhibit.no}　${exhibit.name}`;
  return [
    `${title}\n  文件 ${path}，${bytes.toLocaleString("en-US")} 字节\n  SHA-256 ${original}\n  SM3     ${sm3}\n`,
    `经过\n${events.length === 0 ? "  没有记录。\n" : events.map(eventLine).join("")}`,
    `不知道的\n${unknown.map((line) => `  ${line}\n`).join("")}`,
    `能不能被改过：${altered.text}\n${altered.points.map(({ text, basis }) => `  · ${text}${inBrackets(basis)}\n`).join("")}`,
    `民事证据规定第九十三条，一项一项看\n${factors.map(factorText).join("")}`,
  ].join("\n");
}

function eventLine({ at, text, entry }: Custody["events"][number]): string {
  const when = at === null ? "时间不明          " : wallTime(at);
  return `  ${when}  ${text}${entry === null ? "" : `［日志第 ${entry} 条］`}\n`;
}

function factorText({ no, text, shown, toShow }: Custody["factors"][number]): string {
  return [
    `  （${NUMBERS[no - 1]}）${text}\n`,
    ...shown.map((line) => `      这里有：${line}\n`),
    ...toShow.map((line) => `      要出示：${line}\n`),
  ].join("");
}

const NUMBERS = ["一", "二", "三", "四", "五", "六", "七"];

/** All of a case, as `data/custody.txt` of a bundle has it; lines end with `\n`. */
export function custodyFile(title: string, at: Instant, reports: readonly Custody[]): string {
  const head = [
    `保管记录　${title}`,
    `截至 ${wallTime(at)}（北京时间）。说的是每份原件什么时候怎么来的、之后谁做过什么、现在和当时是不是一样。`,
    "哈希、日志、时间戳只说明固定以后没有改动，不说明内容是真的。",
  ];
  return `${head.join("\n")}\n\n${reports.map(custodyText).join(`\n${"—".repeat(30)}\n\n`)}`;
}
