/** 漏了什么: what of the case is not in the bundle as it came. Nothing is left out without standing here. */
import type { Sha256 } from "@youju/model";
import type { CoverCounts } from "./cover/coverer.ts";
import type { ExcerptView } from "./excerpt.ts";
import { oneLine } from "./one-line.ts";

export interface LeftOutOriginal {
  readonly path: string;
  readonly sha256: Sha256;
  readonly sm3: string;
  readonly bytes: number;
  readonly why: "not-chosen" | "redacted" | "cannot-redact";
  /** The reason in words. */
  readonly text: string;
  /** How many of its records are left out of `records.ndjson`. */
  readonly records: number;
  readonly copy?: { readonly file: string; readonly sha256: Sha256 } & CoverCounts;
}

export interface LeftOut {
  /** Every original is in it as it came, and every file that a bundle has. */
  readonly complete: boolean;
  /** Numbers and names are covered in every text. */
  readonly redacted: boolean;
  readonly originals: readonly LeftOutOriginal[];
  readonly kept: readonly { readonly path: string; readonly sha256: Sha256; readonly text: string }[];
  readonly files: readonly { readonly file: string; readonly text: string }[];
  readonly logEntries: readonly number[];
  readonly seals: readonly string[];
  readonly excerpts: readonly ExcerptView[];
}

export type LeftOutParts = Omit<LeftOut, "complete">;

export function leftOut(parts: LeftOutParts): LeftOut {
  const { originals, files, logEntries, seals } = parts;
  return { complete: [originals, files, logEntries, seals].every((list) => list.length === 0), ...parts };
}

export interface LeftOutWords {
  readonly originals: number;
  readonly records: number;
  /** What the law says of cutting, a line each. */
  readonly warning: readonly string[];
}

/** `left-out.txt` */
export function leftOutText(left: LeftOut, { originals, records, warning }: LeftOutWords): string {
  const { complete, redacted, excerpts, kept, files, logEntries, seals } = left;
  const paragraphs = [
    complete && !redacted
      ? [`没有漏下什么：案件里的 ${originals} 个原件、${records} 条记录全部在包里，没有遮盖。`]
      : [`案件里一共 ${originals} 个原件、${records} 条记录。和完整的一份相比，这个包有下面这些不同。`],
    list("没有按原样放进来的原件：", left.originals.map(originalText)),
    redacted
      ? [
          "证件号码、银行卡号、电话号码（只留最后四位）和指定的人名（只留第一个字）在所有文字里用 * 盖住了。没有盖住的原件在案件库里，按上面的 SHA-256 可以核对。",
        ]
      : [],
    list(
      "没有办法遮盖、按要求原样放进来的：",
      kept.map(({ path, text }) => `${oneLine(path)}：${text}`),
    ),
    list(
      "没有放进来的文件：",
      files.map(({ file, text }) => `${file}：${text}`),
    ),
    logEntries.length === 0
      ? []
      : [`日志第 ${logEntries.join("、")} 条提到了要遮盖的内容，没有放进来；其余各条仍可逐条核对。`],
    seals.length === 0 ? [] : [`固化 ${seals.join("、")} 的清单里有要遮盖的内容，没有放进来。`],
    left.originals.some(({ why }) => why === "not-chosen") && files.length === 0
      ? [
          "assessment.json 和 case.yaml 说的是整个案件，也提到没有选进来的原件；不想给人看评估，生成时加 --without-assessment。",
        ]
      : [],
    list("摘录：", excerpts.map(excerptText)),
    complete && excerpts.length === 0
      ? []
      : ["提醒：只交对自己有利的部分，会害了自己。", ...warning.map((line) => `· ${line}`)],
  ];
  return paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join("\n")}\n`)
    .join("\n");
}

const list = (head: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [head, ...lines.map((line) => `· ${line}`)];

function originalText({ path, sha256, text, records, copy }: LeftOutOriginal): string {
  const without = records === 0 ? "" : `它的 ${records} 条记录也没有放进来。`;
  return `${oneLine(path)}：${text}${copy === undefined ? "" : `遮盖过的一份是 ${copy.file}，盖了 ${countsText(copy)}。`}${without}（原件 SHA-256 ${sha256}）`;
}

function countsText({ idNumbers, cards, phones, names }: CoverCounts): string {
  const said = [
    [idNumbers, "处证件号码"],
    [cards, "处银行卡号"],
    [phones, "处电话号码"],
    [names, "处人名"],
  ] as const;
  return said.flatMap(([count, what]) => (count === 0 ? [] : [`${count} ${what}`])).join("、");
}

function excerptText({ file, path, of, before, after, parts }: ExcerptView): string {
  const chosen = parts.reduce((sum, { records }) => sum + records.length, 0);
  const between = of - chosen - before - after;
  return `${file} 摘自 ${oneLine(path)} 的 ${of} 条，摘了 ${chosen} 条；前面 ${before} 条、中间 ${between} 条、后面 ${after} 条没有摘。全文也在包里。`;
}
